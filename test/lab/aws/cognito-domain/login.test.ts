import assert from "node:assert/strict";
import { test } from "node:test";
import { Fixture, REQUEST } from "./fixture";

const { identity_provider: _, ...UNDECIDED } = REQUEST;

test("the login page has a button for each identity provider, in a form that continues the request", async () => {
  const fixture = await Fixture.open(({ clients, providers }) => {
    if (providers.Microsoft) providers.Second = { ...providers.Microsoft, ProviderName: "Second" };
    clients.web = { ...clients.web, SupportedIdentityProviders: ["Microsoft", "Second"] };
  });
  const browser = fixture.browser();
  const page = await browser.get("/login", UNDECIDED);
  assert.equal(page.status, 200);
  assert.equal(page.headers.get("content-type"), "text/html; charset=UTF-8");
  assert.equal(page.headers.get("cache-control"), "no-store");
  const text = await page.text();
  const buttons = [...text.matchAll(/<button name="identity_provider" value="([^"]+)">/g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(buttons, ["Microsoft", "Second"]);
  const inputs = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  assert.deepEqual(Object.fromEntries(inputs.map(([, name, value]) => [name, value])), UNDECIDED);
  assert.match(text, /<form method="get" action="\/oauth2\/authorize">/);
  assert.doesNotMatch(text, /password/);
});

test("the login page shows why a choice failed, and does not repeat it", async () => {
  const fixture = await Fixture.open();
  const page = await fixture.browser().get("/login", { ...REQUEST, errorMessage: "Not <today>" });
  assert.equal(page.status, 401);
  const text = await page.text();
  assert.match(text, /<p role="alert">Not &lt;today&gt;<\/p>/);
  assert.doesNotMatch(text, /type="hidden" name="(?:errorMessage|identity_provider)"/);
});

test("what the app sends is escaped", async () => {
  const fixture = await Fixture.open();
  const text = await (await fixture.browser().get("/login", { ...UNDECIDED, state: '"><script>' })).text();
  assert(text.includes('value="&quot;&gt;&lt;script&gt;"'));
});

test("the login page checks the request as the authorization endpoint does", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  const wrongCallback = await browser.redirect("/login", {
    ...UNDECIDED,
    redirect_uri: "https://evil.example",
  });
  assert.equal(wrongCallback.pathname, "/error");
  const wrongScope = await browser.redirect("/login", { ...UNDECIDED, scope: "phone" });
  assert.equal(
    wrongScope.href,
    "https://app.example/cb?error_description=invalid_scope&state=a+state&error=invalid_request",
  );
});
