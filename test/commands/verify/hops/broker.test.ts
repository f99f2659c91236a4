import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Check } from "../../../../commands/verify/check";
import { type ExpectedBroker, walkBroker } from "../../../../commands/verify/hops/broker";
import { authorizeLink } from "../../../../commands/verify/hops/broker/sign-in";
import { type FakeAnswer, fakeProbe } from "../fake-probe";

const HOST = "acme.eu.auth0.com";
const AUTH0 = `https://${HOST}`;
const CALLBACK = "https://acme.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse";
const POOL_LOGOUT = "https://acme.auth.eu-west-1.amazoncognito.com/logout";
const NOWHERE = "https://not-registered.invalid/";

const EXPECTED: ExpectedBroker = {
  host: HOST,
  name: "Auth0",
  environment: "dev",
  clientId: "auth0client",
  secret: "s3cret",
  callbackUrls: [CALLBACK],
  scopes: ["openid", "email", "profile"],
  issuer: `${AUTH0}/`,
  authorizationEndpoint: `${AUTH0}/authorize`,
  tokenEndpoint: `${AUTH0}/oauth/token`,
  userinfoEndpoint: `${AUTH0}/userinfo`,
  jwksUri: `${AUTH0}/.well-known/jwks.json`,
  connections: ["dev-microsoft"],
  signOutLinks: new Map([
    [
      "web",
      `${AUTH0}/v2/logout?client_id=auth0client&returnTo=${encodeURIComponent(`${POOL_LOGOUT}?client_id=web`)}`,
    ],
    [
      "phone",
      `${AUTH0}/v2/logout?client_id=auth0client&returnTo=${encodeURIComponent(`${POOL_LOGOUT}?client_id=phone`)}`,
    ],
  ]),
};

const PUT_BACK =
  "npm run drift -- dev shows what was changed at Auth0; npm run plan -- dev, and deploy it, puts it back";

const MICROSOFT = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=app";
const GOOGLE = "https://accounts.google.com/o/oauth2/v2/auth?client_id=google";

const DOCUMENT = {
  issuer: `${AUTH0}/`,
  authorization_endpoint: `${AUTH0}/authorize`,
  token_endpoint: `${AUTH0}/oauth/token`,
  userinfo_endpoint: `${AUTH0}/userinfo`,
  jwks_uri: `${AUTH0}/.well-known/jwks.json`,
};

/** In the form of Auth0's own pages: what is technical comes last. */
const errorPage = (words: string, status = 400): FakeAnswer => ({
  status,
  text: `<html><head><title>Oops!, something went wrong</title><style>a: b</style></head><body><h1>Oops!</h1><pre>${words.replaceAll('"', "&quot;")}</pre></body></html>`,
});

/** Universal Login as people saved it, shortened. */
const loginPage = (names: readonly string[], form = ""): FakeAnswer => ({
  text: `<html><main>${form}${names
    .map(
      (name) =>
        `<form method="post" data-provider="windowslive" class="c0403f43c" data-form-secondary="true">
  <input type="hidden" name="state" value="hKFo2SA" />
  <input type="hidden" name="connection" value="${name}" />
  <button type="submit" class="c829a69f7" data-provider="windowslive" data-action-button-secondary="true"><span>Continue</span></button>
</form>`,
    )
    .join("")}</main></html>`,
});

const PASSWORD_FORM = `<form method="POST" data-form-primary="true"><input type="hidden" name="state" value="hKFo2SA"><input class="input" inputmode="email" name="username" id="username" type="text" value=""><input name="password" type="password"><button type="submit" name="action" value="default">Continue</button></form>`;

const toCallback = (error: string, description: string): FakeAnswer => ({
  to: `${CALLBACK}?${new URLSearchParams({ error, error_description: description, state: "verify" })}`,
});

const HEALTHY: Readonly<Record<string, FakeAnswer>> = {
  [`GET ${AUTH0}/authorize`]: { to: MICROSOFT },
  [`GET ${authorizeLink({ ...EXPECTED, callbackUrls: [NOWHERE] })}`]: errorPage(
    "unauthorized_client: Callback URL mismatch.",
    403,
  ),
  [`GET ${AUTH0}/.well-known/openid-configuration`]: { json: DOCUMENT },
  [`GET ${AUTH0}/.well-known/jwks.json`]: {
    json: { keys: [{ kty: "RSA", alg: "RS256", use: "sig", kid: "k1", n: "n", e: "AQAB" }] },
  },
  [`POST ${AUTH0}/oauth/token`]: {
    status: 403,
    json: { error: "invalid_grant", error_description: "Invalid authorization code" },
  },
  [`GET ${AUTH0}/v2/logout`]: { to: `${POOL_LOGOUT}?client_id=phone` },
};

