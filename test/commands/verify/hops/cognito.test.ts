import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Check } from "../../../../commands/verify/check";
import type { ExpectedClient, ExpectedPool } from "../../../../commands/verify/expected";
import { walkCognito } from "../../../../commands/verify/hops/cognito";
import { authorizeLink } from "../../../../commands/verify/hops/cognito/authorization";
import { type FakeAnswer, fakeProbe } from "../fake-probe";

const HOST = "acme.auth.eu-west-1.amazoncognito.com";
const POOL = `https://${HOST}`;
const ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123";
const APP = "https://acme.com";
const AUTH0 = "https://acme.eu.auth0.com";
const NOWHERE = "https://not-registered.invalid/";

const WEB: ExpectedClient = {
  name: "web",
  clientId: "webclient",
  callbackUrl: `${APP}/callback`,
  logoutUrls: [`${APP}/`],
  scopes: ["openid", "email"],
  identityProviders: ["Microsoft"],
  isConfidential: false,
};

const EXPECTED: ExpectedPool = {
  host: HOST,
  issuer: ISSUER,
  clients: [WEB],
  nameOfNext: "Auth0",
  environment: "dev",
  providers: new Map([
    [
      "Microsoft",
      {
        clientId: "auth0client",
        authorizationEndpoint: `${AUTH0}/authorize`,
        callbackUrls: [`${POOL}/oauth2/idpresponse`],
        scopes: ["openid", "email"],
      },
    ],
  ]),
};

const PUT_BACK =
  "npm run drift -- dev shows what was changed at Cognito; npm run plan -- dev, and deploy it, puts it back";

function toAuth0(
  changes: Readonly<Record<string, string>> = {},
  endpoint = `${AUTH0}/authorize`,
): FakeAnswer {
  const query = new URLSearchParams({
    client_id: "auth0client",
    redirect_uri: `${POOL}/oauth2/idpresponse`,
    scope: "openid email",
    response_type: "code",
    state: "opaque",
    ...changes,
  });
  return { to: `${endpoint}${endpoint.includes("?") ? "&" : "?"}${query}` };
}

const errorPage = (error: string): FakeAnswer => ({ to: `${POOL}/error?${new URLSearchParams({ error })}` });

const HEALTHY: Readonly<Record<string, FakeAnswer>> = {
  [`GET ${POOL}/oauth2/authorize`]: toAuth0(),
  [`GET ${authorizeLink(HOST, { ...WEB, callbackUrl: NOWHERE }, "Microsoft")}`]:
    errorPage("redirect_mismatch"),
  [`GET ${POOL}/logout`]: { to: `${APP}/` },
  [`POST ${POOL}/oauth2/token`]: { status: 400, json: { error: "invalid_grant" } },
  [`GET ${ISSUER}/.well-known/openid-configuration`]: { json: { issuer: ISSUER } },
  [`GET ${ISSUER}/.well-known/jwks.json`]: {
    json: { keys: [{ kty: "RSA", alg: "RS256", use: "sig", kid: "k1", n: "n", e: "AQAB" }] },
  },
};

function walk(answers: Readonly<Record<string, FakeAnswer>> = {}, expected: Partial<ExpectedPool> = {}) {
  return walkCognito({ ...EXPECTED, ...expected }, fakeProbe({ ...HEALTHY, ...answers })).checks;
}

/** What failed, and what could not be seen because of it. */
async function faultsIn(checks: Promise<readonly Check[]>) {
  const all = await checks;
  return {
    // Which error it is, the catalogue's own tests say.
    failed: all.filter(({ verdict }) => verdict === "failed").map(({ error: _, ...check }) => check),
    hidden: all.flatMap(({ verdict, id, because }) => (verdict === "unseen" ? [`${id} by ${because}`] : [])),
  };
}

const TO_AUTH0 = ["endpoint", "client-id", "return-url", "request"];
const hiding = (by: string, ...ids: readonly string[]) => ids.map((id) => `cognito-${id} by ${by}`);

