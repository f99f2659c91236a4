import { AUTH0_CLIENTS } from "../../stacks/addresses";
import { type BrokerChain, isOfRoute } from "../chain";
import { type Finding, ruleOf } from "../rule";
import { slotOf } from "../slots";
import { canSignIn } from "./support/can-sign-in";
import { type ChainWithSecrets, passwordsOf } from "./support/client-secrets";
import { isLost } from "./support/loss";

export const secretRetired = ruleOf(["broker", "entra"], {
  id: "secret-retired",
  severity: "note",
  what: "A client secret that is no longer in use is revoked.",
  why: "Anyone who got hold of it can no longer use it. It can't be brought back: renew its slot before the next switch.",
  fix: "Nothing.",
  find: (chain) =>
    Object.keys(chain.after.identityProviders).length === 0
      ? []
      : [...findInEntra(chain), ...(isOfRoute(chain, ["broker"]) ? findInAuth0(chain) : [])],
});

function findInEntra(chain: ChainWithSecrets): Finding[] {
  const { before, after, change } = chain;
  if (after.application === undefined) return [];
  return passwordsOf(chain)
    .filter((address) => address !== before.inUse.password && address !== after.inUse.password)
    .filter((address) => change(address)?.action === "delete")
    .map((address) => ({
      address,
      people: "Nobody notices",
      cause: `the app registration's client secret of slot ${slotOf(address)} is destroyed, and slot ${slotOf(after.inUse.password)}'s is in use`,
    }));
}

function findInAuth0({ before, after, change }: BrokerChain): Finding[] {
  const inUse = slotOf(after.inUse.auth0Client);
  return Object.values(AUTH0_CLIENTS)
    .filter((address) => address !== before.inUse.auth0Client && address !== after.inUse.auth0Client)
    .filter((address) => canSignIn(before.auth0Clients[address]) && !canSignIn(after.auth0Clients[address]))
    .map((address) => ({
      address,
      people: "Nobody notices",
      cause: isLost(change(address))
        ? `Auth0's client of slot ${slotOf(address)} is destroyed with its secret, and slot ${inUse}'s is in use`
        : `Auth0's first client no longer signs anybody in, and slot ${inUse}'s is in use. The first one stays, because sign-out links name it`,
    }));
}
