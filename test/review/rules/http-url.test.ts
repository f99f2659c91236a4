import assert from "node:assert/strict";
import { test } from "node:test";
import { httpUrl } from "../../../review/rules/http-url";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const web = addressOfAppClient("web");
const callbacksAre = (...urls: Value[]) => findings(httpUrl, { [web]: { after: { callback_urls: urls } } });

test("a new, unchanged or destroyed environment is encrypted", () => assertQuiet(httpUrl));

test("anyone on the network can read a callback URL of http", () => {
  assert.deepEqual(callbacksAre("https://dev.acme.com/", "http://dev.acme.com/"), [
    {
      address: web,
      means:
        "Anyone on the network can read what people send, and send them elsewhere: `http://dev.acme.com/` is a callback URL of Cognito's app client web, and is not encrypted.",
    },
  ]);
});

test("every hop is checked", () => {
  const after = (attribute: string) => ({ after: { [attribute]: ["http://acme.com/"] } });
  assert.deepEqual(
    findings(httpUrl, {
      [web]: after("logout_urls"),
      [ADDRESSES.auth0Client]: after("web_origins"),
      [ADDRESSES.application]: after("web.0.redirect_uris"),
    }).map(({ means }) => means.split(": ")[1]),
    [
      "`http://acme.com/` is a logout URL of Cognito's app client web, and is not encrypted.",
      "`http://acme.com/` is a web origin of Auth0's client for Cognito, and is not encrypted.",
      "`http://acme.com/` is a redirect URI of Entra's app registration, and is not encrypted.",
    ],
  );
});

for (const url of [
  "http://localhost.acme.com/",
  "http://localhost:80@acme.com/",
  "http://127.0.0.1.acme.com/",
  "HTTP://acme.com/",
  "http://*.acme.com/",
  "http://localhost:*/",
]) {
  test(`${url} is not a person's own machine`, () => assert.equal(callbacksAre(url).length, 1));
}

test("a person's own machine, an app's own scheme and an unknown URL need no encryption", () => {
  assert.deepEqual(
    callbacksAre(
      "http://localhost/",
      "http://localhost:3000/callback?a=b",
      "http://127.0.0.1:8080/",
      "http://[::1]/",
      "myapp://callback",
      "https://dev.acme.com/?next=http://acme.com",
      UNKNOWN,
    ),
    [],
  );
});
