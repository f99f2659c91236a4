import { samlTenantOf } from "../../../../stacks/saml-endpoints";
import { type Check, checksOf } from "../../check";
import { type HopProbe, hiddenBy, type Seen } from "../../probe";
import { putBack } from "../put-back";
import { checkEnding } from "./ending";
import type { ExpectedSaml } from "./expected-saml";
import { errorOf, fixOf, meaningOf } from "./known-error";
import { shorten } from "./read-page";
import { readSamlMetadata, type SamlMetadata } from "./saml-metadata";

const ofEntra = checksOf("entra");

/** What Entra tells of itself to whom it signs people in for. */
export interface AskedMetadata {
  readonly tenant: string;
  readonly seen: Seen;
}

export async function askMetadata(
  tenant: string,
  { clientId }: ExpectedSaml,
  probe: HopProbe,
): Promise<AskedMetadata> {
  const { metadataUrl } = samlTenantOf(tenant, clientId ?? "");
  const url = new URL(metadataUrl);
  if (clientId === undefined) url.search = ""; // then they are the tenant's
  return { tenant, seen: await probe.get(url) };
}

/** Whether it is what Cognito relies on. */
export async function checkMetadata(
  expected: ExpectedSaml,
  { tenant, seen }: AskedMetadata,
  now: Date,
): Promise<Check[]> {
  const { environment, clientId, thumbprint, certificateEnds } = expected;
  const statement = "Entra's metadata is there, with the address that Cognito sends people to";
  const certificateStatement = "Entra's metadata has the certificate that was deployed";
  const { metadata, check } = await judge();
  if (clientId === undefined) return [check]; // an application's own certificates are under its client ID
  const used = metadata?.certificates.find((each) => each.thumbprint === thumbprint?.toUpperCase());
  const ending = checkEnding(
    {
      id: "certificate-end",
      what: "certificate with which Entra signs",
      ends: certificateEnds ?? used?.ends,
      error:
        "AADSTS50146: This application is required to be configured with an application-specific signing key.",
      environment,
    },
    now,
  );
  return [
    check,
    ...(thumbprint === undefined ? [] : [judgeCertificate(thumbprint)]),
    ...(ending ? [ending] : []),
  ];

  async function judge(): Promise<{ readonly metadata?: SamlMetadata; readonly check: Check }> {
    if (!seen.isAnswer) return { check: ofEntra.unseen("metadata", statement, hiddenBy(seen)) };
    if (seen.status === 429) {
      const means = `Microsoft answers with status ${seen.status}`;
      return { check: ofEntra.unseen("metadata", statement, { means }) };
    }
    const metadata = await readSamlMetadata(seen.text);
    if (metadata === undefined) {
      const said = wordsOf(seen.text);
      return {
        check: ofEntra.failed("metadata", statement, {
          expected: "HTTP 200, with an EntityDescriptor of SAML",
          seen: `HTTP ${seen.status}${said === "" ? ", with something else" : `: ${said}`}`,
          means:
            meaningOf(said) ??
            "Cognito can't read Entra's certificates any more, so sooner or later nobody can sign in",
          toDo:
            fixOf(said, environment) ?? "look up in Entra whether the enterprise application is still there",
          ...errorOf(said),
        }),
      };
    }
    const { bindingUrl, issuer } = samlTenantOf(tenant, "");
    const values = [metadata.entityId, metadata.signInUrl ?? "no address for redirects"].join("\n");
    const check =
      metadata.signInUrl === bindingUrl && (expected.tenantId === undefined || metadata.entityId === issuer)
        ? ofEntra.passed("metadata", statement, { seen: values })
        : ofEntra.failed("metadata", statement, {
            expected: [issuer, bindingUrl].join("\n"),
            seen: values,
            means: "Nobody can sign in: Cognito takes Entra's assertions for somebody else's",
            toDo: putBack("Cognito", environment, "give the identity provider the metadata of this tenant"),
          });
    return { metadata, check };
  }

  function judgeCertificate(wanted: string): Check {
    const { verdict } = check;
    if (metadata === undefined) {
      const why = verdict === "failed" ? { because: check.id } : { because: check.because };
      const { because } = why;
      return ofEntra.unseen("certificate", certificateStatement, {
        means: "Entra's metadata could not be read",
        ...(because !== undefined && { because }),
      });
    }
    if (used !== undefined)
      return ofEntra.passed("certificate", certificateStatement, { seen: wanted.toUpperCase() });
    return ofEntra.failed("certificate", certificateStatement, {
      expected: wanted.toUpperCase(),
      seen: metadata.certificates.map((each) => each.thumbprint).join(", ") || "none",
      means:
        "Nobody can sign in as soon as Cognito has read it: Entra signs with another certificate, or with none of its own",
      toDo: putBack("Entra", environment, "look up the certificates of the enterprise application"),
    });
  }
}

/** What Entra says in place of metadata. */
function wordsOf(text: string): string {
  const [found = ""] = /AADSTS\d{4,}[^<"]*/.exec(text) ?? [];
  return shorten(found);
}
