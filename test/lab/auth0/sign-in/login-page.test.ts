import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { parse } from "node-html-parser";
import { DOMAIN } from "../tenant";
import { CALLBACK, type DeployedTenant, deployTenant, type Page, type TestBrowser } from "./fixture";

const LOGIN = `https://${DOMAIN}/u/login`;
const SIGNUP = `https://${DOMAIN}/u/signup`;
const PASSWORD = "correct-Horse-7";
const DATABASE = "Username-Password-Authentication";

interface AtPage {
  readonly page: Page;
  readonly state: string;
  readonly person: TestBrowser;
}

/** Where somebody without a session is when an app sends them to Auth0. */
async function atPage(
  tenant: DeployedTenant,
  parameters: Record<string, string> = {},
  person = tenant.browser(),
): Promise<AtPage> {
  const { location } = await person.get(tenant.authorizeUrl(parameters));
  const page = await person.get(location);
  return { page, person, state: new URL(location).searchParams.get("state") ?? "" };
}

/** Signs up with an e-mail. */
async function signUp(
  tenant: DeployedTenant,
  email = "Stranger@Anywhere.example",
): Promise<AtPage & { back: Page }> {
  const at = await atPage(tenant);
  const back = await at.person.post(SIGNUP, { state: at.state, email, password: PASSWORD });
  return { ...at, back };
}

const codeIn = ({ location }: Page) => {
  assert.ok(location.startsWith(`${CALLBACK}?`), location);
  return new URL(location).searchParams.get("code");
};

/** The mistake that a page shows: code, words, and the field that it is shown with. */
function mistakeOn({ status, text }: Page): unknown[] {
  const error = parse(text).querySelector('[role="alert"]');
  return [status, error?.getAttribute("data-error-code"), error?.text, error?.id];
}

const textOf = ({ text }: Page) => parse(text).structuredText.replace(/\s+/g, " ");

const buttonsOn = ({ text }: Page) =>
  parse(text)
    .querySelectorAll("button")
    .map((button) => {
      const connection = button.closest("form")?.querySelector('input[name="connection"]');
      const sent = connection ?? button;
      return [sent.getAttribute("name"), sent.getAttribute("value"), button.text];
    });

const born = (options: Parameters<typeof deployTenant>[0] = {}) =>
  deployTenant({ bornConnections: true, ...options });

async function changeDatabase({ manage }: DeployedTenant, options: object): Promise<void> {
  const [{ id, options: current }] = (await manage("GET", `/connections?name=${DATABASE}`)).body;
  const { status } = await manage("PATCH", `/connections/${id}`, { options: { ...current, ...options } });
  assert.equal(status, 200);
}

