import { randomUUID, X509Certificate } from "node:crypto";
import { promisify } from "node:util";
import { html as xml } from "hono/html";
import { type EncryptOptions, encrypt } from "xml-encryption";
import { securityTokenService } from "../claims";
import type { StsErrorReport } from "../sts-error";
import type { Attribute, NameId } from "./claims";
import { ASSERTION, PROTOCOL } from "./names";
import { pemOf, signRoot } from "./signature";
import type { TokenSigningKey } from "./token-signing-key";

const MINUTE = 60_000;

/** What an assertion says. */
export interface AssertionContent {
  readonly tenantId: string;
  readonly audience: string;
  readonly replyUrl: string;
  /** The request's ID; `undefined` if nobody requested it. */
  readonly inResponseTo: string | undefined;
  readonly nameId: NameId;
  readonly spNameQualifier: string | undefined;
  readonly attributes: readonly Attribute[];
  readonly authenticatedAt: Date;
  /** Whether the assertion is good from five minutes ago, and not from now on. */
  readonly isBackdated: boolean;
}

/**
 * The answer to a successful sign-in, signed as Entra does by default: the assertion, not the response.
 *
 * @param encryptionCertificate base64 of the DER form; `undefined` leaves the assertion in the clear
 * @see https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol#response
 */
export async function renderResponse(
  content: AssertionContent,
  key: TokenSigningKey,
  encryptionCertificate: string | undefined,
): Promise<string> {
  const signed = signRoot(await renderAssertion(content), key, {
    reference: "/*/*[local-name(.)='Issuer']",
    action: "after",
  });
  const assertion =
    encryptionCertificate === undefined ? signed : await encryptAssertion(signed, encryptionCertificate);
  const status = `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>`;
  return renderEnvelope(content, status, assertion);
}

/** The answer when nobody may be asked and somebody would have to be. Entra's own is not documented: SAML's core defines it. */
export async function renderFailure(
  recipient: Pick<AssertionContent, "inResponseTo" | "replyUrl" | "tenantId">,
  { description }: StsErrorReport,
): Promise<string> {
  const status =
    await xml`<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:NoPassive"/></samlp:StatusCode><samlp:StatusMessage>${description}</samlp:StatusMessage>`;
  return renderEnvelope(recipient, String(status), "");
}

/** @param status, assertion XML */
async function renderEnvelope(
  { inResponseTo, replyUrl, tenantId }: Pick<AssertionContent, "inResponseTo" | "replyUrl" | "tenantId">,
  status: string,
  assertion: string,
): Promise<string> {
  const to = inResponseTo === undefined ? "" : xml` InResponseTo="${inResponseTo}"`;
  const start =
    await xml`<samlp:Response ID="_${randomUUID()}" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${replyUrl}"${to} xmlns:samlp="${PROTOCOL}"><Issuer xmlns="${ASSERTION}">${securityTokenService(tenantId)}</Issuer>`;
  return `${start}<samlp:Status>${status}</samlp:Status>${assertion}</samlp:Response>`;
}

async function renderAssertion({
  tenantId,
  audience,
  replyUrl,
  inResponseTo,
  nameId,
  spNameQualifier,
  attributes,
  authenticatedAt,
  isBackdated,
}: AssertionContent): Promise<string> {
  const id = `_${randomUUID()}`;
  const now = Date.now();
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString();
  const [notBefore, notOnOrAfter] = isBackdated ? [at(-5), at(60)] : [at(0), at(70)];
  const to = inResponseTo === undefined ? "" : xml` InResponseTo="${inResponseTo}"`;
  const qualifier = spNameQualifier === undefined ? "" : xml` SPNameQualifier="${spNameQualifier}"`;
  const form = (nameFormat: string | undefined) =>
    nameFormat === undefined ? "" : xml` NameFormat="${nameFormat}"`;
  const assertion =
    await xml`<Assertion ID="${id}" IssueInstant="${at(0)}" Version="2.0" xmlns="${ASSERTION}"><Issuer>${securityTokenService(tenantId)}</Issuer><Subject><NameID Format="${nameId.format}"${qualifier}>${nameId.value}</NameID><SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><SubjectConfirmationData${to} NotOnOrAfter="${notOnOrAfter}" Recipient="${replyUrl}"/></SubjectConfirmation></Subject><Conditions NotBefore="${notBefore}" NotOnOrAfter="${notOnOrAfter}"><AudienceRestriction><Audience>${audience}</Audience></AudienceRestriction></Conditions><AttributeStatement>${attributes.map(
      ({ name, nameFormat, values }) =>
        xml`<Attribute Name="${name}"${form(nameFormat)}>${values.map((value) => xml`<AttributeValue>${value}</AttributeValue>`)}</Attribute>`,
    )}</AttributeStatement><AuthnStatement AuthnInstant="${authenticatedAt.toISOString()}" SessionIndex="${id}"><AuthnContext><AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement></Assertion>`;
  return String(assertion);
}

/** @see https://learn.microsoft.com/entra/identity/enterprise-apps/howto-saml-token-encryption */
async function encryptAssertion(assertion: string, certificate: string): Promise<string> {
  const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
  const options: EncryptOptions = {
    rsa_pub: publicKey.export({ type: "spki", format: "pem" }),
    pem: pemOf(certificate),
    encryptionAlgorithm: "http://www.w3.org/2001/04/xmlenc#aes256-cbc",
    keyEncryptionAlgorithm: "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
    warnInsecureAlgorithm: false,
  };
  const encrypted = await promisify(encrypt)(assertion, options);
  return `<EncryptedAssertion xmlns="${ASSERTION}">${encrypted}</EncryptedAssertion>`;
}
