import assert from "node:assert/strict";
import { test } from "node:test";
import { HOST } from "./fake-backend";
import { Fixture } from "./fixture";

const origin = "https://app.example";
const CORS = ["access-control-allow-origin", "access-control-allow-credentials"];

async function ask(path: string, method: string, headers: Record<string, string>): Promise<Response> {
  const fixture = await Fixture.open();
  return fixture.fetch(new Request(`https://${HOST}${path}`, { method, headers }));
}

test("a page of any site may call the endpoints for tokens, revocation and userInfo", async () => {
  for (const [path, method] of [
    ["/oauth2/token", "POST"],
    ["/oauth2/revoke", "POST"],
    ["/oauth2/userInfo", "GET"],
  ] as const) {
    const answer = await ask(path, method, { origin });
    assert.deepEqual(
      CORS.map((name) => answer.headers.get(name)),
      [origin, "true"],
      path,
    );
    const preflight = await ask(path, "OPTIONS", {
      origin,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization",
    });
    assert(preflight.ok, path);
    assert.equal(preflight.headers.get("access-control-allow-origin"), origin);
    assert.equal(preflight.headers.get("access-control-allow-headers"), "authorization");
    assert.equal(preflight.headers.get("access-control-allow-methods"), "GET,POST");
  }
});

test("a page of another site may not read the pages that a browser goes to", async () => {
  for (const path of ["/oauth2/authorize", "/oauth2/idpresponse", "/login", "/logout", "/error"]) {
    for (const method of ["GET", "OPTIONS"]) {
      const answer = await ask(path, method, { origin, "access-control-request-method": "GET" });
      assert.deepEqual(
        CORS.map((name) => answer.headers.get(name)),
        [null, null],
        `${method} ${path}`,
      );
    }
  }
});

test("an answer to a request without an origin says nothing of other sites", async () => {
  const answer = await ask("/oauth2/userInfo", "GET", {});
  assert.deepEqual(
    CORS.map((name) => answer.headers.get(name)),
    [null, null],
  );
});
