import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCOUNTS, OTHER_ORGANIZATIONS } from "../../../../lab/people/cast";
import { answerOf, Browser, buttons, formOf, textOf } from "../browser";
import { CREDENTIALS, Entra, LOGIN, REDIRECT_URI, TENANT } from "../fixture";
import { SignIn } from "../sign-in";

const entra = new Entra();
const application = entra.webApplication();
const newSignIn = async (properties?: object) =>
  new SignIn(entra, properties === undefined ? await application : await entra.webApplication(properties));
const ADMIN_SCOPE = "openid Directory.Read.All";

test("the account picker shows everyone, by name and user principal name", async () => {
  const page = await (await newSignIn()).start();

  assert.equal(page.status, 200);
  assert.match(page.text, /<html lang="en">/);
  assert.match(page.text, /<h1>Pick an account<\/h1>/);
  assert.deepEqual(
    buttons(page, "account"),
    ACCOUNTS.map(({ id }) => id),
  );
  for (const { name, userPrincipalName } of ACCOUNTS) {
    assert.match(page.text, new RegExp(`${name}\\s*<small>${userPrincipalName}</small>`));
  }
});

test("a person who picks an account and consents is sent back with code, state and session", async () => {
  const signIn = await newSignIn({});

  const visit = await signIn.accept(await signIn.pick("carla"));

  const { code, session_state, ...rest } = answerOf(visit);
  assert.equal(visit.status, 302);
  assert.ok(visit.headers.get("Location")?.startsWith(`${REDIRECT_URI}?code=`));
  assert.match(code ?? "", /^[\w-]{43}$/);
  assert.match(session_state ?? "", /^[0-9a-f-]{36}$/);
  assert.deepEqual(rest, { state: "opaque" });
});

test("an answer has no state when the request had none", async () => {
  const signIn = await newSignIn({});

  const visit = await signIn.accept(await signIn.pick("carla", "common", { state: undefined }));

  assert.equal("state" in answerOf(visit), false);
});

test("the answer comes in a fragment on request", async () => {
  const signIn = await newSignIn({});

  const visit = await signIn.accept(await signIn.pick("carla", "common", { response_mode: "fragment" }));

  assert.ok(visit.headers.get("Location")?.startsWith(`${REDIRECT_URI}#code=`));
  assert.equal(answerOf(visit).state, "opaque");
});

test("the answer is posted on request, with or without JavaScript", async () => {
  const signIn = await newSignIn({});
  const parameters = { response_mode: "form_post", state: `"><script>alert(1)</script>` };

  const page = await signIn.accept(await signIn.pick("carla", "common", parameters));

  const { action, fields } = formOf(page);
  assert.equal(page.status, 200);
  assert.equal(action, REDIRECT_URI);
  assert.deepEqual(Object.keys(fields), ["code", "session_state", "state"]);
  assert.equal(fields.state, parameters.state);
  assert.doesNotMatch(page.text, /<script>alert/);
  assert.match(page.text, /<script nonce="[^"]+">document\.forms\[0\]\.submit\(\)<\/script>/);
});

test("errors are posted as well", async () => {
  const page = await (await newSignIn()).start("common", { response_mode: "form_post", prompt: "none" });

  assert.equal(formOf(page).fields.error, "login_required");
});

test("the consent page names the application, its unverified publisher and the permissions in words", async () => {
  const signIn = await newSignIn({ displayName: "Lab <sign-in>" });

  const page = await signIn.pick("carla", "common", {
    scope: "openid profile email offline_access User.Read",
  });

  assert.match(page.text, /<h1>Permissions requested<\/h1>/);
  assert.match(page.text, /<strong>Lab &lt;sign-in&gt;<\/strong>/);
  assert.match(page.text, /unverified/);
  assert.match(page.text, /This application is not published by Microsoft or your organization\./);
  assert.deepEqual(
    [...page.text.matchAll(/<li>([^<]*)<\/li>/g)].map(([, words]) => words),
    [
      "Sign in as you",
      "View your basic profile",
      "View your email address",
      "Maintain access to data you have given it access to",
      "Sign you in and read your profile",
    ],
  );
  assert.deepEqual(buttons(page, "decision"), ["deny", "accept"]);
});

