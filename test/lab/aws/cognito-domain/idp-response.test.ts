import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import type { LambdaConfig } from "../../../../lab/aws/user-pools/types";
import { type FakeBackend, HOST, POOL_ID } from "./fake-backend";
import { FakeProvider } from "./fake-provider";
import { ada, Fixture, REQUEST } from "./fixture";

type Details = Readonly<Record<string, string | undefined>>;

/** A deployment whose identity provider differs in some details. */
async function withDetails(changed: Details): Promise<Fixture> {
  return Fixture.open(({ providers }) => {
    const { Microsoft } = providers;
    if (Microsoft === undefined) return;
    const details = Object.entries({ ...FakeProvider.details, ...changed }).filter(([, value]) => value);
    providers.Microsoft = {
      ...Microsoft,
      ProviderDetails: Object.fromEntries(details) as Record<string, string>,
    };
  });
}

test("a person who signed in comes back to the app with a code and the app's state", async () => {
  const fixture = await Fixture.open();
  const { origin, pathname, searchParams } = await fixture.signIn();
  assert.equal(origin + pathname, "https://app.example/cb");
  assert.deepEqual([...searchParams.keys()], ["code", "state"]);
  assert.equal(searchParams.get("state"), "a state");
});

test("the profile is named after provider and subject, and has the mapped attributes", async () => {
  const fixture = await Fixture.open();
  await fixture.signIn();
  const [user] = [...fixture.backend.users.values()];
  assert.equal(user?.username, "Microsoft_windowslive|ada");
  assert.equal(user?.userId, "windowslive|ada");
  assert.equal(user?.userPoolId, POOL_ID);
  assert.deepEqual(user?.attributes, {
    email: "ada@acme.example",
    email_verified: "true",
    name: "Ada Lovelace",
    given_name: "Ada",
  });
});

for (const [title, usernames, username, email] of [
  [
    "tells upper from lower case",
    { CaseSensitive: true },
    "Microsoft_windowslive|ADa-_B",
    "Ada@Acme.example",
  ],
  ["was made without a word about it", undefined, "Microsoft_windowslive|ADa-_B", "Ada@Acme.example"],
  ["takes them for the same", { CaseSensitive: false }, "microsoft_windowslive|ada-_b", "ada@acme.example"],
] as const) {
  test(`upper and lower case, in a pool that ${title}`, async () => {
    const fixture = await Fixture.open((backend) => {
      backend.usernames = usernames;
    });
    const claims = { ...ada, sub: "windowslive|ADa-_B", email: "Ada@Acme.example" };
    await fixture.signIn(claims);
    await fixture.signIn(claims);
    const [user, ...others] = [...fixture.backend.users.values()];
    assert.deepEqual(others, []);
    assert.equal(fixture.backend.calls.filter((call) => call === "putFederatedUser").length, 1);
    assert.equal(user?.username, username);
    assert.equal(user?.userId, "windowslive|ADa-_B");
    assert.equal(user?.attributes.email, email);
    assert.equal(user?.attributes.name, "Ada Lovelace");
    assert.equal(decodeJwt((await fixture.tokens(claims)).id_token ?? "")["cognito:username"], username);
  });
}

test("a later sign-in changes what changed, keeps what is missing, and writes nothing otherwise", async () => {
  const fixture = await Fixture.open();
  const writes = () => fixture.backend.calls.filter((call) => call === "putFederatedUser").length;
  await fixture.signIn();
  await fixture.signIn();
  assert.equal(writes(), 1);
  const { given_name: _, ...fewer } = ada;
  await fixture.signIn({ ...fewer, name: "Ada King" });
  assert.equal(writes(), 2);
  const [user] = [...fixture.backend.users.values()];
  assert.equal(user?.attributes.name, "Ada King");
  assert.equal(user?.attributes.given_name, "Ada");
});

