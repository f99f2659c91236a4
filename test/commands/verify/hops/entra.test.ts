import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Check } from "../../../../commands/verify/check";
import type { Sent } from "../../../../commands/verify/expected";
import { type ExpectedEntra, walkEntra } from "../../../../commands/verify/hops/entra";
import { type FakeAnswer, fakeProbe } from "../fake-probe";

const LOGIN = "https://login.microsoftonline.com";
const TENANT = "3f2c1d4e-0000-4000-8000-000000000001";
const CLIENT = "0a0a0a0a-0000-4000-8000-000000000001";
const POOL = "https://acme.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse";
const AUTH0 = "https://acme.eu.auth0.com/login/callback";
const NOW = new Date("2026-12-01T00:00:00Z");

const OF_COGNITO: ExpectedEntra = {
  from: { hop: "cognito", name: "Cognito" },
  of: "Microsoft",
  environment: "dev",
  authorities: [TENANT],
  clientId: CLIENT,
  secret: "s3cret",
  secretEnds: new Date("2027-06-01T00:00:00Z"),
  callbackUrls: [POOL],
  scopes: ["openid", "profile", "email"],
  issuer: `${LOGIN}/${TENANT}/v2.0`,
  authorizationEndpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`,
  tokenEndpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/token`,
  userinfoEndpoint: "https://graph.microsoft.com/oidc/userinfo",
  jwksUri: `${LOGIN}/${TENANT}/discovery/v2.0/keys`,
};

function request(segment: string, changes: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(`${LOGIN}/${segment}/oauth2/v2.0/authorize`);
  url.search = new URLSearchParams({
    client_id: CLIENT,
    redirect_uri: POOL,
    response_type: "code",
    scope: "openid profile email",
    state: "a-state",
    ...changes,
  }).toString();
  return url;
}

const documentOf = (segment: string, changes: object = {}) => ({
  issuer: `${LOGIN}/${segment}/v2.0`,
  authorization_endpoint: `${LOGIN}/${segment}/oauth2/v2.0/authorize`,
  token_endpoint: `${LOGIN}/${segment}/oauth2/v2.0/token`,
  userinfo_endpoint: "https://graph.microsoft.com/oidc/userinfo",
  jwks_uri: `${LOGIN}/${segment}/discovery/v2.0/keys`,
  ...changes,
});

const answersOf = (segment: string): Record<string, FakeAnswer> => ({
  [`GET ${LOGIN}/${segment}/oauth2/v2.0/authorize`]: { text: SIGN_IN },
  [`GET ${LOGIN}/${segment}/v2.0/.well-known/openid-configuration`]: { json: documentOf(segment) },
  [`GET ${LOGIN}/${segment}/discovery/v2.0/keys`]: {
    json: { keys: [{ kty: "RSA", kid: "k1", use: "sig", n: "n", e: "AQAB" }] },
  },
  [`POST ${LOGIN}/${segment}/oauth2/v2.0/token`]: {
    status: 400,
    json: { error: "invalid_grant", error_description: "AADSTS9002313: Invalid request." },
  },
});

/** Microsoft's page for a person who has not signed in yet. */
const SIGN_IN = `<html><script>//<![CDATA[\n$Config={"pgid":"ConvergedSignIn","sErrorCode":"50058","sErrTxt":""};\n//]]></script></html>`;

const errorPage = (message: string) =>
  `<html><script>//<![CDATA[\n$Config=${JSON.stringify({ pgid: "ConvergedError", iErrorCode: 1, strServiceExceptionMessage: message })};\n//]]></script></html>`;

async function walk(
  expected: ExpectedEntra,
  sent: Sent,
  answers: Readonly<Record<string, FakeAnswer>> = {},
): Promise<readonly Check[]> {
  const [segment = TENANT] = expected.authorities ?? [];
  const probe = fakeProbe({ ...answersOf(segment), ...answers });
  return walkEntra(expected, Promise.resolve(sent), probe, NOW).checks;
}

const failedIn = (checks: readonly Check[]) => checks.filter(({ verdict }) => verdict === "failed");
const hiddenIn = (checks: readonly Check[]) =>
  Object.fromEntries(
    checks.flatMap(({ verdict, id, because }) => (verdict === "unseen" ? [[id, because]] : [])),
  );

/** The one failed check, and what it hides. */
async function onlyFailure(...args: Parameters<typeof walk>) {
  const checks = await walk(...args);
  const failed = failedIn(checks);
  assert.deepEqual(failed.map(({ id }) => id).length, 1, JSON.stringify(failed));
  return { failed: failed[0], hidden: hiddenIn(checks) };
}

