import { entryOf } from "../../environments/entry-of";
import { addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { findMissingScopes } from "../links";
import type { Finding, Rule } from "../rule";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";

export const scopeMissing: Rule = {
  id: "scope-missing",
  severity: "forbidden",
  what: "A hop does not ask the next one for all that a sign-in needs.",
  why: "Each hop passes on only what it is asked for. Without `openid` there is no sign-in. Without `email` or `profile` the apps get no e-mail address or no name.",
  fix: "If the plan takes it away, put it back; if it was taken away in the cloud, apply again. The scopes of an app client are `cognito.clients.*.scopes`; the environment file has no key for the others.",
  find: (chain) => [...findInAppClients(chain), ...findMissingScopes(chain)],
};

function findInAppClients({ kind, environment, before, after: { clients } }: Chain): Finding[] {
  return Object.entries(clients).flatMap(([name, client]) => {
    const scopes = knownTextsAt(client, "allowed_oauth_scopes");
    const wanted =
      kind === "drift"
        ? knownTextsAt(entryOf(before.clients, name), "allowed_oauth_scopes")
        : entryOf(environment.cognito.clients, name)?.scopes;
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
