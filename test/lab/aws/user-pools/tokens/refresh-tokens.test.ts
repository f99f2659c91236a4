import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { RefreshTokens } from "../../../../../lab/aws/user-pools/tokens/refresh-tokens";
import { HOST } from "../../cognito-domain/fake-backend";
import { ada, Fixture, REQUEST } from "../../cognito-domain/fixture";

/** `<status> <body>` of a refresh at the token endpoint. */
async function refresh(fixture: Fixture, token: string | undefined): Promise<string> {
  const form = { grant_type: "refresh_token", client_id: "web", refresh_token: token ?? "" };
  const answer = await fixture.post("/oauth2/token", form);
  return answer.ok ? "200" : `${answer.status} ${await answer.text()}`;
}

async function userInfo(fixture: Fixture, token: string | undefined): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fixture.fetch(new Request(`https://${HOST}/oauth2/userInfo`, { headers }))).status;
}

test("a sign-out everywhere ends all sessions from before, and none after", async () => {
  const fixture = await Fixture.open();
  const first = await fixture.tokens();
  const second = await fixture.tokens();
  const userSub = decodeJwt(first.access_token ?? "").sub ?? "";

  new RefreshTokens(fixture.store).signOutEverywhere(userSub);
  for (const { access_token, refresh_token } of [first, second]) {
    assert.equal(await refresh(fixture, refresh_token), '400 {"error":"invalid_grant"}');
    assert.equal(await userInfo(fixture, access_token), 401);
  }

  const third = await fixture.tokens();
  assert.equal(await refresh(fixture, third.refresh_token), "200");
  assert.equal(await userInfo(fixture, third.access_token), 200);
});

test("a sign-out everywhere leaves the browser signed in at the pool's domain", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  await fixture.signIn(ada, {}, { browser });
  const [user] = [...fixture.backend.users.values()];
  new RefreshTokens(fixture.store).signOutEverywhere(user?.sub ?? "");
  const callback = await browser.redirect("/oauth2/authorize", REQUEST);
  const answer = await fixture.redeem(callback.searchParams.get("code") ?? "");
  const { access_token } = (await answer.json()) as Record<string, string>;
  assert.equal(await userInfo(fixture, access_token), 200);
});

test("a sign-out everywhere ends the sessions of one user", async () => {
  const fixture = await Fixture.open();
  const first = await fixture.tokens();
  const bob = await fixture.tokens({ sub: "windowslive|bob", email: "bob@acme.example", name: "Bob" });
  new RefreshTokens(fixture.store).signOutEverywhere(decodeJwt(first.access_token ?? "").sub ?? "");
  assert.equal(await userInfo(fixture, first.access_token), 401);
  assert.equal(await userInfo(fixture, bob.access_token), 200);
});

test("a sign-out everywhere ends the tokens of a client without revocation too", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, EnableTokenRevocation: false };
  });
  const tokens = await fixture.tokens();
  const { origin_jti, sub = "" } = decodeJwt(tokens.access_token ?? "");
  assert.equal(origin_jti, undefined);
  new RefreshTokens(fixture.store).signOutEverywhere(sub);
  assert.equal(await userInfo(fixture, tokens.access_token), 401);
  assert.equal(await refresh(fixture, tokens.refresh_token), '400 {"error":"invalid_grant"}');
});

test("all tokens of a session have its event, and each session has another one", async () => {
  const fixture = await Fixture.open();
  const tokens = await fixture.tokens();
  const form = { grant_type: "refresh_token", client_id: "web", refresh_token: tokens.refresh_token ?? "" };
  const refreshed = (await (await fixture.post("/oauth2/token", form)).json()) as Record<string, string>;
  const events = [tokens.id_token, tokens.access_token, refreshed.id_token, refreshed.access_token].map(
    (token) => decodeJwt(token ?? "").event_id,
  );
  assert.equal(new Set(events).size, 1);
  assert.match(String(events[0]), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(decodeJwt((await fixture.tokens()).id_token ?? "").event_id, events[0]);
});
