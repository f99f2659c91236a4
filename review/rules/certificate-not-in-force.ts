import type { Chain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { slotOf } from "../slots";
import { textAt } from "../value";
import { CERTIFICATES } from "./support/certificates";

type SamlChain = Chain<"saml">;

export const certificateNotInForce = ruleOf(["saml"], {
  id: "certificate-not-in-force",
  severity: "forbidden",
  besides: true,
  what: "Entra signs its assertions with another certificate than the environment file makes active. A plan whose deploy puts that right is warned of, and not forbidden.",
  why: "Terraform's provider does not read which certificate Entra signs with. One that nobody knows here was added in Entra, and whoever has its key can sign in as anyone.",
  fix: "Deploy, which lets Entra sign with the environment's. If the other certificate is none of the environment's, ask who added it (Entra's audit log says who), and remove it.",
  find(chain) {
    const { before, entra, addresses } = chain;
    const id = textAt(before.servicePrincipal, "object_id");
    const servicePrincipal = entra?.servicePrincipals.find((each) => each.id === id);
    if (servicePrincipal === undefined) return [];
    const signing = servicePrincipal.preferredTokenSigningKeyThumbprint;
    const wanted = textAt(before.certificate, "thumbprint");
    if (wanted === undefined || isSameThumbprint(signing, wanted)) return [];
    return [{ address: addresses.servicePrincipal, ...tell(signing, chain) }];
  },
});

const isSameThumbprint = (one: unknown, other: string) =>
  typeof one === "string" && one.toUpperCase() === other.toUpperCase();

function tell(signing: unknown, { kind, before, change }: SamlChain): Omit<Finding, "address"> {
  const active = `slot ${slotOf(before.inUse.certificate)}'s`;
  const idle = CERTIFICATES.find((address) =>
    isSameThumbprint(signing, textAt(change(address)?.before, "thumbprint") ?? ""),
  );
  const repaired = kind === "plan" ? "; this deploy puts it right" : "";
  if (idle !== undefined) {
    return {
      severity: "warning",
      people: "Nobody notices before that certificate goes",
      cause: `Entra signs with the certificate of slot ${slotOf(idle)} instead of ${active}${repaired}`,
    };
  }
  if (typeof signing !== "string" || signing === "") {
    return {
      severity: "warning",
      people: "Entra signs with the certificate that it chooses itself",
      cause: `the enterprise application has no \`preferredTokenSigningKeyThumbprint\`, and the environment's is ${active}${repaired}`,
    };
  }
  return {
    ...(kind === "plan" && { severity: "warning" as const }),
    people: "Whoever has the key of another certificate can sign in as anyone",
    cause: `Entra signs with the certificate ${code(signing)}, which is not the environment's${repaired}`,
  };
}
