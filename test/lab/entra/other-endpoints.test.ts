import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, textOf } from "./browser";
import { Entra, LOGIN, REDIRECT_URI, TENANT } from "./fixture";
import { SignIn } from "./sign-in";

const entra = new Entra();

for (const [method, path] of [
  ["POST", "/common/oauth2/v2.0/devicecode"],
  ["POST", "/common/oauth2/token"],
  ["GET", "/common/.well-known/openid-configuration"],
  ["GET", "/common/discovery/keys"],
  ["GET", "/common/userrealm/hana@lab.example"],
] as const) {
  test(`${method} ${path}, which applications call, gets an answer that only the lab does not have it`, async () => {
    const { status, body } = await entra.fetch(`${LOGIN}${path}`, { method });

    assert.equal(status, 501);
    assert.deepEqual(body, {
      error: "not_in_lab",
      error_description: `The lab's Entra does not have ${method} ${path}.`,
    });
  });
}

for (const path of ["/common/oauth2/authorize", `/${TENANT}/wsfed`]) {
  test(`${path}, which people see, gets a page that only the lab does not have it`, async () => {
    const page = await new Browser(entra.cloud).open(`${LOGIN}${path}`);

    assert.equal(page.status, 501);
    assert.equal(textOf(page, "error"), `The lab's Entra does not have GET ${path}.`);
  });
}

for (const [lack, properties, parameters, what] of [
  [
    "a permission of Microsoft Graph that the lab does not know",
    {},
    { scope: "openid Mail.Read" },
    "Microsoft Graph's permission Mail.Read",
  ],
  [
    "a scope of an API that the application exposes",
    {
      signInAudience: "AzureADMyOrg",
      identifierUris: ["urn:example:own-api"],
      api: { requestedAccessTokenVersion: 2 },
    },
    { scope: "urn:example:own-api/read" },
    "access tokens for APIs other than Microsoft Graph",
  ],
  [
    "an access token at the authorization endpoint, which the registration allows",
    {
      web: {
        redirectUris: [REDIRECT_URI],
        implicitGrantSettings: { enableAccessTokenIssuance: true, enableIdTokenIssuance: true },
      },
    },
    { response_type: "token" },
    "access tokens at the authorization endpoint",
  ],
  [
    "a sign-in of a single-page application",
    { web: { redirectUris: [] }, spa: { redirectUris: [REDIRECT_URI] } },
    {},
    "sign-ins of single-page or public applications",
  ],
  [
    "a sign-in of an installed client",
    { web: { redirectUris: [] }, publicClient: { redirectUris: [REDIRECT_URI] } },
    {},
    "sign-ins of single-page or public applications",
  ],
] as const) {
  test(`${lack} gets a page that only the lab does not have it`, async () => {
    const signIn = new SignIn(entra, await entra.webApplication(properties));

    const page = await signIn.start(TENANT, parameters);

    assert.equal(page.status, 501);
    assert.equal(textOf(page, "error"), `The lab's Entra does not have ${what}.`);
  });
}
