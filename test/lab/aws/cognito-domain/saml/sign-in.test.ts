import assert from "node:assert/strict";
import { createPublicKey, createVerify, X509Certificate } from "node:crypto";
import { test } from "node:test";
import { HOST, POOL_ID } from "../fake-backend";
import { SamlFixture } from "./saml-fixture";
import { EMAIL, NAME } from "./test-idp";

test("the browser is sent to the identity provider with a request", async () => {
  const saml = await SamlFixture.open();
  const { url, xml, id, relayState } = await saml.start(saml.fixture.browser());
  assert.equal(url.origin + url.pathname, "https://idp.example/sso");
  assert.deepEqual([...url.searchParams.keys()], ["SAMLRequest", "RelayState"]);
  assert.match(id, /^_[0-9a-f-]{36}$/);
  assert.equal(relayState, id.slice(1));
  assert.equal(
    xml.replace(/IssueInstant="[^"]+"/, 'IssueInstant="…"'),
    `<?xml version="1.0"?><samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}" Version="2.0" IssueInstant="…" ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Destination="https://idp.example/sso" AssertionConsumerServiceURL="https://${HOST}/saml2/idpresponse"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">urn:amazon:cognito:sp:${POOL_ID}</saml:Issuer><samlp:NameIDPolicy xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" AllowCreate="true"/></samlp:AuthnRequest>`,
  );
});

test("a request is signed by the pool's key if the provider has an algorithm for it", async () => {
  const saml = await SamlFixture.open({ details: { RequestSigningAlgorithm: "rsa-sha256" } });
  const { url } = await saml.start(saml.fixture.browser());
  assert.equal(url.searchParams.get("SigAlg"), "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
  const signed = url.search.slice(1, url.search.indexOf("&Signature="));
  const { certificate } = saml.fixture.store.data.saml[POOL_ID]?.signing ?? assert.fail("no key");
  const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
  const signature = url.searchParams.get("Signature") ?? "";
  assert(
    createVerify("sha256")
      .update(signed)
      .verify(createPublicKey(publicKey.export({ type: "spki", format: "pem" })), signature, "base64"),
  );
});

test("a person who signed in comes back to the app with a code and the app's state", async () => {
  const saml = await SamlFixture.open();
  const { origin, pathname, searchParams } = await saml.signIn();
  assert.equal(origin + pathname, "https://app.example/cb");
  assert.deepEqual([...searchParams.keys()], ["code", "state"]);
  assert.equal(searchParams.get("state"), "a state");
  const tokens = await saml.fixture.redeem(searchParams.get("code") ?? "");
  assert.equal(tokens.status, 200);
});

test("the profile is named after provider and NameID, and has the mapped attributes", async () => {
  const saml = await SamlFixture.open();
  await saml.signIn();
  const [user, ...others] = [...saml.fixture.backend.users.values()];
  assert.deepEqual(others, []);
  assert.equal(user?.username, "Acme_0b8e-ada");
  assert.equal(user?.userId, "0b8e-ada");
  assert.deepEqual(user?.attributes, {
    email: "ada@acme.example",
    email_verified: "false",
    name: "Ada Lovelace",
  });
});

test("a later sign-in changes what changed and keeps what is missing", async () => {
  const saml = await SamlFixture.open();
  await saml.signIn();
  await saml.signIn({ attributes: { [NAME]: "Ada King" } });
  const [user] = [...saml.fixture.backend.users.values()];
  assert.equal(user?.attributes.email, "ada@acme.example");
  assert.equal(user?.attributes.name, "Ada King");
});

test("a NameID in other letters is another person, unless the pool takes upper and lower case for the same", async () => {
  for (const [CaseSensitive, names] of [
    [true, ["Acme_0b8e-ada", "Acme_0B8E-ADA"]],
    [false, ["acme_0b8e-ada"]],
  ] as const) {
    const saml = await SamlFixture.open({
      change: (backend) => {
        backend.usernames = { CaseSensitive };
      },
    });
    await saml.signIn();
    await saml.signIn({ nameId: "0B8E-ADA" });
    assert.deepEqual([...saml.fixture.backend.users.keys()], names);
  }
});

test("several values of an attribute become a list", async () => {
  const saml = await SamlFixture.open();
  await saml.signIn({ attributes: { [NAME]: ["one", "two words"], [EMAIL]: "ada@acme.example" } });
  const [user] = [...saml.fixture.backend.users.values()];
  assert.equal(user?.attributes.name, "[one, two+words]");
});