describe("a healthy way to Microsoft", () => {
  test("passes each check, with what it says of whom", async () => {
    const checks = await walk(OF_COGNITO, { url: request(TENANT) });
    assert.deepEqual(
      checks.map(({ verdict, id, of, statement }) => [verdict, id, of, statement]),
      [
        [
          "passed",
          "cognito-microsoft-endpoint",
          "Microsoft",
          `Cognito sends people to where Microsoft signs in the tenant ${TENANT}`,
        ],
        ["passed", "cognito-microsoft-client", "Microsoft", "Cognito names the app registration"],
        [
          "passed",
          "cognito-microsoft-callback",
          "Microsoft",
          "Cognito asks Microsoft to send people back to Cognito",
        ],
        [
          "passed",
          "cognito-microsoft-scopes",
          "Microsoft",
          "Cognito asks Microsoft for a code, with the scopes openid profile email",
        ],
        ["passed", "entra-page", "Microsoft", "Microsoft shows its sign-in page, without an error"],
        ["passed", "entra-consent", "Microsoft", "What Cognito asks for needs no administrator's consent"],
        ["passed", "entra-discovery", "Microsoft", "Microsoft's endpoints are those that Cognito uses"],
        ["passed", "entra-issuer", "Microsoft", "Microsoft's issuer is the one that Cognito expects"],
        ["passed", "entra-keys", "Microsoft", "Microsoft's keys are there: RSA, for RS256, each with a kid"],
        [
          "passed",
          "entra-secret",
          "Microsoft",
          "Microsoft accepts the client secret that was deployed for Cognito",
        ],
        [
          "passed",
          "entra-secret-end",
          "Microsoft",
          "The client secret has not expired: it does on 2027-06-01",
        ],
      ],
    );
  });

  for (const segment of ["consumers", "common"]) {
    test(`with a connection of Auth0's own for personal accounts may be at ${segment}, and says so`, async () => {
      const { issuer, authorizationEndpoint, tokenEndpoint, userinfoEndpoint, jwksUri, ...others } =
        OF_COGNITO;
      const expected: ExpectedEntra = {
        ...others,
        from: { hop: "broker", name: "Auth0" },
        authorities: ["consumers", "common"],
        callbackUrls: [AUTH0],
      };
      const checks = await walk(
        expected,
        { url: request(segment, { redirect_uri: AUTH0 }) },
        answersOf("common"),
      );
      assert.deepEqual(failedIn(checks), []);
      assert.deepEqual(checks[0], {
        id: "broker-microsoft-endpoint",
        hop: "broker",
        verdict: "passed",
        statement: `Auth0 sends people to where Microsoft signs in personal accounts: ${segment}`,
        seen: `${LOGIN}/${segment}/oauth2/v2.0/authorize`,
        of: "Microsoft",
        means: `At ${segment}, Microsoft signs in ${segment === "common" ? "every organisation, and personal accounts" : "personal accounts"}`,
      });
    });
  }

  test("sends the secret to Microsoft's own host alone, and with a code that does not exist", async () => {
    const probe = fakeProbe(answersOf(TENANT));
    const sent = { url: new URL("https://elsewhere.example/authorize?client_id=x") };
    await walkEntra(OF_COGNITO, Promise.resolve(sent), probe, NOW).checks;
    assert.deepEqual(
      probe.sent.filter((each) => each.includes("s3cret")),
      [
        `POST ${LOGIN}/${TENANT}/oauth2/v2.0/token?grant_type=authorization_code&client_id=${CLIENT}&client_secret=s3cret&code=no-such-code&redirect_uri=${encodeURIComponent(POOL)}`,
      ],
    );
    assert.deepEqual(
      probe.sent.filter((each) => each.includes("elsewhere")),
      [],
    );
  });

  test("warns of a secret that expires soon", async () => {
    const checks = await walk(
      { ...OF_COGNITO, secretEnds: new Date("2026-12-11T12:00:00Z") },
      { url: request(TENANT) },
    );
    assert.deepEqual(checks.at(-1), {
      id: "entra-secret-end",
      hop: "entra",
      verdict: "passed",
      statement: "The client secret has not expired: it does in 10 days, on 2026-12-11",
      seen: "2026-12-11T12:00:00.000Z",
      means: "Nobody can sign in from 2026-12-11 on",
      toDo: "npm run rotate -- dev shows each step",
      of: "Microsoft",
    });
  });

  test("is one by a page of personal accounts on another host of Microsoft's", async () => {
    const checks = await walk(
      {
        ...OF_COGNITO,
        authorities: ["consumers"],
        issuer: `${LOGIN}/consumers/v2.0`,
        authorizationEndpoint: `${LOGIN}/consumers/oauth2/v2.0/authorize`,
        tokenEndpoint: `${LOGIN}/consumers/oauth2/v2.0/token`,
        jwksUri: `${LOGIN}/consumers/discovery/v2.0/keys`,
      },
      { url: request("consumers") },
      {
        [`GET ${LOGIN}/consumers/oauth2/v2.0/authorize`]: {
          to: "https://login.live.com/oauth20_authorize.srf?client_id=x",
        },
        "GET https://login.live.com/oauth20_authorize.srf": { text: "<html>Sign in</html>" },
      },
    );
    assert.deepEqual([failedIn(checks), hiddenIn(checks)], [[], {}]);
  });
});

