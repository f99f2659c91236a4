import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../../environments/schema";
import { connectionScriptMismatch } from "../../../review/rules/connection-script-mismatch";
import { UNKNOWN, type Value } from "../../../review/value";
import { renderScript } from "../../../stacks/scripts/render-script";
import {
  CONNECTION,
  CONTOSO,
  FABRIKAM,
  findingsOfPlan,
  microsoftFindings,
  microsoftWith,
  planBetween,
  profileScriptWith,
} from "../support/microsoft";
import { assertQuiet } from "../support/quiet";

type Kind = "plan" | "drift";
const PROFILE = "options.0.scripts.fetchUserProfile";
const LOGOUT = "options.0.scripts.getLogoutUrl";
const LISTED = microsoftWith({ organizations: [FABRIKAM], personal: false });

const found = (
  after: Record<string, Value | undefined>,
  kind: Kind = "drift",
  environment: BrokerEnvironment = LISTED,
) => microsoftFindings(connectionScriptMismatch, { [CONNECTION]: { after } }, { environment, kind });
const OURS = profileScriptWith(LISTED);
const FOREIGN = [
  {
    address: CONNECTION,
    means:
      "Anyone may be let in, as anyone: the connection `microsoft` has a script `fetchUserProfile` that is not the project's.",
  },
];

test("a new, unchanged or destroyed environment has the project's script", () => {
  assertQuiet(connectionScriptMismatch);
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ [PROFILE]: UNKNOWN }, "plan"), []);
});

for (const [what, script] of [
  ["another script", "function (token, ctx, callback) { callback(null, { user_id: ctx.sub }) }"],
  ["one line more", OURS.replace("\n  try {", "\n  assertAdmitted = () => {};\n  try {")],
  [
    "more than settings in its line",
    OURS.replace(/^( *const SETTINGS = .*);$/m, "$1; payload.admin = true;"),
  ],
  [
    "a setting that JavaScript reads in another way",
    OURS.replace('"tenants":', '"__proto__":{"tenants":"any"},"other":'),
  ],
  ["settings that nobody can read", OURS.replace(/^( *const SETTINGS = ).*;$/m, "$1readSettings();")],
  ["two lines of settings", OURS.replace(/^( *const SETTINGS = .*;)$/m, "$1\n$1")],
] as const) {
  for (const kind of ["plan", "drift"] as const) {
    test(`${what} may let in anyone (${kind})`, () => {
      assert.notEqual(script, OURS);
      assert.deepEqual(found({ [PROFILE]: script }, kind), FOREIGN);
    });
  }
}

test("without the script nobody gets in", () => {
  const means =
    "Nobody can sign in with a Microsoft account: the connection `microsoft` has no script `fetchUserProfile`.";
  assert.deepEqual(found({ [PROFILE]: "" }), [{ address: CONNECTION, means }]);
  assert.deepEqual(found({ "options.0.scripts": {} }), [{ address: CONNECTION, means }]);
});

test("the script of an older project is no change by hand, and a plan's own", () => {
  const old = OURS.replace("makeProfile", "makeOldProfile");
  const edit = { before: { [PROFILE]: old }, after: { [PROFILE]: old } };
  for (const kind of ["plan", "drift"] as const) {
    assert.deepEqual(
      microsoftFindings(connectionScriptMismatch, { [CONNECTION]: edit }, { environment: LISTED, kind }),
      [],
    );
  }
});

test("a script for the tokens of another app registration takes none", () => {
  assert.deepEqual(found({ [PROFILE]: profileScriptWith(LISTED, "another-app") }), [
    {
      address: CONNECTION,
      means:
        "Nobody can sign in with a Microsoft account: the script of the connection `microsoft` takes tokens for the client ID `another-app`, and the app registration has `00000000-0000-0000-0000-000000000001`.",
    },
  ]);
});

const WIDER: readonly [Partial<BrokerEnvironment["microsoft"]>, string][] = [
  [
    { organizations: [FABRIKAM, CONTOSO], personal: false },
    `People of the organisation ${CONTOSO.id} can sign in, too: the script of the connection \`microsoft\` admits \`${CONTOSO.id}\`, and the environment does not.`,
  ],
  [
    { organizations: "any", personal: false },
    "People of every organisation can sign in, too: the script of the connection `microsoft` has no list of organisations, and the environment has one.",
  ],
  [
    { organizations: [FABRIKAM], personal: true },
    "People with personal Microsoft accounts can sign in, too: the script of the connection `microsoft` admits them, and the environment does not.",
  ],
];

for (const [changes, means] of WIDER) {
  for (const kind of ["plan", "drift"] as const) {
    test(`${means.replace(/:.*/, "")} if the script says so and the environment doesn't (${kind})`, () => {
      assert.deepEqual(found({ [PROFILE]: profileScriptWith(microsoftWith(changes)) }, kind), [
        { address: CONNECTION, means },
      ]);
    });
  }
}

test("a script that admits fewer people by hand is no danger: accounts-narrowed tells it", () => {
  const fewer = profileScriptWith(microsoftWith({ organizations: [CONTOSO], personal: false }));
  const environment = microsoftWith({ organizations: [FABRIKAM, CONTOSO], personal: false });
  assert.deepEqual(found({ [PROFILE]: fewer }, "drift", environment), []);
});

test("a plan that changes whom the file names is no mismatch", () => {
  const after = microsoftWith({ organizations: [CONTOSO], personal: false });
  assert.deepEqual(findingsOfPlan(connectionScriptMismatch, planBetween(LISTED, after), after), []);
});

test("another script for signing out can send people anywhere", () => {
  const settings = JSON.stringify({ authority: "common", postLogoutRedirectUris: [] });
  const ours = renderScript("get-logout-url", settings);
  assert.deepEqual(found({ [LOGOUT]: ours }), []);
  assert.deepEqual(found({ [LOGOUT]: ours.replace("login.microsoftonline.com", "attacker.example") }), [
    {
      address: CONNECTION,
      means:
        "People who sign out can be sent anywhere: the connection `microsoft` has a script `getLogoutUrl` that is not the project's.",
    },
  ]);
});
