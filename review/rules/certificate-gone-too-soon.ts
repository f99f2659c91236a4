import type { Chain } from "../chain";
import { type Finding, ruleOf } from "../rule";
import { slotOf } from "../slots";
import { describeLoss, isLost } from "./support/loss";
import { ownerOf } from "./support/owner";

type SamlChain = Chain<"saml">;

export const certificateGoneTooSoon = ruleOf(["saml"], {
  id: "certificate-gone-too-soon",
  severity: "forbidden",
  what: "The certificate with which Entra signs is void, or another one signs, before Cognito knows the other one.",
  why: "Cognito reads Entra's metadata again after up to six hours. Until then it refuses an assertion that is signed with a certificate which it has not read.",
  fix: "Renew the empty slot, deploy, switch after six hours, and retire the other slot last: `npm run rotate` shows each step.",
  find: (chain) => [...findGone(chain), ...(chain.kind === "drift" ? [] : findTooNew(chain))],
});

function findGone({ before, after, change, addresses }: SamlChain): Finding[] {
  const address = before.inUse.certificate;
  const certificate = change(address);
  if (!isLost(certificate) || isLost(change(addresses.servicePrincipal))) return [];
  if (after.identityProvider === undefined) return [];
  return [
    {
      address,
      people:
        address === after.inUse.certificate && certificate.action !== "replace"
          ? "Nobody can sign in"
          : "Sign-in may fail for up to six hours",
      cause: `${ownerOf(address)}, with which Entra signs, is ${describeLoss(certificate)}, maybe before Cognito knows another one`,
    },
  ];
}

/** One that this plan makes has not been read by Cognito yet. */
function findTooNew({ before, after, change }: SamlChain): Finding[] {
  const address = after.inUse.certificate;
  if (before.identityProvider === undefined || address === before.inUse.certificate) return [];
  if (change(address)?.action !== "create") return [];
  return [
    {
      address,
      people: "Sign-in may fail for up to six hours",
      cause: `${ownerOf(address)} is new, and Entra is to sign with it at once (slot ${slotOf(address)}), before Cognito has read it`,
    },
  ];
}
