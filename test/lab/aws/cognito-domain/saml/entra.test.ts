import assert from "node:assert/strict";
import { test } from "node:test";
import { SamlResources } from "../../../../../lab/aws/user-pools/saml/saml-resources";
import type { Switches } from "../../../../../lab/switches";
import { formOf } from "../../../entra/browser";
import { Entra, LOGIN, TENANT } from "../../../entra/fixture";
import { CLAIMS, definition, HANA, Saml } from "../../../entra/saml/fixture";
import { HOST, POOL_ID } from "../fake-backend";
import { type Browser, Fixture, REQUEST } from "../fixture";

const LOGOUT_URL = `https://${HOST}/saml2/logout`;
const EMAIL = `${CLAIMS}/emailaddress`;
const POLICY = definition([
  { Source: "user", ID: "objectid", SamlClaimType: `${CLAIMS}/nameidentifier` },
  { Source: "user", ID: "mail", SamlClaimType: EMAIL },
]);

/** The lab's Entra and its Cognito, connected by SAML. */
async function connect(details: Readonly<Record<string, string>> = {}, switches: Partial<Switches> = {}) {
  const saml = await Saml.in(new Entra(undefined, switches), {
    identifierUris: [`urn:amazon:cognito:sp:${POOL_ID}`],
    web: { redirectUris: [`https://${HOST}/saml2/idpresponse`], logoutUrl: LOGOUT_URL },
  });
  await saml.certificate();
  await saml.policy(POLICY);
  const metadata = `${LOGIN}/${TENANT}/federationmetadata/2007-06/federationmetadata.xml?appid=${saml.application.appId}`;
  const fixture = await Fixture.open(({ providers, clients }) => {
    providers.Acme = {
      ProviderName: "Acme",
      ProviderType: "SAML",
      ProviderDetails: { MetadataURL: metadata, ...details },
      AttributeMapping: { email: EMAIL },
    };
    clients.web = { ...clients.web, SupportedIdentityProviders: ["Acme"] };
  }, switches);
  fixture.hosts.set("login.microsoftonline.com", (request) => saml.entra.cloud.fetch(request));
  return { saml, fixture };
}

type Connected = Awaited<ReturnType<typeof connect>>;

/** A whole sign-in of Hana; returns where the app's callback is sent. */
async function signIn({ saml, fixture }: Connected, browser: Browser = fixture.browser()): Promise<URL> {
  const url = await browser.redirect("/oauth2/authorize", { ...REQUEST, identity_provider: "Acme" });
  const picker = await saml.browser.open(url.href);
  const page = /Pick an account/.test(picker.text)
    ? await saml.browser.submit(picker, { account: "hana" })
    : picker;
  const { action, fields } = formOf(page);
  const answer = await browser.post(action, fields);
  return new URL(answer.headers.get("location") ?? "");
}

test("Entra's people sign in under their object ID, with what the policy says", async () => {
  const connected = await connect();
  const { searchParams } = await signIn(connected);
  assert.ok(searchParams.has("code"), searchParams.toString());
  const [user] = [...connected.fixture.backend.users.values()];
  assert.equal(user?.username, `Acme_${user?.userId}`);
  assert.match(user?.userId ?? "", /^[0-9a-f-]{36}$/);
  assert.equal(user?.attributes.email, HANA?.email);
});

test("a request that Cognito signs is one that Entra takes", async () => {
  const connected = await connect({ RequestSigningAlgorithm: "rsa-sha256" });
  assert.ok((await signIn(connected)).searchParams.has("code"));
});

test("an assertion is encrypted for Cognito's certificate", async () => {
  const connected = await connect({ EncryptedResponses: "true" });
  const { saml, fixture } = connected;
  const first = await signIn(connected);
  assert.equal(
    first.searchParams.get("error_description"),
    "Invalid SAML response received: Responses must contain exactly one Encrypted Assertion. ",
  );
  const resources = new SamlResources(fixture.store, fixture.wire);
  const { certificate } = await resources.encryptionKey({ poolId: POOL_ID, providerName: "Acme" });
  const keyId = "c0ffee00-0000-4000-8000-000000000001";
  await saml.changeApplication({
    keyCredentials: [{ keyId, type: "AsymmetricX509Cert", usage: "Encrypt", key: certificate }],
    tokenEncryptionKeyId: keyId,
  });
  const second = await signIn(connected);
  assert.ok(second.searchParams.has("code"), second.searchParams.toString());
});

test("a sign-out ends at Cognito's error page, since Entra answers by GET, unless the switch says otherwise", async () => {
  for (const [cognitoTakesLogoutResponsesByGet, end] of [
    [false, "/error"],
    [true, "/bye"],
  ] as const) {
    const connected = await connect({ IDPSignout: "true" }, { cognitoTakesLogoutResponsesByGet });
    const { saml, fixture } = connected;
    const browser = fixture.browser();
    await signIn(connected, browser);
    const url = await browser.redirect("/logout", {
      client_id: "web",
      logout_uri: "https://app.example/bye",
    });
    const answer = await saml.browser.open(url.href);
    assert.equal(answer.status, 302, answer.text);
    const back = await browser.redirect(answer.headers.get("location") ?? "");
    assert.equal(back.pathname, end, back.href);
    const again = await fixture
      .browser()
      .redirect("/oauth2/authorize", { ...REQUEST, identity_provider: "Acme" });
    assert.match((await saml.browser.open(again.href)).text, /Pick an account/, "Entra asks who it is");
  }
});
