import { ADDRESSES, ENTRA_ADDRESSES, SAML_ADDRESSES } from "../stacks/addresses";
import { isSame, isValues, textAt, textsAt, type Value, type Values } from "./value";

/** Attributes that change by themselves, or along with others that tell the same, so they are never drift. */
export const CHANGES_BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  // Each deployment of the Action makes a version, also one that puts right what is in force, of which gate-not-in-force tells.
  auth0_action: ["version_id"],
  aws_cognito_user_pool: ["estimated_number_of_users", "last_modified_date", "domain", "custom_domain"],
  aws_cognito_user_pool_domain: ["version"],
  azuread_application: ["app_role_ids", "logo_url", "oauth2_permission_scope_ids"],
  // What an app registration exposes, at its service principal. Nobody can change it there.
  azuread_service_principal: [
    "app_role_ids",
    "app_roles",
    "oauth2_permission_scope_ids",
    "oauth2_permission_scopes",
    "service_principal_names",
  ],
};

/**
 * What Entra copies from an app registration to its service principal. A deploy that changes the one changes the other, after
 * Terraform wrote its state.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
const COPIES: readonly (readonly [attribute: string, from: (application: Values) => Value | undefined])[] = [
  ["display_name", (application) => textAt(application, "display_name")],
  ["sign_in_audience", (application) => textAt(application, "sign_in_audience")],
  ["homepage_url", (application) => textAt(application, "web.0.homepage_url")],
  ["logout_url", (application) => textAt(application, "web.0.logout_url")],
  [
    "redirect_uris",
    (application) =>
      ["web", "single_page_application", "public_client"].flatMap((platform) =>
        textsAt(application, `${platform}.0.redirect_uris`),
      ),
  ],
];

/** A resource of drift, as the state and as its cloud has it. */
interface Drifted {
  readonly address: string;
  readonly type: string;
  readonly before: Values;
  readonly after: Values;
}

/** By its service principal, the app registration of each route. */
const APPLICATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  [ADDRESSES, ENTRA_ADDRESSES, SAML_ADDRESSES].map(({ servicePrincipal, application }) => [
    servicePrincipal,
    application,
  ]),
);

/**
 * The attributes of a resource that nobody changes there: counters, copies of the app registration, and what only repeats another
 * attribute.
 *
 * @param valuesAt what a resource is, as its cloud has it
 */
export function findOwnChanges(
  { address, type, before, after }: Drifted,
  valuesAt: (address: string) => Values | undefined,
): readonly string[] {
  const own = [
    ...(CHANGES_BY_ITSELF[type] ?? []),
    // All tags are the resource's own and the provider's defaults: what differs of its own is told once.
    ...(isSame(defaultTagsOf(before), defaultTagsOf(after)) ? ["tags_all"] : []),
  ];
  const from = APPLICATIONS[address];
  const application = from === undefined ? undefined : valuesAt(from);
  if (application === undefined) return own;
  const isCopied = ([name, copyFrom]: (typeof COPIES)[number]) => isSame(after[name], copyFrom(application));
  return [...own, ...COPIES.filter(isCopied).map(([name]) => name)];
}

function defaultTagsOf({ tags, tags_all }: Values): Values {
  if (!isValues(tags_all)) return {};
  const own = isValues(tags) ? tags : {};
  return Object.fromEntries(Object.entries(tags_all).filter(([name]) => !(name in own)));
}
