import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { textOf } from "../browser";
import { LOGIN } from "../fixture";
import { attribute, authnRequest, postedBy, redirectUrl, SAML2, Saml, text } from "./fixture";

const shared = Saml.raise();

async function refusalOf(url: string, init?: RequestInit): Promise<string> {
  return textOf(await (await shared).elsewhere().browser.open(url, init), "error");
}

const xmlError = (line: number, position: number) =>
  `AADSTS7500525: There was an XML error in the SAML message at line ${line}, position ${position}. Verify that the XML content of the SAML messages conforms to the SAML protocol specifications.`;
const NO_MESSAGE =
  "AADSTS750054: SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.";
const NOT_BASE64 = "AADSTS750056: SAML message was not properly base64-encoded.";
const NOT_SAML = "AADSTS75005: The request is not a valid Saml2 protocol message.";

test("an address without a message is refused", async () => {
  assert.equal(await refusalOf(SAML2), NO_MESSAGE);
  assert.equal(await refusalOf(SAML2, { method: "POST", body: new URLSearchParams() }), NO_MESSAGE);
});

test("a message that is not encoded as its binding demands is refused", async () => {
  const plain = Buffer.from(authnRequest()).toString("base64");

  assert.equal(await refusalOf(`${SAML2}?SAMLRequest=%7Bnope%7D`), NOT_BASE64);
  assert.equal(
    await refusalOf(`${SAML2}?${new URLSearchParams({ SAMLRequest: plain })}`),
    "AADSTS750055: SAML message was not properly DEFLATE-encoded.",
  );
  const form = new URLSearchParams({ SAMLRequest: "{nope}" });
  assert.equal(await refusalOf(SAML2, { method: "POST", body: form }), NOT_BASE64);
});

test("a message that blows up is refused before it does", async () => {
  const SAMLRequest = deflateRawSync(" ".repeat(1 << 20)).toString("base64");

  assert.equal(
    await refusalOf(`${SAML2}?${new URLSearchParams({ SAMLRequest })}`),
    "AADSTS750055: SAML message was not properly DEFLATE-encoded.",
  );
});

for (const [what, xml] of [
  ["no XML", "nope"],
  ["XML that is cut short", authnRequest().slice(0, -5)],
  ["XML that defines entities", `<!DOCTYPE a [<!ENTITY x "y">]>${authnRequest()}`],
  ["a request without an issuer", authnRequest().replace(/<saml2:Issuer>.*<\/saml2:Issuer>/, "")],
  ["a request with an empty issuer", authnRequest().replace(/(<saml2:Issuer>).*(<\/saml2:Issuer>)/, "$1$2")],
] as const) {
  test(`${what} is refused as wrong XML`, async () => {
    const message = await refusalOf(redirectUrl(xml));

    const [, line, position] = /at line (\d+), position (\d+)\./.exec(message) ?? [];
    assert.equal(message, xmlError(Number(line), Number(position)));
  });
}

for (const [what, xml] of [
  ["a message of another kind", authnRequest().replaceAll("saml2p:AuthnRequest", "saml2p:ArtifactResolve")],
  ["a message of another namespace", authnRequest().replace("SAML:2.0:protocol", "SAML:1.1:protocol")],
  ["a request of another version", authnRequest({ Version: "1.1" })],
  ["a request without an ID", authnRequest({ ID: undefined })],
  ["a request without a time", authnRequest({ IssueInstant: undefined })],
] as const) {
  test(`${what} is no SAML`, async () => {
    assert.equal(await refusalOf(redirectUrl(xml)), NOT_SAML);
  });
}

for (const [what, xml, message] of [
  [
    "an ID that begins with a number",
    authnRequest({ ID: "1a" }),
    "AADSTS7500529: The value '1a' is not a valid SAML ID. The ID must not begin with a number.",
  ],
  [
    "a subject",
    authnRequest({}, "<saml2:Subject><saml2:NameID>hana@lab.example</saml2:NameID></saml2:Subject>"),
    "AADSTS900236: The SAML authentication request property 'Subject' is not supported and must not be set.",
  ],
  [
    "a count of proxies",
    authnRequest({}, `<saml2p:Scoping ProxyCount="1"/>`),
    "AADSTS900236: The SAML authentication request property 'Scoping/ProxyCount' is not supported and must not be set.",
  ],
  [
    "another binding for the answer",
    authnRequest({ ProtocolBinding: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact" }),
    "AADSTS75003: SAML protocol response can't be sent via bindings other than HTTP POST.",
  ],
  [
    "a format of the NameID that Entra does not have",
    authnRequest(
      {},
      `<saml2p:NameIDPolicy Format="urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName"/>`,
    ),
    "AADSTS750161: Allowed SAML authentication request's NameIDPolicy formats are: urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress, urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified, urn:oasis:names:tc:SAML:2.0:nameid-format:persistent, urn:oasis:names:tc:SAML:2.0:nameid-format:transient.",
  ],
  [
    "a minimum of authentication",
    authnRequest(
      {},
      `<saml2p:RequestedAuthnContext Comparison="minimum"><saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml2:AuthnContextClassRef></saml2p:RequestedAuthnContext>`,
    ),
    "AADSTS900235: SAML authentication request's RequestedAuthenticationContext Comparison value must be 'exact'. Received value: 'Minimum'.",
  ],
] as const) {
  test(`a request with ${what} is refused`, async () => {
    assert.equal(await refusalOf(redirectUrl(xml)), message);
  });
}

test("a way of signing in that a password is not is refused once somebody signed in", async () => {
  const context = (name: string) =>
    authnRequest(
      {},
      `<saml2p:RequestedAuthnContext><saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:${name}</saml2:AuthnContextClassRef></saml2p:RequestedAuthnContext>`,
    );

  assert.equal(
    textOf(await (await shared).elsewhere().signIn("hana", context("X509")), "error"),
    "AADSTS75011: Authentication method 'Password' by which the user authenticated with the service doesn't match requested authentication method 'X509'. Contact the Lab application owner.",
  );
  const { response } = postedBy(
    await (await shared).elsewhere().signIn("hana", context("PasswordProtectedTransport")),
  );
  assert.equal(text(response, "AuthnContextClassRef"), "urn:oasis:names:tc:SAML:2.0:ac:classes:Password");
});

test("the answer repeats the SPNameQualifier", async () => {
  const request = authnRequest({}, `<saml2p:NameIDPolicy SPNameQualifier="urn:example:sp"/>`);

  const { response } = postedBy(await (await shared).elsewhere().signIn("hana", request));

  assert.equal(attribute(response, "NameID", "SPNameQualifier"), "urn:example:sp");
});

test("WS-Federation gets a page that only the lab does not have it", async () => {
  assert.match(await refusalOf(`${LOGIN}/common/wsfed`), /^The lab's Entra does not have GET/);
});
