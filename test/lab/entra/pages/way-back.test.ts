import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyEntraData, entraCloud } from "../../../../lab/entra";
import { Store } from "../../../../lab/kit/store";
import { APP_URL, CREDENTIALS, Entra, LOGIN, sharedSigningKey, TENANT } from "../fixture";
import { SignIn } from "../sign-in";

const BACK = `<a href="${APP_URL}">Back to the lab’s app</a>`;
const titleOf = (text: string) => /<title>(.*)<\/title>/.exec(text)?.[1];

test("every page on which a sign-in or sign-out ends has a title and a way back to the app", async () => {
  const entra = new Entra();
  const signIn = new SignIn(entra, await entra.webApplication());
  for (const [page, title, status] of [
    [await signIn.pick("dora"), "Sign in to your account", 200],
    [
      await signIn.start("common", { redirect_uri: "https://elsewhere.example/" }),
      "Sign in to your account",
      200,
    ],
    [await signIn.browser.open(`${LOGIN}/common/oauth2/v2.0/logout`), "Sign out", 200],
    [await signIn.browser.open(`${LOGIN}/common/no-such-page`), "Page not found", 404],
    [await signIn.browser.open(`${LOGIN}/`), "Page not found", 404],
  ] as const) {
    assert.deepEqual([titleOf(page.text), page.status], [title, status]);
    assert.ok(page.text.includes(BACK), page.text);
  }
});

test("no page leads back where the lab has no app", async () => {
  const cloud = entraCloud({
    store: new Store(undefined, { ...emptyEntraData(), signingKey: sharedSigningKey() }),
    credentials: CREDENTIALS,
    tenants: () => [TENANT],
  });
  const text = await (await cloud.fetch(new Request(`${LOGIN}/`))).text();
  assert.equal(titleOf(text), "Page not found");
  assert.ok(!text.includes("<a "), text);
});
