import { entryOf } from "../../environments/entry-of";
import { OWN_USERS } from "../../environments/own-users";
import { addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { isPasswordDeclared } from "./support/declared-passwords";
import { otherProvidersIn } from "./support/other-providers";

export const wayInAdded: Rule = {
  id: "way-in-added",
  severity: "warning",
  what: "People can sign in to an app client with a password, or through another identity provider than Microsoft's.",
  why: "Who signs in there is not under the rules of an organisation at Microsoft, and is another user than the same person through Microsoft.",
  fix: "Leave the name out of `cognito.clients.*.alsoSignInWith`, unless these people should get in. If it was added in Cognito, apply again.",
  find: (chain) =>
    Object.keys(chain.after.clients).flatMap((name) =>
      findAdded(chain, name).map((provider) => tell(name, provider)),
    ),
};

/** Passwords that the file does not have are forbidden by `password-sign-in`. */
function findAdded(chain: Chain, name: string): string[] {
  const { before } = chain;
  const old = entryOf(before.clients, name) === undefined ? [] : otherProvidersIn(chain, "before", name);
  const planned = otherProvidersIn(chain, "after", name);
  if (old === undefined || planned === undefined) return [];
  return planned.filter(
    (provider) => !old.includes(provider) && (provider !== OWN_USERS || isPasswordDeclared(chain, name)),
  );
}

const tell = (name: string, provider: string): Finding => ({
  address: addressOfAppClient(name),
  people:
    provider === OWN_USERS
      ? `People can sign in to ${name} with a password, without Microsoft`
      : `People can sign in to ${name} with ${provider}, without Microsoft`,
  cause: `its app client supports ${code(provider)}${provider === OWN_USERS ? ", the pool's own users" : ""}`,
});
