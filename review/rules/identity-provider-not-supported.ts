import { addressOfAppClient } from "../../stacks/addresses";
import { code } from "../code";
import type { Rule } from "../rule";
import { textAt, type Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";

export const identityProviderNotSupported: Rule = {
  id: "identity-provider-not-supported",
  severity: "forbidden",
  what: "An app client does not let people sign in through the identity provider.",
  why: "Cognito offers an app only the identity providers of its app client, and shows its sign-in pages only if the app client allows them.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. The name is `cognito.providerName`.",
  find: ({ after: { identityProvider, clients } }) => {
    const provider = textAt(identityProvider, "provider_name");
    if (provider === undefined) return [];
    return Object.entries(clients).flatMap(([name, client]) =>
      findObstacles(client, provider).map((obstacle) => ({
        address: addressOfAppClient(name),
        people: `Nobody can sign in to ${name} with Microsoft`,
        cause: `its app client ${obstacle}`,
      })),
    );
  },
};

function findObstacles(client: Values, provider: string): string[] {
  const supported = knownTextsAt(client, "supported_identity_providers") ?? [provider];
  const flows = knownTextsAt(client, "allowed_oauth_flows") ?? ["code"];
  const hasPages = knownAt(client, "allowed_oauth_flows_user_pool_client");
  return [
    ...(supported.includes(provider)
      ? []
      : [`does not support the identity provider ${code(provider)} but ${joinValues(supported)}`]),
    ...(hasPages === undefined || hasPages === true
      ? []
      : ["has `allowed_oauth_flows_user_pool_client` off, and so no sign-in pages"]),
    ...(flows.includes("code") ? [] : [`does not allow the flow \`code\` but ${joinValues(flows)}`]),
  ];
}
