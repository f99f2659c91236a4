import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import type { Plan } from "../../../review/plan";
import { gateMismatch } from "../../../review/rules/gate-mismatch";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS } from "../../../stacks/addresses";
import {
  CONNECTION,
  gateCodeWith,
  microsoftFindings,
  microsoftWith,
  settledPlan,
} from "../support/microsoft";
import { type Edit, NOW, planWith } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const { gate, gateBinding } = ADDRESSES;
const OUTSIDERS = "Whoever has an account in the Auth0 tenant can sign in";
const valuesAt = (at: string) => settledPlan().resources.find(({ address }) => address === at)?.after;
const client = String(valuesAt(ADDRESSES.auth0Client)?.client_id);
const connection = String(valuesAt(CONNECTION)?.id);
const SETTINGS = {
  clients: [client],
  connections: [connection],
  microsoft: "dev-microsoft" as string | null,
};
const OURS = gateCodeWith(SETTINGS);

const found = (edits: Record<string, Edit>, kind: "plan" | "drift" = "plan") =>
  microsoftFindings(gateMismatch, edits, { kind }).map(({ address, means }) => [address, means]);
const codeIs = (code: string, kind: "plan" | "drift" = "drift") =>
  found({ [gate]: { after: { code } } }, kind);

test("a new, unchanged or destroyed environment has its gate", () => {
  assertQuiet(gateMismatch);
  assert.deepEqual(found({}), []);
  assert.deepEqual(
    found(Object.fromEntries(settledPlan().resources.map(({ address }) => [address, { after: null }]))),
    [],
  );
});

test("a gate that is destroyed or unbound denies nobody", () => {
  const destroyed = [[gate, `${OUTSIDERS}: Auth0's gate is destroyed.`]];
  assert.deepEqual(found({ [gate]: { after: null } }), destroyed);
  assert.deepEqual(found({ [gate]: { after: null } }, "drift"), destroyed);
  const unbound = [[gateBinding, `${OUTSIDERS}: Auth0's binding of the gate is destroyed.`]];
  assert.deepEqual(found({ [gateBinding]: { after: null } }), unbound);
  assert.deepEqual(found({ [gate]: { after: null }, [gateBinding]: { after: null } }), unbound);
});

test("a gate that is replaced denies nobody in between", () => {
  assert.deepEqual(found({ [gate]: { action: "replace", replacedFor: ["supported_triggers"] } }), [
    [
      gate,
      `${OUTSIDERS} until the gate is there again: Auth0's gate is replaced, because of \`supported_triggers\`.`,
    ],
  ]);
});

test("a gate that Terraform forgets stays, and nothing protects it", () => {
  assert.deepEqual(found({ [gate]: { action: "forget" } }), [
    [
      gate,
      "Everyone keeps their account, but nothing protects it any more: Auth0's gate is forgotten by Terraform.",
    ],
  ]);
});

test("a plan may make a gate again that somebody deleted", () => {
  assert.deepEqual(found({ [gate]: { action: "replace", isGone: true } }), []);
});

for (const [what, code] of [
  ["other code", "exports.onExecutePostLogin = async () => {};"],
  ["a line more", OURS.replace("\n  try {", "\n  return;\n  try {")],
  ["more than settings in their line", OURS.replace(/^( *const SETTINGS = .*);$/m, "$1; return;")],
  ["a setting that the project does not know", OURS.replace('{"clients"', '{"others":[],"clients"')],
] as const) {
  for (const kind of ["plan", "drift"] as const) {
    test(`a gate with ${what} may deny nobody (${kind})`, () => {
      assert.notEqual(code, OURS);
      assert.deepEqual(codeIs(code, kind), [
        [gate, `${OUTSIDERS}: the code of Auth0's gate is not the project's.`],
      ]);
    });
  }
}

