import assert from "node:assert/strict";
import { test } from "node:test";
import { HOST } from "./fake-backend";
import { ada, Fixture, REQUEST } from "./fixture";

const { identity_provider: _, ...UNDECIDED } = REQUEST;

/** The query of an error at the app's callback. */
async function appError(fixture: Fixture, changed: Readonly<Record<string, string>>): Promise<string> {
  const { origin, pathname, search } = await fixture.browser().redirect("/oauth2/authorize", {
    ...REQUEST,
    ...changed,
  });
  assert.equal(origin + pathname, "https://app.example/cb");
  return search;
}

test("a request that names an identity provider goes there at once", async () => {
  const fixture = await Fixture.open();
  const { origin, pathname, searchParams } = await fixture.browser().redirect("/oauth2/authorize", REQUEST);
  assert.equal(origin + pathname, "https://op.example/authorize");
  const { state, ...rest } = Object.fromEntries(searchParams);
  assert.deepEqual(rest, {
    client_id: "cognito",
    redirect_uri: `https://${HOST}/oauth2/idpresponse`,
    scope: "openid email profile",
    response_type: "code",
  });
  assert.match(state ?? "", /^[\w-]{36}$/);
});

test("a provider is also known by its identifier", async () => {
  const fixture = await Fixture.open(({ providers }) => {
    if (providers.Microsoft)
      providers.Microsoft = { ...providers.Microsoft, IdpIdentifiers: ["acme.example"] };
  });
  const query = { ...UNDECIDED, idp_identifier: "acme.example" };
  assert.equal((await fixture.browser().redirect("/oauth2/authorize", query)).host, "op.example");
});

test("a login hint is passed on", async () => {
  const fixture = await Fixture.open();
  const query = { ...REQUEST, login_hint: "ada@acme.example" };
  const { searchParams } = await fixture.browser().redirect("/oauth2/authorize", query);
  assert.equal(searchParams.get("login_hint"), "ada@acme.example");
});

test("a query in the provider's authorize_url stays only if the switch says so", async () => {
  for (const keeps of [false, true]) {
    const fixture = await Fixture.open(
      ({ providers }) => {
        const { Microsoft } = providers;
        if (Microsoft === undefined) return;
        const authorize_url = "https://op.example/authorize?connection=microsoft";
        providers.Microsoft = {
          ...Microsoft,
          ProviderDetails: { ...Microsoft.ProviderDetails, authorize_url },
        };
      },
      { cognitoKeepsAuthorizeUrlQuery: keeps },
    );
    const { searchParams } = await fixture.browser().redirect("/oauth2/authorize", REQUEST);
    assert.equal(searchParams.get("connection"), keeps ? "microsoft" : null);
  }
});

test("a request that names no provider goes to the login page with its parameters", async () => {
  const fixture = await Fixture.open();
  const url = await fixture.browser().redirect("/oauth2/authorize", UNDECIDED);
  assert.equal(url.pathname, "/login");
  assert.deepEqual(Object.fromEntries(url.searchParams), UNDECIDED);
});

test("a provider that the client does not support is refused, and so is an unknown one", async () => {
  const fixture = await Fixture.open(({ providers, clients }) => {
    if (providers.Microsoft) providers.Other = { ...providers.Microsoft, ProviderName: "Other" };
    clients.web = { ...clients.web, SupportedIdentityProviders: ["Microsoft", "Gone"] };
  });
  const browser = fixture.browser();
  for (const query of [
    { ...REQUEST, identity_provider: "Other" },
    { ...REQUEST, identity_provider: "Gone" },
    { ...REQUEST, identity_provider: "microsoft" },
    { ...UNDECIDED, idp_identifier: "nobody.example" },
  ]) {
    const url = await browser.redirect("/oauth2/authorize", query);
    assert.equal(url.pathname, "/login");
    assert.equal(
      url.searchParams.get("errorMessage"),
      "Login option is not available. Please try another one",
    );
    assert.equal((await browser.get(url.href)).status, 401);
  }
});

test("an unknown client, a wrong callback and missing parameters lead to the domain's own error page", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  for (const [query, expected] of [
    [{ ...REQUEST, client_id: "nobody" }, "?error=invalid_request&client_id=nobody"],
    [{ ...REQUEST, redirect_uri: "https://app.example/cb/" }, "?error=redirect_mismatch&client_id=web"],
    [{ client_id: "web" }, "?error=Required+parameters+missing&client_id=web"],
    [{}, "?error=Required+parameters+missing"],
  ] as const) {
    const url = await browser.redirect("/oauth2/authorize", query);
    assert.equal(url.href, `https://${HOST}/error${expected}`);
    const page = await browser.get(url.href);
    assert.equal(page.status, 400);
    const text = await page.text();
    assert.match(text, /An error was encountered with the requested page\./);
    assert(text.includes(url.searchParams.get("error") ?? "?"));
  }
});