test("Auth0's page has the form of the database connection and a button for each other one", async () => {
  const tenant = await born();
  const { page } = await atPage(tenant);
  assert.equal(page.status, 200);
  assert.deepEqual(buttonsOn(page), [
    ["action", "default", "Continue"],
    ["connection", "google-oauth2", "Continue with Google"],
    ["connection", "microsoft-personal", "Continue with Microsoft Account"],
    ["connection", "microsoft-work", "Continue with Work or school account"],
  ]);
  const text = textOf(page);
  for (const words of [
    "Log in to lab-tenant to continue to Cognito (lab).",
    "Forgot password?",
    "Don't have an account? Sign up",
    "Or",
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test("the page names the tenant by its friendly name", async () => {
  const tenant = await born();
  tenant.store.update(({ tenants }) => {
    const data = tenants[DOMAIN];
    assert.ok(data);
    data.settings = { friendly_name: "Acme & Sons" };
  });
  const { page } = await atPage(tenant);
  assert.ok(page.text.includes("Log in to Acme &amp; Sons to continue to Cognito (lab)."));
});

test("a single database connection is not skipped, whatever the switch says", async () => {
  for (const auth0SkipsSingleConnection of [true, false]) {
    const tenant = await born({ connections: [], switches: { auth0SkipsSingleConnection } });
    const [{ id }] = (await tenant.manage("GET", "/connections?name=google-oauth2")).body;
    await tenant.manage("DELETE", `/connections/${id}`);
    const { page } = await atPage(tenant);
    assert.deepEqual(buttonsOn(page), [["action", "default", "Continue"]]);
  }
});

test("screen_hint=signup leads to the page for signing up", async () => {
  const tenant = await born();
  const { location } = await tenant.browser().get(tenant.authorizeUrl({ screen_hint: "signup" }));
  assert.ok(location.startsWith(`${SIGNUP}?state=`), location);
});

test("connection=<database> leads to the page with that form alone", async () => {
  const { page } = await atPage(await born(), { connection: DATABASE });
  assert.deepEqual(buttonsOn(page), [["action", "default", "Continue"]]);
});

test("a stranger signs up with any e-mail, and the client learns that nobody verified it", async () => {
  const tenant = await born();
  const { back } = await signUp(tenant);
  const { status, body } = await tenant.redeem(codeIn(back));
  assert.equal(status, 200);
  const { sub, email, email_verified, name, nickname } = decodeJwt(body.id_token);
  assert.match(String(sub), /^auth0\|[0-9a-f]{24}$/);
  assert.deepEqual(
    [email, email_verified, name, nickname],
    ["stranger@anywhere.example", false, "stranger@anywhere.example", "stranger"],
  );
});

test("a stranger is stored with a hash of the password, which the API doesn't show", async () => {
  const tenant = await born({
    scopes: ["create:clients", "create:connections", "update:connections", "read:users"],
  });
  await signUp(tenant);
  const stored = JSON.stringify(tenant.store.data);
  assert.ok(stored.includes("stranger@anywhere.example"));
  assert.ok(!stored.includes(PASSWORD));
  const { body } = await tenant.manage("GET", "/users");
  const [{ created_at, updated_at, last_login, picture, ...user }] = body;
  const id = user.user_id.replace("auth0|", "");
  assert.deepEqual(user, {
    user_id: `auth0|${id}`,
    email: "stranger@anywhere.example",
    email_verified: false,
    name: "stranger@anywhere.example",
    nickname: "stranger",
    identities: [{ provider: "auth0", user_id: id, connection: DATABASE, isSocial: false }],
    logins_count: 1,
  });
});

test("somebody who signed up logs in with the password, in any letter case of the e-mail, as the same user", async () => {
  const tenant = await born();
  const first = await tenant.redeem(codeIn((await signUp(tenant)).back));
  const { person, state } = await atPage(tenant);
  const back = await person.post(LOGIN, { state, username: "STRANGER@anywhere.example", password: PASSWORD });
  const second = await tenant.redeem(codeIn(back));
  const [one, other] = [first, second].map(({ body }) => decodeJwt(body.id_token).sub);
  assert.equal(other, one);
});

test("somebody who signed up is signed in at the next request without a page", async () => {
  const tenant = await born();
  const { person } = await signUp(tenant);
  const { location } = await person.get(tenant.authorizeUrl({ prompt: "none" }));
  assert.ok(new URL(location).searchParams.has("code"), location);
});

for (const [title, typed, mistake] of [
  [
    "a wrong password",
    { username: "stranger@anywhere.example", password: "wrong" },
    ["wrong-email-credentials", "Wrong email or password", "error-element-password"],
  ],
  [
    "an unknown e-mail",
    { username: "nobody@anywhere.example", password: PASSWORD },
    ["wrong-email-credentials", "Wrong email or password", "error-element-password"],
  ],
  [
    "no e-mail",
    { username: "", password: PASSWORD },
    ["no-email", "Please enter an email address", "error-element-username"],
  ],
  [
    "no password",
    { username: "stranger@anywhere.example", password: "" },
    ["no-password", "Password is required", "error-element-password"],
  ],
] as const) {
  test(`${title} does not log anybody in`, async () => {
    const tenant = await born();
    await signUp(tenant);
    const { person, state } = await atPage(tenant);
    const page = await person.post(LOGIN, { state, ...typed });
    assert.deepEqual(mistakeOn(page), [400, ...mistake]);
    assert.ok(page.text.includes(`value="${typed.username}"`), "what was typed is gone");
    const back = await person.post(LOGIN, {
      state,
      username: "stranger@anywhere.example",
      password: PASSWORD,
    });
    assert.ok(codeIn(back));
  });
}

for (const [title, typed, mistake] of [
  ["no e-mail", { email: "" }, ["no-email", "Please enter an email address", "error-element-email"]],
  [
    "something that is no e-mail",
    { email: "stranger" },
    ["invalid-email-format", "Email is not valid.", "error-element-email"],
  ],
  ["no password", { password: "" }, ["no-password", "Password is required", "error-element-password"]],
  [
    "a weak password",
    { password: "password" },
    ["password-policy-not-conformant", "The password is too weak", "error-element-password"],
  ],
] as const) {
  test(`${title} does not sign anybody up`, async () => {
    const tenant = await born();
    const { person, state } = await atPage(tenant);
    const form = { state, email: "stranger@anywhere.example", password: PASSWORD, ...typed };
    assert.deepEqual(mistakeOn(await person.post(SIGNUP, form)), [400, ...mistake]);
    assert.deepEqual(tenant.store.data.tenants[DOMAIN]?.users, {});
  });
}

test("the sign-up page says what a password must be", async () => {
  const tenant = await born();
  const { person, state } = await atPage(tenant);
  const page = await person.get(`${SIGNUP}?state=${state}`);
  assert.equal(page.status, 200);
  const text = textOf(page);
  for (const words of [
    "Sign Up to lab-tenant to continue to Cognito (lab).",
    "Your password must contain:",
    "At least 8 characters in length",
    "At least 3 of the following: Lower case letters (a-z), Upper case letters (A-Z), Numbers (0-9), Special characters (e.g. !@#$%^&*)",
    "Already have an account? Log in",
  ]) {
    assert.ok(text.includes(words), `${words}: ${text}`);
  }
});

for (const [flag, mistake] of [
  [
    false,
    ["auth0-users-validation", "Something went wrong, please try again later", "error-element-password"],
  ],
  [true, ["email-in-use", "The user already exists.", "error-element-email"]],
] as const) {
  test(`a second sign-up is refused: enable_public_signup_user_exists_error ${flag}`, async () => {
    const tenant = await born();
    tenant.store.update(({ tenants }) => {
      const data = tenants[DOMAIN];
      assert.ok(data);
      data.settings = { flags: { enable_public_signup_user_exists_error: flag } };
    });
    await signUp(tenant);
    const { back } = await signUp(tenant, "STRANGER@anywhere.example");
    assert.deepEqual(mistakeOn(back), [400, ...mistake]);
  });
}

test("with disable_signup nobody signs up, and who has an account still logs in", async () => {
  const tenant = await born();
  await signUp(tenant);
  await changeDatabase(tenant, { disable_signup: true });
  const { page, person, state } = await atPage(tenant);
  assert.ok(!textOf(page).includes("Sign up"));
  for (const answer of [
    await person.get(`${SIGNUP}?state=${state}`),
    await person.post(SIGNUP, { state, email: "other@anywhere.example", password: PASSWORD }),
  ]) {
    assert.equal(answer.status, 400);
    assert.match(answer.text, /<pre id="error">invalid_request: public signup is disabled<\/pre>/);
  }
  const back = await person.post(LOGIN, { state, username: "stranger@anywhere.example", password: PASSWORD });
  assert.ok(codeIn(back));
});

test("a database connection that is not the client's lets nobody in", async () => {
  const tenant = await deployTenant();
  const { person, state } = await atPage(tenant);
  const form = { state, username: "stranger@anywhere.example", password: PASSWORD };
  const back = await person.post(LOGIN, form);
  assert.equal(new URL(back.location).searchParams.get("error_description"), "the connection is not enabled");
  const page = await person.post(SIGNUP, { state, email: "stranger@anywhere.example", password: PASSWORD });
  assert.match(page.text, /public signup is disabled/);
  assert.deepEqual(tenant.store.data.tenants[DOMAIN]?.users, {});
});

test("what the lab lacks on the page is said on a page", async () => {
  const tenant = await born();
  const { person, state } = await atPage(tenant);
  const google = await person.post(LOGIN, { state, connection: "google-oauth2" });
  assert.equal(google.status, 501);
  assert.match(google.text, /not_in_lab: The lab does not have Google</);
  const forgotten = await person.get(`https://${DOMAIN}/u/reset-password/request/${DATABASE}?state=${state}`);
  assert.equal(forgotten.status, 501);
  assert.match(forgotten.text, /The lab does not have new passwords for those who forgot theirs/);

  await changeDatabase(tenant, { requires_username: true });
  const names = await atPage(tenant);
  assert.equal(names.page.status, 501);
  assert.match(names.page.text, /The lab does not have usernames, which the connection/);
});

test("two database connections of a client get a page that says what the lab lacks", async () => {
  const tenant = await born();
  await tenant.manage("POST", "/connections", {
    name: "second",
    strategy: "auth0",
    enabled_clients: [tenant.client.client_id],
  });
  const { page } = await atPage(tenant);
  assert.equal(page.status, 501);
  assert.match(page.text, /The lab does not have a page for several database connections of a client/);
});

test("a stranger who came through the database is not sent to Entra to sign out", async () => {
  const tenant = await born();
  const { person } = await signUp(tenant);
  const { client_id } = tenant.client;
  const page = await person.get(`https://${DOMAIN}/v2/logout?federated&client_id=${client_id}`);
  assert.equal(new URL(page.location).host, "pool.auth.eu-west-1.amazoncognito.com");
  const { location } = await person.get(tenant.authorizeUrl({ prompt: "none" }));
  assert.equal(new URL(location).searchParams.get("error"), "login_required");
});

test("a session ends when the tenant's settings say so", async (t) => {
  const tenant = await born();
  tenant.store.update(({ tenants }) => {
    const data = tenants[DOMAIN];
    assert.ok(data);
    data.settings = { session_lifetime: 2, idle_session_lifetime: 1 };
  });
  const { person } = await signUp(tenant);
  const answerTo = async () => {
    const { location } = await person.get(tenant.authorizeUrl({ prompt: "none" }));
    return new URL(location).searchParams.has("code");
  };
  assert.equal(await answerTo(), true);
  const now = Date.now();
  t.mock.method(Date, "now", () => now + 61 * 60 * 1000);
  assert.equal(await answerTo(), false);
});
