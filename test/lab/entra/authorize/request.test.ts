import assert from "node:assert/strict";
import { before, test } from "node:test";
import { answerOf, textOf } from "../browser";
import { Entra, LOGIN, REDIRECT_URI, TENANT } from "../fixture";
import { type Parameters, SignIn } from "../sign-in";

const entra = new Entra();
const UNKNOWN = "00000000-0000-0000-0000-000000000009";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
let signIn: SignIn;

before(async () => {
  signIn = new SignIn(entra, await entra.webApplication());
});

/** What the person reads: the page has no way on. */
async function pageError(parameters: Parameters, authority?: string): Promise<string> {
  const page = await signIn.start(authority, parameters);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /<form/);
  return textOf(page, "error");
}

/** The error that the application gets, without what differs each time. */
async function returned(parameters: Parameters): Promise<[string, string]> {
  const { error = "", error_description = "", state } = answerOf(await signIn.start("common", parameters));
  assert.equal(state, "opaque");
  return [error, error_description.replace(/ Trace ID: .*/, "")];
}

test("a request of an unknown application shows the person AADSTS700016", async () => {
  assert.equal(
    await pageError({ client_id: UNKNOWN }),
    `AADSTS700016: Application with identifier '${UNKNOWN}' was not found in the directory 'common'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  );
});

test("a request without client_id shows the person AADSTS900144", async () => {
  assert.equal(
    await pageError({ client_id: undefined }),
    "AADSTS900144: The request body must contain the following parameter: 'client_id'.",
  );
});

test("a redirect URI that is one character off shows the person AADSTS50011", async () => {
  assert.equal(
    await pageError({ redirect_uri: `${REDIRECT_URI}/` }),
    `AADSTS50011: The redirect URI '${REDIRECT_URI}/' specified in the request does not match the redirect URIs configured for the application '${signIn.application.appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.`,
  );
});

test("a redirect URI of an application that has none shows the person AADSTS500113", async () => {
  const { appId } = await entra.webApplication({ web: { redirectUris: [] } });

  assert.equal(
    await pageError({ client_id: appId }),
    "AADSTS500113: No reply address is registered for the application.",
  );
});

test("no redirect URI, neither in the request nor registered, shows the person AADSTS900971", async () => {
  const { appId } = await entra.webApplication({ web: { redirectUris: [] } });

  assert.equal(
    await pageError({ client_id: appId, redirect_uri: undefined }),
    "AADSTS900971: No reply address provided.",
  );
});

test("an unknown tenant shows the person AADSTS90002", async () => {
  assert.match(
    await pageError({}, UNKNOWN),
    /^AADSTS90002: Tenant '00000000-0000-0000-0000-000000000009' not found\./,
  );
});

test("an error page names the occurrence, and cannot be framed or kept", async () => {
  const page = await signIn.start("common", { client_id: UNKNOWN });

  for (const name of ["Request Id", "Correlation Id"]) {
    assert.match(page.text, new RegExp(`<dt>${name}</dt>\\s*<dd>[0-9a-f-]{36}</dd>`));
  }
  assert.match(page.text, /<dt>Timestamp<\/dt>\s*<dd>\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ<\/dd>/);
  assert.equal(page.headers.get("Cache-Control"), "no-store");
  assert.match(
    page.headers.get("Content-Security-Policy") ?? "",
    /default-src 'none';.*frame-ancestors 'none'/,
  );
});

test("a page escapes what it repeats", async () => {
  const page = await signIn.start("common", { client_id: "<script>alert(1)</script>" });

  assert.doesNotMatch(page.text, /<script>alert/);
  assert.match(page.text, /&lt;script&gt;alert\(1\)/);
});

test("without a redirect URI the registered one is used", async () => {
  const visit = await signIn.start("common", { redirect_uri: undefined, prompt: "none" });

  assert.ok(visit.headers.get("Location")?.startsWith(`${REDIRECT_URI}?error=login_required&`));
});

for (const parameter of ["response_type", "scope"]) {
  test(`a missing ${parameter} gives the application AADSTS900144`, async () => {
    assert.deepEqual(await returned({ [parameter]: undefined }), [
      "invalid_request",
      `AADSTS900144: The request body must contain the following parameter: '${parameter}'.`,
    ]);
  });
}

