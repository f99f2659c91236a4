import assert from "node:assert/strict";
import { test } from "node:test";
import { readAppSettings } from "../../../../commands/env/app/app-settings";
import { OUTPUTS, SECRET } from "./deployed-state";

const WEB = { environment: "dev", client: "web", outputs: OUTPUTS };
const SERVER = { environment: "dev", client: "server", outputs: OUTPUTS, secret: SECRET };

test("the settings of an app client are the outputs, and those of the app client itself", () => {
  const pool = "https://acme-dev.auth.eu-west-1.amazoncognito.com";
  assert.deepEqual(readAppSettings(WEB), {
    environment: "dev",
    client: "web",
    isConfidential: false,
    clientId: "id-of-web",
    callbackUrls: ["https://dev.acme.com/auth/callback", "http://localhost:3000/auth/callback"],
    logoutUrl: "https://dev.acme.com/bye?a=1",
    signOutUrl: OUTPUTS.sign_out_urls.web,
    region: "eu-west-1",
    userPoolId: "eu-west-1_AbCdEf123",
    domain: "acme-dev.auth.eu-west-1.amazoncognito.com",
    issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123",
    jwksUri: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123/.well-known/jwks.json",
    authorizationEndpoint: `${pool}/oauth2/authorize`,
    tokenEndpoint: `${pool}/oauth2/token`,
    userinfoEndpoint: `${pool}/oauth2/userInfo`,
    revocationEndpoint: `${pool}/oauth2/revoke`,
    logoutEndpoint: `${pool}/logout`,
    scopes: ["openid", "email", "profile"],
    identityProvider: "Microsoft",
  });
});

test("the settings of a confidential app client say so, and lack its secret", () => {
  const settings = readAppSettings(SERVER);
  assert.equal(settings.isConfidential, true);
  assert.equal(JSON.stringify(settings).includes(SECRET), false);
});

test("an app client asks for its own scopes, and for those of all where it was deployed before each had its own", () => {
  const { client_scopes: _, ...before } = OUTPUTS;
  assert.deepEqual(readAppSettings(SERVER).scopes, ["openid", "email", "profile", "orders/read"]);
  assert.deepEqual(readAppSettings({ ...SERVER, outputs: before }).scopes, ["openid", "email", "profile"]);
});

test("an app client without a logout URL has no link to sign out", () => {
  const { logoutUrl, signOutUrl } = readAppSettings(SERVER);
  assert.deepEqual([logoutUrl, signOutUrl], [undefined, undefined]);
});

test("a deployment of before the outputs is refused, and which ones it lacks is said", () => {
  const { jwks_uri, region, ...outputs } = OUTPUTS;
  assert.throws(() => readAppSettings({ ...WEB, outputs }), {
    code: "outputs-not-deployed",
    message:
      "dev: was deployed before the outputs region and jwks_uri existed.\nTo do: npm run plan -- dev, and deploy it, which adds them; then run the same command again.",
  });
});

test("several identity providers take the place of the one, and none is asked for", () => {
  const { identity_provider: _, ...outputs } = OUTPUTS;
  const names = ["Fabrikam", "Contoso"];
  const settings = readAppSettings({ ...WEB, outputs: { ...outputs, identity_providers: names } });
  assert.equal(settings.identityProvider, undefined);
  assert.deepEqual(settings.identityProviders, names);
});
