import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionNotEnabled } from "../../../review/rules/connection-not-enabled";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfConnection, addressOfConnectionClients } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { CONNECTION, CONNECTION_CLIENTS, microsoftFindings } from "../support/microsoft";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const CLIENT_ID = "x0000000000000000000000000000013";
const waad = addressOfConnection("waad");
const waadClients = addressOfConnectionClients("waad");
const windowslive = addressOfConnection("windowslive");
const windowsliveClients = addressOfConnectionClients("windowslive");

test("a new, unchanged or destroyed environment has its connections", () =>
  assertQuiet(connectionNotEnabled));

test("a missing connection shuts out its people", () => {
  assert.deepEqual(
    findings(connectionNotEnabled, {
      [waad]: { before: null, after: null, action: "nothing" },
      [waadClients]: { before: null, after: null, action: "nothing" },
    }),
    [
      {
        address: waad,
        means: "Nobody can sign in with a work or school account: the connection `waad` is not in Auth0.",
      },
    ],
  );
});

test("a connection that is not enabled for the client shuts out its people", () => {
  const expected = [
    {
      address: windowsliveClients,
      means: `Nobody can sign in with a personal Microsoft account: the connection \`windowslive\` is not enabled for Auth0's client for Cognito, \`${CLIENT_ID}\`.`,
    },
  ];
  for (const after of [{ enabled_clients: ["another"] }, { enabled_clients: undefined }, null]) {
    assert.deepEqual(findings(connectionNotEnabled, { [windowsliveClients]: { after } }), expected);
  }
});

test("a connection that is not active shuts out its people", () => {
  assert.deepEqual(
    findings(connectionNotEnabled, { [windowslive]: { after: { "authentication.0.active": false } } }),
    [
      {
        address: windowslive,
        means:
          "Nobody can sign in with a personal Microsoft account: the connection `windowslive` is not active for sign-in.",
      },
    ],
  );
});

test("a connection for organisations without a button shuts out its people", () => {
  assert.deepEqual(findings(connectionNotEnabled, { [waad]: { after: { show_as_button: false } } }), [
    {
      address: waad,
      means:
        "Nobody can sign in with a work or school account: the connection `waad` has no button on Auth0's page.",
    },
  ]);
  assert.deepEqual(
    findings(connectionNotEnabled, { [windowslive]: { after: { show_as_button: false } } }),
    [],
  );
});

test("a connection that the environment file does not ask for need not exist", () => {
  const edits = { [windowslive]: { after: null }, [windowsliveClients]: { after: null } };
  assert.deepEqual(
    findings(connectionNotEnabled, edits, environmentWith({ auth0: { strategy: "waad" } })),
    [],
  );
});

test("a connection that Terraform forgets stays in Auth0", () => {
  const forgotten = { action: "forget", after: null } as const;
  assert.deepEqual(findings(connectionNotEnabled, { [waad]: forgotten, [waadClients]: forgotten }), []);
  assert.deepEqual(findings(connectionNotEnabled, { [waadClients]: forgotten }), []);
});

test("other clients besides the one for Cognito do no harm", () => {
  assert.deepEqual(
    findings(connectionNotEnabled, { [waadClients]: { after: { enabled_clients: ["another", CLIENT_ID] } } }),
    [],
  );
});

test("unknown clients, or clients that nobody signs in with, are not judged", () => {
  assert.deepEqual(
    findings(connectionNotEnabled, { [waadClients]: { after: { enabled_clients: [UNKNOWN] } } }),
    [],
  );
  assert.deepEqual(
    findings(connectionNotEnabled, {
      [ADDRESSES.auth0Client]: { action: "replace", after: { client_id: UNKNOWN } },
      [waadClients]: { after: { enabled_clients: UNKNOWN } },
    }),
    [],
  );
  assert.deepEqual(
    findings(connectionNotEnabled, {
      [ADDRESSES.identityProvider]: { after: null },
      [waad]: { after: null },
    }),
    [],
  );
});

test("the connection with Microsoft's endpoints has to be active, and enabled, too", () => {
  const told = (edits: Record<string, Edit>) =>
    microsoftFindings(connectionNotEnabled, edits).map(({ means }) => means);
  assert.deepEqual(told({}), []);
  assert.deepEqual(told({ [CONNECTION]: { after: { "authentication.0.active": false } } }), [
    "Nobody can sign in with a Microsoft account: the connection `microsoft` is not active for sign-in.",
  ]);
  assert.deepEqual(told({ [CONNECTION_CLIENTS]: { after: { enabled_clients: ["another"] } } }).length, 1);
});