function walk(answers: Readonly<Record<string, FakeAnswer>> = {}, expected: Partial<ExpectedBroker> = {}) {
  return walkBroker({ ...EXPECTED, ...expected }, Promise.resolve({}), fakeProbe({ ...HEALTHY, ...answers }));
}

/** What failed, and what could not be seen because of it. */
async function faultsIn({ checks }: Pick<ReturnType<typeof walk>, "checks">) {
  const all: readonly Check[] = await checks;
  return {
    // Which error it is, the catalogue's own tests say.
    failed: all.filter(({ verdict }) => verdict === "failed").map(({ error: _, ...check }) => check),
    hidden: all.flatMap(({ verdict, id, because }) => (verdict === "unseen" ? [`${id} by ${because}`] : [])),
  };
}

const plain = `GET ${authorizeLink(EXPECTED)}`;
const named = (connection: string) => `GET ${authorizeLink(EXPECTED, connection)}`;
const SKIPPED = { [plain]: { to: MICROSOFT }, [named("dev-microsoft")]: { to: MICROSOFT } };
const hiding = (by: string, ...ids: readonly string[]) => ids.map((id) => `broker-${id} by ${by}`);
const OF_SIGN_IN = ["connection", "offers", "button"];

describe("a healthy tenant", () => {
  for (const [title, answers, offers] of [
    ["that skips its page", SKIPPED, "straight to login.microsoftonline.com"],
    ["that shows its page", { [plain]: loginPage(["dev-microsoft"]) }, "a page with dev-microsoft"],
    [
      "whose page is one redirect away",
      { [plain]: { to: `${AUTH0}/u/login?state=a` }, [`GET ${AUTH0}/u/login`]: loginPage(["dev-microsoft"]) },
      "a page with dev-microsoft",
    ],
  ] as const) {
    test(`${title} passes each check`, async () => {
      const { checks, sends } = walk(answers);
      assert.deepEqual(
        (await checks).map(({ verdict, id, of, seen }) => [verdict, id, of, seen]),
        [
          ["passed", "broker-discovery", undefined, undefined],
          ["passed", "broker-issuer", undefined, undefined],
          ["passed", "broker-authorization-endpoint", undefined, undefined],
          ["passed", "broker-token-endpoint", undefined, undefined],
          ["passed", "broker-userinfo-endpoint", undefined, undefined],
          ["passed", "broker-jwks-uri", undefined, undefined],
          ["passed", "broker-keys", undefined, undefined],
          ["passed", "broker-client", undefined, undefined],
          ["passed", "broker-callback", undefined, undefined],
          ["passed", "broker-grant", undefined, undefined],
          ["passed", "broker-request", undefined, undefined],
          ["passed", "broker-connection", "dev-microsoft", undefined],
          ["passed", "broker-offers", undefined, offers],
          ["passed", "broker-button", "dev-microsoft", undefined],
          ["passed", "broker-other-callback", undefined, undefined],
          ["passed", "broker-secret", undefined, undefined],
          ["passed", "broker-sign-out", "web, phone", undefined],
        ],
      );
      assert.deepEqual(await sends.get("dev-microsoft"), { url: new URL(MICROSOFT) });
    });
  }

  test("gets the secret at its token endpoint alone, and no check has it", async () => {
    const probe = fakeProbe(HEALTHY);
    const checks = await walkBroker(EXPECTED, Promise.resolve({}), probe).checks;
    const withSecret = probe.sent.filter((each) => each.includes("s3cret"));
    assert.deepEqual(
      withSecret.map((each) => each.replace(/\?.*/, "")),
      [`POST ${AUTH0}/oauth/token`],
    );
    assert.doesNotMatch(JSON.stringify(checks), /s3cret/);
  });
});

