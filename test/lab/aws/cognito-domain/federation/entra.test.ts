import assert from "node:assert/strict";
import { test } from "node:test";
import type { IdentityProvider } from "../../../../../lab/aws/user-pools/types";
import { OTHER_ORGANIZATIONS } from "../../../../../lab/people/cast";
import { answerOf } from "../../../entra/browser";
import { Entra, LOGIN, TENANT, type WebApplication } from "../../../entra/fixture";
import { SignIn } from "../../../entra/sign-in";
import { HOST } from "../fake-backend";
import { Fixture, REQUEST } from "../fixture";

const CONTOSO = OTHER_ORGANIZATIONS.contoso;

/** An identity provider for the people of one issuer, who are led to it by their e-mail domain. */
function provider(
  { appId, secret }: WebApplication,
  [name, directory, domain]: readonly [name: string, directory: string, domain: string],
): IdentityProvider {
  return {
    ProviderName: name,
    ProviderType: "OIDC",
    ProviderDetails: {
      client_id: appId,
      client_secret: secret,
      attributes_request_method: "GET",
      oidc_issuer: `${LOGIN}/${directory}/v2.0`,
      authorize_scopes: "openid profile email",
      authorize_url: `${LOGIN}/${directory}/oauth2/v2.0/authorize`,
      token_url: `${LOGIN}/${directory}/oauth2/v2.0/token`,
      attributes_url: "https://graph.microsoft.com/oidc/userinfo",
      jwks_uri: `${LOGIN}/${directory}/discovery/v2.0/keys`,
    },
    AttributeMapping: { username: "sub", email: "email", "custom:tid": "tid", "custom:oid": "oid" },
    IdpIdentifiers: [domain],
  };
}

/** The lab's Entra and its Cognito, connected by OpenID Connect: one identity provider for each directory. */
async function connect(
  ...directories: readonly (readonly [name: string, directory: string, domain: string])[]
) {
  const entra = new Entra();
  const application = await entra.webApplication({
    signInAudience: "AzureADMultipleOrgs",
    web: { redirectUris: [`https://${HOST}/oauth2/idpresponse`] },
  });
  const fixture = await Fixture.open(({ providers, clients, schema }) => {
    schema.push({ Name: "custom:tid", Mutable: true }, { Name: "custom:oid", Mutable: true });
    for (const directory of directories) providers[directory[0]] = provider(application, directory);
    clients.web = { ...clients.web, SupportedIdentityProviders: directories.map(([name]) => name) };
  });
  for (const host of ["login.microsoftonline.com", "graph.microsoft.com"]) {
    fixture.hosts.set(host, (request) => entra.cloud.fetch(request));
  }
  return { fixture, person: new SignIn(entra, application) };
}

type Connected = Awaited<ReturnType<typeof connect>>;

/** A whole sign-in; returns where the app's callback is sent. */
async function signIn({ fixture, person }: Connected, account: string, domain: string): Promise<URL> {
  const { identity_provider: _, ...request } = REQUEST;
  const browser = fixture.browser();
  const toEntra = await browser.redirect("/oauth2/authorize", { ...request, idp_identifier: domain });
  const page = await person.browser.submit(await person.browser.open(toEntra.href), { account });
  const end = page.status === 302 ? page : await person.accept(page);
  return browser.redirect("/oauth2/idpresponse", answerOf(end));
}

test("people of each listed organisation sign in at their own identity provider, with tenant and object ID", async () => {
  const connected = await connect(["Home", TENANT, "lab.example"], ["Contoso", CONTOSO, "contoso.example"]);
  for (const [account, domain, name, tenant] of [
    ["hana", "lab.example", "Home", TENANT],
    ["carla", "contoso.example", "Contoso", CONTOSO],
  ] as const) {
    const { searchParams } = await signIn(connected, account, domain);
    assert.ok(searchParams.has("code"), searchParams.toString());
    const user = [...connected.fixture.backend.users.values()].at(-1);
    assert.equal(user?.username, `${name}_${user?.userId}`);
    assert.equal(user?.attributes.email, `${account}@${domain}`);
    assert.equal(user?.attributes["custom:tid"], tenant);
    assert.match(user?.attributes["custom:oid"] ?? "", /^[0-9a-f-]{36}$/);
    assert.notEqual(user?.userId, user?.attributes["custom:oid"], "sub is the application's own");
  }
});

test("one identity provider for everybody expects an issuer that nobody's ID token has", async () => {
  const connected = await connect(["Microsoft", "common", "lab.example"]);
  const { searchParams } = await signIn(connected, "hana", "lab.example");
  assert.equal(searchParams.get("error_description"), `Bad id_token issuer ${LOGIN}/${TENANT}/v2.0`);
});
