import { randomUUID } from "node:crypto";
import type { JWK } from "jose";
import { z } from "zod";
import { certify } from "../../../kit/certificate";
import type { KeyCredential, KeyPassword } from "../../data";
import { badRequest, invalidValue } from "../error";
import { thumbprintOf, utc } from "../key-credentials";

const MAXIMUM_YEARS = 3;

/** Body of `addTokenSigningCertificate`. */
export const addTokenSigningCertificate = z
  .strictObject({
    displayName: z.string().nullable(),
    endDateTime: z.iso.datetime({ offset: true }).nullable(),
  })
  .partial();

/** A new certificate with its private key, and what opens that. */
export interface TokenSigningCertificate {
  readonly verify: KeyCredential;
  readonly sign: KeyCredential;
  readonly password: KeyPassword;
  readonly thumbprint: string;
}

/**
 * Makes a certificate that signs itself, valid for three years by default.
 *
 * @param newPrivateKey makes its key
 * @throws GraphError 400; no public source has Graph's words for a name without `CN=`
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate
 */
export async function issueTokenSigningCertificate(
  { displayName, endDateTime }: z.infer<typeof addTokenSigningCertificate>,
  newPrivateKey: () => Promise<JWK>,
): Promise<TokenSigningCertificate> {
  const subject = displayName ?? "CN=Microsoft Azure Federated SSO Certificate";
  if (!/^CN=[^,+"\\<>;=]+$/.test(subject)) throw invalidValue("displayName", "ServicePrincipal");
  const start = new Date();
  const latest = new Date(start);
  latest.setUTCFullYear(latest.getUTCFullYear() + MAXIMUM_YEARS);
  const end = endDateTime == null ? latest : new Date(endDateTime);
  if (end <= start || end > latest) throw badRequest("Key credential end date is invalid.");
  const { certificate, privateKey } = await certify(await newPrivateKey(), subject, start, end);
  const thumbprint = thumbprintOf(certificate);
  const shared = {
    customKeyIdentifier: Buffer.from(thumbprint, "hex").toString("base64"),
    displayName: subject,
    startDateTime: utc(start),
    endDateTime: utc(end),
  };
  const password = { ...shared, keyId: randomUUID() };
  return {
    verify: { ...shared, keyId: randomUUID(), type: "AsymmetricX509Cert", usage: "Verify", certificate },
    sign: { ...password, type: "X509CertAndPassword", usage: "Sign", certificate, privateKey },
    password,
    thumbprint,
  };
}

/**
 * The public part, as the action answers. Its `keyId` is the private key's.
 *
 * @see https://github.com/hashicorp/terraform-provider-azuread/pull/968
 */
export function selfSignedCertificate({ verify, sign, thumbprint }: TokenSigningCertificate): object {
  const { certificate, ...shown } = verify;
  return { ...shown, keyId: sign.keyId, key: certificate, thumbprint };
}
