import assert from "node:assert/strict";
import { test } from "node:test";
import { DOMAIN, labTenant } from "../tenant";

const APP_URL = "http://localhost:3000/";
const BACK = `<a href="${APP_URL}">Back to the lab’s app</a>`;

test("every page on which a sign-in ends has a title and a way back to the app", async () => {
  const { cloud } = await labTenant({ appUrl: APP_URL });
  for (const [path, title, status] of [
    ["/authorize", "Oops!, something went wrong", 400],
    ["/u/login?state=lost", "Oops!, something went wrong", 400],
    ["/no-such-page", "Page not found", 404],
  ] as const) {
    const response = await cloud.fetch(new Request(`https://${DOMAIN}${path}`));
    const text = await response.text();
    assert.deepEqual([/<title>(.*)<\/title>/.exec(text)?.[1], response.status], [title, status]);
    assert.ok(text.includes(BACK), text);
  }
});

test("no page leads back where the lab has no app", async () => {
  const { cloud } = await labTenant();
  const text = await (await cloud.fetch(new Request(`https://${DOMAIN}/no-such-page`))).text();
  assert.match(text, /<title>Page not found<\/title>/);
  assert.ok(!text.includes("<a "), text);
});
