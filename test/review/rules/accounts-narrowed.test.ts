import assert from "node:assert/strict";
import { test } from "node:test";
import { accountsNarrowed } from "../../../review/rules/accounts-narrowed";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.application;
const found = (before: string, after: string) =>
  findings(accountsNarrowed, {
    [address]: { before: { sign_in_audience: before }, after: { sign_in_audience: after } },
  });

test("a new, unchanged or destroyed environment turns no kind of account away", () =>
  assertQuiet(accountsNarrowed));

for (const [before, after, who] of [
  ["AzureADandPersonalMicrosoftAccount", "AzureADMultipleOrgs", "People with personal Microsoft accounts"],
  [
    "AzureADandPersonalMicrosoftAccount",
    "AzureADMyOrg",
    "People of other organisations and people with personal Microsoft accounts",
  ],
  ["AzureADMultipleOrgs", "AzureADMyOrg", "People of other organisations"],
  [
    "AzureADMultipleOrgs",
    "PersonalMicrosoftAccount",
    "People of the home tenant and people of other organisations",
  ],
] as const) {
  test(`${after} instead of ${before} turns people away`, () => {
    assert.deepEqual(found(before, after), [
      {
        address,
        means: `${who} can no longer sign in: the app registration's \`sign_in_audience\` is \`${after}\` instead of \`${before}\`.`,
      },
    ]);
  });
}

test("more accounts turn nobody away", () => {
  assert.deepEqual(found("AzureADMyOrg", "AzureADMultipleOrgs"), []);
  assert.deepEqual(found("AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount"), []);
});

test("what narrowed the audience is named if the environment file did it", () => {
  const edits = { [address]: { after: { sign_in_audience: "AzureADMultipleOrgs" } } };
  const [finding] = findings(
    accountsNarrowed,
    edits,
    environmentWith({ microsoft: { accounts: "organizations" } }),
  );
  assert.equal(
    finding?.means,
    "People with personal Microsoft accounts can no longer sign in: `microsoft.accounts` is `organizations`, so the app registration's `sign_in_audience` is `AzureADMultipleOrgs` instead of `AzureADandPersonalMicrosoftAccount`.",
  );
});
