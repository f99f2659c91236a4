import { AUTH0_CLIENTS } from "../../stacks/addresses";
import { type BrokerChain, isOfRoute } from "../chain";
import { type Finding, ruleOf } from "../rule";
import { slotOf } from "../slots";
import { at, isSame, textAt } from "../value";
import { type ChainWithSecrets, passwordsOf } from "./support/client-secrets";
import { isLost } from "./support/loss";

export const secretRenewed = ruleOf(["broker", "entra"], {
  id: "secret-renewed",
  severity: "note",
  what: "A client secret between two clouds is renewed.",
  why: "Only the clouds know it: nobody has to sign in again, and no app has to change. Both sides must have the same one.",
  fix: "Test a sign-in after the apply. If the new secret isn't in use yet, switch to it next.",
  find: (chain) => [
    ...findInEntra(chain),
    ...(isOfRoute(chain, ["broker"]) ? [...findInAuth0(chain), ...findInSlots(chain)] : []),
  ],
});

function findInEntra(chain: ChainWithSecrets): Finding[] {
  const { before, after, change, addresses } = chain;
  if (isLost(change(addresses.application))) return []; // more than its secret goes with it
  return passwordsOf(chain).flatMap((address) => {
    const password = change(address);
    const isNew =
      password?.action === "replace" || (password?.action === "create" && before.application !== undefined);
    if (!isNew) return [];
    const end = textAt(password.after, "end_date");
    const valid =
      end === undefined ? "until a day that is known after the apply" : `until ${end.slice(0, 10)}`;
    return [
      {
        address,
        ...(address === after.inUse.password
          ? {
              people: "Nobody has to sign in again",
              cause: `the app registration has a new client secret, valid ${valid}`,
            }
          : {
              people: "Nobody notices",
              cause: `the app registration has a second client secret in slot ${slotOf(address)}, valid ${valid}, and slot ${slotOf(after.inUse.password)}'s stays in use`,
            }),
      },
    ];
  });
}

/** The client in use has another secret. */
function findInAuth0({ before, after }: BrokerChain): Finding[] {
  const { auth0Credentials: old } = before;
  const { auth0Credentials: planned } = after;
  const isOther = before.inUse.auth0Credentials !== after.inUse.auth0Credentials;
  if (isOther || old === undefined || planned === undefined) return [];
  if (isSame(at(old, "client_secret"), at(planned, "client_secret"))) return [];
  return [
    {
      address: after.inUse.auth0Credentials,
      people: "Sign-in fails until Cognito has it, too",
      cause: "Auth0's client for Cognito has a new client secret",
    },
  ];
}

function findInSlots({ before, after, change }: BrokerChain): Finding[] {
  if (before.identityProvider === undefined || after.auth0Client === undefined) return [];
  return [AUTH0_CLIENTS.a, AUTH0_CLIENTS.b]
    .filter((address) => address !== after.inUse.auth0Client)
    .filter((address) => ["create", "replace"].includes(change(address)?.action ?? ""))
    .map((address) => ({
      address,
      people: "Nobody notices",
      cause: `Auth0 has a second client for Cognito in slot ${slotOf(address)}, with a secret of its own, and slot ${slotOf(after.inUse.auth0Client)}'s stays in use`,
    }));
}
