import { differencesOf, renderValue } from "../../review/differences";
import type { Change, Plan } from "../../review/plan";
import { HOPS, hopOf, nameOf } from "../../review/resource-names";
import { at, isEmpty, isSame } from "../../review/value";

/** What user IDs and apps depend on, by type in the order of a sign-in, each resource's own id first. */
const DEPENDED_ON: Readonly<Record<string, readonly string[]>> = {
  aws_cognito_user_pool_client: ["id", "callback_urls", "supported_identity_providers"],
  aws_cognito_user_pool_domain: ["domain", "certificate_arn"],
  aws_cognito_user_pool: ["id", "name", "username_configuration.0.case_sensitive"],
  aws_cognito_identity_provider: [
    "provider_name",
    "attribute_mapping.username",
    "provider_details.client_id",
    "provider_details.authorize_url",
  ],
  auth0_client: ["client_id", "callbacks"],
  auth0_client_credentials: ["authentication_method"],
  auth0_connection: ["id", "name", "options.0.client_id", "options.0.user_id_attribute"],
  auth0_connection_clients: ["enabled_clients"],
  auth0_action: [],
  auth0_trigger_action: [],
  azuread_application: ["client_id", "display_name", "sign_in_audience", "web.0.redirect_uris"],
  azuread_service_principal: ["object_id"],
  azuread_application_password: [],
};

const ORDER = Object.keys(DEPENDED_ON);

/** Attributes that the provider keeps in the state alone. */
const IN_NO_CLOUD: Readonly<Record<string, readonly string[]>> = {
  azuread_application: ["prevent_duplicate_names"],
};

/** Compares what is there with what the stack wants, in the order of a sign-in: what stays, and what changes. */
export function renderComparison({ resources }: Pick<Plan, "resources">): string {
  return HOPS.filter((hop) => hop !== "State")
    .flatMap((hop) => {
      const all = resources.filter(({ address }) => hopOf(address) === hop);
      if (all.length === 0) return []; // not every route has each
      const here = all
        .filter(({ action }) => action !== "nothing")
        .sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
      if (hop === "Team" && here.length === 0) return []; // most teams add nothing
      return [hop, ...(here.length === 0 ? ["  stays as it is"] : here.flatMap(renderChange))].join("\n");
    })
    .join("\n\n");
}

const ACTIONS: Readonly<Record<Change["action"], string>> = {
  nothing: "",
  import: "is adopted",
  update: "is changed",
  create: "is made",
  replace: "WOULD BE REPLACED",
  delete: "WOULD BE DESTROYED",
  forget: "WOULD BE FORGOTTEN",
};

function renderChange(change: Change): string[] {
  const { address, type, action, before, after, isImported = false, isGone = false } = change;
  const stays = (DEPENDED_ON[type] ?? []).filter((path) => {
    const [old, planned] = [at(before, path), at(after, path)];
    return old !== undefined && isSame(old, planned) && (old === false || !isEmpty(old));
  });
  const changes = differencesOf(change).filter(
    ({ attribute }) => !(IN_NO_CLOUD[type] ?? []).includes(attribute),
  );
  const becomes = isGone
    ? "is gone, and made again"
    : ACTIONS[isImported && action === "update" ? "import" : action];
  const asItIs = isImported && changes.length === 0 ? ", as it is" : "";
  return [
    `  ${nameOf(address)} ${becomes}${asItIs}`,
    ...stays.map((path) => `    stays    ${path.replace(/\.0\./g, ".")}: ${renderEach(at(before, path))}`),
    ...changes.map(
      ({ attribute, text }) => `    ${action === "create" ? "new     " : "changes "} ${attribute}: ${text}`,
    ),
  ];
}

const renderEach = (value: ReturnType<typeof at>): string =>
  Array.isArray(value) ? value.map(renderValue).join(", ") : renderValue(value);