describe("what the tenant says of itself", () => {
  test("with an issuer without its slash fails once, byte by byte", async () => {
    const json = { ...DOCUMENT, issuer: AUTH0 };
    const faults = await faultsIn(walk({ [`GET ${AUTH0}/.well-known/openid-configuration`]: { json } }));
    assert.deepEqual(faults, {
      failed: [
        {
          id: "broker-issuer",
          hop: "broker",
          verdict: "failed",
          statement: "Auth0's issuer is the one that Cognito expects",
          expected: `${AUTH0}/`,
          seen: AUTH0,
          means: "Nobody gets in: Cognito compares the issuer of each token, byte by byte",
          toDo: "look whether auth0.domain and auth0.customDomain in environments/dev.yaml are the tenant's; then npm run plan -- dev, and deploy it",
        },
      ],
      hidden: [],
    });
  });

  for (const [key, id] of [
    ["authorization_endpoint", "broker-authorization-endpoint"],
    ["token_endpoint", "broker-token-endpoint"],
    ["userinfo_endpoint", "broker-userinfo-endpoint"],
    ["jwks_uri", "broker-jwks-uri"],
  ] as const) {
    test(`with another ${key} fails ${id}`, async () => {
      const json = { ...DOCUMENT, [key]: "https://login.acme.com/other" };
      const { failed } = await faultsIn(
        walk({ [`GET ${AUTH0}/.well-known/openid-configuration`]: { json } }),
      );
      assert.deepEqual(
        failed.map((check) => ({ id: check.id, seen: check.seen })),
        [{ id, seen: "https://login.acme.com/other" }],
      );
    });
  }

  test("with another issuer is the app's error that explain knows", async () => {
    const json = { ...DOCUMENT, issuer: AUTH0 };
    const checks = await walk({ [`GET ${AUTH0}/.well-known/openid-configuration`]: { json } }).checks;
    assert.equal(checks.find(({ id }) => id === "broker-issuer")?.error, "cognito-id-token-issuer");
  });

  test("that is no JSON hides all that a tenant would answer", async () => {
    const portal = { text: "<html><title>Welcome</title></html>" };
    const faults = await faultsIn(
      walk({
        [`GET ${AUTH0}/.well-known/openid-configuration`]: portal,
        [`GET ${AUTH0}/.well-known/jwks.json`]: portal,
        [`GET ${AUTH0}/authorize`]: portal,
        [`GET ${authorizeLink({ ...EXPECTED, callbackUrls: [NOWHERE] })}`]: portal,
        [`POST ${AUTH0}/oauth/token`]: portal,
        [`GET ${AUTH0}/v2/logout`]: portal,
      }),
    );
    assert.deepEqual(
      faults.failed.map(({ id, seen }) => ({ id, seen })),
      [
        {
          id: "broker-discovery",
          seen: "HTTP 200, a page titled “Welcome”: HTML instead of JSON, titled “Welcome”: a captive portal or a proxy may answer in its place",
        },
      ],
    );
  });

  test("without keys fails its keys", async () => {
    const { failed } = await faultsIn(
      walk({ [`GET ${AUTH0}/.well-known/jwks.json`]: { json: { keys: [] } } }),
    );
    assert.deepEqual(
      failed.map(({ id, seen }) => ({ id, seen })),
      [{ id: "broker-keys", seen: "no key" }],
    );
  });
});

