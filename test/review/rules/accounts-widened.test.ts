import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../../environments/schema";
import type { Plan } from "../../../review/plan";
import { accountsWidened } from "../../../review/rules/accounts-widened";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import {
  CONNECTION,
  CONTOSO,
  FABRIKAM,
  findingsOfPlan,
  microsoftWith,
  planBetween,
} from "../support/microsoft";
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

const FIX =
  "Set `microsoft.organizations` and `microsoft.personal` to those who should sign in. If all of these should, check that each app decides for itself who may do what.";
const listing = (...organizations: { id: string; name: string }[]) =>
  microsoftWith({ organizations, personal: false });
const between = (before: BrokerEnvironment, after: BrokerEnvironment, kind: Plan["kind"] = "plan") =>
  findingsOfPlan(accountsWidened, planBetween(before, after, kind), kind === "plan" ? after : before);

for (const [what, before, after, means] of [
  [
    "an organisation in the list",
    listing(FABRIKAM),
    listing(FABRIKAM, CONTOSO),
    `People of Contoso can sign in, too: \`microsoft.organizations\` has \`${CONTOSO.id}\`.`,
  ],
  [
    "any instead of a list",
    listing(FABRIKAM),
    microsoftWith({ personal: false }),
    `People of organisations other than the organisation ${FABRIKAM.id} can sign in, too: \`microsoft.organizations\` is \`any\` instead of a list.`,
  ],
  [
    "personal accounts",
    microsoftWith({ personal: false }),
    microsoftWith(),
    "People with personal Microsoft accounts can sign in, too: `microsoft.personal` is `true`, so Auth0 no longer refuses them.",
  ],
] as const) {
  test(`${what} is told in words`, () => {
    assert.deepEqual(between(before, after), [{ address: CONNECTION, means, fix: FIX }]);
  });
}

test("more accounts let in only those whom the script does", () => {
  const organizations = microsoftWith({
    accounts: "organizations",
    organizations: [FABRIKAM],
    personal: false,
  });
  assert.deepEqual(between(organizations, listing(FABRIKAM)), []);
  assert.deepEqual(
    between(organizations, microsoftWith({ organizations: [FABRIKAM], personal: true })).map(
      ({ means }) => means,
    ),
    [
      "People with personal Microsoft accounts can sign in, too: `microsoft.accounts` is `any`, so the app registration's `sign_in_audience` is `AzureADandPersonalMicrosoftAccount` instead of `AzureADMultipleOrgs`.",
    ],
  );
});

test("a script that was changed by hand is left to a graver rule", () => {
  assert.deepEqual(between(listing(FABRIKAM), microsoftWith(), "drift"), []);
});
