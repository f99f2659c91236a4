import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { parse } from "node-html-parser";
import type { FakeBackend } from "./fake-backend";
import { type Browser, Fixture, REQUEST } from "./fixture";

const { identity_provider: _, ...UNDECIDED } = REQUEST;
const PASSWORD = "Correct-horse-1";

/** An app client that takes passwords, and a user of the pool. */
function open(change: (backend: FakeBackend) => void = () => {}): Promise<Fixture> {
  return Fixture.open((backend) => {
    const { clients } = backend;
    clients.web = { ...clients.web, SupportedIdentityProviders: ["Microsoft", "COGNITO"] };
    backend.addUser("ada", PASSWORD, { attributes: { email: "ada@acme.example" } });
    change(backend);
  });
}

async function loginForm(browser: Browser, query = UNDECIDED) {
  const page = parse(await (await browser.get("/login", query)).text());
  const form = page.querySelector("form[name=cognitoSignInForm]");
  const hidden = form?.querySelectorAll("input[type=hidden]") ?? [];
  return {
    page,
    form,
    action: form?.getAttribute("action")?.replaceAll("&amp;", "&") ?? "",
    fields: Object.fromEntries(
      hidden.map((input) => [input.getAttribute("name"), input.getAttribute("value") ?? ""]),
    ),
  };
}

/** Fills in the form of the login page. */
async function submit(browser: Browser, username: string, password: string): Promise<Response> {
  const { action, fields } = await loginForm(browser);
  return browser.post(action, { ...fields, username, password, signInSubmitButton: "Sign in" });
}

/** What the login page says after a password that signs nobody in. */
async function refusal(browser: Browser, username: string, password: string): Promise<string | undefined> {
  const answer = await submit(browser, username, password);
  assert.equal(answer.status, 302);
  const page = await browser.get(answer.headers.get("location") ?? "");
  assert.equal(page.status, 401);
  return parse(await page.text()).querySelector("[role=alert]")?.text;
}

test("the login page has a form with Cognito's names, beside the buttons of identity providers", async () => {
  const fixture = await open();
  const { page, form, action, fields } = await loginForm(fixture.browser());
  assert.deepEqual(
    page.querySelectorAll("button").map((button) => button.text),
    ["Continue with Microsoft"],
  );
  assert.equal(form?.getAttribute("method"), "post");
  assert.deepEqual(Object.fromEntries(new URL(action, "https://acme.example").searchParams), UNDECIDED);
  assert.deepEqual(Object.keys(fields), ["_csrf", "cognitoAsfData"]);
  for (const [id, label] of [
    ["signInFormUsername", "Username"],
    ["signInFormPassword", "Password"],
  ]) {
    assert.equal(page.querySelector(`label[for=${id}]`)?.text, label);
    assert.ok(form?.querySelector(`#${id}`));
  }
  assert.equal(form?.querySelector("[name=signInSubmitButton]")?.getAttribute("value"), "Sign in");
});

test("the form asks for what people sign in with, and offers to sign up where that is open", async () => {
  const fixture = await open();
  const ask = async () => {
    const { page } = await loginForm(fixture.browser());
    return {
      label: page.querySelector("label[for=signInFormUsername]")?.text,
      signUp: page.querySelector('a[href^="/signup?"]')?.text,
    };
  };
  assert.deepEqual(await ask(), { label: "Username", signUp: "Sign up" });
  await fixture.deploy((backend) => {
    backend.settings = {
      UsernameAttributes: ["email", "phone_number"],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    };
  });
  assert.deepEqual(await ask(), { label: "Email or Phone number", signUp: undefined });
});

test("a user of the pool signs in with a password, and gets tokens without an identity provider", async () => {
  const fixture = await open();
  const browser = fixture.browser();
  const answer = await submit(browser, "ada", PASSWORD);
  assert.equal(answer.status, 302);
  const callback = new URL(answer.headers.get("location") ?? "");
  assert.equal(callback.origin + callback.pathname, "https://app.example/cb");
  assert.equal(callback.searchParams.get("state"), "a state");
  const tokens = (await (await fixture.redeem(callback.searchParams.get("code") ?? "")).json()) as Record<
    string,
    string
  >;
  const claims = decodeJwt(tokens.id_token ?? "");
  assert.equal(claims["cognito:username"], "ada");
  assert.equal(claims.email, "ada@acme.example");
  assert.equal(claims.identities, undefined);
  assert.equal(claims["cognito:groups"], undefined);
});

test("the session of a password counts where passwords do", async () => {
  const fixture = await open(({ clients }) => {
    clients.federated = { ...clients.web, SupportedIdentityProviders: ["Microsoft"] };
  });
  const browser = fixture.browser();
  await submit(browser, "ada", PASSWORD);
  const again = (query: Readonly<Record<string, string>>) =>
    browser.redirect("/oauth2/authorize", { ...UNDECIDED, ...query });
  assert((await again({})).searchParams.has("code"));
  assert((await again({ identity_provider: "COGNITO" })).searchParams.has("code"));
  assert.equal((await again({ identity_provider: "Microsoft" })).host, "op.example");
  assert.equal((await again({ client_id: "federated" })).pathname, "/login");
});

