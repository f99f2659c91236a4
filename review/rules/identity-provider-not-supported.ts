import { addressOfAppClient } from "../../stacks/addresses";
import { providersOf } from "../chain";
import type { Rule } from "../rule";
import { textAt, type Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";

export const identityProviderNotSupported: Rule = {
  id: "identity-provider-not-supported",
  severity: "forbidden",
  what: "An app client does not let people sign in through the identity provider.",
  why: "Cognito offers an app only the identity providers of its app client, and shows its sign-in pages only if the app client allows them.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. The name is `cognito.providerName` or, with `microsoft.accounts: listed`, that of the organisation.",
  find: (chain) => {
    const providers = providersOf(chain).flatMap(({ after }) => textAt(after, "provider_name") ?? []);
    if (providers.length === 0) return [];
    return Object.entries(chain.after.clients).flatMap(([name, client]) =>
      findObstacles(client, providers).map(({ missing = providers, obstacle }) => ({
        address: addressOfAppClient(name),
        people: `Nobody${missing.length === providers.length ? "" : ` of ${missing.join(" and ")}`} can sign in to ${name} with Microsoft`,
        cause: `its app client ${obstacle}`,
      })),
    );
  },
};

interface Obstacle {
  readonly obstacle: string;
  /** The identity providers that it is about. @default all */
  readonly missing?: readonly string[];
}

function findObstacles(client: Values, providers: readonly string[]): Obstacle[] {
  const supported = knownTextsAt(client, "supported_identity_providers") ?? providers;
  const flows = knownTextsAt(client, "allowed_oauth_flows") ?? ["code"];
  const hasPages = knownAt(client, "allowed_oauth_flows_user_pool_client");
  const missing = providers.filter((provider) => !supported.includes(provider));
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            missing,
            obstacle: `does not support the identity provider ${joinValues(missing)} but ${joinValues(supported)}`,
          },
        ]),
    ...(hasPages === undefined || hasPages === true
      ? []
      : [{ obstacle: "has `allowed_oauth_flows_user_pool_client` off, and so no sign-in pages" }]),
    ...(flows.includes("code")
      ? []
      : [{ obstacle: `does not allow the flow \`code\` but ${joinValues(flows)}` }]),
  ];
}