describe("what the hop before sends", () => {
  test("to common, straight from Cognito, lets nobody in", async () => {
    const { failed, hidden } = await onlyFailure(
      OF_COGNITO,
      { url: request("common") },
      {
        [`GET ${LOGIN}/common/oauth2/v2.0/authorize`]: {
          text: errorPage("AADSTS50194: Application is not configured as a multi-tenant application."),
        },
      },
    );
    assert.equal(failed?.id, "cognito-microsoft-endpoint");
    assert.equal(failed?.expected, `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`);
    assert.equal(failed?.seen, `${LOGIN}/common/oauth2/v2.0/authorize`);
    assert.equal(
      failed?.means,
      'Nobody can sign in: Cognito takes tokens of one issuer, and at common each tenant has its own ("Bad id_token issuer")',
    );
    assert.deepEqual(hidden, { "entra-page": "cognito-microsoft-endpoint" });
  });

  test("to another tenant is wrong, and hides the error of Microsoft's page", async () => {
    const other = "c0a70500-0000-4000-8000-00000000c0a7";
    const { failed, hidden } = await onlyFailure(
      OF_COGNITO,
      { url: request(other) },
      {
        [`GET ${LOGIN}/${other}/oauth2/v2.0/authorize`]: {
          text: errorPage("AADSTS700016: Application with identifier 'x' was not found."),
        },
      },
    );
    assert.equal(failed?.means, `Microsoft signs in the tenant ${other}, instead of the tenant ${TENANT}`);
    assert.deepEqual(hidden, { "entra-page": "cognito-microsoft-endpoint" });
  });

  test("to Live Connect is of an old connection", async () => {
    const expected: ExpectedEntra = {
      ...OF_COGNITO,
      from: { hop: "broker", name: "Auth0" },
      authorities: ["consumers", "common"],
    };
    const checks = await walk(
      expected,
      { url: new URL("https://login.live.com/oauth20_authorize.srf?client_id=x&redirect_uri=y") },
      {
        "GET https://login.live.com/oauth20_authorize.srf": { text: "<html></html>" },
      },
    );
    assert.match(failedIn(checks)[0]?.means ?? "", /^It is Live Connect/);
  });

  test("elsewhere hides the rest of the request, and asks nobody there", async () => {
    const { failed, hidden } = await onlyFailure(OF_COGNITO, {
      url: new URL("https://nobody.example/?client_id=x"),
    });
    assert.deepEqual(failed, {
      id: "cognito-microsoft-endpoint",
      hop: "cognito",
      verdict: "failed",
      statement: `Cognito sends people to where Microsoft signs in the tenant ${TENANT}`,
      expected: `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`,
      seen: "https://nobody.example/",
      of: "Microsoft",
      means: "Nobody gets to Microsoft",
      toDo: "npm run drift -- dev shows what was changed at Cognito; npm run plan -- dev, and deploy it, puts it back",
    });
    assert.deepEqual(hidden, {
      "cognito-microsoft-client": "cognito-microsoft-endpoint",
      "cognito-microsoft-callback": "cognito-microsoft-endpoint",
      "cognito-microsoft-scopes": "cognito-microsoft-endpoint",
      "entra-page": "cognito-microsoft-endpoint",
    });
  });

  for (const [name, value, id] of [
    ["client_id", "0b0b0b0b-0000-4000-8000-000000000001", "cognito-microsoft-client"],
    ["redirect_uri", "https://elsewhere.example/", "cognito-microsoft-callback"],
    ["scope", "openid email", "cognito-microsoft-scopes"],
    ["response_type", "token", "cognito-microsoft-scopes"],
  ] as const) {
    test(`with ${name}=${value} is one failed check, whatever Microsoft's page says`, async () => {
      const { failed, hidden } = await onlyFailure(
        OF_COGNITO,
        { url: request(TENANT, { [name]: value }) },
        {
          [`GET ${LOGIN}/${TENANT}/oauth2/v2.0/authorize`]: {
            text: errorPage("AADSTS50011: The redirect URI is wrong."),
          },
        },
      );
      assert.equal(failed?.id, id);
      assert.ok(failed?.seen?.includes(value));
      assert.deepEqual(hidden, { "entra-page": id });
    });
  }

  test("nobody hides all of the way, but not Microsoft's documents", async () => {
    const checks = await walk(OF_COGNITO, { because: "cognito-provider" });
    assert.deepEqual(hiddenIn(checks), {
      "cognito-microsoft-endpoint": "cognito-provider",
      "cognito-microsoft-client": "cognito-provider",
      "cognito-microsoft-callback": "cognito-provider",
      "cognito-microsoft-scopes": "cognito-provider",
      "entra-page": "cognito-provider",
    });
    assert.equal(checks.filter(({ verdict }) => verdict === "passed").length, 5);
  });

  test("more scopes than a sign-in needs leave open who must consent", async () => {
    const checks = await walk(OF_COGNITO, {
      url: request(TENANT, { scope: "openid profile email Mail.Read" }),
    });
    const consent = checks.find(({ id }) => id === "entra-consent");
    assert.equal(consent?.verdict, "unseen");
    assert.match(consent?.means ?? "", /^For Mail\.Read, many organisations want an administrator's consent/);
  });
});

describe("what Microsoft answers", () => {
  const page = `GET ${LOGIN}/${TENANT}/oauth2/v2.0/authorize`;
  const token = `POST ${LOGIN}/${TENANT}/oauth2/v2.0/token`;
  const message =
    "AADSTS50011: The redirect URI 'x' specified in the request does not match. Trace ID: 1 Correlation ID: 2";

  for (const [title, answer] of [
    ["a page with its values in a script", { text: errorPage(message) }],
    [
      "a page of text",
      {
        text: `<p id="error">AADSTS50011: The redirect URI &#39;x&#39; specified in the request does not match.</p>`,
      },
    ],
    [
      "a redirect to where the request came from",
      { to: `${POOL}?error=invalid_request&error_description=${encodeURIComponent(message)}` },
    ],
    [
      "a form to where the request came from",
      {
        text: `<form action="${POOL}"><input name="error_description" value="AADSTS50011: The redirect URI &#39;x&#39; specified in the request does not match."></form>`,
      },
    ],
  ] as const) {
    test(`an error is one failed check, by ${title}`, async () => {
      const { failed, hidden } = await onlyFailure(OF_COGNITO, { url: request(TENANT) }, { [page]: answer });
      assert.equal(failed?.id, "entra-page");
      assert.equal(
        failed?.seen?.replace("invalid_request: ", ""),
        "AADSTS50011: The redirect URI 'x' specified in the request does not match.",
      );
      assert.deepEqual(hidden, {});
    });
  }

  test("an error of personal accounts' own page is read after the #", async () => {
    const { failed } = await onlyFailure(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [page]: { to: "https://login.live.com/oauth20_authorize.srf?client_id=x" },
        "GET https://login.live.com/oauth20_authorize.srf": {
          to: "https://login.live.com/err.srf?lc=1033#error=unauthorized_client&error_description=The+client+does+not+exist.",
        },
      },
    );
    assert.equal(failed?.seen, "unauthorized_client: The client does not exist.");
  });

  test("the error of an app registration that is gone is one failed check, though the token endpoint has it too", async () => {
    const gone = "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'.";
    const { failed, hidden } = await onlyFailure(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [page]: { text: errorPage(gone) },
        [token]: { status: 400, json: { error: "unauthorized_client", error_description: gone } },
      },
    );
    assert.equal(failed?.id, "entra-page");
    assert.deepEqual(hidden, { "entra-secret": "entra-page" });
  });

  test("a secret that it does not take is one failed check, with a word on new ones", async () => {
    const { failed, hidden } = await onlyFailure(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [token]: {
          status: 401,
          json: {
            error: "invalid_client",
            error_description: "AADSTS7000215: Invalid client secret provided. Trace ID: 1",
          },
        },
      },
    );
    assert.equal(failed?.id, "entra-secret");
    assert.equal(failed?.seen, "AADSTS7000215: Invalid client secret provided.");
    assert.equal(
      failed?.toDo,
      "if it was made in the last two minutes, wait and verify again: Microsoft may not know it everywhere yet. Else it was removed at Microsoft: npm run rotate -- dev makes a new one",
    );
    assert.deepEqual(hidden, {});
  });

  test("an expired secret is one failed check", async () => {
    const { failed, hidden } = await onlyFailure(
      { ...OF_COGNITO, secretEnds: new Date("2026-11-20T00:00:00Z") },
      { url: request(TENANT) },
      {
        [token]: {
          status: 401,
          json: {
            error: "invalid_client",
            error_description: "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
          },
        },
      },
    );
    assert.equal(failed?.id, "entra-secret-end");
    assert.equal(failed?.statement, "The client secret has not expired");
    assert.equal(failed?.seen, "expired 11 days ago, on 2026-11-20");
    assert.deepEqual(hidden, { "entra-secret": "entra-secret-end" });
  });

  test("another issuer is one failed check, to the letter", async () => {
    const { failed, hidden } = await onlyFailure(
      { ...OF_COGNITO, issuer: `${LOGIN}/${TENANT}/v2.0/` },
      { url: request(TENANT) },
    );
    assert.equal(failed?.id, "entra-issuer");
    assert.equal(failed?.seen, `${LOGIN}/${TENANT}/v2.0`);
    assert.deepEqual(hidden, {});
  });

  test("another endpoint than the deployed one is one failed check, with both", async () => {
    const tokenEndpoint = `${LOGIN}/common/oauth2/v2.0/token`;
    const { failed } = await onlyFailure({ ...OF_COGNITO, tokenEndpoint }, { url: request(TENANT) });
    assert.equal(failed?.id, "entra-discovery");
    assert.equal(failed?.expected, `token_endpoint: ${LOGIN}/${TENANT}/oauth2/v2.0/token`);
    assert.equal(failed?.seen, `token_endpoint: ${tokenEndpoint}`);
  });

  test("no key of RSA is one failed check", async () => {
    const { failed } = await onlyFailure(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [`GET ${LOGIN}/${TENANT}/discovery/v2.0/keys`]: { json: { keys: [{ kty: "EC", kid: "k" }] } },
      },
    );
    assert.equal(failed?.id, "entra-keys");
  });

  test("a tenant that is not there is one failed check", async () => {
    const none = "AADSTS90002: Tenant 'x' not found.";
    const json = { error: "invalid_tenant", error_description: none };
    const { failed, hidden } = await onlyFailure(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [page]: { text: errorPage(none) },
        [token]: { status: 400, json },
        [`GET ${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`]: { status: 400, json },
        [`GET ${LOGIN}/${TENANT}/discovery/v2.0/keys`]: { status: 400, json },
      },
    );
    assert.equal(failed?.id, "entra-page");
    assert.deepEqual(hidden, {
      "entra-discovery": "entra-page",
      "entra-issuer": "entra-discovery",
      "entra-keys": "entra-discovery",
      "entra-secret": "entra-page",
    });
  });

  test("nothing, from a host that gives no answer, is hidden by the check of that host", async () => {
    const nobody = { kind: "refused", reason: "it refuses connections" } as const;
    const checks = await walk(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [page]: nobody,
        [token]: nobody,
        [`GET ${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`]: nobody,
        [`GET ${LOGIN}/${TENANT}/discovery/v2.0/keys`]: nobody,
      },
    );
    assert.deepEqual(failedIn(checks), []);
    assert.deepEqual(hiddenIn(checks), {
      "entra-page": "entra-host",
      "entra-discovery": "entra-host",
      "entra-issuer": "entra-host",
      "entra-keys": "entra-host",
      "entra-secret": "entra-host",
    });
  });

  test("that it is too busy is nothing that failed", async () => {
    const busy = { status: 429, text: "<html>Too Many Requests</html>" };
    const checks = await walk(
      OF_COGNITO,
      { url: request(TENANT) },
      {
        [page]: busy,
        [token]: busy,
        [`GET ${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`]: busy,
        [`GET ${LOGIN}/${TENANT}/discovery/v2.0/keys`]: busy,
      },
    );
    assert.deepEqual(failedIn(checks), []);
  });
});
