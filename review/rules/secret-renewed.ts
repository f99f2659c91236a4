import { ADDRESSES, type Chain } from "../chain";
import type { Finding, Rule } from "../rule";
import { at, isSame, textAt } from "../value";
import { isLost } from "./support/lost";

export const secretRenewed: Rule = {
  id: "secret-renewed",
  severity: "note",
  what: "A client secret between two of the clouds is renewed.",
  why: "It is a secret of the clouds alone: nobody signs in anew for it, and no app has to be told. Both sides must have the same one.",
  mend: "Nothing is to do but to verify a sign-in after the apply.",
  find: (chain) => [...ofEntra(chain), ...ofAuth0(chain)],
};

function ofEntra({ before, after, change }: Chain): Finding[] {
  if (isLost(change(ADDRESSES.application))) return []; // with it goes more than its secret
  const action = change(ADDRESSES.password)?.action;
  const isNew = action === "replace" || (action === "create" && before.application !== undefined);
  if (!isNew) return [];
  const end = textAt(after.password, "end_date");
  return [
    {
      address: ADDRESSES.password,
      means: `Nobody has to sign in anew: the app registration has a new client secret, valid ${end === undefined ? "for a time that is known after the apply" : `until ${end.slice(0, 10)}`}.`,
    },
  ];
}

function ofAuth0({ before, after }: Chain): Finding[] {
  const { auth0Credentials: old } = before;
  const { auth0Credentials: planned } = after;
  if (old === undefined || planned === undefined) return [];
  if (isSame(at(old, "client_secret"), at(planned, "client_secret"))) return [];
  return [
    {
      address: ADDRESSES.auth0Credentials,
      means: "Sign-in fails until Cognito has it, too: Auth0's client for Cognito has a new client secret.",
    },
  ];
}
