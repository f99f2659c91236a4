import type { Strategy } from "../../environments/strategies";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { type Finding, ruleOf } from "../rule";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";
import { CONNECTION_SCOPES, IDENTITY_PROVIDER_SCOPES } from "./support/needed-scopes";

export const scopeMissing = ruleOf(["broker"], {
  id: "scope-missing",
  severity: "forbidden",
  what: "A hop does not ask the next one for all that a sign-in needs.",
  why: "Each hop passes on only what it is asked for. Without `openid` there is no sign-in. Without `email` or `profile` the apps get no e-mail address or no name.",
  fix: "If the plan takes it away, put it back; if it was taken away in the cloud, apply again. The scopes of an app client are `cognito.clients.*.scopes`; the environment file has no key for the others.",
  find: (chain) => [
    ...findInAppClients(chain),
    ...findInIdentityProvider(chain),
    ...findInConnection(chain, "microsoft"),
    ...findInConnection(chain, "windowslive"), // waad needs none
  ],
});

function findInAppClients({ kind, environment, before, after: { clients } }: BrokerChain): Finding[] {
  return Object.entries(clients).flatMap(([name, client]) => {
    const scopes = knownTextsAt(client, "allowed_oauth_scopes");
    const wanted =
      kind === "drift"
        ? knownTextsAt(before.clients[name], "allowed_oauth_scopes")
        : environment.cognito.clients[name]?.scopes;
    const needed = [...new Set(["openid", ...(wanted ?? [])])];
    const missing = scopes === undefined ? [] : needed.filter((scope) => !scopes.includes(scope));
    return missing.length === 0
      ? []
      : [
          {
            address: addressOfAppClient(name),
            people: `Nobody can sign in to ${name} with the scopes it asks for`,
            cause: `its app client does not allow ${joinValues(missing)} (\`invalid_scope\`)`,
          },
        ];
  });
}

function findInIdentityProvider({ after: { identityProvider } }: BrokerChain): Finding[] {
  const scopes = knownAt(identityProvider, "provider_details.authorize_scopes");
  return missingFrom(
    IDENTITY_PROVIDER_SCOPES,
    typeof scopes === "string" ? scopes.split(/\s+/) : undefined,
  ).map((scope) => ({
    address: ADDRESSES.identityProvider,
    people: IDENTITY_PROVIDER_SCOPES[scope],
    cause: `the identity provider does not ask Auth0 for \`${scope}\``,
  }));
}

function findInConnection({ after: { connections } }: BrokerChain, strategy: Strategy): Finding[] {
  const needed = CONNECTION_SCOPES[strategy];
  return missingFrom(needed, knownTextsAt(connections[strategy], "options.0.scopes")).map((scope) => ({
    address: addressOfConnection(strategy),
    people: needed[scope] as string,
    cause: `the connection \`${strategy}\` lacks the scope \`${scope}\``,
  }));
}

function missingFrom<Scope extends string>(
  needed: Readonly<Record<Scope, string>>,
  scopes: readonly string[] | undefined,
): Scope[] {
  return scopes === undefined
    ? []
    : (Object.keys(needed) as Scope[]).filter((scope) => !scopes.includes(scope));
}
