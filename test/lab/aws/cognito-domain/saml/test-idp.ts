import { createPublicKey, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { SignedXml } from "xml-crypto";
import { encrypt } from "xml-encryption";
import { createKeyPair, type KeyPair } from "../../../../../lab/aws/user-pools/saml/key-pair";
import { HOST, POOL_ID } from "../fake-backend";

export const EMAIL = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";
export const NAME = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name";
const SAML = "urn:oasis:names:tc:SAML:2.0";

/** What an answer is like. Each field changes what an honest identity provider would say. */
export interface Answer {
  /** `undefined` for a sign-in that the identity provider starts. */
  readonly requestId: string | undefined;
  /** @default "0b8e-ada" */
  readonly nameId?: string;
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
  /** Changes to the assertion before it is signed. */
  readonly assertion?: (xml: string) => string;
  /** Changes to the response before it is signed. */
  readonly response?: (xml: string) => string;
  /** @default ["assertion"] */
  readonly signs?: readonly ("assertion" | "response")[];
  /** @default the identity provider's own */
  readonly key?: KeyPair;
  /** The certificate for which the assertion is encrypted. */
  readonly encryptFor?: string;
}

const OWN_KEY = createKeyPair("idp");

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const pem = (certificate: string) =>
  `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;

/** A SAML identity provider at `https://idp.example`. */
export class TestIdp {
  readonly entityId = "https://idp.example/entity";
  /** What its metadata says. */
  certificates: readonly string[];
  /** Attributes of its EntityDescriptor. */
  lifetime = "";
  /** Requests for its metadata. */
  fetched = 0;
  answers: (() => Response) | undefined;

  private constructor(readonly key: KeyPair) {
    this.certificates = [key.certificate];
  }

  /** All have the same key, since making one takes a tenth of a second. */
  static async create(): Promise<TestIdp> {
    return new TestIdp(await OWN_KEY);
  }

  get metadata(): string {
    const keys = this.certificates.map(
      (certificate) =>
        `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
    );
    return `<?xml version="1.0"?><EntityDescriptor xmlns="${SAML}:metadata" entityID="${this.entityId}" ${this.lifetime}><IDPSSODescriptor protocolSupportEnumeration="${SAML}:protocol">${keys.join("")}<SingleLogoutService Binding="${SAML}:bindings:HTTP-Redirect" Location="https://idp.example/slo"/><SingleSignOnService Binding="${SAML}:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>`;
  }

  readonly fetch = (_request: Request): Response => {
    this.fetched++;
    return this.answers?.() ?? new Response(this.metadata);
  };

  /** The form field of an answer. */
  async respond(answer: Answer): Promise<string> {
    const { requestId, key = this.key, signs = ["assertion"] } = answer;
    let assertion = this.#assertion(answer);
    assertion = answer.assertion?.(assertion) ?? assertion;
    if (signs.includes("assertion")) assertion = sign(assertion, "Assertion", key);
    if (answer.encryptFor !== undefined) assertion = await encryptAssertion(assertion, answer.encryptFor);
    let response = `<samlp:Response xmlns:samlp="${SAML}:protocol" ID="_${randomUUID()}" Version="2.0" IssueInstant="${inMinutes(0)}" Destination="https://${HOST}/saml2/idpresponse"${inResponseTo(requestId)}><Issuer xmlns="${SAML}:assertion">${this.entityId}</Issuer><samlp:Status><samlp:StatusCode Value="${SAML}:status:Success"/></samlp:Status>${assertion}</samlp:Response>`;
    response = answer.response?.(response) ?? response;
    if (signs.includes("response")) response = sign(response, "Response", key);
    return Buffer.from(response).toString("base64");
  }

  /** The form field of an answer to a request for a sign-out. */
  signedOut(requestId: string, change: (xml: string) => string = (xml) => xml): string {
    const xml = `<samlp:LogoutResponse xmlns:samlp="${SAML}:protocol" ID="_${randomUUID()}" Version="2.0" IssueInstant="${inMinutes(0)}" Destination="https://${HOST}/saml2/logout"${inResponseTo(requestId)}><Issuer xmlns="${SAML}:assertion">${this.entityId}</Issuer><samlp:Status><samlp:StatusCode Value="${SAML}:status:Success"/></samlp:Status></samlp:LogoutResponse>`;
    return change(xml);
  }

  #assertion({
    requestId,
    nameId = "0b8e-ada",
    attributes = { [EMAIL]: "ada@acme.example", [NAME]: "Ada Lovelace" },
  }: Answer): string {
    const statement = Object.entries(attributes).map(
      ([name, values]) =>
        `<Attribute Name="${name}">${[values]
          .flat()
          .map((value) => `<AttributeValue>${value}</AttributeValue>`)
          .join("")}</Attribute>`,
    );
    return `<Assertion xmlns="${SAML}:assertion" ID="_${randomUUID()}" Version="2.0" IssueInstant="${inMinutes(0)}"><Issuer>${this.entityId}</Issuer><Subject><NameID Format="${SAML}:nameid-format:persistent">${nameId}</NameID><SubjectConfirmation Method="${SAML}:cm:bearer"><SubjectConfirmationData${inResponseTo(requestId)} NotOnOrAfter="${inMinutes(60)}" Recipient="https://${HOST}/saml2/idpresponse"/></SubjectConfirmation></Subject><Conditions NotBefore="${inMinutes(-5)}" NotOnOrAfter="${inMinutes(60)}"><AudienceRestriction><Audience>urn:amazon:cognito:sp:${POOL_ID}</Audience></AudienceRestriction></Conditions><AttributeStatement>${statement.join("")}</AttributeStatement><AuthnStatement AuthnInstant="${inMinutes(0)}" SessionIndex="_session"><AuthnContext><AuthnContextClassRef>${SAML}:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement></Assertion>`;
  }
}

function inResponseTo(requestId: string | undefined): string {
  return requestId === undefined ? "" : ` InResponseTo="${requestId}"`;
}

/** Signs an element, after its issuer. The certificate goes with the signature. */
export function sign(
  xml: string,
  element: "Assertion" | "Response" | "LogoutResponse",
  key: KeyPair,
): string {
  const signature = new SignedXml({
    privateKey: key.privateKey,
    publicCert: pem(key.certificate),
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
  });
  signature.addReference({
    xpath: `/*[local-name()='${element}']`,
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
    transforms: [
      "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
      "http://www.w3.org/2001/10/xml-exc-c14n#",
    ],
  });
  signature.computeSignature(xml, {
    location: { reference: `/*/*[local-name()='Issuer']`, action: "after" },
  });
  return signature.getSignedXml();
}

async function encryptAssertion(assertion: string, certificate: string): Promise<string> {
  const publicKey = createPublicKey(pem(certificate)).export({ type: "spki", format: "pem" }).toString();
  const encrypted = await promisify(encrypt)(assertion, {
    rsa_pub: publicKey,
    pem: pem(certificate),
    encryptionAlgorithm: "http://www.w3.org/2001/04/xmlenc#aes256-cbc",
    keyEncryptionAlgorithm: "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
  });
  return `<EncryptedAssertion xmlns="${SAML}:assertion">${encrypted}</EncryptedAssertion>`;
}
