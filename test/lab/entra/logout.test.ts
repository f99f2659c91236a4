import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, LOGIN, REDIRECT_URI } from "./fixture";
import { SignIn } from "./sign-in";

const entra = new Entra();
const application = entra.webApplication();

async function signedIn(): Promise<SignIn> {
  const signIn = new SignIn(entra, await application);
  await signIn.code("carla");
  return signIn;
}

function logout({ browser }: SignIn, parameters: Record<string, string> = {}) {
  return browser.open(`${LOGIN}/common/oauth2/v2.0/logout?${new URLSearchParams(parameters)}`);
}

test("signing out ends single sign-on", async () => {
  const signIn = await signedIn();

  const page = await logout(signIn);

  assert.equal(page.status, 200);
  assert.match(page.text, /You signed out of your account/);
  assert.deepEqual(signIn.browser.cookies(LOGIN), []);
  assert.match((await signIn.start()).text, /Pick an account/);
});

test("a kept cookie does not restore the session", async () => {
  const signIn = await signedIn();
  const visit = await signIn.pick("pia", "consumers");
  const [cookie = ""] = visit.headers.getSetCookie();
  await logout(signIn);

  const { text } = await signIn.browser.open(signIn.url(), { headers: { Cookie: cookie } });

  assert.match(text, /Pick an account/);
});

test("signing out leads to a redirect URI of an application of the session, with the state", async () => {
  const visit = await logout(await signedIn(), { post_logout_redirect_uri: REDIRECT_URI, state: "a b" });

  assert.equal(visit.status, 302);
  assert.equal(visit.headers.get("Location"), `${REDIRECT_URI}?state=a+b`);
});

test("signing out does not lead to an unregistered URI", async () => {
  const page = await logout(await signedIn(), { post_logout_redirect_uri: "https://elsewhere.example/" });

  assert.equal(page.status, 200);
  assert.match(page.text, /You signed out of your account/);
});

test("without a session an id_token names the application", async () => {
  const { id_token } = await new SignIn(entra, await application).tokens("carla");
  const nobody = new SignIn(entra, await application);
  const parameters = { post_logout_redirect_uri: REDIRECT_URI };

  assert.equal((await logout(nobody, parameters)).status, 200);
  assert.equal((await logout(nobody, { ...parameters, id_token_hint: "nonsense" })).status, 200);
  assert.equal(
    (await logout(nobody, { ...parameters, id_token_hint: id_token })).headers.get("Location"),
    REDIRECT_URI,
  );
});