describe("a healthy user pool", () => {
  test("passes each check", async () => {
    assert.deepEqual(
      (await walk()).map(({ verdict, id, of, statement }) => [verdict, id, of, statement]),
      [
        ["passed", "cognito-issuer", undefined, "The user pool's issuer is the one that apps expect"],
        [
          "passed",
          "cognito-keys",
          undefined,
          "The user pool's keys are there: RSA, for RS256, each with a kid",
        ],
        ["passed", "cognito-domain", undefined, `Cognito answers at the user pool's domain ${HOST}`],
        ["passed", "cognito-app-client", "web", "Cognito knows the app client web"],
        ["passed", "cognito-callback", "web", "Cognito has the callback URLs of web"],
        ["passed", "cognito-grant", "web", "Cognito lets web use the authorization code grant"],
        ["passed", "cognito-scopes", "web", "Cognito lets web ask for its scopes"],
        [
          "passed",
          "cognito-provider",
          "Microsoft",
          "Cognito sends people to the identity provider Microsoft",
        ],
        ["passed", "cognito-endpoint", "Microsoft", "Cognito sends people to Auth0's authorization endpoint"],
        ["passed", "cognito-client-id", "Microsoft", "Cognito names the client that it is at Auth0"],
        ["passed", "cognito-return-url", "Microsoft", "Cognito asks Auth0 to send people back to Cognito"],
        [
          "passed",
          "cognito-request",
          "Microsoft",
          "Cognito asks Auth0 for a code, with the scopes openid email",
        ],
        ["passed", "cognito-other-callback", "web", "Cognito refuses a callback URL that web does not have"],
        ["passed", "cognito-logout-urls", "web", "Cognito has the logout URLs of web"],
        ["passed", "cognito-secret", "web", "Cognito takes web without a client secret"],
      ],
    );
  });

  test("gets the secret of an app client at its token endpoint alone", async () => {
    const secret = "s3cret";
    const probe = fakeProbe(HEALTHY);
    const server = { ...WEB, secret, isConfidential: true };
    const checks = await walkCognito({ ...EXPECTED, clients: [server] }, probe).checks;
    assert.deepEqual(await faultsIn(Promise.resolve(checks)), { failed: [], hidden: [] });
    const withSecret = probe.sent.filter((each) => each.includes(secret));
    assert.deepEqual(
      withSecret.map((each) => each.replace(/\?.*/, "")),
      [`POST ${POOL}/oauth2/token`],
    );
    assert.doesNotMatch(JSON.stringify(checks), new RegExp(secret));
  });

  test("without app clients is its issuer and its keys", async () => {
    const checks = await walk({}, { clients: [] });
    assert.deepEqual(
      checks.map(({ verdict, id }) => `${verdict} ${id}`),
      ["passed cognito-issuer", "passed cognito-keys"],
    );
  });

  test("sends people where it redirects", async () => {
    const { sends } = walkCognito(EXPECTED, fakeProbe(HEALTHY));
    assert.equal((await sends.get("Microsoft"))?.url?.origin, AUTH0);
  });
});

