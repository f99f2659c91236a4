import assert from "node:assert/strict";
import { test } from "node:test";
import { Trail } from "../../../lab/network/trail";

type Answer = (request: Request) => Response | Promise<Response>;

const idToken = (iss: string, sub: string) =>
  ["header", Buffer.from(JSON.stringify({ iss, sub })).toString("base64url"), "signature"].join(".");
const tokens =
  (iss: string, sub: string): Answer =>
  () =>
    Response.json({ id_token: idToken(iss, sub) });
const redeeming = (host: string, code: string, path = "/oauth2/token") =>
  new Request(`https://${host}${path}`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "authorization_code", code }),
  });
const sentTo =
  (location: string): Answer =>
  () =>
    new Response(null, { status: 302, headers: { location } });
const callback = (host: string) => new Request(`https://${host}/callback`);

/** A broker that redeems a code upstream and then gives out its own. */
function broker(
  trail: Trail,
  { host, upstream, code, gives }: Record<"host" | "upstream" | "code" | "gives", string>,
) {
  return trail.watch(callback(host), async () => {
    await trail.watch(redeeming(upstream, code), tokens(`https://${upstream}/`, `${code}'s owner`));
    return sentTo(`https://next.example/callback?code=${gives}`)(callback(host));
  });
}

test("a code that nothing led to has no hops", async () => {
  const trail = new Trail();
  assert.deepEqual(trail.hopsOf("unknown"), []);
  await trail.watch(callback("entra.example"), sentTo("https://auth0.example/callback?code=first"));
  assert.deepEqual(trail.hopsOf("first"), []);
});

test("an id_token that was redeemed before a code is a hop of it", async () => {
  const trail = new Trail();
  await broker(trail, { host: "auth0.example", upstream: "entra.example", code: "first", gives: "second" });
  assert.deepEqual(trail.hopsOf("second"), [
    { host: "entra.example", issuer: "https://entra.example/", subject: "first's owner" },
  ]);
});

test("the hops of a code are those of the codes before it, and one more", async () => {
  const trail = new Trail();
  await broker(trail, { host: "auth0.example", upstream: "entra.example", code: "first", gives: "second" });
  await broker(trail, { host: "pool.example", upstream: "auth0.example", code: "second", gives: "third" });
  assert.deepEqual(
    trail.hopsOf("third").map(({ host, subject }) => [host, subject]),
    [
      ["entra.example", "first's owner"],
      ["auth0.example", "second's owner"],
    ],
  );
});

test("sign-ins at the same time are kept apart", async () => {
  const trail = new Trail();
  const people = Array.from({ length: 20 }, (_, index) => `${index}`);
  await Promise.all(
    people.map((each) =>
      broker(trail, {
        host: "auth0.example",
        upstream: "entra.example",
        code: `a${each}`,
        gives: `b${each}`,
      }),
    ),
  );
  for (const each of people) {
    assert.deepEqual(
      trail.hopsOf(`b${each}`).map(({ subject }) => subject),
      [`a${each}'s owner`],
    );
  }
});

test("request and answer pass through unchanged", async () => {
  const request = redeeming("entra.example", "first");
  let body: string | undefined;
  const response = await new Trail().watch(request, async (each) => {
    body = await each.text();
    return tokens("https://entra.example/", "carla")(each);
  });
  assert.equal(body, "grant_type=authorization_code&code=first");
  assert.deepEqual(await response.json(), { id_token: idToken("https://entra.example/", "carla") });
});

for (const [what, answer] of [
  ["a refusal", () => Response.json({ error: "invalid_grant" }, { status: 400 })],
  ["an answer that is no JSON", () => new Response("Bad Gateway", { status: 502 })],
  ["an access token alone", () => Response.json({ access_token: "a" })],
] as const) {
  test(`${what} of a token endpoint is no hop`, async () => {
    const trail = new Trail();
    await trail.watch(callback("auth0.example"), async () => {
      await trail.watch(redeeming("entra.example", "first"), answer);
      return sentTo("https://app.example/callback?code=second")(callback("auth0.example"));
    });
    assert.deepEqual(trail.hopsOf("second"), []);
  });
}

test("an id_token from elsewhere than a token endpoint is no hop", async () => {
  const trail = new Trail();
  await trail.watch(callback("auth0.example"), async () => {
    await trail.watch(
      redeeming("entra.example", "first", "/userinfo"),
      tokens("https://entra.example/", "c"),
    );
    return sentTo("https://app.example/callback?code=second")(callback("auth0.example"));
  });
  assert.deepEqual(trail.hopsOf("second"), []);
});

for (const location of ["/relative?code=second", "https://app.example/callback?error=access_denied"]) {
  test(`a redirect to ${location} gives no code`, async () => {
    const trail = new Trail();
    const response = await trail.watch(callback("auth0.example"), sentTo(location));
    assert.equal(response.headers.get("location"), location);
    assert.deepEqual(trail.hopsOf("second"), []);
  });
}

test("a failure of the service passes through", async () => {
  await assert.rejects(
    new Trail().watch(callback("auth0.example"), () => {
      throw new Error("unreachable");
    }),
    { message: "unreachable" },
  );
});

test("of too many codes the oldest are forgotten", async () => {
  const trail = new Trail();
  await broker(trail, { host: "auth0.example", upstream: "entra.example", code: "first", gives: "kept" });
  for (let index = 0; index < 9_999; index += 1) {
    await trail.watch(callback("entra.example"), sentTo(`https://auth0.example/callback?code=${index}`));
  }
  assert.equal(trail.hopsOf("kept").length, 1);
  await trail.watch(callback("entra.example"), sentTo("https://auth0.example/callback?code=last"));
  assert.deepEqual(trail.hopsOf("kept"), []);
});