describe("Cognito's request", () => {
  test("of a client that is not there hides all that is the client's", async () => {
    const unknown = errorPage("invalid_request: Unknown client: auth0client");
    const faults = await faultsIn(
      walk({
        [`GET ${AUTH0}/authorize`]: unknown,
        [`POST ${AUTH0}/oauth/token`]: {
          status: 401,
          json: { error: "access_denied", error_description: "Unauthorized" },
        },
        [`GET ${AUTH0}/v2/logout`]: unknown,
      }),
    );
    assert.deepEqual(faults, {
      failed: [
        {
          id: "broker-client",
          hop: "broker",
          verdict: "failed",
          statement: "Auth0 knows Cognito's client",
          expected: "auth0client",
          seen: "invalid_request: Unknown client: auth0client",
          means: "Nobody can sign in: people stay on an error page, or go back with an error",
          toDo: PUT_BACK,
        },
      ],
      hidden: hiding("broker-client", "callback", "grant", "request", ...OF_SIGN_IN, "secret", "sign-out"),
    });
  });

  test("with a callback URL that is not registered fails once", async () => {
    const page = errorPage(
      `unauthorized_client: Callback URL mismatch. ${CALLBACK} is not in the list of allowed callback URLs`,
      403,
    );
    const { sends } = walk({ [`GET ${AUTH0}/authorize`]: page });
    assert.deepEqual(await sends.get("dev-microsoft"), { because: "broker-callback" });
    const { failed, hidden } = await faultsIn(walk({ [`GET ${AUTH0}/authorize`]: page }));
    assert.deepEqual(
      failed.map(({ id, expected, seen }) => ({ id, expected, seen })),
      [
        {
          id: "broker-callback",
          expected: CALLBACK,
          seen: `unauthorized_client: Callback URL mismatch. ${CALLBACK} is not in the list of allowed callback URLs`,
        },
      ],
    );
    assert.deepEqual(hidden, hiding("broker-callback", "grant", "request", ...OF_SIGN_IN));
  });

  test("that the tenant's own error page refuses is as wrong as on Auth0's", async () => {
    const to = `https://acme.com/oops?${new URLSearchParams({ error: "invalid_request", error_description: "Unknown client: auth0client" })}`;
    const { failed } = await faultsIn(walk({ [`GET ${AUTH0}/authorize`]: { to } }));
    assert.deepEqual(
      failed.map(({ id, seen }) => ({ id, seen })),
      [{ id: "broker-client", seen: "invalid_request: Unknown client: auth0client" }],
    );
  });

  test("without the grant, or with something that Auth0 demands besides, fails once", async () => {
    for (const [answer, id] of [
      [
        toCallback("unauthorized_client", "Grant type 'authorization_code' not allowed for the client."),
        "broker-grant",
      ],
      [toCallback("invalid_request", "parameter organization is required for this client"), "broker-request"],
    ] as const) {
      const { failed } = await faultsIn(walk({ [`GET ${AUTH0}/authorize`]: answer }));
      assert.deepEqual(
        failed.map((check) => check.id),
        [id],
      );
    }
  });

  test("is refused with any other callback URL", async () => {
    const { failed } = await faultsIn(
      walk({ [`GET ${authorizeLink({ ...EXPECTED, callbackUrls: [NOWHERE] })}`]: { to: MICROSOFT } }),
    );
    assert.deepEqual(failed, [
      {
        id: "broker-other-callback",
        hop: "broker",
        verdict: "failed",
        statement: "Auth0 refuses a callback URL that Cognito's client does not have",
        expected: "an error page",
        seen: "HTTP 302, to https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        means: "Whoever sends somebody a link gets the code of their sign-in",
        toDo: PUT_BACK,
      },
    ]);
  });
});

