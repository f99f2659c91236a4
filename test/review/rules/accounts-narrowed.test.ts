import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../../environments/schema";
import type { Plan } from "../../../review/plan";
import { accountsNarrowed } from "../../../review/rules/accounts-narrowed";
import { PROFILE_SCRIPT } from "../../../review/script";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import {
  CONNECTION,
  CONTOSO,
  FABRIKAM,
  findingsOfPlan,
  microsoftWith,
  planBetween,
  settledPlan,
} from "../support/microsoft";
import { findings, planWith } from "../support/plans";
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

const ALL = microsoftWith();
const FIX =
  "List every organisation whose people should be able to sign in under `microsoft.organizations`. Personal accounts are `microsoft.personal`. If the script was changed in Auth0, apply again.";
const listing = (...organizations: { id: string; name: string }[]) =>
  microsoftWith({ organizations, personal: false });
const between = (before: BrokerEnvironment, after: BrokerEnvironment, kind: Plan["kind"] = "plan") =>
  findingsOfPlan(accountsNarrowed, planBetween(before, after, kind), kind === "plan" ? after : before);

const ACME = { id: "ac3e0000-0000-4000-8000-000000000acc", name: "Acme" };

for (const [what, before, after, means] of [
  [
    "an organisation that leaves the list",
    listing(FABRIKAM, CONTOSO),
    listing(CONTOSO),
    `People of the organisation ${FABRIKAM.id} can no longer sign in: \`microsoft.organizations\` no longer has \`${FABRIKAM.id}\`, so Auth0 refuses them.`,
  ],
  [
    "a list instead of any",
    microsoftWith({ personal: false }),
    listing(FABRIKAM, CONTOSO),
    "People of organisations other than Fabrikam and Contoso can no longer sign in: `microsoft.organizations` is a list instead of `any`, so Auth0 refuses everyone else.",
  ],
  [
    "personal accounts shut out",
    ALL,
    microsoftWith({ personal: false }),
    "People with personal Microsoft accounts can no longer sign in: `microsoft.personal` is `false`, so Auth0 refuses them.",
  ],
] as const) {
  test(`${what} is told in words`, () => {
    assert.deepEqual(between(before, after), [{ address: CONNECTION, means, fix: FIX }]);
  });
}

test("an organisation is told by the name that the outputs had before", () => {
  const plan = planBetween(listing(FABRIKAM, CONTOSO), listing(CONTOSO));
  const outputs = [
    {
      name: "organizations",
      before: { [FABRIKAM.id]: "Fabrikam", [CONTOSO.id]: "Contoso" },
      after: { [CONTOSO.id]: "Contoso" },
    },
  ];
  assert.deepEqual(
    findingsOfPlan(accountsNarrowed, { ...plan, outputs }, listing(CONTOSO)).map(({ means }) => means),
    [
      `People of Fabrikam can no longer sign in: \`microsoft.organizations\` no longer has \`${FABRIKAM.id}\`, so Auth0 refuses them.`,
    ],
  );
});

test("many organisations are counted", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    id: `00000000-0000-4000-8000-0000000001${index + 10}`,
    name: `Organisation ${index}`,
  }));
  const [finding] = between(microsoftWith({ personal: false }), listing(...many));
  assert.match(
    finding?.means ?? "",
    /^People of organisations other than Organisation 0, Organisation 1, Organisation 2 and 27 more can no longer sign in: /,
  );
});

test("fewer accounts turn away only those whom the script let in", () => {
  const all = microsoftWith({ organizations: [FABRIKAM], personal: false });
  const narrower = microsoftWith({ accounts: "organizations", organizations: [FABRIKAM], personal: false });
  assert.deepEqual(between(all, narrower), []);
  const home = microsoftWith({ accounts: "tenant", personal: false });
  assert.deepEqual(
    between(narrower, home).map(({ means }) => means.replace(/:.*/, "")),
    [`People of the organisation ${FABRIKAM.id} can no longer sign in`],
  );
  assert.deepEqual(
    between(microsoftWith({ accounts: "organizations", personal: false }), home).map(({ means }) =>
      means.replace(/:.*/, ""),
    ),
    ["People of other organisations can no longer sign in"],
  );
});

test("a list that leaves out the home tenant turns its people away", () => {
  const home = { id: ALL.microsoft.tenantId, name: "Acme" };
  const [finding, ...others] = between(
    microsoftWith({ accounts: "tenant", personal: false }),
    microsoftWith({ accounts: "organizations", organizations: [FABRIKAM], personal: false }),
  );
  assert.deepEqual(others, []);
  assert.match(
    finding?.means ?? "",
    new RegExp(`^People of the organisation ${home.id} can no longer sign in: `),
  );
});

test("a list that only grows, or is written in another order, turns nobody away", () => {
  assert.deepEqual(between(listing(FABRIKAM), listing(CONTOSO, FABRIKAM, ACME)), []);
  assert.deepEqual(between(listing(FABRIKAM), ALL), []);
});

test("with a new app registration the script is not known, but whom it admits is", () => {
  const after = listing(CONTOSO);
  const plan = planWith(
    { [CONNECTION]: { after: { [PROFILE_SCRIPT]: UNKNOWN } } },
    settledPlan(listing(FABRIKAM, CONTOSO)),
  );
  assert.deepEqual(
    findingsOfPlan(accountsNarrowed, plan, after).map(({ means }) => means.replace(/:.*/, "")),
    [`People of the organisation ${FABRIKAM.id} can no longer sign in`],
  );
});

test("an organisation that somebody takes out of the script is told as drift", () => {
  assert.deepEqual(between(listing(FABRIKAM, CONTOSO), listing(CONTOSO), "drift"), [
    {
      address: CONNECTION,
      means: `People of Fabrikam can no longer sign in: the script of the connection \`microsoft\` no longer has \`${FABRIKAM.id}\`, so Auth0 refuses them.`,
      fix: FIX,
    },
  ]);
});

test("if a foreign script goes, nobody knows whom it let in", () => {
  const plan = planWith(
    { [CONNECTION]: { before: { [PROFILE_SCRIPT]: "function () {}" } } },
    settledPlan(ALL),
  );
  assert.deepEqual(findingsOfPlan(accountsNarrowed, plan, ALL), [
    {
      address: CONNECTION,
      means:
        "Some people may no longer be able to sign in: the connection `microsoft` has a script that is not the project's, so nobody can tell whom it lets in, and gets the project's.",
      fix: "Look up in Auth0's log who changed the script. Whoever signed in through it since then may be anyone.",
    },
  ]);
});