test("a person consents to an application once", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");

  assert.equal((await new SignIn(entra, signIn.application).pick("carla")).status, 302);
  assert.match((await new SignIn(entra, signIn.application).pick("gus")).text, /Permissions requested/);
  assert.match((await (await newSignIn({})).pick("carla")).text, /Permissions requested/);
});

test("a person consents again if the application requests more, or with prompt=consent", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");

  const more = await signIn.start("common", { scope: "openid User.Read" });
  const again = await signIn.start("common", { prompt: "consent" });

  assert.match(more.text, /Permissions requested/);
  assert.match(again.text, /Permissions requested/);
});

test("a guest consents in each tenant", async () => {
  const signIn = await newSignIn({});
  await signIn.code("gus");

  assert.match(
    (await new SignIn(entra, signIn.application).pick("gus", TENANT)).text,
    /Permissions requested/,
  );
});

for (const declined of ["access_denied", "consent_required"] as const) {
  test(`a person who declines is sent back with AADSTS65004 and ${declined}, and asked again the next time`, async () => {
    const side = new Entra(undefined, { entraDeclinedConsent: declined });
    const signIn = new SignIn(side, await side.webApplication());

    const visit = await signIn.browser.submit(await signIn.pick("carla"), { decision: "deny" });

    const { error, error_description = "", state } = answerOf(visit);
    assert.equal(error, declined);
    assert.match(error_description, /^AADSTS65004: User declined to consent to access the app\. Trace ID: /);
    assert.equal(state, "opaque");
    assert.match((await signIn.pick("carla", "common", { prompt: "login" })).text, /Permissions requested/);
  });
}

/** What a person sees who needs an administrator. */
const NEEDS_ADMINISTRATOR =
  "AADSTS90094: Sign-in needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.";

test("a permission that only an administrator can give is refused with AADSTS90094", async () => {
  const page = await (await newSignIn()).pick("carla", "common", { scope: ADMIN_SCOPE });

  assert.equal(page.status, 200);
  assert.match(page.text, /<h1>Need admin approval<\/h1>/);
  assert.equal(textOf(page, "error"), NEEDS_ADMINISTRATOR);
});

test("where people may not consent, every permission needs an administrator", async () => {
  const signIn = await newSignIn({});

  const page = await signIn.pick("anna", "common", { scope: "openid" });

  assert.equal(textOf(page, "error"), NEEDS_ADMINISTRATOR);
  assert.deepEqual(buttons(page, "decision"), ["other-account", "deny"]);
  assert.deepEqual(await silently(signIn, { scope: "openid" }), [
    "interaction_required",
    `AADSTS65001: The user or administrator has not consented to use the application with ID '${signIn.application.appId}' named 'Sign-in'. Send an interactive authorization request for this user and resource.`,
  ]);
});

test("who leaves without an administrator is sent back without a code or a description", async () => {
  const signIn = await newSignIn({});
  const page = await signIn.pick("anna");

  const visit = await signIn.browser.submit(page, { decision: "deny" });

  assert.deepEqual(answerOf(visit), { error: "access_denied", state: "opaque" });
});

test("who may not consent can't, whatever the form says", async () => {
  const signIn = await newSignIn({});

  const visit = await signIn.accept(await signIn.pick("anna"));

  assert.deepEqual(answerOf(visit), { error: "access_denied", state: "opaque" });
  assert.match((await signIn.pick("anna", "common", { prompt: "login" })).text, /Need admin approval/);
});

test("an administrator consents in a sign-in: for themselves, or for everyone in the organisation", async () => {
  const signIn = await newSignIn({});
  const consent = await signIn.browser.submit(await signIn.pick("anna"), { decision: "other-account" });
  const asked = await signIn.browser.submit(consent, { account: "arno" });
  assert.match(asked.text, /Consent on behalf of your organization/);

  assert.notEqual(answerOf(await signIn.accept(asked)).code, undefined);
  assert.match((await new SignIn(entra, signIn.application).pick("anna")).text, /Need admin approval/);
  const again = new SignIn(entra, signIn.application);
  await again.browser.submit(await again.pick("arno", "common", { prompt: "consent" }), {
    decision: "accept",
    organization: "true",
  });

  assert.equal((await new SignIn(entra, signIn.application).pick("anna")).status, 302);
});

