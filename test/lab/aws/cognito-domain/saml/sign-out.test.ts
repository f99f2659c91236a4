import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { createKeyPair } from "../../../../../lab/aws/user-pools/saml/key-pair";
import type { Switches } from "../../../../../lab/switches";
import { type Browser, REQUEST } from "../fixture";
import { locationOf, readRequest, SamlFixture, type SamlRequest } from "./saml-fixture";
import { sign } from "./test-idp";

const OUT = { client_id: "web", logout_uri: "https://app.example/bye" };

/** Somebody who is signed in. */
async function signedIn(IDPSignout = "true", switches: Partial<Switches> = {}) {
  const saml = await SamlFixture.open({ details: { IDPSignout }, switches });
  return { saml, browser: await signedInAt(saml) };
}

async function signedInAt(saml: SamlFixture): Promise<Browser> {
  const browser = saml.fixture.browser();
  await saml.signIn({}, browser);
  return browser;
}

async function startSignOut(browser: Browser): Promise<SamlRequest> {
  return readRequest(await browser.redirect("/logout", OUT));
}

const base64 = (xml: string) => Buffer.from(xml).toString("base64");

test("a sign-out is one at the identity provider too, by a signed request, if it is to be", async () => {
  const { browser } = await signedIn();
  const { url, xml, id, relayState } = await startSignOut(browser);
  assert.equal(url.origin + url.pathname, "https://idp.example/slo");
  assert.deepEqual([...url.searchParams.keys()], ["SAMLRequest", "RelayState", "SigAlg", "Signature"]);
  assert.equal(id, `_${relayState}`);
  assert.match(
    xml,
    /<saml:NameID Format="urn:oasis:names:tc:SAML:2\.0:nameid-format:persistent">0b8e-ada<\/saml:NameID>/,
  );
  assert.match(xml, /SessionIndex[^>]*>_session</);
  assert.match(xml, /Destination="https:\/\/idp\.example\/slo"/);
});

test("the answer by POST leads to the app", async () => {
  const { saml, browser } = await signedIn();
  const { id, relayState } = await startSignOut(browser);
  const answer = { SAMLResponse: base64(saml.idp.signedOut(id)), RelayState: relayState };
  assert.equal(locationOf(await browser.post("/saml2/logout", answer)).href, "https://app.example/bye");
  assert.equal(locationOf(await browser.post("/saml2/logout", answer)).pathname, "/error");
});

test("the session at the domain is over before the identity provider answers", async () => {
  const { browser } = await signedIn();
  await startSignOut(browser);
  const { identity_provider: _, ...query } = REQUEST;
  assert.equal((await browser.redirect("/oauth2/authorize", query)).pathname, "/login");
});

test("a sign-out for a new sign-in leads to the login page in the end", async () => {
  const { saml, browser } = await signedIn();
  const { id, relayState } = readRequest(await browser.redirect("/logout", REQUEST));
  const answer = { SAMLResponse: base64(saml.idp.signedOut(id)), RelayState: relayState };
  assert.equal(locationOf(await browser.post("/saml2/logout", answer)).pathname, "/login");
});

test("it stays at the domain without IDPSignout, without a session, and at another provider", async () => {
  const { browser } = await signedIn("false");
  assert.equal((await browser.redirect("/logout", OUT)).href, OUT.logout_uri);
  const { saml } = await signedIn();
  assert.equal((await saml.fixture.browser().redirect("/logout", OUT)).href, OUT.logout_uri);
  const other = saml.fixture.browser();
  await saml.fixture.signIn(undefined, {}, { browser: other });
  assert.equal((await other.redirect("/logout", OUT)).href, OUT.logout_uri);
});

test("an address that is not the app's is refused first", async () => {
  const { browser } = await signedIn();
  const url = await browser.redirect("/logout", { ...OUT, logout_uri: "https://evil.example" });
  assert.equal(url.pathname, "/error");
});

test("an answer that is wrong ends at an error page", async () => {
  const other = await createKeyPair("idp");
  const saml = await SamlFixture.open({ details: { IDPSignout: "true" } });
  for (const [change, error] of [
    [
      (xml: string) => xml.replace(/InResponseTo="[^"]+"/, 'InResponseTo="_other"'),
      "InResponseTo of the SAML response is not the request's ID.",
    ],
    [
      (xml: string) => xml.replace("/saml2/logout", "/saml2/other"),
      "The destination of the SAML response is not https://acme.auth.eu-west-1.amazoncognito.com/saml2/logout.",
    ],
    [
      (xml: string) => xml.replace("status:Success", "status:Requester"),
      "The identity provider answered urn:oasis:names:tc:SAML:2.0:status:Requester.",
    ],
    [(xml: string) => xml.replaceAll("LogoutResponse", "Response"), "It is not a SAML LogoutResponse."],
    [(xml: string) => sign(xml, "LogoutResponse", other), "SAML Assertion signature is invalid."],
  ] as const) {
    const browser = await signedInAt(saml);
    const { id, relayState: RelayState } = await startSignOut(browser);
    const SAMLResponse = base64(saml.idp.signedOut(id, change));
    const { pathname, searchParams } = locationOf(
      await browser.post("/saml2/logout", { SAMLResponse, RelayState }),
    );
    assert.equal(pathname, "/error");
    assert.equal(searchParams.get("error"), `Invalid SAML response received: ${error} `);
  }
});

test("an answer that is signed by the identity provider leads to the app", async () => {
  const { saml, browser } = await signedIn();
  const { id, relayState: RelayState } = await startSignOut(browser);
  const SAMLResponse = base64(saml.idp.signedOut(id, (xml) => sign(xml, "LogoutResponse", saml.idp.key)));
  assert.equal(
    locationOf(await browser.post("/saml2/logout", { SAMLResponse, RelayState })).href,
    OUT.logout_uri,
  );
});

test("an answer by GET ends at an error page, unless the switch says that it counts", async () => {
  for (const [cognitoTakesLogoutResponsesByGet, end] of [
    [false, "/error"],
    [true, "/bye"],
  ] as const) {
    const { saml, browser } = await signedIn("true", { cognitoTakesLogoutResponsesByGet });
    const { id, relayState: RelayState } = await startSignOut(browser);
    const SAMLResponse = deflateRawSync(saml.idp.signedOut(id)).toString("base64");
    const url = await browser.redirect("/saml2/logout", { SAMLResponse, RelayState });
    assert.equal(url.pathname, end);
    assert.equal(
      url.searchParams.get("error"),
      end === "/error" ? "Request method 'GET' not supported" : null,
    );
  }
});

test("an answer by GET is checked like one by POST", async () => {
  const { saml } = await signedIn("true", { cognitoTakesLogoutResponsesByGet: true });
  for (const [change, more] of [
    [(xml: string) => xml.replace(/InResponseTo="[^"]+"/, 'InResponseTo="_other"'), {}],
    [
      (xml: string) => xml,
      { SigAlg: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", Signature: "AAAA" },
    ],
  ] as const) {
    const browser = await signedInAt(saml);
    const { id, relayState: RelayState } = await startSignOut(browser);
    const SAMLResponse = deflateRawSync(saml.idp.signedOut(id, change)).toString("base64");
    const url = await browser.redirect("/saml2/logout", { SAMLResponse, RelayState, ...more });
    assert.equal(url.pathname, "/error");
  }
});