test("the issuer must equal the deployed one", async () => {
  const fixture = await Fixture.open();
  for (const iss of [
    "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
    "https://op.example",
    "https://OP.example/",
  ]) {
    assert.equal(await fixture.refusal(ada, { idToken: { iss } }), `Bad id_token issuer ${iss}`);
  }
  const callback = await fixture.signIn(ada, { idToken: { iss: "https://op.example" } });
  assert.equal(
    callback.href,
    "https://app.example/cb?error_description=Bad+id_token+issuer+https%3A%2F%2Fop.example&state=a+state&error=invalid_request",
  );
  assert.equal(fixture.backend.users.size, 0);
});

test("the audience must be the client, and the token valid now", async () => {
  const fixture = await Fixture.open();
  const now = Math.floor(Date.now() / 1000);
  const [past, future] = [now - 60, now + 60];
  assert.equal(await fixture.refusal(ada, { idToken: { aud: "other" } }), "Bad id_token aud other");
  assert.equal(await fixture.refusal(ada, { idToken: { exp: past } }), `Bad id_token exp ${past}`);
  assert.equal(await fixture.refusal(ada, { idToken: { nbf: future } }), `Bad id_token nbf ${future}`);
  assert.equal(await fixture.refusal(ada, { idToken: { iat: future } }), `Bad id_token iat ${future}`);
  for (const missing of ["iss", "aud", "sub", "exp", "iat"]) {
    assert.match(await fixture.refusal(ada, { idToken: { [missing]: undefined } }), /^Bad token response: /);
  }
  // Some seconds are forgiven.
  await fixture.signIn(ada, { idToken: { exp: now - 10, iat: now + 10, nbf: now + 10 } });
  assert.equal(fixture.backend.users.size, 1);
});

test("the signature must be of a published key with the token's kid, and of an algorithm that Cognito knows", async () => {
  const fixture = await Fixture.open();
  const refused = "Bad id_token signature: ";
  assert.equal(await fixture.refusal(ada, { forged: true }), `${refused}JWT signature verification failed`);
  assert.equal(await fixture.refusal(ada, { header: { alg: "RS256" } }), "Bad id_token header: no kid");
  assert.match(
    await fixture.refusal(ada, { header: { alg: "RS256", kid: "unknown" } }),
    /^Bad id_token signature: .*no applicable keys found$/,
  );
  assert.match(await fixture.refusal(ada, { header: { alg: "none" } }), /^Bad token response: .*"alg"/);
  assert.match(
    await fixture.refusal(ada, { header: { alg: "PS256", kid: "rsa" } }),
    /^Bad token response: .*"alg"/,
  );
  assert.equal(fixture.backend.users.size, 0);
  await fixture.signIn(ada, { header: { alg: "ES256", kid: "ec" } });
  assert.equal(fixture.backend.users.size, 1);
});

test("a symmetric signature is checked with the client secret", async () => {
  const fixture = await Fixture.open();
  assert.equal(
    await fixture.refusal(ada, { header: { alg: "HS256" }, forged: true }),
    "invalid_token_signature: Error when verifying Symmetric MAC",
  );
  await fixture.signIn(ada, { header: { alg: "HS256" } });
  assert.equal(fixture.backend.users.size, 1);
});

test("userinfo must be about the same person", async () => {
  const fixture = await Fixture.open();
  assert.match(
    await fixture.refusal(ada, { userInfo: { sub: "mallory" } }),
    /^Bad userInfo response: .*"sub"/,
  );
});

test("userinfo is requested with the deployed method", async () => {
  const fixture = await withDetails({ attributes_request_method: "POST" });
  await fixture.signIn();
  assert.deepEqual(fixture.provider.requests, ["POST /token", "GET /jwks", "POST /userinfo"]);
});

test("the token endpoint's own error is passed on, with the provider's name and the status", async () => {
  const fixture = await withDetails({ client_secret: "rotated away" });
  assert.equal(await fixture.refusal(), "Microsoft Error - 401 access_denied Unauthorized");
  assert.equal(
    await (await withDetails({ client_secret: undefined })).refusal(),
    "Microsoft Error - 401 access_denied Unauthorized",
  );
});

