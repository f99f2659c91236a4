import assert from "node:assert/strict";
import { test } from "node:test";
import { appRegistrationMismatch } from "../../../review/rules/app-registration-mismatch";
import { Secret, UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { CONNECTION, microsoftFindings } from "../support/microsoft";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const { application, password } = ADDRESSES;
const waad = addressOfConnection("waad");
const windowslive = addressOfConnection("windowslive");
const CLIENT_ID = "00000000-0000-0000-0000-000000000001";

test("a new, unchanged or destroyed environment has its app registration", () =>
  assertQuiet(appRegistrationMismatch));

test("a client ID other than the app registration's gives people new user IDs, whatever the secret", () => {
  const after = { "options.0.client_id": "another", "options.0.client_secret": new Secret("another") };
  assert.deepEqual(findings(appRegistrationMismatch, { [waad]: { after } }), [
    {
      address: waad,
      means: `Everyone with a work or school account gets a new user ID, or can't sign in: the connection \`waad\` has the client ID \`another\`, and the app registration has \`${CLIENT_ID}\`.`,
    },
  ]);
});

test("a missing client ID, for which Auth0 takes development keys of its own, is another app too", () => {
  assert.deepEqual(
    findings(appRegistrationMismatch, { [windowslive]: { after: { "options.0.client_id": "" } } }).map(
      ({ means }) => means,
    ),
    [
      `Everyone with a personal Microsoft account gets a new user ID, or can't sign in: the connection \`windowslive\` has the client ID (none), and the app registration has \`${CLIENT_ID}\`.`,
    ],
  );
});

test("a secret other than the app registration's lets nobody in", () => {
  const means = (account: string, strategy: string) =>
    `Nobody can sign in with ${account}: the client secret of the connection \`${strategy}\` is not the app registration's (AADSTS7000215).`;
  assert.deepEqual(
    findings(appRegistrationMismatch, {
      [windowslive]: { after: { "options.0.client_secret": new Secret("another") } },
    }),
    [{ address: windowslive, means: means("a personal Microsoft account", "windowslive") }],
  );
  assert.deepEqual(
    findings(appRegistrationMismatch, { [password]: { after: { value: new Secret("new") } } }),
    [
      { address: windowslive, means: means("a personal Microsoft account", "windowslive") },
      { address: waad, means: means("a work or school account", "waad") },
    ],
  );
});

test("a destroyed secret lets nobody in, unless the app registration or the connections go too", () => {
  const destroyed = { [password]: { after: null } };
  assert.deepEqual(
    findings(appRegistrationMismatch, { ...destroyed, [windowslive]: { after: null } }).map(
      ({ means }) => means,
    ),
    [
      "Nobody can sign in with a work or school account: the client secret of the connection `waad` is destroyed at the app registration (AADSTS7000215).",
    ],
  );
  assert.deepEqual(findings(appRegistrationMismatch, { ...destroyed, [application]: { after: null } }), []);
});

test("an unknown or secret value is not judged", () => {
  assert.deepEqual(
    findings(appRegistrationMismatch, {
      [application]: { action: "replace", after: { client_id: UNKNOWN } },
      [password]: { action: "replace", after: { value: UNKNOWN } },
      [waad]: { after: { "options.0.client_id": UNKNOWN, "options.0.client_secret": UNKNOWN } },
      [windowslive]: { after: { "options.0.client_secret": "" } },
    }),
    [],
  );
});

test("the connection with Microsoft's endpoints takes no tokens of another app registration", () => {
  assert.deepEqual(
    microsoftFindings(appRegistrationMismatch, {
      [CONNECTION]: { after: { "options.0.client_id": "another-app" } },
    }).map(({ means }) => means),
    [
      "Nobody can sign in with a Microsoft account: the connection `microsoft` has the client ID `another-app`, and the app registration has `00000000-0000-0000-0000-000000000001`.",
    ],
  );
});
