import assert from "node:assert/strict";
import { test } from "node:test";
import type { Switches } from "../../../../lab/switches";
import { DOMAIN } from "../tenant";
import { CARLA } from "./fake-entra";
import {
  type DeployedTenant,
  deployTenant,
  LOGOUT,
  type Page,
  PROFILE_SCRIPT,
  type TestBrowser,
} from "./fixture";

const LOGOUT_ENDPOINT = "https://login.microsoftonline.com/common/oauth2/v2.0/logout";

async function signedIn(): Promise<DeployedTenant & { person: TestBrowser; idToken: string }> {
  const tenant = await deployTenant();
  const person = tenant.browser();
  const code = (await tenant.signIn(CARLA, "microsoft-work", { browser: person })).get("code");
  return { ...tenant, person, idToken: (await tenant.redeem(code)).body.id_token };
}

async function isSignedIn({ authorizeUrl }: DeployedTenant, person: TestBrowser): Promise<boolean> {
  const { location } = await person.get(authorizeUrl({ prompt: "none" }));
  return new URL(location).searchParams.has("code");
}

/** The error that a page shows. */
function shown({ text }: Page): string | undefined {
  return /<pre id="error">(?<error>[^<]*)<\/pre>/.exec(text)?.groups?.error?.replaceAll("&quot;", '"');
}

function url(path: string, parameters: Record<string, string>): string {
  return `https://${DOMAIN}${path}?${new URLSearchParams(parameters)}`;
}

test("a sign-out leads to the client, whose URL is compared without its query", async () => {
  const tenant = await signedIn();
  const { client, person } = tenant;
  assert.equal(await isSignedIn(tenant, person), true);
  const returnTo = `${LOGOUT}?client_id=web&logout_uri=https%3A%2F%2Fapp.example%2F`;
  const page = await person.get(url("/v2/logout", { client_id: client.client_id, returnTo }));
  assert.equal(page.status, 302);
  assert.equal(page.location, returnTo);
  assert.equal(await isSignedIn(tenant, person), false);
});

test("without returnTo a client gets its first URL; without a client the answer is OK", async () => {
  const { client, person } = await signedIn();
  const first = await person.get(url("/v2/logout", { client_id: client.client_id }));
  assert.equal(first.location, LOGOUT);
  const bare = await person.get(url("/v2/logout", {}));
  assert.deepEqual([bare.status, bare.text], [200, "OK"]);
});

test("a URL that is not allowed is refused, and the person stays signed in", async () => {
  const tenant = await signedIn();
  const { client, person } = tenant;
  for (const parameters of [
    { client_id: client.client_id, returnTo: "https://evil.example/logout" },
    { client_id: client.client_id, returnTo: `${LOGOUT}/more` },
    { client_id: client.client_id, returnTo: "nonsense" },
    { returnTo: LOGOUT },
  ]) {
    const page = await person.get(url("/v2/logout", parameters));
    assert.equal(page.status, 400);
    assert.equal(
      shown(page),
      `invalid_request: The "returnTo" querystring parameter "${parameters.returnTo}" is not defined as a valid URL in "Allowed Logout URLs".`,
    );
  }
  assert.equal(await isSignedIn(tenant, person), true);
});

test("an unknown client is refused", async () => {
  const { browser } = await deployTenant({ connections: [] });
  const page = await browser().get(url("/v2/logout", { client_id: "nobody" }));
  assert.equal(page.status, 400);
  assert.equal(shown(page), "invalid_request: Unknown client: nobody");
});

test("a federated sign-out goes through Entra, if there is someone to sign out", async () => {
  const { client, person, browser } = await signedIn();
  const parameters = { client_id: client.client_id, returnTo: LOGOUT, federated: "" };
  const { location } = await person.get(url("/v2/logout", parameters));
  assert.equal(location, `${LOGOUT_ENDPOINT}?post_logout_redirect_uri=${encodeURIComponent(LOGOUT)}`);
  assert.equal((await browser().get(url("/v2/logout", parameters))).location, LOGOUT);
});

/** Where a federated sign-out leads that a custom social connection with these options made. */
async function federated(
  oauth2Options: object,
  auth0LogoutScript?: Switches["auth0LogoutScript"],
): Promise<Page> {
  const tenant = await deployTenant({
    connections: ["oauth2"],
    oauth2Options,
    ...(auth0LogoutScript && { switches: { auth0LogoutScript } }),
  });
  const person = tenant.browser();
  await tenant.signIn(CARLA, "microsoft", { browser: person });
  const page = await person.get(
    url("/v2/logout", { client_id: tenant.client.client_id, returnTo: LOGOUT, federated: "" }),
  );
  assert.equal(await isSignedIn(tenant, person), false);
  return page;
}

/** A connection whose script for the sign-out is a function of this body. */
const withLogoutScript = (body: string) => ({
  scripts: { fetchUserProfile: PROFILE_SCRIPT, getLogoutUrl: `function (params, callback) { ${body} }` },
});

const SIGN_OUT = `callback(null, "${LOGOUT_ENDPOINT}?back=" + encodeURIComponent(QUERY.returnTo) + "&names=" + Object.keys(QUERY));`;

test("a federated sign-out of a custom social connection goes where its script says, which gets the query", async () => {
  const expected = `${LOGOUT_ENDPOINT}?back=${encodeURIComponent(LOGOUT)}&names=client_id,returnTo,federated`;
  const read = withLogoutScript(SIGN_OUT.replaceAll("QUERY", "params.query"));
  assert.equal((await federated(read)).location, expected);
  const older = withLogoutScript(SIGN_OUT.replaceAll("QUERY", "params"));
  assert.equal((await federated(older, "query")).location, expected);
});

test("whether Auth0 asks that script is open: if not, the person stays signed in at the provider", async () => {
  const script = withLogoutScript(SIGN_OUT.replaceAll("QUERY", "params.query"));
  assert.equal((await federated(script, "never")).location, LOGOUT);
});

test("without a script a federated sign-out of a custom social connection ends at Auth0", async () => {
  assert.equal((await federated({})).location, LOGOUT);
});

test("a fixed URL for the sign-out comes before the script", async () => {
  const logoutUrl = "https://login.microsoftonline.com/common/oauth2/v2.0/logout";
  const script = withLogoutScript(`callback(new Error("not asked"));`);
  assert.equal((await federated({ ...script, logoutUrl })).location, logoutUrl);
});

for (const [body, why] of [
  [`callback(new Error("no way out"));`, "no way out"],
  [`callback(null, "nowhere");`, "&quot;nowhere&quot; is no URL"],
  [`callback(null);`, "undefined is no URL"],
] as const) {
  test(`a script for the sign-out that fails gets a page that says so: ${why}`, async () => {
    const { status, text } = await federated(withLogoutScript(body));
    assert.equal(status, 501);
    assert.ok(
      text.includes(
        `The lab does not have what Auth0 does if a connection&#39;s sign-out fails: ${why} (getLogoutUrl of microsoft)`,
      ),
      text,
    );
  });
}

test("/oidc/logout says that the lab does not have it", async () => {
  const { person, idToken } = await signedIn();
  const page = await person.get(url("/oidc/logout", { id_token_hint: idToken }));
  assert.equal(page.status, 501);
  assert.equal(shown(page), "not_in_lab: The lab does not have /oidc/logout: sign out at /v2/logout");
});