describe("an app's request", () => {
  test("of an app client that is not there fails once", async () => {
    const answers = {
      [`GET ${POOL}/oauth2/authorize`]: errorPage("invalid_request"),
      [`GET ${POOL}/logout`]: errorPage("Required String parameter 'redirect_uri' is not present"),
      [`POST ${POOL}/oauth2/token`]: { status: 400, json: { error: "invalid_client" } },
    };
    const { sends } = walkCognito(EXPECTED, fakeProbe({ ...HEALTHY, ...answers }));
    assert.deepEqual(await sends.get("Microsoft"), { because: "cognito-app-client" });
    assert.deepEqual(await faultsIn(walk(answers)), {
      failed: [
        {
          id: "cognito-app-client",
          hop: "cognito",
          verdict: "failed",
          statement: "Cognito knows the app client web",
          of: "web",
          expected: "webclient",
          seen: "invalid_request",
          means: "Nobody can sign in to web: people stay on Cognito's error page",
          toDo: PUT_BACK,
        },
      ],
      hidden: hiding(
        "cognito-app-client",
        ...["callback", "grant", "scopes", "provider", ...TO_AUTH0, "logout-urls", "secret"],
      ),
    });
  });

  test("with a callback URL that is not registered hides what comes after", async () => {
    assert.deepEqual(
      await faultsIn(walk({ [`GET ${POOL}/oauth2/authorize`]: errorPage("redirect_mismatch") })),
      {
        failed: [
          {
            id: "cognito-callback",
            hop: "cognito",
            verdict: "failed",
            statement: "Cognito has the callback URLs of web",
            of: "web",
            expected: `${APP}/callback`,
            seen: "redirect_mismatch",
            means: "Nobody can sign in to web: people stay on Cognito's error page",
            toDo: PUT_BACK,
          },
        ],
        hidden: hiding("cognito-callback", "grant", "scopes", "provider", ...TO_AUTH0),
      },
    );
  });

  test("with another callback URL that is not registered hides nothing", async () => {
    const other = "http://localhost:3000/callback";
    const client = { ...WEB, moreCallbackUrls: [other] };
    const asked = authorizeLink(HOST, { ...WEB, callbackUrl: other }, "Microsoft");
    const checks = walk({ [`GET ${asked}`]: errorPage("redirect_mismatch") }, { clients: [client] });
    const { failed, hidden } = await faultsIn(checks);
    assert.deepEqual(
      failed.map(({ id, expected, seen }) => ({ id, expected, seen })),
      [{ id: "cognito-callback", expected: other, seen: "redirect_mismatch" }],
    );
    assert.deepEqual(hidden, []);
  });

  for (const [words, id, seen] of [
    [
      { error: "invalid_request", error_description: "invalid_scope" },
      "cognito-scopes",
      "invalid_request: invalid_scope",
    ],
    [{ error: "invalid_scope" }, "cognito-scopes", "invalid_scope"],
    [{ error: "unauthorized_client" }, "cognito-grant", "unauthorized_client"],
  ] as const) {
    test(`that goes back to the app with ${seen} fails ${id}`, async () => {
      const to = `${APP}/callback?${new URLSearchParams({ ...words, state: "verify" })}`;
      const { failed } = await faultsIn(walk({ [`GET ${POOL}/oauth2/authorize`]: { to } }));
      assert.deepEqual(
        failed.map((check) => [check.id, check.seen]),
        [[id, seen]],
      );
    });
  }

  test("that stays on Cognito's page names the app clients, once", async () => {
    const message = "Login option is not available. Please try another one";
    const to = `${POOL}/login?${new URLSearchParams({ client_id: "webclient", errorMessage: message })}`;
    const clients = [WEB, { ...WEB, name: "phone" }];
    assert.deepEqual(await faultsIn(walk({ [`GET ${POOL}/oauth2/authorize`]: { to } }, { clients })), {
      failed: [
        {
          id: "cognito-provider",
          hop: "cognito",
          verdict: "failed",
          statement: "Cognito sends people to the identity provider Microsoft",
          of: "Microsoft",
          expected: "a redirect to the identity provider",
          seen: `web, phone: ${message}`,
          means: "Nobody gets to Microsoft: people stay on Cognito's own page, or go back to the app",
          toDo: PUT_BACK,
        },
      ],
      hidden: hiding("cognito-provider", ...TO_AUTH0),
    });
  });

  test("that names no identity provider may stay on Cognito's page", async () => {
    const answers = {
      [`GET ${POOL}/oauth2/authorize`]: { to: `${POOL}/login?client_id=webclient` },
      [`GET ${authorizeLink(HOST, { ...WEB, callbackUrl: NOWHERE })}`]: errorPage("redirect_mismatch"),
    };
    const checks = walk(answers, { clients: [{ ...WEB, identityProviders: [] }] });
    assert.deepEqual(await faultsIn(checks), { failed: [], hidden: [] });
  });

  test("that something else answers fails the domain alone", async () => {
    const portal = { status: 200, text: "<html><title>Welcome to the hotel</title></html>" };
    const answers = {
      [`GET ${POOL}/oauth2/authorize`]: portal,
      [`GET ${authorizeLink(HOST, { ...WEB, callbackUrl: NOWHERE }, "Microsoft")}`]: portal,
      [`GET ${POOL}/logout`]: portal,
      [`POST ${POOL}/oauth2/token`]: portal,
    };
    const { failed } = await faultsIn(walk(answers));
    assert.deepEqual(
      failed.map(({ id, seen }) => ({ id, seen })),
      [{ id: "cognito-domain", seen: "HTTP 200, a page titled “Welcome to the hotel”" }],
    );
  });

  test("that nobody answers is hidden by the host", async () => {
    const { failed, hidden } = await faultsIn(
      walkCognito({ ...EXPECTED, clients: [WEB] }, fakeProbe({})).checks,
    );
    assert.deepEqual(failed, []);
    assert.equal(hidden.length, 15);
    assert.deepEqual([...new Set(hidden.map((each) => each.replace(/.* by /, "")))], ["cognito-host"]);
  });

  test("that is one too many could not be seen", async () => {
    const checks = await walk({ [`GET ${POOL}/oauth2/authorize`]: { status: 429 } });
    assert.deepEqual(
      checks.find(({ id }) => id === "cognito-callback"),
      {
        id: "cognito-callback",
        hop: "cognito",
        verdict: "unseen",
        statement: "Cognito has the callback URLs of web",
        of: "web",
        means: `${HOST} has had too many requests (HTTP 429)`,
      },
    );
  });
});

