import assert from "node:assert/strict";
import { test } from "node:test";
import { accountsWidened } from "../../../review/rules/accounts-widened";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.application;
const found = (before: string, after: string) =>
  findings(accountsWidened, {
    [address]: { before: { sign_in_audience: before }, after: { sign_in_audience: after } },
  });

test("a new, unchanged or destroyed environment lets in no other kind of account", () =>
  assertQuiet(accountsWidened));

for (const [before, after, who] of [
  ["AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount", "People with personal Microsoft accounts"],
  [
    "AzureADMyOrg",
    "AzureADandPersonalMicrosoftAccount",
    "People of other organisations and people with personal Microsoft accounts",
  ],
  ["AzureADMyOrg", "AzureADMultipleOrgs", "People of other organisations"],
] as const) {
  test(`${after} instead of ${before} lets people in`, () => {
    assert.deepEqual(found(before, after), [
      {
        address,
        means: `${who} can sign in, too: ${after === "AzureADandPersonalMicrosoftAccount" ? "`microsoft.accounts` is `any`, so " : ""}the app registration's \`sign_in_audience\` is \`${after}\` instead of \`${before}\`.`,
      },
    ]);
  });
}

test("fewer accounts let nobody in", () => {
  assert.deepEqual(found("AzureADandPersonalMicrosoftAccount", "AzureADMyOrg"), []);
});

test("a connection that is added lets its people in", () => {
  assert.deepEqual(findings(accountsWidened, { [addressOfConnection("windowslive")]: { before: null } }), [
    {
      address: addressOfConnection("windowslive"),
      means:
        "People with personal Microsoft accounts can sign in, too: `auth0.strategy` is `both`, and the connection `windowslive` is added to `waad`.",
    },
  ]);
});

test("connections that are all new belong to a new environment", () => {
  assert.deepEqual(
    findings(accountsWidened, {
      [addressOfConnection("windowslive")]: { before: null },
      [addressOfConnection("waad")]: { before: null },
    }),
    [],
  );
});
