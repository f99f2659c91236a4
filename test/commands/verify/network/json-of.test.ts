import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonOf } from "../../../../commands/verify/network/json-of";

test("JSON is its value", () =>
  assert.deepEqual(jsonOf({ text: '{"issuer":"https://acme.eu.auth0.com/"}' }), {
    isJson: true,
    value: { issuer: "https://acme.eu.auth0.com/" },
  }));

const PORTAL = "a captive portal or a proxy may answer in its place";

for (const [text, reason] of [
  [
    "<!doctype html>\n<title lang=en>Welcome to\n  Hotel Wi-Fi</title>",
    `HTML instead of JSON, titled “Welcome to Hotel Wi-Fi”: ${PORTAL}`,
  ],
  [
    `<title>${"long ".repeat(40)}</title>`,
    `HTML instead of JSON, titled “${"long ".repeat(16).trim()}”: ${PORTAL}`,
  ],
  ["  <html><body>Sign in</body></html>", `HTML instead of JSON: ${PORTAL}`],
  ['{"issuer":"https://', "JSON that is cut off or broken"],
  ["", "an empty answer instead of JSON"],
  [" \n", "an empty answer instead of JSON"],
  ["Service Unavailable", "text instead of JSON"],
] as const) {
  test(`what is no JSON is named: ${reason}`, () =>
    assert.deepEqual(jsonOf({ text }), { isJson: false, reason }));
}
