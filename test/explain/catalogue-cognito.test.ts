import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { COGNITO_ERRORS } from "../../explain/catalogue/cognito";
import { COGNITO_ATTRIBUTE_ERRORS } from "../../explain/catalogue/cognito-attributes";
import { COGNITO_PAGE_ERRORS } from "../../explain/catalogue/cognito-pages";
import { COGNITO_PEOPLE_ERRORS } from "../../explain/catalogue/cognito-people";
import { COGNITO_REQUEST_ERRORS } from "../../explain/catalogue/cognito-requests";
import { COGNITO_SAML_ERRORS } from "../../explain/catalogue/cognito-saml";
import { COGNITO_SAML_FORMAT_ERRORS } from "../../explain/catalogue/cognito-saml-format";
import { COGNITO_SAML_PEOPLE_ERRORS } from "../../explain/catalogue/cognito-saml-people";
import { COGNITO_TOKEN_ERRORS } from "../../explain/catalogue/cognito-tokens";
import { findError, findErrors } from "../../explain/find-errors";
import { assertExamplesFound, assertExplained, type Shown, textsShownBy } from "../support/catalogue-checks";
import { findRaised, findReturned } from "../support/errors-in-source";

const ENTRIES = [
  COGNITO_ERRORS,
  COGNITO_ATTRIBUTE_ERRORS,
  COGNITO_PEOPLE_ERRORS,
  COGNITO_REQUEST_ERRORS,
  COGNITO_PAGE_ERRORS,
  COGNITO_TOKEN_ERRORS,
  COGNITO_SAML_ERRORS,
  COGNITO_SAML_FORMAT_ERRORS,
  COGNITO_SAML_PEOPLE_ERRORS,
].flat();

const DOMAIN = "lab/aws/cognito-domain";
const FEDERATION = `${DOMAIN}/federation`;

const inSaml = (sentence: string) => `Invalid SAML response received: ${sentence} `;
const itself = (text = "") => text;

/** How the app, the browser or the page gets what the lab's Cognito raises. */
const SHOWN: Readonly<Record<string, Shown>> = {
  "new PageError": {
    args: [0],
    show: (error) => `https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=${error}`,
  },
  "new AuthorizationError": {
    args: [0, 1],
    show: (error, description) => (description === undefined ? `error=${error}` : description),
  },
  "new SignInError": { args: [0], show: itself },
  "new SamlError": { args: [0], show: (sentence = "") => inSaml(sentence) },
  "new MetadataError": { args: [0], show: (message) => inSaml(`${message}.`) },
  "new TokenError": {
    args: [0, 1],
    show: (error, error_description) => JSON.stringify({ error, error_description }),
  },
  "new LoginError": { args: [0], show: itself },
  "new MissingPage": { args: [0], show: (what) => `The lab’s Cognito does not have ${what}.` },
  redirectToLogin: { args: [2], show: itself },
  "errors.refused": { args: [0], show: itself },
  "errors.missing": { args: [0], show: itself },
  "errors.faulty": { args: [0], show: itself },
  "OIDC_ERRORS.refused": { args: [0], show: itself },
};
const RAISES =
  /new (?!Error\b|URL|Unreachable)\w+Error|new MissingPage|redirectToLogin|errors\.\w+|[A-Z]+_ERRORS\.\w+/;

const TRIGGER =
  "The lab's Cognito does not have Lambda functions, and the user pool has the trigger PreSignUp.";
const NOT_AVAILABLE = "Login option is not available. Please try another one";

/** Nothing: the error is raised, and so found, in another place. */
const PASSED_ON: Readonly<Record<string, readonly string[]>> = {
  [`${DOMAIN}/authorize.ts redirectToLogin NOT_AVAILABLE`]: [NOT_AVAILABLE],
  [`${DOMAIN}/saml.ts redirectToLogin NOT_AVAILABLE`]: [NOT_AVAILABLE],
  [`${DOMAIN}/idp-response.ts new SignInError describeAnswer(answer)`]: [
    "The person has gone away; error=access_denied",
    "error=access_denied",
  ],
  [`${DOMAIN}/login.ts redirectToLogin error.message`]: [],
  [`${DOMAIN}/logout.ts new PageError error.message`]: [],
  [`${DOMAIN}/saml.ts new PageError error.message`]: [],
  [`${DOMAIN}/password-sign-in.ts new AuthorizationError missing`]: [TRIGGER],
  [`${DOMAIN}/password-sign-in.ts new MissingPage page`]: ["the page where people reset their password"],
  [`${DOMAIN}/token/index.ts new TokenError missing`]: [TRIGGER],
  [`${FEDERATION}/index.ts errors.refused missing`]: [TRIGGER],
  [`${FEDERATION}/mapped-attributes.ts errors.missing missing`]: [],
  [`${FEDERATION}/mapped-attributes.ts errors.faulty faults`]: [],
  [`${FEDERATION}/oidc-errors.ts new SignInError message`]: [],
  [`${FEDERATION}/oidc-errors.ts new SignInError \`\${faults.map(({ name, fault }) => \`user.\${name}: \${fault}`]:
    [],
  [`${FEDERATION}/oidc-provider.ts new SignInError timeout`]: [
    "Timeout occurred in calling IdP token endpoint",
    "Timeout in calling jwks uri",
    "Timeout occurred in calling IdP userInfo endpoint",
  ],
  [`${FEDERATION}/saml-error.ts new SamlError \`\${message.replace(/\\.$/, "")}.\``]: [],
  [`${FEDERATION}/saml-provider.ts new SamlError \`\${error.message}.\``]: [],
};

