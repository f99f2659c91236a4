import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FakeBackend } from "./fake-backend";
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

describe("a client with several identity providers of organisations", () => {
  const organizations =
    (identifiers: Readonly<Record<string, readonly string[]>>) =>
    ({ clients, providers }: FakeBackend) => {
      const { Microsoft } = providers;
      if (Microsoft === undefined) return;
      for (const [ProviderName, IdpIdentifiers] of Object.entries(identifiers)) {
        providers[ProviderName] = { ...Microsoft, ProviderName, IdpIdentifiers };
      }
      clients.web = { ...clients.web, SupportedIdentityProviders: Object.keys(identifiers) };
    };
  const ALL = { Acme: ["acme.example", "acme.co"], Beta: ["beta.example"] };
  const buttonsIn = (text: string) =>
    [...text.matchAll(/<button name="identity_provider" value="([^"]+)">/g)].map(([, name]) => name);

  test("has a field for the e-mail address if each of them has an identifier", async () => {
    const fixture = await Fixture.open(organizations(ALL));
    const text = await (await fixture.browser().get("/login", UNDECIDED)).text();
    assert.match(text, /<h2>Sign in with your corporate ID<\/h2>/);
    assert.deepEqual(buttonsIn(text), []);
  });

  test("has buttons if one of them has none, if there is one, or if the switch says so", async () => {
    for (const [identifiers, cognitoAsksForEmailOfOidc] of [
      [{ ...ALL, Gamma: [] }, true],
      [{ Acme: ALL.Acme }, true],
      [ALL, false],
    ] as const) {
      const fixture = await Fixture.open(organizations(identifiers), { cognitoAsksForEmailOfOidc });
      const text = await (await fixture.browser().get("/login", UNDECIDED)).text();
      assert.doesNotMatch(text, /corporate ID/);
      assert.deepEqual(buttonsIn(text), Object.keys(identifiers));
    }
  });

  /** Where the page leads somebody by their address. */
  async function leadBy(email: string, change?: (csrf: string) => string): Promise<URL> {
    const fixture = await Fixture.open(organizations(ALL));
    const browser = fixture.browser();
    const text = await (await browser.get("/login", UNDECIDED)).text();
    const csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const form = { email, _csrf: change?.(csrf) ?? csrf };
    const answer = await browser.post(`/login/provider?${new URLSearchParams(UNDECIDED)}`, form);
    assert.equal(answer.status, 302);
    const next = new URL(answer.headers.get("location") ?? "");
    return next.pathname === "/oauth2/authorize" ? browser.redirect(next.href) : next;
  }

  test("leads people by the domain of their address", async () => {
    for (const email of ["ada@acme.example", " bob@acme.co ", '"a@b"@beta.example', "acme.example"]) {
      assert.equal((await leadBy(email)).host, "op.example", email);
    }
  });

  test("leads nobody who has another address", async () => {
    for (const email of ["ada@gamma.example", "ada@sub.acme.example", "ada@", ""]) {
      const { pathname, searchParams } = await leadBy(email);
      assert.equal(pathname, "/login", email);
      assert.equal(
        searchParams.get("errorMessage"),
        "Login option is not available. Please try another one",
        email,
      );
    }
  });

  test("takes the form of its own page alone", async () => {
    assert.equal((await leadBy("ada@acme.example", () => "other")).pathname, "/error");
  });
});
