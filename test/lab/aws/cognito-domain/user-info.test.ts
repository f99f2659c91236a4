import assert from "node:assert/strict";
import { test } from "node:test";
import { HOST } from "./fake-backend";
import { Fixture } from "./fixture";

async function userInfo(fixture: Fixture, authorization?: string, method = "GET"): Promise<Response> {
  const headers = authorization === undefined ? {} : { authorization };
  return fixture.fetch(new Request(`https://${HOST}/oauth2/userInfo`, { method, headers }));
}

test("an access token shows what its scopes allow, as text", async () => {
  const fixture = await Fixture.open();
  const { access_token } = await fixture.tokens();
  for (const method of ["GET", "POST"]) {
    const answer = await userInfo(fixture, `Bearer ${access_token}`, method);
    assert.equal(answer.status, 200);
    const { sub, identities, ...rest } = (await answer.json()) as Record<string, string>;
    assert.equal(sub, [...fixture.backend.users.values()][0]?.sub);
    assert.equal(JSON.parse(identities ?? "[]")[0].userId, "windowslive|ada");
    assert.deepEqual(rest, {
      email: "ada@acme.example",
      email_verified: "true",
      name: "Ada Lovelace",
      given_name: "Ada",
      username: "Microsoft_windowslive|ada",
    });
  }
});

test("a request without a token is malformed", async () => {
  const fixture = await Fixture.open();
  for (const authorization of [undefined, "Basic eDp5", "Bearer"]) {
    const answer = await userInfo(fixture, authorization);
    assert.equal(answer.status, 400);
    assert.equal(
      answer.headers.get("www-authenticate"),
      'error="invalid_request", error_description="Bad OAuth2 request at UserInfo Endpoint"',
    );
  }
});

test("anything but a valid access token with openid is refused", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open();
  const assertRefused = async (token: string | undefined) => {
    const answer = await userInfo(fixture, `Bearer ${token}`);
    assert.equal(answer.status, 401);
    assert.equal(
      answer.headers.get("www-authenticate"),
      'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
    );
  };
  const { access_token, id_token, refresh_token = "" } = await fixture.tokens();
  await assertRefused("nonsense");
  await assertRefused(id_token);
  await assertRefused(`${access_token}x`);
  await assertRefused((await fixture.tokens(undefined, { scope: "email" })).access_token);

  t.mock.timers.tick(3_600_000);
  await assertRefused(access_token);
  t.mock.timers.reset();

  const current = await fixture.tokens();
  assert.equal((await userInfo(fixture, `Bearer ${current.access_token}`)).status, 200);
  await fixture.post("/oauth2/revoke", { client_id: "web", token: current.refresh_token ?? refresh_token });
  await assertRefused(current.access_token);

  const last = await fixture.tokens();
  await fixture.deploy(({ users }) => users.clear());
  await assertRefused(last.access_token);
});
