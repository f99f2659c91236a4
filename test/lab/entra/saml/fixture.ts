import { createHash, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { DOMParser, type Element } from "@xmldom/xmldom";
import type { JWK } from "jose";
import { SignedXml } from "xml-crypto";
import { certify } from "../../../../lab/kit/certificate";
import { ACCOUNTS } from "../../../../lab/people/cast";
import type { Switches } from "../../../../lab/switches";
import { Browser, formOf, type Visit } from "../browser";
import { Entra, LOGIN, TENANT } from "../fixture";

export const IDENTIFIER = "urn:amazon:cognito:sp:eu-central-1_Example";
export const REPLY_URL = "https://lab-dev.auth.eu-central-1.amazoncognito.com/saml2/idpresponse";
export const LOGOUT_URL = "https://lab-dev.auth.eu-central-1.amazoncognito.com/saml2/logout";
export const SAML2 = `${LOGIN}/${TENANT}/saml2`;
export const CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims";
export const RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

const NAME_ID = { Source: "user", ID: "objectid", SamlClaimType: `${CLAIMS}/nameidentifier` };

/** The definition of a policy whose NameID is the object ID unless said otherwise. */
export function definition(claims: readonly object[] = [NAME_ID], basic: unknown = "true"): string[] {
  return [
    JSON.stringify({
      ClaimsMappingPolicy: { Version: 1, IncludeBasicClaimSet: basic, ClaimsSchema: claims },
    }),
  ];
}

/** An application that signs people in by SAML, with what belongs to it. */
export interface SamlApplication {
  readonly id: string;
  readonly appId: string;
  readonly principalId: string;
}

/** A lab's Entra with such an application, and a browser. */
export class Saml {
  readonly browser: Browser;

  private constructor(
    readonly entra: Entra,
    readonly application: SamlApplication,
  ) {
    this.browser = new Browser(entra.cloud);
  }

  /** @param properties of the app registration, besides those that SAML needs */
  static async raise(properties: object = {}, switches: Partial<Switches> = {}): Promise<Saml> {
    return Saml.in(new Entra(undefined, switches), properties);
  }

  static async in(entra: Entra, properties: object = {}): Promise<Saml> {
    const { id, appId } = await entra.application({
      displayName: "Lab",
      identifierUris: [IDENTIFIER],
      api: { requestedAccessTokenVersion: 2 },
      web: { redirectUris: [REPLY_URL], logoutUrl: LOGOUT_URL },
      ...properties,
    });
    const principal = await entra.servicePrincipal(appId);
    const saml = new Saml(entra, { id, appId, principalId: principal.id });
    await saml.change({ preferredSingleSignOnMode: "saml" });
    return saml;
  }

  /** A browser of somebody else. */
  elsewhere(): Saml {
    return new Saml(this.entra, this.application);
  }

  /** Calls Graph for the service principal. */
  async principal(method: string, path = "", body?: object) {
    return this.entra.graph(method, `/servicePrincipals/${this.application.principalId}${path}`, body);
  }

  async change(body: object): Promise<void> {
    const { status, body: answer } = await this.principal("PATCH", "", body);
    if (status !== 204) throw new Error(JSON.stringify(answer));
  }

  async changeApplication(body: object): Promise<void> {
    const path = `/applications/${this.application.id}`;
    const { status, body: answer } = await this.entra.graph("PATCH", path, body);
    if (status !== 204) throw new Error(JSON.stringify(answer));
  }

  /** Makes a token signing certificate. */
  async certificate(body: object = {}) {
    const { status, body: made } = await this.principal("POST", "/addTokenSigningCertificate", body);
    if (status !== 200) throw new Error(JSON.stringify(made));
    return made;
  }

  /** Makes a policy and assigns it. @returns its ID */
  async policy(of = definition()): Promise<string> {
    const made = await this.entra.graph("POST", "/policies/claimsMappingPolicies", {
      definition: of,
      displayName: "Lab",
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const { id } = made.body;
    await this.principal("POST", "/claimsMappingPolicies/$ref", {
      "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
    });
    return id;
  }

  /** Opens the sign-in page by the redirect binding. */
  start(request = authnRequest(), parameters: Record<string, string> = {}): Promise<Visit> {
    return this.browser.open(redirectUrl(request, parameters));
  }

  /** Signs in to the end. */
  async signIn(account = "hana", request = authnRequest(), parameters = {}): Promise<Visit> {
    const page = await this.start(request, parameters);
    return /Pick an account/.test(page.text) ? this.browser.submit(page, { account }) : page;
  }

  /** The certificates in the metadata, base64. */
  async published(appId: string | undefined = this.application.appId): Promise<string[]> {
    const { text } = await this.metadata(appId);
    const root = parse(text.replace(/<Signature .*<\/Signature>/, ""));
    const [role] = Array.from(root.getElementsByTagName("IDPSSODescriptor"));
    return Array.from(role?.getElementsByTagName("X509Certificate") ?? []).map(
      ({ textContent }) => textContent ?? "",
    );
  }

  metadata(appId: string | undefined = this.application.appId): Promise<Visit> {
    const query = appId === undefined ? "" : `?appid=${appId}`;
    return this.browser.open(`${LOGIN}/${TENANT}/federationmetadata/2007-06/federationmetadata.xml${query}`);
  }
}

/** A request as Cognito writes it, with other attributes or children. */
export function authnRequest(attributes: Record<string, string | undefined> = {}, children = ""): string {
  const all = {
    ID: "_c0ffee",
    Version: "2.0",
    IssueInstant: new Date().toISOString(),
    AssertionConsumerServiceURL: REPLY_URL,
    Destination: SAML2,
    ProtocolBinding: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
    ...attributes,
  };
  const written = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  );
  return `<saml2p:AuthnRequest xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion"${written.join("")}><saml2:Issuer>${IDENTIFIER}</saml2:Issuer>${children}</saml2p:AuthnRequest>`;
}

export function redirectUrl(request: string, parameters: Record<string, string> = {}): string {
  const SAMLRequest = deflateRawSync(request).toString("base64");
  return `${SAML2}?${new URLSearchParams({ SAMLRequest, ...parameters })}`;
}

/** The same, signed. */
export function signedUrl(request: string, key: KeyObject, algorithm = RSA_SHA256): string {
  const query = redirectUrl(request, { RelayState: "state & more", SigAlg: algorithm }).split("?")[1] ?? "";
  const signature = createSign("sha256").update(query).sign(key, "base64");
  return `${SAML2}?${query}&${new URLSearchParams({ Signature: signature })}`;
}

/** What the browser brings to the application. */
export interface Posted {
  readonly action: string;
  readonly relayState: string | undefined;
  readonly xml: string;
  readonly response: Element;
}

export function postedBy(page: Visit): Posted {
  const { action, fields } = formOf(page);
  const xml = Buffer.from(fields.SAMLResponse ?? "", "base64").toString("utf8");
  return { action, relayState: fields.RelayState, xml, response: parse(xml) };
}

export function parse(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (root === null) throw new Error("no XML");
  return root;
}

/** The text of the first element with the name. */
export function text(of: Element, name: string): string | undefined {
  return of.getElementsByTagNameNS("*", name)[0]?.textContent ?? undefined;
}

export function attribute(of: Element, name: string, attributeName: string): string | undefined {
  return of.getElementsByTagNameNS("*", name)[0]?.getAttribute(attributeName) ?? undefined;
}

/** The claims of an assertion, by name. */
export function claimsOf(response: Element): Record<string, string[]> {
  return Object.fromEntries(
    Array.from(response.getElementsByTagNameNS("*", "Attribute")).map((each) => [
      each.getAttribute("Name") ?? "",
      Array.from(each.getElementsByTagNameNS("*", "AttributeValue")).map((value) => value.textContent ?? ""),
    ]),
  );
}

/** Whether the certificate signed the element that the only signature is about, and that is the assertion. */
export function isSignedBy(xml: string, certificate: string, elementName = "Assertion"): boolean {
  const [signature, ...others] = Array.from(
    parse(xml).getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature"),
  );
  if (signature === undefined || others.length > 0) return false;
  const verifier = new SignedXml({
    publicCert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    getCertFromKeyInfo: () => null,
  });
  verifier.loadSignature(String(signature));
  try {
    return (
      verifier.checkSignature(xml) && parse(verifier.getSignedReferences()[0] ?? "").localName === elementName
    );
  } catch {
    return false;
  }
}

export const thumbprint = (certificate: string) =>
  createHash("sha1").update(Buffer.from(certificate, "base64")).digest("hex").toUpperCase();

/** A key of the application's own, with its certificate. */
export async function ownKey(days = 365) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = privateKey.export({ format: "jwk" }) as JWK;
  const start = new Date(Date.now() - 1000);
  const { certificate } = await certify(jwk, "CN=pool", start, new Date(Date.now() + days * 86_400_000));
  return { privateKey, certificate };
}

/** The home tenant's person of the cast. */
export const HANA = ACCOUNTS.find(({ id }) => id === "hana");