for (const [settings, means] of [
  [{ clients: [] }, `${OUTSIDERS}: the gate does not guard Auth0's client \`${client}\`.`],
  [
    { clients: [client, "another"] },
    "People of other apps of the Auth0 tenant can't sign in to them: the gate guards the client `another`, which is not the environment's.",
  ],
  [
    { connections: [connection, "con_1"] },
    "People of another connection of the Auth0 tenant can sign in: the gate lets the connection `con_1` through, which is not the environment's.",
  ],
  [
    { connections: [] },
    "Nobody can sign in with a Microsoft account: the gate does not let the connection `microsoft` through.",
  ],
  [
    { microsoft: null },
    "A person with a linked account signs in as somebody else, and apps don't learn people's organisation: the gate does not look at the user IDs of the connection `microsoft`.",
  ],
  [
    { microsoft: "prod-microsoft" },
    "Nobody can sign in: the gate takes user IDs of the connection `prod-microsoft` alone, and the environment's is `dev-microsoft`.",
  ],
] as const) {
  for (const kind of ["plan", "drift"] as const) {
    test(`a gate with ${JSON.stringify(settings)} is told (${kind})`, () => {
      assert.deepEqual(codeIs(gateCodeWith({ ...SETTINGS, ...settings }), kind), [[gate, means]]);
    });
  }
}

test("a client of a slot is guarded before Cognito signs anybody in with it", () => {
  const slot: Edit = { like: ADDRESSES.auth0Client, after: { client_id: "of-slot-b" } };
  assert.deepEqual(found({ [AUTH0_CLIENTS.b]: slot }), [
    [gate, `${OUTSIDERS}: the gate does not guard Auth0's client \`of-slot-b\`.`],
  ]);
  const code = gateCodeWith({ ...SETTINGS, clients: [client, "of-slot-b"] });
  assert.deepEqual(found({ [AUTH0_CLIENTS.b]: slot, [gate]: { after: { code } } }), []);
});

test("IDs that are not known yet accuse nobody", () => {
  const slot: Edit = { like: ADDRESSES.auth0Client, after: { client_id: UNKNOWN } };
  const code = gateCodeWith({ ...SETTINGS, clients: [client, "of-slot-b"] });
  assert.deepEqual(found({ [AUTH0_CLIENTS.b]: slot, [gate]: { after: { code } } }), []);
  assert.deepEqual(found({ [gate]: { after: { code: UNKNOWN } } }), []);
});

test("a gate at another trigger, of another Action or not deployed denies nobody", () => {
  assert.deepEqual(found({ [gate]: { after: { "supported_triggers.0.id": "pre-user-registration" } } }), [
    [gate, `${OUTSIDERS}: Auth0's gate has the trigger \`pre-user-registration\` instead of \`post-login\`.`],
  ]);
  assert.deepEqual(found({ [gateBinding]: { after: { trigger: "credentials-exchange" } } }), [
    [
      gateBinding,
      `${OUTSIDERS}: Auth0's binding of the gate has the trigger \`credentials-exchange\` instead of \`post-login\`.`,
    ],
  ]);
  assert.deepEqual(found({ [gateBinding]: { after: { action_id: "gate-2" } } }), [
    [
      gateBinding,
      `${OUTSIDERS}: Auth0's binding of the gate has the Action \`gate-2\`, and the gate is \`gate-1\`.`,
    ],
  ]);
  assert.deepEqual(found({ [gate]: { after: { deploy: false } } }), [
    [gate, `${OUTSIDERS}: Auth0's gate has \`deploy\` off, so Auth0 does not run its code.`],
  ]);
});

test("drift of a gate at which somebody looked is gate-not-in-force's", () => {
  const plan: Plan = { ...planWith({ [gate]: { after: null } }, settledPlan()), kind: "drift" };
  assert.equal(gateMismatch.find(chainOf(plan, microsoftWith(), NOW)).length, 1);
  assert.deepEqual(
    gateMismatch.find(chainOf(plan, microsoftWith(), NOW, { auth0: { bound: [], clients: [] } })),
    [],
  );
});