describe("the redirect to Auth0", () => {
  for (const [title, answer, failed] of [
    [
      "to another endpoint",
      toAuth0({}, "https://other.eu.auth0.com/authorize"),
      {
        id: "cognito-endpoint",
        expected: `${AUTH0}/authorize`,
        seen: "https://other.eu.auth0.com/authorize",
      },
    ],
    [
      "with a query of its own",
      toAuth0({}, `${AUTH0}/authorize?connection=google-oauth2`),
      {
        id: "cognito-endpoint",
        expected: `${AUTH0}/authorize`,
        seen: `${AUTH0}/authorize?connection=google-oauth2`,
      },
    ],
    [
      "with another client ID",
      toAuth0({ client_id: "another" }),
      { id: "cognito-client-id", expected: "auth0client", seen: "another" },
    ],
    [
      "with another callback URL",
      toAuth0({ redirect_uri: "https://login.acme.com/oauth2/idpresponse" }),
      {
        id: "cognito-return-url",
        expected: `${POOL}/oauth2/idpresponse`,
        seen: "https://login.acme.com/oauth2/idpresponse",
      },
    ],
    [
      "with fewer scopes",
      toAuth0({ scope: "openid" }),
      {
        id: "cognito-request",
        expected: "response_type=code scope=openid email",
        seen: "response_type=code scope=openid",
      },
    ],
    [
      "that asks for no code",
      toAuth0({ response_type: "token" }),
      {
        id: "cognito-request",
        expected: "response_type=code scope=openid email",
        seen: "response_type=token scope=openid email",
      },
    ],
  ] as const) {
    test(`${title} fails one check`, async () => {
      const faults = await faultsIn(walk({ [`GET ${POOL}/oauth2/authorize`]: answer }));
      assert.deepEqual(
        faults.failed.map(({ id, expected, seen }) => ({ id, expected, seen })),
        [failed],
      );
      assert.deepEqual(faults.hidden, []);
    });
  }

  test("may ask for more scopes", async () => {
    const checks = walk({ [`GET ${POOL}/oauth2/authorize`]: toAuth0({ scope: "phone email openid" }) });
    assert.deepEqual(await faultsIn(checks), { failed: [], hidden: [] });
  });
});

