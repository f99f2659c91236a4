import assert from "node:assert/strict";
import { test } from "node:test";
import { errorPage, notFoundPage } from "../../../../../lab/aws/cognito-domain/pages/error-page";
import { HOST } from "../fake-backend";
import { APP_URL, Fixture } from "../fixture";

const BACK = `<a href="${APP_URL}">Back to the lab’s app</a>`;

test("every page on which a sign-in ends has a title and a way back to the app", async () => {
  const fixture = await Fixture.open();
  for (const [url, title, status] of [
    [
      `https://${HOST}/error?error=redirect_mismatch`,
      "An error was encountered with the requested page.",
      400,
    ],
    [`https://${HOST}/no-such-page`, "Page not found", 404],
    ["https://nobody.auth.eu-west-1.amazoncognito.com/login", "Page not found", 404],
  ] as const) {
    const response = await fixture.fetch(new Request(url));
    const text = await response.text();
    assert.deepEqual([/<title>(.*)<\/title>/.exec(text)?.[1], response.status], [title, status]);
    assert.ok(text.includes(BACK), text);
  }
});

test("no page leads back where the lab has no app", async () => {
  for (const page of [errorPage("redirect_mismatch", undefined), notFoundPage(undefined)]) {
    assert.ok(!(await page).includes("<a "));
  }
});