const FILLED: Readonly<Record<string, readonly string[]>> = {
  "x Error - x x": [
    "Microsoft Error - 400 invalid_request The request is missing a required parameter",
    "Microsoft Error - 401 error getting token",
    "Microsoft Error - 401 error getting user info",
  ],
  "Bad x: x": ["Bad token response: x", "Bad id_token signature: x", "Bad userInfo response: x"],
  "Bad id_token x x": ["Bad id_token issuer https://x", "Bad id_token aud x", "Bad id_token exp 1"],
  "Invalid user attributes: x": ["Invalid user attributes: email: The attribute is required."],
  "It is not a SAML x.": ["It is not a SAML Response.", "It is not a SAML LogoutResponse."],
};

test("each example of an error of Cognito's is found by its own entry", () => assertExamplesFound(ENTRIES));

test("each error that the lab's user pool domain can give is explained", () => {
  const raised = [DOMAIN, "lab/aws/user-pools/saml"].flatMap((folder) => findRaised(folder, RAISES));
  assert.ok(raised.length > 90, `only ${raised.length} places raise errors`);
  for (const text of textsShownBy(raised, SHOWN, PASSED_ON, FILLED)) assertExplained(text);
});

test("what the lab's Cognito refuses about a person is explained by either kind of identity provider", () => {
  const faults = findReturned("lab/aws/user-pools/attribute-values.ts").concat(
    "Attribute cannot be updated.",
  );
  assert.ok(faults.length > 6);
  const refused = findRaised(FEDERATION, /(?:errors|OIDC_ERRORS)\.refused/);
  const refusals = textsShownBy(refused, SHOWN, PASSED_ON);
  for (const text of [
    ...faults.map((fault) => `user.email: ${fault}\n `),
    ...faults.map((fault) => inSaml(`Invalid user attributes: email: ${fault.replace(/\.$/, "")}.`)),
    ...refusals.map((refusal) => inSaml(`${refusal.replace(/\.$/, "")}.`)),
  ]) {
    assertExplained(text);
  }
});

test("each error of the userInfo endpoint is explained", () => {
  const source = readFileSync(join(ROOT, DOMAIN, "user-info.ts"), "utf8");
  const headers = [...source.matchAll(/error="\w+", error_description="[^"]+"/g)].map(([header]) => header);
  assert.equal(headers.length, 2);
  for (const header of headers) assertExplained(header);
});

test("what the identity provider said comes before what Cognito wraps around it", () => {
  const ids = (text: string) => findErrors(text).map(({ id }) => id);
  assert.deepEqual(ids("Microsoft Error - 401 access_denied Unauthorized"), [
    "auth0-unauthorized",
    "cognito-provider-error",
  ]);
  assert.deepEqual(
    ids(
      "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]; error=invalid_request",
    ),
    ["microsoft-organization-not-listed", "cognito-provider-answer"],
  );
  assert.deepEqual(ids(inSaml("SAML Assertion signature is invalid.")), ["saml-signature", "saml-response"]);
});

test("a code of OAuth's that comes with a description is not taken for Cognito's own", () => {
  for (const text of [
    '{"error":"invalid_grant","error_description":"AADSTS70008: The provided authorization code has expired"}',
    '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided"}',
    "https://app.acme.com/callback?error_description=Something that nobody knows&error=invalid_request",
    "unauthorized_client: something that nobody knows",
  ]) {
    const ids = findErrors(text).map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => id.startsWith("cognito-")),
      [],
      text,
    );
  }
});

test("nobody's nonsense is an error of Cognito's", () => {
  for (const text of [
    "",
    "hello",
    "Something went wrong while the kettle boiled",
    "the invalid state of affairs",
    "a user does not want to exist",
    "grant the client a token",
    "an error in the response",
    "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=x&response_type=code",
    "npm error code E404",
    "error: something",
  ]) {
    assert.equal(findError(text)?.id, undefined, text);
  }
});