test("the identity provider's current settings count when the person comes back", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  const toProvider = await browser.redirect("/oauth2/authorize", REQUEST);
  await fixture.deploy(({ providers }) => {
    const { Microsoft } = providers;
    if (Microsoft === undefined) return;
    const details = {
      ...FakeProvider.details,
      client_id: "the next client",
      token_url: "https://op.example/next",
    };
    providers.Microsoft = { ...Microsoft, ProviderDetails: details };
  });
  fixture.provider.answers.set("/next", () =>
    Response.json(
      { error: "invalid_grant", error_description: "Invalid authorization code" },
      { status: 403 },
    ),
  );
  const { searchParams } = await browser.redirect("/oauth2/idpresponse", {
    code: fixture.provider.code(ada),
    state: toProvider.searchParams.get("state") ?? "",
  });
  assert.equal(toProvider.searchParams.get("client_id"), "cognito");
  assert.deepEqual(Object.fromEntries(searchParams), {
    error_description: "Microsoft Error - 403 invalid_grant Invalid authorization code",
    state: "a state",
    error: "invalid_request",
  });
});

test("an answer without an OAuth error is an error all the same", async () => {
  const fixture = await Fixture.open();
  const { answers } = fixture.provider;
  answers.set("/token", () => new Response("<h1>Bad Gateway</h1>", { status: 502 }));
  assert.equal(await fixture.refusal(), "Microsoft Error - 502 error getting token");
  answers.set("/token", () => Response.json(null));
  assert.match(await fixture.refusal(), /^Bad token response: /);
  answers.set("/token", () => Response.json({ access_token: "a", token_type: "Bearer" }));
  assert.match(await fixture.refusal(), /^Bad token response: .*"id_token"/);
  answers.clear();
  answers.set("/userinfo", () => new Response("no", { status: 500 }));
  assert.equal(await fixture.refusal(), "Microsoft Error - 500 error getting user info");
});

test("endpoints that cannot be reached get different errors", async () => {
  for (const [key, message] of [
    ["token_url", "Timeout occurred in calling IdP token endpoint"],
    ["jwks_uri", "Timeout in calling jwks uri"],
    ["attributes_url", "Timeout occurred in calling IdP userInfo endpoint"],
  ] as const) {
    const fixture = await withDetails({ [key]: "https://nobody.example/endpoint" });
    assert.equal(await fixture.refusal(), message);
  }
});

test("what the provider refuses is passed on to the app", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  const toProvider = await browser.redirect("/oauth2/authorize", REQUEST);
  const { searchParams } = await browser.redirect("/oauth2/idpresponse", {
    error: "access_denied",
    error_description: "The user has denied access",
    error_reason: "user_denied",
    state: toProvider.searchParams.get("state") ?? "",
  });
  assert.deepEqual(Object.fromEntries(searchParams), {
    error_description: "The user has denied access; error=access_denied; error_reason=user_denied",
    state: "a state",
    error: "invalid_request",
  });
});

test("a state works once, in the browser that started, at the pool's own domain", async () => {
  const fixture = await Fixture.open();
  const code = () => fixture.provider.code(ada);
  const invalid = `https://${HOST}/error?error=Invalid+state`;

  const browser = fixture.browser();
  const state = (await browser.redirect("/oauth2/authorize", REQUEST)).searchParams.get("state") ?? "";
  assert.match(
    browser.lastCookies[0] ?? "",
    /^csrf-state=[\w-]{36}; Path=\/; HttpOnly; Secure; SameSite=None$/,
  );
  assert((await browser.redirect("/oauth2/idpresponse", { code: code(), state })).searchParams.has("code"));
  assert.equal((await browser.redirect("/oauth2/idpresponse", { code: code(), state })).href, invalid);
  assert.equal((await browser.redirect("/oauth2/idpresponse", { code: code() })).href, invalid);

  const begun =
    (await fixture.browser().redirect("/oauth2/authorize", REQUEST)).searchParams.get("state") ?? "";
  assert.equal((await browser.redirect("/oauth2/idpresponse", { code: code(), state: begun })).href, invalid);
});