test("other mistakes go to the app, with its state", async () => {
  const fixture = await Fixture.open();
  const malformed = "?state=a+state&error=invalid_request";
  assert.equal(await appError(fixture, { response_type: "id_token" }), malformed);
  assert.equal(await appError(fixture, { code_challenge: "challenge" }), malformed);
  assert.equal(await appError(fixture, { code_challenge: "c", code_challenge_method: "plain" }), malformed);
  assert.equal(await appError(fixture, { code_challenge_method: "S256" }), malformed);
  assert.equal(
    await appError(fixture, { response_type: "token" }),
    "?state=a+state&error=unauthorized_client",
  );
  assert.equal(
    await appError(fixture, { scope: "openid phone" }),
    "?error_description=invalid_scope&state=a+state&error=invalid_request",
  );
});

test("a client without OAuth, or without the code flow, gets no code", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, AllowedOAuthFlowsUserPoolClient: false };
  });
  assert.equal(
    await appError(fixture, {}),
    "?error_description=Client+is+not+enabled+for+OAuth2.0+flows.&state=a+state&error=invalid_request",
  );
  await fixture.deploy(({ clients }) => {
    clients.web = { ...clients.web, AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["implicit"] };
  });
  assert.equal(await appError(fixture, {}), "?state=a+state&error=unauthorized_client");
});

test("a callback without a path gets no slash, and one with a query keeps it", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, CallbackURLs: ["https://app.example", "https://app.example/cb?a=b"] };
  });
  for (const [redirect_uri, start] of [
    ["https://app.example", "https://app.example?code="],
    ["https://app.example/cb?a=b", "https://app.example/cb?a=b&code="],
  ] as const) {
    const browser = fixture.browser();
    const toProvider = await browser.redirect("/oauth2/authorize", { ...REQUEST, redirect_uri });
    const state = toProvider.searchParams.get("state") ?? "";
    const answer = await browser.get("/oauth2/idpresponse", { state, code: fixture.provider.code(ada) });
    assert.equal(answer.headers.get("location")?.slice(0, start.length), start);
  }
});

test("a person with a session gets a code at once, for any client that supports the provider", async () => {
  const fixture = await Fixture.open(({ clients, providers }) => {
    clients.other = { ...clients.web };
    if (providers.Microsoft) providers.Second = { ...providers.Microsoft, ProviderName: "Second" };
    clients.second = { ...clients.web, SupportedIdentityProviders: ["Second"] };
    clients.both = { ...clients.web, SupportedIdentityProviders: ["Microsoft", "Second"] };
  });
  const browser = fixture.browser();
  await fixture.signIn(ada, {}, { browser });
  const next = (query: Readonly<Record<string, string>>) => browser.redirect("/oauth2/authorize", query);
  assert((await next(REQUEST)).searchParams.has("code"));
  assert((await next({ ...UNDECIDED, client_id: "other" })).searchParams.has("code"));
  assert.equal((await next({ ...UNDECIDED, client_id: "second" })).pathname, "/login");
  assert.equal(
    (await next({ ...REQUEST, client_id: "both", identity_provider: "Second" })).host,
    "op.example",
  );
});

test("a session ends after an hour, with its profile, and when the profile is disabled", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open();
  const isSignedIn = async (browser = fixture.browser()) =>
    (await browser.redirect("/oauth2/authorize", UNDECIDED)).searchParams.has("code");

  const late = fixture.browser();
  await fixture.signIn(ada, {}, { browser: late });
  assert.match(
    late.lastCookies[0] ?? "",
    /^cognito=[\w-]{36}; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  t.mock.timers.tick(3_599_000);
  assert(await isSignedIn(late));
  t.mock.timers.tick(1_000);
  assert(!(await isSignedIn(late)));

  const deleted = fixture.browser();
  await fixture.signIn(ada, {}, { browser: deleted });
  await fixture.deploy(({ users }) => users.clear());
  assert(!(await isSignedIn(deleted)));

  const disabled = fixture.browser();
  await fixture.signIn(ada, {}, { browser: disabled });
  await fixture.deploy(({ users }) => {
    for (const user of users.values()) user.Enabled = false;
  });
  assert(!(await isSignedIn(disabled)));
});

test("what is deployed is read once, until something is written", async () => {
  const fixture = await Fixture.open();
  const asked = async () => {
    const { calls } = fixture.backend;
    const { requests } = fixture.provider;
    calls.length = 0;
    requests.length = 0;
    await fixture.signIn();
    return [...calls, ...requests];
  };
  await asked();
  assert.deepEqual(await asked(), ["POST /token", "GET /userinfo"]);
  await fixture.deploy(() => {});
  assert.deepEqual(await asked(), [
    "DescribeUserPoolClient",
    "DescribeIdentityProvider",
    "DescribeUserPool",
    "AdminGetUser",
    "AdminListGroupsForUser",
    "POST /token",
    "GET /jwks",
    "GET /userinfo",
  ]);
});

test("an unknown host is not found", async () => {
  const fixture = await Fixture.open();
  const answer = await fixture.fetch(new Request("https://nobody.auth.eu-west-1.amazoncognito.com/login"));
  assert.equal(answer.status, 404);
});