test("prompt=consent asks people who may not consent for an administrator, also after one consented", async () => {
  const signIn = await newSignIn({});
  const asked = await signIn.pick("arno");
  await signIn.browser.submit(asked, { decision: "accept", organization: "true" });

  const page = await new SignIn(entra, signIn.application).pick("anna", "common", { prompt: "consent" });

  assert.match(page.text, /Need admin approval/);
});

test("who is no administrator can't consent for everyone", async () => {
  const signIn = await newSignIn({});
  const asked = await signIn.pick("carla");
  assert.doesNotMatch(asked.text, /on behalf of your organization/);

  await signIn.browser.submit(asked, { decision: "accept", organization: "true" });

  assert.match((await new SignIn(entra, signIn.application).pick("nell")).text, /Permissions requested/);
});

test("the default scope requests the application's registered permissions", async () => {
  const signIn = await newSignIn({
    requiredResourceAccess: [
      {
        resourceAppId: "00000003-0000-0000-c000-000000000000",
        resourceAccess: [{ id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "Scope" }],
      },
    ],
  });

  const page = await signIn.pick("carla", "common", { scope: "https://graph.microsoft.com/.default" });

  assert.deepEqual(
    [...page.text.matchAll(/<li>([^<]*)<\/li>/g)].map(([, words]) => words),
    ["Sign you in and read your profile"],
  );
});

test("only the first consent in a tenant creates the application's service principal there", async () => {
  const { contoso } = OTHER_ORGANIZATIONS;
  const signIn = await newSignIn({});
  const { appId } = signIn.application;
  const installed = async () =>
    (await entra.graph("GET", `/servicePrincipals?$filter=appId eq '${appId}'`, undefined, contoso)).body
      .value;
  assert.deepEqual(await installed(), []);

  await signIn.code("carla");
  await new SignIn(entra, signIn.application).code("gus");

  const [servicePrincipal, ...others] = await installed();
  assert.equal(servicePrincipal.appOwnerOrganizationId, TENANT);
  assert.equal(servicePrincipal.displayName, "Sign-in");
  assert.deepEqual(others, []);
});

test("deleting the service principal deletes its consents", async () => {
  const signIn = await newSignIn({});
  const { id } = await entra.servicePrincipal(signIn.application.appId);
  await signIn.code("hana");

  await entra.graph("DELETE", `/servicePrincipals/${id}`);

  assert.match((await new SignIn(entra, signIn.application).pick("hana")).text, /Permissions requested/);
});

test("a person with a session signs in without a page, to other applications as well", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");

  assert.equal((await signIn.start()).status, 302);
  const other = (await newSignIn({})).application;
  const { text } = await signIn.browser.open(new SignIn(entra, other).url());
  assert.match(text, /<p>carla@contoso\.example<\/p>\s*<h1>Permissions requested<\/h1>/);
});

test("the session is a secure cookie of the host, which scripts cannot read", async () => {
  const visit = await (await newSignIn()).pick("carla");

  const [cookie = "", ...others] = visit.headers.getSetCookie();
  assert.match(cookie, /^ESTSAUTH=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=None$/);
  assert.deepEqual(others, []);
});

test("a refused person has a session all the same, but a disabled account has none", async () => {
  const outsider = await newSignIn();
  await outsider.pick("felix", TENANT);
  const disabled = await newSignIn();
  await disabled.pick("dora");

  assert.deepEqual(outsider.browser.cookies(LOGIN), ["ESTSAUTH"]);
  assert.deepEqual(disabled.browser.cookies(LOGIN), []);
});

for (const prompt of ["login", "select_account"]) {
  test(`prompt=${prompt} shows the account picker despite a session`, async () => {
    const signIn = await newSignIn({});
    await signIn.code("carla");

    const page = await signIn.start("common", { prompt });

    assert.match(page.text, /<small>carla@contoso\.example<\/small>\s*<small>Signed in<\/small>/);
  });
}

test("the account picker is shown if several people have a session, or the only one is not admitted", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");

  assert.match((await signIn.start(TENANT)).text, /Pick an account/);
  await signIn.code("pia", "consumers");
  assert.match((await signIn.start()).text, /Pick an account/);
  assert.equal((await signIn.start("consumers")).status, 302);
});

