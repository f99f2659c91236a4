import assert from "node:assert/strict";
import { verify, X509Certificate } from "node:crypto";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import type { Switches } from "../../../../lab/switches";
import { buttons, textOf } from "../browser";
import { LOGIN, TENANT } from "../fixture";
import {
  attribute,
  authnRequest,
  IDENTIFIER,
  LOGOUT_URL,
  parse,
  redirectUrl,
  SAML2,
  Saml,
  text,
} from "./fixture";

const REQUEST = `<saml2p:LogoutRequest xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="_bye" Version="2.0" IssueInstant="2030-01-01T00:00:00Z"><saml2:Issuer>${IDENTIFIER}</saml2:Issuer><saml2:NameID>whoever</saml2:NameID></saml2p:LogoutRequest>`;

async function signOut(saml: Saml, parameters: Record<string, string> = {}) {
  return saml.browser.open(redirectUrl(REQUEST, parameters));
}

async function raise(switches: Partial<Switches> = {}) {
  const saml = await Saml.raise({}, switches);
  return { saml, certificate: await saml.certificate() };
}

function answerOf(location: string | null) {
  const { origin, pathname, search } = new URL(location ?? "");
  const parameters = new URLSearchParams(search);
  const xml = inflateRawSync(Buffer.from(parameters.get("SAMLResponse") ?? "", "base64")).toString();
  return { url: `${origin}${pathname}`, search: search.slice(1), parameters, response: parse(xml) };
}

test("a sign-out ends the session and answers the application", async () => {
  const { saml } = await raise();
  await saml.signIn();

  const { url, parameters, response } = answerOf(
    (await signOut(saml, { RelayState: "back & forth" })).headers.get("Location"),
  );

  assert.equal(url, LOGOUT_URL);
  assert.equal(parameters.get("RelayState"), "back & forth");
  assert.equal(response.localName, "LogoutResponse");
  assert.equal(response.getAttribute("InResponseTo"), "_bye");
  assert.equal(attribute(response, "StatusCode", "Value"), "urn:oasis:names:tc:SAML:2.0:status:Success");
  assert.match((await saml.start()).text, /Pick an account/);
});

test("the answer is signed, with its escapes in lower case", async () => {
  const { saml, certificate } = await raise();

  const { search, parameters } = answerOf((await signOut(saml)).headers.get("Location"));

  const [content = "", signature = ""] = search.split("&Signature=");
  assert.match(content, /&SigAlg=http%3a%2f%2fwww\.w3\.org%2f2001%2f04%2fxmldsig-more%23rsa-sha256$/);
  const { publicKey } = new X509Certificate(Buffer.from(certificate.key, "base64"));
  const bytes = Buffer.from(parameters.get("Signature") ?? "", "base64");
  assert.ok(signature.length > 0 && verify("sha256", Buffer.from(content), publicKey, bytes));
});

test("how the answer's issuer is written is open", async () => {
  const issuer = async (switches?: Partial<Switches>) => {
    const { saml } = await raise(switches);
    return text(answerOf((await signOut(saml)).headers.get("Location")).response, "Issuer");
  };

  assert.equal(await issuer(), `https://sts.windows.net/${TENANT}/`);
  assert.equal(await issuer({ entraLogoutIssuer: "login.microsoftonline.com" }), `${LOGIN}/${TENANT}/`);
});

test("of several people who are signed in, one says who leaves", async () => {
  const { saml } = await raise();
  await saml.signIn("hana");
  await saml.browser.submit(await saml.start(authnRequest({ ForceAuthn: "true" })), { account: "gus" });

  const page = await signOut(saml);
  assert.deepEqual(buttons(page, "account"), ["hana", "gus"]);
  const gone = await saml.browser.submit(page, { account: "gus" });

  assert.equal(answerOf(gone.headers.get("Location")).url, LOGOUT_URL);
  assert.doesNotMatch((await saml.start()).text, /Pick an account/);
});

test("an application without a logout URL leaves people at Entra", async () => {
  const { saml } = await raise();
  await saml.changeApplication({ web: { logoutUrl: null } });

  assert.match((await signOut(saml)).text, /You signed out of your account/);
});

test("a sign-out of an application that is not there is refused, and one by POST", async () => {
  const { saml } = await raise();
  const other = redirectUrl(REQUEST.replace(IDENTIFIER, "urn:example:other"));
  const body = new URLSearchParams({ SAMLRequest: Buffer.from(REQUEST).toString("base64") });

  assert.match(textOf(await saml.browser.open(other), "error"), /^AADSTS700016: .*'urn:example:other'/);
  assert.equal(
    textOf(await saml.browser.open(SAML2, { method: "POST", body }), "error"),
    "AADSTS75005: The request is not a valid Saml2 protocol message.",
  );
});
