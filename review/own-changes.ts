import { ADDRESSES } from "../stacks/addresses";
import { isSame, textAt, textsAt, type Value, type Values } from "./value";

/** Attributes that change by themselves, so they are never drift. */
export const CHANGES_BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  // Each deployment of the Action makes a version, also one that puts right what is in force, of which gate-not-in-force tells.
  auth0_action: ["version_id"],
  aws_cognito_user_pool: ["estimated_number_of_users", "last_modified_date", "domain", "custom_domain"],
  aws_cognito_user_pool_domain: ["version"],
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

/**
 * The attributes of a resource that nobody changes there: counters, and copies of the app registration.
 *
 * @param after the resource, as its cloud has it
 * @param application the app registration, as Entra has it
 */
export function findOwnChanges(
  { address, type }: { readonly address: string; readonly type: string },
  after: Values,
  application: Values | undefined,
): readonly string[] {
  const counters = CHANGES_BY_ITSELF[type] ?? [];
  if (address !== ADDRESSES.servicePrincipal || application === undefined) return counters;
  const isCopied = ([name, copyFrom]: (typeof COPIES)[number]) => isSame(after[name], copyFrom(application));
  return [...counters, ...COPIES.filter(isCopied).map(([name]) => name)];
}
