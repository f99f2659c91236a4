import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt, SignJWT } from "jose";
import { DOMAIN } from "../tenant";
import { CARLA } from "./fake-entra";
import { type Deployed, deployed, LOGOUT, type Page, type TestBrowser } from "./fixture";

const LOGOUT_ENDPOINT = "https://login.microsoftonline.com/common/oauth2/v2.0/logout";

async function signedIn(): Promise<Deployed & { person: TestBrowser; idToken: string }> {
  const tenant = await deployed();
  const person = tenant.browser();
  const code = (await tenant.signIn(CARLA, "microsoft-work", { browser: person })).get("code");
  return { ...tenant, person, idToken: (await tenant.redeem(code)).body.id_token };
}

async function isSignedIn({ authorizeUrl }: Deployed, person: TestBrowser): Promise<boolean> {
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

test("a person who signs out goes on to the client, whose URL is compared without its query", async () => {
  const tenant = await signedIn();
  const { client, person } = tenant;
  assert.equal(await isSignedIn(tenant, person), true);
  const returnTo = `${LOGOUT}?client_id=web&logout_uri=https%3A%2F%2Fapp.example%2F`;
  const page = await person.get(url("/v2/logout", { client_id: client.client_id, returnTo }));
  assert.equal(page.status, 302);
  assert.equal(page.location, returnTo);
  assert.equal(await isSignedIn(tenant, person), false);
});

test("a client that names no URL gets its first one, and nobody gets a bare OK", async () => {
  const { client, person } = await signedIn();
  const first = await person.get(url("/v2/logout", { client_id: client.client_id }));
  assert.equal(first.location, LOGOUT);
  const bare = await person.get(url("/v2/logout", {}));
  assert.deepEqual([bare.status, bare.text], [200, "OK"]);
});

test("a URL that was not allowed is refused, and the person stays signed in", async () => {
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
  const { browser } = await deployed({ connections: [] });
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

test("an ID token of the session signs out at once, and the state comes back", async () => {
  const tenant = await signedIn();
  const { person, idToken } = tenant;
  const parameters = { id_token_hint: idToken, post_logout_redirect_uri: LOGOUT, state: "s-1" };
  const { location } = await person.get(url("/oidc/logout", parameters));
  assert.equal(location, `${LOGOUT}?state=s-1`);
  assert.equal(await isSignedIn(tenant, person), false);
});

test("so does the session's id with the client's", async () => {
  const tenant = await signedIn();
  const { person, idToken, client } = tenant;
  const logout_hint = String(decodeJwt(idToken).sid);
  const parameters = { logout_hint, client_id: client.client_id, federated: "" };
  const { location } = await person.get(url("/oidc/logout", parameters));
  assert.equal(location, LOGOUT_ENDPOINT);
  assert.equal(await isSignedIn(tenant, person), false);
});

test("without a hint the person is asked, in the browser that is signed in", async () => {
  const tenant = await signedIn();
  const { person, browser, client } = tenant;
  const parameters = { client_id: client.client_id, post_logout_redirect_uri: LOGOUT };
  const page = await person.get(url("/oidc/logout", parameters));
  assert.equal(page.status, 200);
  assert.match(page.text, /Do you want to log out of lab-tenant\?/);
  assert.match(page.text, /<button id="accept" name="action" value="accept">Yes<\/button>/);
  const state = /name="state" value="(?<state>\w+)"/.exec(page.text)?.groups?.state ?? "";
  assert.equal((await browser().post(`https://${DOMAIN}/oidc/logout/confirm`, { state })).status, 400);
  assert.equal(await isSignedIn(tenant, person), true);

  const again = await person.get(url("/oidc/logout", parameters));
  const fresh = /name="state" value="(?<state>\w+)"/.exec(again.text)?.groups?.state ?? "";
  const { location } = await person.post(`https://${DOMAIN}/oidc/logout/confirm`, { state: fresh });
  assert.equal(location, LOGOUT);
  assert.equal(await isSignedIn(tenant, person), false);
});

test("a post-logout URL is compared to the letter", async () => {
  const { person, idToken } = await signedIn();
  const post_logout_redirect_uri = `${LOGOUT}?a=b`;
  const page = await person.get(url("/oidc/logout", { id_token_hint: idToken, post_logout_redirect_uri }));
  assert.equal(page.status, 400);
  assert.equal(
    shown(page),
    `invalid_request: The "post_logout_redirect_uri" querystring parameter "${LOGOUT}?a=b" is not defined as a valid URL in "Allowed Logout URLs".`,
  );
});

test("an ID token that does not hold, or of another client, is refused", async () => {
  const { person, idToken } = await signedIn();
  for (const parameters of [
    { id_token_hint: `${idToken.slice(0, -6)}AAAAAA` },
    { id_token_hint: "nonsense" },
    { id_token_hint: await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(Buffer.alloc(32)) },
    { id_token_hint: idToken, client_id: "terraform" },
  ]) {
    const page = await person.get(url("/oidc/logout", parameters));
    assert.equal(page.status, 400);
    assert.equal(shown(page), "invalid_request: The id_token_hint is invalid");
  }
});
