import assert from "node:assert/strict";
import { test } from "node:test";
import { HOST } from "./fake-backend";
import { ada, Fixture, REQUEST } from "./fixture";

const { identity_provider: _, ...UNDECIDED } = REQUEST;

async function signedIn() {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  await fixture.signIn(ada, {}, { browser });
  const isSignedIn = async () =>
    (await browser.redirect("/oauth2/authorize", UNDECIDED)).searchParams.has("code");
  return { browser, isSignedIn };
}

test("signing out ends the session and leads to the app", async () => {
  const { browser, isSignedIn } = await signedIn();
  assert(await isSignedIn());
  const url = await browser.redirect("/logout", { client_id: "web", logout_uri: "https://app.example/bye" });
  assert.equal(url.href, "https://app.example/bye");
  assert(!(await isSignedIn()));
});

test("signing out for a new sign-in leads to the login page", async () => {
  const { browser, isSignedIn } = await signedIn();
  const url = await browser.redirect("/logout", UNDECIDED);
  assert.equal(url.pathname, "/login");
  assert.deepEqual(Object.fromEntries(url.searchParams), UNDECIDED);
  assert(!(await isSignedIn()));
});

test("a URL that is not the client's is refused, but the person is signed out", async () => {
  for (const [query, error] of [
    [
      { client_id: "web", logout_uri: "https://app.example/bye/" },
      "Required+String+parameter+%27redirect_uri%27+is+not+present&client_id=web",
    ],
    [
      { client_id: "nobody", logout_uri: "https://app.example/bye" },
      "Required+String+parameter+%27redirect_uri%27+is+not+present&client_id=nobody",
    ],
    [
      { logout_uri: "https://app.example/bye" },
      "Required+String+parameter+%27redirect_uri%27+is+not+present",
    ],
    [{ client_id: "web" }, "Required+parameters+missing&client_id=web"],
  ] as const) {
    const { browser, isSignedIn } = await signedIn();
    const url = await browser.redirect("/logout", query);
    assert.equal(url.href, `https://${HOST}/error?error=${error}`);
    assert(!(await isSignedIn()));
  }
});