test("two sign-ins may be under way in one browser", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  const states = [];
  for (const _ of [1, 2]) {
    const { searchParams } = await browser.redirect("/oauth2/authorize", REQUEST);
    states.push(searchParams.get("state") ?? "");
  }
  for (const state of states) {
    const callback = await browser.redirect("/oauth2/idpresponse", {
      code: fixture.provider.code(ada),
      state,
    });
    assert(callback.searchParams.has("code"), callback.href);
  }
});

test("a sign-in that takes more than five minutes restarts at the login page", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  const state = (await browser.redirect("/oauth2/authorize", REQUEST)).searchParams.get("state") ?? "";
  t.mock.timers.tick(5 * 60_000 + 1);
  const url = await browser.redirect("/oauth2/idpresponse", { code: fixture.provider.code(ada), state });
  assert.equal(url.pathname, "/login");
  assert.equal(url.searchParams.get("errorMessage"), "Something went wrong");
  assert.equal(url.searchParams.get("state"), "a state");
});

test("a deployment's change during a sign-in counts at its end", async () => {
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  const begin = async () =>
    (await browser.redirect("/oauth2/authorize", REQUEST)).searchParams.get("state") ?? "";
  const end = (state: string) =>
    browser.redirect("/oauth2/idpresponse", { code: fixture.provider.code(ada), state });

  const states = [await begin(), await begin()] as const;
  await fixture.deploy(({ providers }) => {
    delete providers.Microsoft;
  });
  assert.equal(
    (await end(states[0])).searchParams.get("error_description"),
    "Identity provider Microsoft does not exist.",
  );
  await fixture.deploy(({ clients }) => {
    clients.web = { ...clients.web, CallbackURLs: [] };
  });
  assert.equal((await end(states[1])).href, `https://${HOST}/error?error=redirect_mismatch&client_id=web`);
});

test("a disabled profile is refused", async () => {
  const fixture = await Fixture.open();
  await fixture.signIn();
  await fixture.deploy(({ users }) => {
    for (const user of users.values()) user.Enabled = false;
  });
  assert.equal(await fixture.refusal(), "User is not enabled");
});

test("nobody signs in past a Lambda function that Cognito would call", async () => {
  const arn = "arn:aws:lambda:eu-west-1:123456789012:function:f";
  const attach = (triggers: LambdaConfig) => (backend: FakeBackend) => {
    backend.triggers = triggers;
  };
  const missing = (trigger: string) =>
    `The lab's Cognito does not have Lambda functions, and the user pool has the trigger ${trigger}.`;
  const federation = { InboundFederation: { LambdaArn: arn, LambdaVersion: "V1_0" } };
  const onLaterSignIns = [{ PreAuthentication: arn }, { PostAuthentication: arn }];

  const fixture = await Fixture.open();
  for (const triggers of [federation, { PreSignUp: arn }, { PostConfirmation: arn }]) {
    await fixture.deploy(attach(triggers));
    assert.equal(await fixture.refusal(), missing(Object.keys(triggers)[0] ?? ""));
    assert.equal(fixture.backend.users.size, 0);
  }
  // None of these concerns somebody who comes for the first time.
  await fixture.deploy(attach({ ...onLaterSignIns[0], UserMigration: arn, CustomMessage: arn }));
  assert.notEqual((await fixture.signIn()).searchParams.get("code"), null);

  for (const triggers of [federation, ...onLaterSignIns]) {
    await fixture.deploy(attach(triggers));
    assert.equal(await fixture.refusal(), missing(Object.keys(triggers)[0] ?? ""));
  }
  await fixture.deploy(attach({ PreSignUp: arn, PostConfirmation: arn }));
  assert.notEqual((await fixture.signIn()).searchParams.get("code"), null);
});
