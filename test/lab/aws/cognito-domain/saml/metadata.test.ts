import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeyPair } from "../../../../../lab/aws/user-pools/saml/key-pair";
import { SamlFixture } from "./saml-fixture";

const HOUR = 60 * 60 * 1000;
const YEAR = 365 * 24 * HOUR;
const INVALID_SIGNATURE = "Invalid SAML response received: SAML Assertion signature is invalid. ";

test("metadata is kept for six hours, and then read again", async (t) => {
  const saml = await SamlFixture.open();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  for (const [passed, fetched] of [
    [0, 1],
    [6 * HOUR - 1000, 1],
    [2000, 2],
    [5 * HOUR, 2],
  ] as const) {
    t.mock.timers.tick(passed);
    await saml.signIn();
    assert.equal(saml.idp.fetched, fetched);
  }
});

test("metadata that expires earlier is read again earlier", async (t) => {
  const saml = await SamlFixture.open();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  for (const lifetime of [
    'cacheDuration="PT1H"',
    `validUntil="${new Date(Date.now() + 4 * HOUR).toISOString()}"`,
  ]) {
    saml.idp.lifetime = lifetime;
    t.mock.timers.tick(7 * HOUR);
    await saml.signIn();
    const { fetched } = saml.idp;
    t.mock.timers.tick(lifetime.startsWith("cache") ? 59 * 60_000 : 0);
    await saml.signIn();
    if (lifetime.startsWith("cache")) {
      assert.equal(saml.idp.fetched, fetched);
      t.mock.timers.tick(2 * 60_000);
      await saml.signIn();
    }
    assert.equal(saml.idp.fetched > fetched, true, lifetime);
  }
});

test("metadata that can't be read again counts on", async (t) => {
  const saml = await SamlFixture.open();
  await saml.signIn();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 7 * HOUR });
  for (const answer of [() => new Response("", { status: 503 }), () => new Response("<x/>")]) {
    saml.idp.answers = answer;
    assert((await saml.signIn()).searchParams.has("code"));
  }
});

test("metadata that was never read is an error of the sign-in", async () => {
  const saml = await SamlFixture.open();
  saml.idp.answers = () => new Response("", { status: 503 });
  const { searchParams } = await saml.fixture.browser().redirect("/oauth2/authorize", {
    response_type: "code",
    client_id: "web",
    redirect_uri: "https://app.example/cb",
    identity_provider: "Acme",
  });
  assert.equal(
    searchParams.get("error_description"),
    "Invalid SAML response received: Non-ok status code 503 returned from remote metadata source https://idp.example/metadata. ",
  );
});

test("a certificate that rolls is known once the metadata is read again, and both count while it has both", async (t) => {
  const saml = await SamlFixture.open();
  const next = await createKeyPair("idp");
  await saml.signIn();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  // Both are published; Cognito doesn't know yet.
  saml.idp.certificates = [saml.idp.key.certificate, next.certificate];
  assert.equal(await saml.refusal({ key: next }), INVALID_SIGNATURE);
  assert((await saml.signIn()).searchParams.has("code"));
  t.mock.timers.tick(6 * HOUR + 1000);
  for (const key of [saml.idp.key, next]) assert((await saml.signIn({ key })).searchParams.has("code"));
  // The first one goes; Cognito takes it for as long as it keeps the metadata.
  saml.idp.certificates = [next.certificate];
  assert((await saml.signIn()).searchParams.has("code"));
  t.mock.timers.tick(6 * HOUR + 1000);
  assert.equal(await saml.refusal({}), INVALID_SIGNATURE);
  assert((await saml.signIn({ key: next })).searchParams.has("code"));
});

test("a certificate that rolls without an overlap locks everyone out until the metadata is read again", async (t) => {
  const saml = await SamlFixture.open();
  const next = await createKeyPair("idp");
  await saml.signIn();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  saml.idp.certificates = [next.certificate];
  assert.equal(await saml.refusal({ key: next }), INVALID_SIGNATURE);
  t.mock.timers.tick(6 * HOUR + 1000);
  assert((await saml.signIn({ key: next })).searchParams.has("code"));
});

test("a file never changes", async (t) => {
  const saml = await SamlFixture.open();
  await saml.fixture.deploy(({ providers }) => {
    if (providers.Acme)
      providers.Acme = { ...providers.Acme, ProviderDetails: { MetadataFile: saml.idp.metadata } };
  });
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 24 * HOUR });
  saml.idp.certificates = [];
  assert((await saml.signIn()).searchParams.has("code"));
  assert.equal(saml.idp.fetched, 0);
});

test("a switch says whether a certificate counts that is out of date", async (t) => {
  for (const [cognitoChecksSamlCertificateDates, counts] of [
    [false, true],
    [true, false],
  ] as const) {
    const saml = await SamlFixture.open({ switches: { cognitoChecksSamlCertificateDates } });
    for (const now of [Date.now() + 11 * YEAR, Date.now() - YEAR]) {
      t.mock.timers.enable({ apis: ["Date"], now });
      const url = await saml.signIn();
      assert.equal(url.searchParams.has("code"), counts);
      if (!counts) assert.equal(url.searchParams.get("error_description"), INVALID_SIGNATURE);
      t.mock.timers.reset();
    }
  }
});