test("a login hint chooses among sessions, and otherwise narrows the account picker", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");
  await signIn.code("pia", "consumers");

  assert.equal((await signIn.start("common", { login_hint: "Carla@contoso.example" })).status, 302);
  assert.deepEqual(
    buttons(await signIn.start("common", { login_hint: "felix@fabrikam.example" }), "account"),
    ["felix"],
  );
  assert.equal(
    buttons(await signIn.start("common", { login_hint: "nobody@example.com" }), "account").length,
    ACCOUNTS.length,
  );
});

/** The error of a silent request. */
async function silently(signIn: SignIn, parameters = {}): Promise<string[]> {
  const answer = answerOf(await signIn.start("common", { prompt: "none", ...parameters }));
  return [answer.error ?? "", (answer.error_description ?? "").replace(/ Trace ID: .*/, "")];
}

test("prompt=none signs in a person with a session and consent", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");

  assert.notEqual(answerOf(await signIn.start("common", { prompt: "none" })).code, undefined);
});

test("prompt=none without a session is refused with AADSTS50058", async () => {
  assert.deepEqual(await silently(await newSignIn()), [
    "login_required",
    "AADSTS50058: A silent sign-in request was sent but no user is signed in.",
  ]);
});

test("prompt=none with several sessions is refused with AADSTS16000, unless a hint chooses", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");
  await signIn.code("pia", "consumers");

  assert.deepEqual(await silently(signIn), [
    "interaction_required",
    "AADSTS16000: Either multiple user identities are available for the current request or selected account is not supported for the scenario.",
  ]);
  assert.deepEqual(await silently(signIn, { login_hint: "pia@outlook.example" }), ["", ""]);
});

test("the newcomer is asked for consent at every sign-in, and others once", async () => {
  const signIn = await newSignIn({});
  const headingFor = async (id: string) => {
    const page = await signIn.pick(id, "common", { prompt: "select_account" });
    return /<h1>(.*)<\/h1>/.exec(page.text)?.[1];
  };
  for (const id of ["carla", "nell"]) {
    assert.equal(await headingFor(id), "Permissions requested");
    await signIn.code(id);
  }
  assert.equal(await headingFor("carla"), undefined);
  assert.equal(await headingFor("nell"), "Permissions requested");
  const { body } = await signIn.redeem(await signIn.code("nell"));
  assert.equal(typeof body.id_token, "string");
});

test("prompt=none without consent is refused with AADSTS65001", async () => {
  const signIn = await newSignIn({});
  await signIn.pick("carla");

  assert.deepEqual(await silently(signIn), [
    "interaction_required",
    `AADSTS65001: The user or administrator has not consented to use the application with ID '${signIn.application.appId}' named 'Sign-in'. Send an interactive authorization request for this user and resource.`,
  ]);
});

test("a page expires after ten minutes", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const signIn = await newSignIn({});
  const picker = await signIn.start();
  const consent = await signIn.browser.submit(picker, { account: "carla" });
  t.mock.timers.tick(10 * 60_000);
  const expired = "AADSTS50089: Authentication failed due to flow token expired.";

  assert.equal(textOf(await signIn.browser.submit(picker, { account: "carla" }), "error"), expired);
  assert.equal(textOf(await signIn.accept(consent), "error"), expired);
});

test("a consent page works once", async () => {
  const signIn = await newSignIn({});
  const consent = await signIn.pick("carla");
  await signIn.accept(consent);

  assert.match(textOf(await signIn.accept(consent), "error"), /^AADSTS50089: /);
});

test("an unknown account is refused with AADSTS50034", async () => {
  const page = await (await newSignIn()).pick("nobody");

  assert.match(textOf(page, "error"), /^AADSTS50034: The user account nobody does not exist/);
});

test("consents survive a restart", async () => {
  const signIn = await newSignIn({});
  await signIn.code("carla");

  const after = new SignIn(entra.restarted(), signIn.application);

  assert.equal((await after.pick("carla")).status, 302);
});

test("only the first consent of a sign-in is stored", async () => {
  const signIn = await newSignIn({});
  await signIn.tokens("carla");
  const stored = JSON.stringify(entra.store.data);

  await new SignIn(entra, signIn.application).tokens("carla");

  assert.equal(JSON.stringify(entra.store.data), stored);
});

test("the deployer has no sign-in page", async () => {
  const browser = new Browser(entra.cloud);
  const url = (await newSignIn()).url(TENANT, { client_id: CREDENTIALS.clientId });

  assert.match(textOf(await browser.open(url), "error"), /^AADSTS500113: /);
});
