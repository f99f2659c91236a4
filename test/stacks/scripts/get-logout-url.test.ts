import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogoutUrlCallback } from "../../../stacks/scripts/auth0-sandbox";
import { renderScript } from "../../../stacks/scripts/render-script";
import type { ScriptSettings } from "../../../stacks/scripts/script-settings";
import { evaluateScript } from "./sandbox";

type GetLogoutUrl = (params: unknown, callback: LogoutUrlCallback) => unknown;

const SETTINGS: ScriptSettings["get-logout-url"] = {
  authority: "organizations",
  postLogoutRedirectUris: ["https://app.example/", "https://app.example/bye?a=1&b=\u00e9"],
};
const END_SESSION = "https://login.microsoftonline.com/organizations/oauth2/v2.0/logout";

/** Where the script sends a browser. It must call back once, without an error: a sign-out always goes on. */
function redirectFor(params: unknown, settings = SETTINGS): string | undefined {
  const calls: Parameters<LogoutUrlCallback>[] = [];
  const script = evaluateScript<GetLogoutUrl>(renderScript("get-logout-url", JSON.stringify(settings)));
  assert.equal(
    script(params, (...given) => calls.push(given)),
    undefined,
  );
  assert.equal(calls.length, 1);
  const [error, url] = calls[0] ?? [null];
  assert.equal(error, null);
  return url;
}

const withReturnTo = (returnTo: unknown) => ({ query: { client_id: "client-a", federated: "", returnTo } });

test("the session at Microsoft ends at the authority at which it began, and the person returns to the app", () => {
  assert.equal(
    redirectFor(withReturnTo("https://app.example/")),
    `${END_SESSION}?post_logout_redirect_uri=https%3A%2F%2Fapp.example%2F`,
  );
  assert.equal(
    redirectFor(withReturnTo("https://app.example/"), { ...SETTINGS, authority: "common" }),
    "https://login.microsoftonline.com/common/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Fapp.example%2F",
  );
});

test("the script reads the query of the request wherever Auth0 has given it", () =>
  assert.equal(
    redirectFor({ returnTo: "https://app.example/" }),
    redirectFor(withReturnTo("https://app.example/")),
  ));

test("a URL is one parameter, whatever it has in it", () => {
  const url = redirectFor(withReturnTo("https://app.example/bye?a=1&b=\u00e9"));
  assert.deepEqual(
    [...new URL(String(url)).searchParams],
    [["post_logout_redirect_uri", "https://app.example/bye?a=1&b=\u00e9"]],
  );
});

test("nobody is redirected to a URL that the app registration doesn't have", () => {
  for (const returnTo of [
    "https://evil.example/",
    "https://app.example",
    "https://app.example/other",
    "https://app.example/?next=https://evil.example/",
    "https://app.example.evil.example/",
    "https://APP.example/",
    "//evil.example/",
    "javascript:alert(1)",
    "",
    ["https://app.example/"],
    ["https://app.example/", "https://evil.example/"],
    { toString: () => "https://app.example/" },
    0,
    null,
    undefined,
  ])
    assert.equal(redirectFor(withReturnTo(returnTo)), END_SESSION, String(returnTo));
  assert.equal(
    redirectFor(withReturnTo("https://app.example/"), { ...SETTINGS, postLogoutRedirectUris: [] }),
    END_SESSION,
  );
});

test("the session at Microsoft ends even if the request can't be read", () => {
  const throwing = {
    get query() {
      throw new Error("secret");
    },
  };
  for (const params of [
    undefined,
    null,
    {},
    [],
    "text",
    1,
    { query: null },
    { query: "returnTo=x" },
    throwing,
  ])
    assert.equal(redirectFor(params), END_SESSION);
});

test("the script calls back once even if the callback throws", () => {
  const script = evaluateScript<GetLogoutUrl>(renderScript("get-logout-url", JSON.stringify(SETTINGS)));
  let calls = 0;
  const callback = () => {
    calls += 1;
    throw new Error("from the callback");
  };
  assert.throws(() => script(withReturnTo("https://app.example/"), callback), {
    message: "from the callback",
  });
  assert.equal(calls, 1);
});
