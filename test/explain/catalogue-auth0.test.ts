import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { AUTH0_ERRORS } from "../../explain/catalogue/auth0";
import { AUTH0_CONNECTION_ERRORS } from "../../explain/catalogue/auth0-connection";
import { AUTH0_PAGE_ERRORS } from "../../explain/catalogue/auth0-pages";
import { AUTH0_TOKEN_ERRORS } from "../../explain/catalogue/auth0-tokens";
import { REFUSALS } from "../../explain/catalogue/refusals";
import { findError } from "../../explain/find-errors";
import { assertExamplesFound, assertExplained, type Shown, textsShownBy } from "../support/catalogue-checks";
import { findRaised } from "../support/errors-in-source";

const SIGN_IN = "lab/auth0/sign-in";

const described = (error = "", description = "") => `${error}: ${description}`;
const itself = (text = "") => text;

/** How a page or the client gets what the lab's Auth0 raises. */
const SHOWN: Readonly<Record<string, Shown>> = {
  "new PageError": { args: [1, 2], show: described },
  "new ClientError": { args: [1, 2], show: described },
  "new UpstreamError": { args: [0, 1], show: described },
  "new TokenError": { args: [1, 2], show: described },
  notInLab: { args: [0], show: (what) => `not_in_lab: The lab does not have ${what}` },
};

/** Nothing: the error is raised in another place, or is Entra's. */
const PASSED_ON: Readonly<Record<string, readonly string[]>> = {
  [`${SIGN_IN}/callback.ts new ClientError error.error`]: [],
  [`${SIGN_IN}/callback.ts new ClientError error.description`]: [],
  [`${SIGN_IN}/post-login/index.ts new PageError error.message`]: [
    "The lab's sandbox does not have the module fs",
  ],
  [`${SIGN_IN}/upstream/entra-provider.ts new UpstreamError cause.error`]: [],
  [`${SIGN_IN}/upstream/entra-provider.ts new UpstreamError cause.error_description ?? cause.error`]: [],
  [`${SIGN_IN}/upstream/oauth2/redeem-code.ts new UpstreamError error`]: [],
  [`${SIGN_IN}/upstream/oauth2/redeem-code.ts new UpstreamError searchParams.get("error_description") ?? error`]:
    [],
  [`${SIGN_IN}/upstream/oauth2/run-script.ts new PageError error.message`]: [
    "The lab's sandbox does not have process",
    "The lab's sandbox ended: exit code 1",
  ],
  [`${SIGN_IN}/upstream/oauth2/run-script.ts new UpstreamError error.message`]: [
    "Script execution did not complete within 20 seconds",
  ],
};

test("each example of an error of Auth0's, and of this project's, is found by its own entry", () => {
  assertExamplesFound(
    [AUTH0_ERRORS, AUTH0_PAGE_ERRORS, AUTH0_CONNECTION_ERRORS, AUTH0_TOKEN_ERRORS, REFUSALS].flat(),
  );
});

test("each error that the lab's Auth0 can give at a sign-in or for a token is explained", () => {
  const raised = [SIGN_IN, "lab/auth0/token"].flatMap((folder) =>
    findRaised(folder, /new (?!Error\b|Sandbox)\w+Error|notInLab/),
  );
  assert.ok(raised.length > 55, `only ${raised.length} places raise errors`);
  for (const text of textsShownBy(raised, SHOWN, PASSED_ON)) assertExplained(text);
});

test("what the lab's Auth0 answers in plain text is explained", () => {
  const raised = findRaised(SIGN_IN, /c\.text/).filter(({ args }) => args.length > 1);
  const texts = textsShownBy(raised, { "c.text": { args: [0], show: itself } }, {});
  assert.deepEqual(texts, ["Unauthorized"]);
  for (const text of texts) assertExplained(text);
});

test("each mistake with a password on Auth0's page is explained by a connection that should be off", () => {
  const source = readFileSync(join(ROOT, SIGN_IN, "database/accounts.ts"), "utf8");
  const messages = [...source.matchAll(/message: "([^"]+)"/g)].map(([, message = ""]) => message);
  assert.ok(messages.length > 6);
  for (const message of messages) assert.equal(findError(message)?.id, "auth0-password-form", message);
});

test("why an Action's login fails is explained", () => {
  const source = readFileSync(join(ROOT, SIGN_IN, "post-login/index.ts"), "utf8");
  const [, denied = ""] = /const NOT_LINKED = "([^"]+)"/.exec(source) ?? [];
  assert.equal(findError(`access_denied: ${denied}`)?.id, "auth0-link-not-allowed");
});

test("each refusal of the connection's script and of the gate is found by the code in brackets", () => {
  const raised = findRaised("stacks/scripts", /new Refusal|api\.access\.deny/);
  const show = { args: [0], show: itself };
  const texts = new Set(textsShownBy(raised, { "new Refusal": show, "api.access.deny": show }, {}));
  assert.equal(texts.size, 7);
  for (const text of texts) {
    const [, code = ""] = /\[(\w+)\]$/.exec(text) ?? [];
    const id = code.replaceAll("_", "-");
    assert.equal(findError(text)?.id, id);
    assert.equal(findError(`Other words. [${code}]; error=access_denied`)?.id, id);
    assert.equal(findError(text)?.speaker, "this project");
  }
});

test("nobody's nonsense is an error of Auth0's", () => {
  for (const text of [
    "the connection is slow",
    "unauthorized people may not enter the kitchen",
    "a client that is unknown to us",
    "please log in",
    "[sign_in]",
    "https://acme-dev.eu.auth0.com/u/login?state=hKFo2SBx",
  ]) {
    assert.equal(findError(text)?.id, undefined, text);
  }
});