describe("an app client", () => {
  test("that redirects anywhere fails", async () => {
    const asked = authorizeLink(HOST, { ...WEB, callbackUrl: NOWHERE }, "Microsoft");
    const { failed } = await faultsIn(walk({ [`GET ${asked}`]: toAuth0() }));
    assert.deepEqual(failed, [
      {
        id: "cognito-other-callback",
        hop: "cognito",
        verdict: "failed",
        statement: "Cognito refuses a callback URL that web does not have",
        of: "web",
        expected: "an error page",
        seen: `HTTP 302, to ${AUTH0}/authorize`,
        means: "Whoever sends somebody a link gets the code of their sign-in",
        toDo: "look in the AWS console which callback URLs the app client has, and take away what is not its app's",
      },
    ]);
  });

  test("without its logout URLs fails once for all of them", async () => {
    const clients = [{ ...WEB, logoutUrls: [`${APP}/`, `${APP}/bye`] }];
    const words = "Required String parameter 'redirect_uri' is not present";
    const { failed } = await faultsIn(walk({ [`GET ${POOL}/logout`]: errorPage(words) }, { clients }));
    assert.deepEqual(failed, [
      {
        id: "cognito-logout-urls",
        hop: "cognito",
        verdict: "failed",
        statement: "Cognito has the logout URLs of web",
        of: "web",
        expected: `${APP}/, ${APP}/bye`,
        seen: words,
        means: "Whoever signs out ends on Cognito's error page",
        toDo: PUT_BACK,
      },
    ]);
  });

  test("with another secret fails", async () => {
    const clients = [{ ...WEB, secret: "old", isConfidential: true }];
    const answer = {
      status: 400,
      json: { error: "invalid_client", error_description: "invalid_client_secret" },
    };
    const { failed } = await faultsIn(walk({ [`POST ${POOL}/oauth2/token`]: answer }, { clients }));
    assert.deepEqual(failed, [
      {
        id: "cognito-secret",
        hop: "cognito",
        verdict: "failed",
        statement: "Cognito takes the client secret of web",
        of: "web",
        expected: "invalid_grant, as there is no such code",
        seen: "invalid_client",
        means: "Nobody can sign in to web: it gets a code, and no tokens for it",
        toDo: "look in the AWS console which client secrets the app client has, and give the app one of them",
      },
    ]);
  });
});

describe("the user pool's own issuer", () => {
  test("in the other form fails", async () => {
    const issuer = ISSUER.replace("cognito-idp", "issuer-cognito-idp");
    const answers = { [`GET ${ISSUER}/.well-known/openid-configuration`]: { json: { issuer } } };
    const { failed, hidden } = await faultsIn(walk(answers));
    assert.deepEqual(
      failed.map(({ id, expected, seen }) => ({ id, expected, seen })),
      [{ id: "cognito-issuer", expected: ISSUER, seen: issuer }],
    );
    assert.deepEqual(hidden, []);
  });

  test("of a user pool that is gone hides its keys", async () => {
    const gone = { status: 404, json: { message: "User pool eu-west-1_AbCdEf123 does not exist." } };
    const { failed, hidden } = await faultsIn(
      walk({
        [`GET ${ISSUER}/.well-known/openid-configuration`]: gone,
        [`GET ${ISSUER}/.well-known/jwks.json`]: gone,
      }),
    );
    assert.deepEqual(
      failed.map(({ id, seen }) => ({ id, seen })),
      [{ id: "cognito-issuer", seen: "HTTP 404" }],
    );
    assert.deepEqual(hidden, hiding("cognito-issuer", "keys"));
  });

  for (const [title, keys, seen] of [
    ["none", [], "no key"],
    ["one without a kid", [{ kty: "RSA", alg: "RS256", n: "n", e: "AQAB" }], "RSA RS256 without kid"],
    ["one for another algorithm", [{ kty: "EC", alg: "ES256", kid: "k" }], "EC ES256"],
  ] as const) {
    test(`with ${title} among its keys that proves a token of RS256 fails`, async () => {
      const { failed } = await faultsIn(
        walk({ [`GET ${ISSUER}/.well-known/jwks.json`]: { json: { keys } } }),
      );
      assert.deepEqual(
        failed.map((check) => ({ id: check.id, seen: check.seen })),
        [{ id: "cognito-keys", seen }],
      );
    });
  }
});