test("a wrong password, a user who is not there and one who is disabled are told as Cognito tells them", async () => {
  const fixture = await open((backend) => {
    backend.addUser("eve", PASSWORD, { Enabled: false });
    backend.users.set("Microsoft_1", {
      userPoolId: "",
      username: "Microsoft_1",
      providerName: "Microsoft",
      userId: "1",
      attributes: {},
      Enabled: true,
      sub: "1",
    });
  });
  const browser = fixture.browser();
  assert.equal(await refusal(browser, "ada", "wrong"), "Incorrect username or password.");
  assert.equal(await refusal(browser, "nobody", PASSWORD), "User does not exist.");
  assert.equal(await refusal(browser, "ada@acme.example", PASSWORD), "User does not exist.");
  assert.equal(await refusal(browser, "eve", PASSWORD), "User is disabled.");
  assert.equal(await refusal(browser, "Microsoft_1", ""), "Incorrect username or password.");
  await fixture.deploy(({ clients }) => {
    clients.web = { ...clients.web, PreventUserExistenceErrors: "ENABLED" };
  });
  assert.equal(await refusal(browser, "nobody", PASSWORD), "Incorrect username or password.");
  assert.equal((await browser.redirect("/oauth2/authorize", UNDECIDED)).pathname, "/login");
});

test("people sign in by an alias, and in a pool that ignores case by any spelling", async () => {
  const fixture = await open((backend) => {
    backend.settings = { AliasAttributes: ["email"] };
    backend.usernames = { CaseSensitive: false };
  });
  for (const name of ["ada", "ADA", "Ada@Acme.Example"]) {
    const answer = await submit(fixture.browser(), name, PASSWORD);
    assert.match(answer.headers.get("location") ?? "", /^https:\/\/app\.example\/cb\?code=/, name);
  }
});

test("a form that is not of the browser's last login page is refused", async () => {
  const fixture = await open();
  const browser = fixture.browser();
  const older = await loginForm(browser);
  const newer = await loginForm(browser);
  const credentials = { username: "ada", password: PASSWORD };
  for (const fields of [older.fields, { _csrf: "" }, {}]) {
    const answer = await browser.post(newer.action, { ...fields, ...credentials });
    assert.equal(answer.status, 302);
    assert.equal(
      answer.headers.get("location"),
      "https://acme.auth.eu-west-1.amazoncognito.com/error?error=This+login+page+is+no+longer+the+last+one+that+the+browser+opened.&client_id=web",
    );
  }
  const stranger = await fixture.browser().post(newer.action, { ...newer.fields, ...credentials });
  assert.match(stranger.headers.get("location") ?? "", /\/error\?/);
});

test("an app client without passwords has neither the form nor a way in by its request", async () => {
  const fixture = await open(({ clients }) => {
    clients.federated = { ...clients.web, SupportedIdentityProviders: ["Microsoft"] };
  });
  const browser = fixture.browser();
  const { fields } = await loginForm(browser);
  const query = { ...UNDECIDED, client_id: "federated" };
  assert.equal((await loginForm(browser, query)).form, null);
  const answer = await browser.post(`/login?${new URLSearchParams(query)}`, {
    ...fields,
    username: "ada",
    password: PASSWORD,
  });
  const url = new URL(answer.headers.get("location") ?? "");
  assert.equal(url.pathname, "/login");
  assert.equal(url.searchParams.get("errorMessage"), "Login option is not available. Please try another one");
});

test("a page that Cognito would show next, and the lab lacks, is named", async () => {
  const fixture = await open((backend) => {
    for (const UserStatus of ["UNCONFIRMED", "FORCE_CHANGE_PASSWORD", "RESET_REQUIRED"]) {
      backend.addUser(UserStatus, PASSWORD, { UserStatus });
    }
  });
  const browser = fixture.browser();
  const missing = async (answer: Response) => {
    assert.equal(answer.status, 501);
    return parse(await answer.text()).querySelector("[role=alert]")?.text;
  };
  for (const [username, what] of [
    ["UNCONFIRMED", "the page where people confirm that they signed up: do it with AdminConfirmSignUp"],
    [
      "FORCE_CHANGE_PASSWORD",
      "the page where people replace a temporary password: set a permanent one with AdminSetUserPassword",
    ],
    ["RESET_REQUIRED", "the page where people reset their password: set one with AdminSetUserPassword"],
  ] as const) {
    assert.equal(
      await missing(await submit(browser, username, PASSWORD)),
      `The lab’s Cognito does not have ${what}.`,
    );
    assert.equal(await refusal(browser, username, "wrong"), "Incorrect username or password.");
  }
  assert.equal(
    await missing(await browser.get("/signup", UNDECIDED)),
    "The lab’s Cognito does not have the page where people sign up: do it with SignUp or AdminCreateUser.",
  );
  assert.equal(
    await missing(await browser.get("/forgotPassword", UNDECIDED)),
    "The lab’s Cognito does not have the page where people reset a password: do it with ForgotPassword or AdminSetUserPassword.",
  );
  await fixture.deploy((backend) => {
    backend.settings = { MfaConfiguration: "ON" };
  });
  assert.equal(
    await missing(await submit(browser, "ada", PASSWORD)),
    "The lab’s Cognito does not have the page of multi-factor authentication, which this user pool demands.",
  );
});

test("a trigger that would decide about a password is named to the app", async () => {
  const fixture = await open((backend) => {
    backend.settings = { LambdaConfig: { PreAuthentication: "arn:aws:lambda:eu-west-1:1:function:f" } };
  });
  const answer = await submit(fixture.browser(), "ada", PASSWORD);
  const { searchParams } = new URL(answer.headers.get("location") ?? "");
  assert.equal(searchParams.get("error"), "server_error");
  assert.equal(
    searchParams.get("error_description"),
    "The lab's Cognito does not have Lambda functions, and the user pool has the trigger PreAuthentication.",
  );
});