describe("a connection", () => {
  test("that is not enabled fails once, and hides what people may choose", async () => {
    const faults = await faultsIn(
      walk({
        [plain]: toCallback("invalid_request", "no connections enabled for the client"),
        [named("dev-microsoft")]: toCallback("invalid_request", "the connection is not enabled"),
      }),
    );
    assert.deepEqual(faults, {
      failed: [
        {
          id: "broker-connection",
          hop: "broker",
          verdict: "failed",
          statement: "Auth0 sends people to Microsoft by the connection dev-microsoft",
          of: "dev-microsoft",
          expected: "a redirect to Microsoft",
          seen: "invalid_request: the connection is not enabled",
          means: "Nobody gets to Microsoft by it",
          toDo: PUT_BACK,
        },
      ],
      hidden: hiding("broker-connection", "offers", "button"),
    });
  });

  test("that is not the environment's fails what people may choose", async () => {
    for (const [answer, seen] of [
      [loginPage(["dev-microsoft", "google-oauth2"]), "google-oauth2"],
      [loginPage(["dev-microsoft"], PASSWORD_FORM), "a form for a password"],
      [{ to: GOOGLE }, "straight to accounts.google.com"],
    ] as const) {
      const { failed } = await faultsIn(walk({ ...SKIPPED, [plain]: answer }));
      assert.deepEqual(
        failed.find(({ id }) => id === "broker-offers"),
        {
          id: "broker-offers",
          hop: "broker",
          verdict: "failed",
          statement: "Auth0 offers no connection that is not the environment's",
          expected: "dev-microsoft alone",
          seen,
          means: "Auth0's page offers it, and the gate turns away whoever takes it",
          toDo: PUT_BACK,
        },
      );
    }
  });

  test("without a button fails where people have to choose", async () => {
    const connections = ["dev-windowslive", "dev-waad"];
    const { failed } = await faultsIn(walk({ [plain]: loginPage(["dev-windowslive"]) }, { connections }));
    assert.deepEqual(
      failed.map(({ id, of, seen }) => ({ id, of, seen })),
      [{ id: "broker-button", of: "dev-waad", seen: "a page with dev-windowslive" }],
    );
  });

  test("could not be seen behind an e-mail address that Auth0 asks for first", async () => {
    const form = `<form data-form-primary="true"><input name="username" id="username" inputmode="email"></form>`;
    const { failed, hidden } = await faultsIn(
      walk({ ...SKIPPED, [plain]: loginPage(["dev-microsoft"], form) }),
    );
    assert.deepEqual(failed, []);
    assert.deepEqual(hidden, ["broker-offers by undefined"]);
  });

  test("could not be seen on a page that a script makes", async () => {
    const { failed, hidden } = await faultsIn(
      walk({ ...SKIPPED, [plain]: { text: "<html><div id=root></div><script src=a.js></script></html>" } }),
    );
    assert.deepEqual(failed, []);
    assert.deepEqual(hidden, ["broker-offers by undefined", "broker-button by broker-offers"]);
  });
});

describe("Cognito's client secret", () => {
  test("that Auth0 refuses fails once", async () => {
    const answer = { status: 401, json: { error: "access_denied", error_description: "Unauthorized" } };
    assert.deepEqual(await faultsIn(walk({ [`POST ${AUTH0}/oauth/token`]: answer })), {
      failed: [
        {
          id: "broker-secret",
          hop: "broker",
          verdict: "failed",
          statement: "Auth0 takes Cognito's client secret",
          expected: "invalid_grant, as there is no such code",
          seen: "access_denied: Unauthorized",
          means: "Nobody gets in: Cognito can't redeem a code",
          toDo: "npm run plan -- dev, and deploy it: it gives Cognito the client secret that Auth0 has now",
        },
      ],
      hidden: [],
    });
  });
});

describe("a token endpoint at another host", () => {
  test("gets no secret", async () => {
    const probe = fakeProbe(HEALTHY);
    const expected = { ...EXPECTED, tokenEndpoint: "https://other.example/oauth/token" };
    const checks = await walkBroker(expected, Promise.resolve({}), probe).checks;
    assert.deepEqual(
      checks.find(({ id }) => id === "broker-secret"),
      {
        id: "broker-secret",
        hop: "broker",
        verdict: "unseen",
        statement: "Auth0 takes Cognito's client secret",
        means: `Cognito's token endpoint is at other.example, and not at ${HOST}, which alone may get the secret`,
      },
    );
    assert.ok(!probe.sent.some((each) => each.startsWith("POST")));
  });
});

describe("a sign-out", () => {
  test("whose end is not registered fails once for all apps that share it", async () => {
    const words = `invalid_request: The "returnTo" querystring parameter "${POOL_LOGOUT}" is not defined as a valid URL in "Allowed Logout URLs".`;
    assert.deepEqual((await faultsIn(walk({ [`GET ${AUTH0}/v2/logout`]: errorPage(words) }))).failed, [
      {
        id: "broker-sign-out",
        hop: "broker",
        verdict: "failed",
        statement: "Auth0 sends people back who sign out of web, phone",
        of: "web, phone",
        expected: `${POOL_LOGOUT}?client_id=phone`,
        seen: words,
        means: "Whoever signs out stays on Auth0's error page",
        toDo: PUT_BACK,
      },
    ]);
  });
});

describe("a host that nobody answers at", () => {
  test("hides each check", async () => {
    const { failed, hidden } = await faultsIn(walkBroker(EXPECTED, Promise.resolve({}), fakeProbe({})));
    assert.deepEqual(failed, []);
    assert.equal(hidden.length, 17);
    assert.deepEqual([...new Set(hidden.map((each) => each.replace(/.* by /, "")))], ["broker-host"]);
  });
});
