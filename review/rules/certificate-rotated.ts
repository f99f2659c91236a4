import type { Chain } from "../chain";
import { type Finding, ruleOf } from "../rule";
import { slotOf } from "../slots";
import { textAt } from "../value";
import { CERTIFICATES } from "./support/certificates";
import { isLost } from "./support/loss";

type SamlChain = Chain<"saml">;

export const certificateRotated = ruleOf(["saml"], {
  id: "certificate-rotated",
  severity: "note",
  what: "A certificate with which Entra signs its assertions is renewed, comes into use, or is retired.",
  why: "Cognito takes every certificate in Entra's metadata, so nobody notices as long as the one in use has been there for six hours.",
  fix: "Test a sign-in after the apply. `npm run rotate` says what comes next, and when.",
  find: (chain) =>
    chain.kind === "drift" || Object.keys(chain.before.identityProviders).length === 0
      ? []
      : [...findRenewed(chain), ...findSwitched(chain), ...findRetired(chain)],
});

function findRenewed({ after, change }: SamlChain): Finding[] {
  return CERTIFICATES.filter((address) => ["create", "replace"].includes(change(address)?.action ?? "")).map(
    (address) => ({
      address,
      people: "Nobody notices",
      cause: `the enterprise application has a new certificate in slot ${slotOf(address)}${untilOf(textAt(change(address)?.after, "end_date"))}${address === after.inUse.certificate ? "" : `, and Entra signs with slot ${slotOf(after.inUse.certificate)}'s`}`,
    }),
  );
}

const untilOf = (end: string | undefined) => (end === undefined ? "" : `, valid until ${end.slice(0, 10)}`);

function findSwitched({ before, after }: SamlChain): Finding[] {
  const [old, planned] = [before.inUse.certificate, after.inUse.certificate];
  return old === planned || after.certificate === undefined
    ? []
    : [
        {
          address: planned,
          people: "Nobody has to sign in again",
          cause: `Entra signs with the certificate of slot ${slotOf(planned)} instead of slot ${slotOf(old)}'s`,
        },
      ];
}

function findRetired({ before, after, change }: SamlChain): Finding[] {
  return CERTIFICATES.filter(
    (address) =>
      address !== before.inUse.certificate &&
      address !== after.inUse.certificate &&
      isLost(change(address)) &&
      change(address)?.action !== "replace",
  ).map((address) => ({
    address,
    people: "Nobody notices",
    cause: `the certificate of slot ${slotOf(address)} goes, and Entra signs with slot ${slotOf(after.inUse.certificate)}'s`,
  }));
}