const REFUSED: readonly [string, Parameters, string, string][] = [
  [
    "an id_token without the implicit grant",
    { response_type: "code id_token", nonce: "n", response_mode: "query" },
    "unsupported_response_type",
    "AADSTS700054: response_type 'id_token' is not enabled for the application.",
  ],
  [
    "an access token without the implicit grant",
    { response_type: "token", response_mode: "query" },
    "unsupported_response_type",
    "AADSTS700051: response_type 'token' is not enabled for the application.",
  ],
  [
    "an unknown response type",
    { response_type: "magic" },
    "unsupported_response_type",
    "AADSTS70005: The provided value for the input parameter 'response_type' is not valid: 'magic'.",
  ],
  [
    "an unknown response mode",
    { response_mode: "pigeon" },
    "invalid_request",
    "AADSTS70007: 'pigeon' is not a supported value of 'response_mode' when requesting a token.",
  ],
  ["an unknown prompt", { prompt: "please" }, "invalid_request", "AADSTS90023: Unsupported 'prompt' value."],
  [
    "a scope that Microsoft Graph has not",
    { scope: "openid groups" },
    "invalid_client",
    "AADSTS650053: The application 'Sign-in' asked for scope 'groups' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'. Contact the app vendor.",
  ],
  [
    "a scope of an unknown resource",
    { scope: "openid api://other/read" },
    "invalid_resource",
    "AADSTS500011: The resource principal named api://other was not found in the tenant named common. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
  ],
  [
    "a code challenge that is too short",
    { code_challenge: "short", code_challenge_method: "S256" },
    "invalid_request",
    "AADSTS501491: Invalid size of Code_Challenge parameter.",
  ],
  [
    "a challenge's method without the challenge",
    { code_challenge_method: "S256" },
    "invalid_request",
    "AADSTS900144: The request body must contain the following parameter: 'code_challenge'.",
  ],
  [
    "an unknown method of a code challenge",
    { code_challenge: CHALLENGE, code_challenge_method: "S512" },
    "invalid_request",
    "AADSTS90100: code_challenge_method parameter is empty or not valid.",
  ],
];

for (const [what, parameters, error, description] of REFUSED) {
  test(`${what} is refused at the application's redirect URI`, async () => {
    assert.deepEqual(await returned(parameters), [error, description]);
  });
}

test("an error links to its documentation", async () => {
  const { error_uri, error_description = "" } = answerOf(await signIn.start("common", { scope: undefined }));

  assert.equal(error_uri, `${LOGIN}/error?code=900144`);
  assert.match(
    error_description,
    / Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/,
  );
});

test("a request may be posted", async () => {
  const { search } = new URL(signIn.url(TENANT));

  const page = await signIn.browser.open(`${LOGIN}/${TENANT}/oauth2/v2.0/authorize`, {
    method: "POST",
    body: new URLSearchParams(search),
  });

  assert.match(page.text, /Pick an account/);
});

test("an id_token comes with the code if the implicit grant allows it, bound to the code", async () => {
  const application = await entra.webApplication({
    web: { redirectUris: [REDIRECT_URI], implicitGrantSettings: { enableIdTokenIssuance: true } },
  });
  const hybrid = new SignIn(entra, application);
  const parameters = { response_type: "code id_token", nonce: "n-1" };

  const visit = await hybrid.accept(await hybrid.pick("carla", "common", parameters));

  const { id_token = "", code } = answerOf(visit);
  const claims = JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString());
  assert.ok(visit.headers.get("Location")?.startsWith(`${REDIRECT_URI}#code=`));
  assert.equal(claims.nonce, "n-1");
  assert.match(claims.c_hash, /^[\w-]{22}$/);
  assert.notEqual(code, undefined);
});

test("an id_token needs a nonce, and does not go into a query", async () => {
  const application = await entra.webApplication({
    web: { redirectUris: [REDIRECT_URI], implicitGrantSettings: { enableIdTokenIssuance: true } },
  });
  const refusal = async (parameters: Parameters) =>
    answerOf(await new SignIn(entra, application).start("common", parameters)).error_description ?? "";

  assert.match(await refusal({ response_type: "id_token" }), /^AADSTS900144: .*'nonce'/);
  assert.match(
    await refusal({ response_type: "id_token", nonce: "n", response_mode: "query" }),
    /^AADSTS70007: 'query' is not a supported value of 'response_mode'/,
  );
});
