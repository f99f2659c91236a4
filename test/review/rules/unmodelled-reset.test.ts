import assert from "node:assert/strict";
import { test } from "node:test";
import type { Auth0Facts } from "../../../review/auth0-facts";
import type { Chain } from "../../../review/chain";
import { chainOf } from "../../../review/chain-of";
import type { CognitoFacts } from "../../../review/cognito-facts";
import { reviewOf } from "../../../review/review";
import { unmodelledReset } from "../../../review/rules/unmodelled-reset";
import { Secret, textAt } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { type Edit, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:federation";

/** A pool with everything that the provider does not model, set by hand. */
const FACTS: CognitoFacts = {
  userPool: {
    LambdaConfig: { InboundFederation: { LambdaArn: FUNCTION, LambdaVersion: "V1_0" } },
    IssuerConfiguration: { Type: "UPDATED" },
    KeyConfiguration: { KeyType: "CUSTOMER_MANAGED_KEY", KmsKeyArn: "arn:aws:kms:eu-west-1:1:key/1" },
  },
  mfa: { WebAuthnConfiguration: { FactorConfiguration: "MULTI_FACTOR_WITH_USER_VERIFICATION" } },
  domain: { Routing: { Failover: { SecondaryRegion: "us-east-1" } } },
  clients: [],
};

/** A new pool. */
const USUAL: CognitoFacts = {
  userPool: {
    LambdaConfig: {},
    IssuerConfiguration: { Type: "ORIGINAL" },
    KeyConfiguration: { KeyType: "AWS_OWNED_KEY" },
  },
  mfa: { MfaConfiguration: "OFF", WebAuthnConfiguration: { FactorConfiguration: "SINGLE_FACTOR" } },
  domain: { ManagedLoginVersion: 1 },
  clients: [],
};

const { pool, domain } = ADDRESSES;
const PROTECTED: Edit = {
  after: { deletion_protection: "ACTIVE" },
  before: { deletion_protection: "INACTIVE" },
};
const chainWith = (edits: Readonly<Record<string, Edit>>, cognito: CognitoFacts = FACTS): Chain =>
  chainOf(planWith(edits), PLANNED, NOW, { cognito });
const chainOfDrift = (cognito: CognitoFacts): Chain =>
  chainOf({ ...planWith({}), kind: "drift" }, PLANNED, NOW, { cognito });

test("nothing is found where nobody looked, or nothing changes", () => {
  assertQuiet(unmodelledReset);
  assert.deepEqual(tellAll(unmodelledReset, chainWith({})), []);
});

test("an update of a pool that has only what every pool has resets nothing", () => {
  assert.deepEqual(tellAll(unmodelledReset, chainWith({ [pool]: PROTECTED }, USUAL)), []);
  assert.deepEqual(tellAll(unmodelledReset, chainOfDrift(USUAL)), []);
});

test("an update of the pool that takes people's inbound federation trigger away is forbidden", () => {
  const found = tellAll(unmodelledReset, chainWith({ [pool]: PROTECTED }));
  assert.deepEqual(
    found.map(({ address, means }) => [address, means]),
    [
      [
        pool,
        `People get other attributes, and may be let in or known differently: the change of \`deletion_protection\` resets the inbound federation trigger, a function that rewrites what Auth0 sends of a person (\`LambdaConfig.InboundFederation\`: \`{"LambdaArn":"${FUNCTION}","LambdaVersion":"V1_0"}\`), which the aws provider does not model.`,
      ],
      [
        pool,
        "Apps that check the issuer refuse everyone: the change of `deletion_protection` resets the issuer of the user pool's tokens (`IssuerConfiguration.Type`: `UPDATED`), which the aws provider does not model.",
      ],
      [
        pool,
        'What is kept of people is encrypted with AWS\'s key instead of your own, and replicas of the pool may stop: the change of `deletion_protection` resets the key that encrypts the user pool (`KeyConfiguration`: `{"KeyType":"CUSTOMER_MANAGED_KEY","KmsKeyArn":"arn:aws:kms:eu-west-1:1:key/1"}`), which the aws provider does not model.',
      ],
    ],
  );
  const review = reviewOf(planWith({ [pool]: PROTECTED }), PLANNED, { now: NOW, cognito: FACTS });
  assert.equal(review.verdict, "forbidden");
});

test("an update of tags, or of MFA, resets only what its own call sets", () => {
  assert.deepEqual(
    tellAll(
      unmodelledReset,
      chainWith({ [pool]: { after: { tags: { team: "a" } }, before: { tags: null } } }),
    ),
    [],
  );
  const mfa: Edit = { after: { mfa_configuration: "OPTIONAL" }, before: { mfa_configuration: "OFF" } };
  assert.deepEqual(
    tellAll(unmodelledReset, chainWith({ [pool]: mfa })).map(({ means }) => means),
    [
      "People who sign in with a passkey need another factor, which they may not have: the change of `mfa_configuration` resets the passkeys' standing as a second factor (`WebAuthnConfiguration.FactorConfiguration`: `MULTI_FACTOR_WITH_USER_VERIFICATION`), which the aws provider does not model.",
    ],
  );
});

test("an update of the domain that ends its failover is forbidden", () => {
  const certificate: Edit = { after: { certificate_arn: "new" }, before: { certificate_arn: "old" } };
  assert.deepEqual(
    tellAll(unmodelledReset, chainWith({ [domain]: certificate })).map(({ address, means }) => [
      address,
      means,
    ]),
    [
      [
        domain,
        'Nobody can sign in while the user pool\'s region is down: the change of `certificate_arn` resets the failover of the domain to another region (`Routing`: `{"Failover":{"SecondaryRegion":"us-east-1"}}`), which the aws provider does not model.',
      ],
    ],
  );
});

test("drift warns of a function that decides which attributes people have, and notes the rest", () => {
  const found = tellAll(unmodelledReset, chainOfDrift(FACTS));
  assert.deepEqual(
    found.map(({ severity }) => severity),
    ["warning", "note", "note", "note", "note"],
  );
  assert.equal(
    found[0]?.means,
    `A function decides which attributes people have, whatever Auth0 sends: the user pool has the inbound federation trigger, a function that rewrites what Auth0 sends of a person (\`LambdaConfig.InboundFederation\`: \`{"LambdaArn":"${FUNCTION}","LambdaVersion":"V1_0"}\`), which the aws provider does not model and the next update of the user pool resets.`,
  );
});

test("what is only worth knowing is no drift", () => {
  const drift = { ...planWith({}), kind: "drift" } as const;
  const { LambdaConfig: _, ...userPool } = FACTS.userPool;
  const noted = reviewOf(drift, PLANNED, { now: NOW, cognito: { ...FACTS, userPool } });
  assert.deepEqual([noted.verdict, noted.findings.length], ["nothing", 4]);
  assert.equal(reviewOf(drift, PLANNED, { now: NOW, cognito: FACTS }).verdict, "changes");
});

test("of a pool that is somebody else's, nothing is said of updates", () => {
  const plan = planWith({});
  const joined = { ...plan, resources: plan.resources.filter(({ address }) => address !== pool) };
  const [trigger] = tellAll(
    unmodelledReset,
    chainOf({ ...joined, kind: "drift" }, PLANNED, NOW, { cognito: FACTS }),
  );
  assert.ok(trigger !== undefined && !("address" in trigger));
  assert.match(trigger.means, /"V1_0"\}`\)\.$/);
});

const WAAD = addressOfConnection("waad");
const WAAD_ID = textAt(planWith({}).resources.find(({ address }) => address === WAAD)?.before, "id") ?? "";
const ALIASES = { domain_aliases: ["acme.com"] };

const chainOfConnection = (
  edit: Edit | undefined,
  facts: Pick<Auth0Facts, "connections" | "taken">,
  kind: Chain["kind"] = "plan",
): Chain => {
  const plan = planWith(edit === undefined ? {} : { [WAAD]: edit });
  return chainOf({ ...plan, kind }, PLANNED, NOW, { auth0: { bound: [], clients: [], ...facts } });
};

test("an update of a connection names what others set of it, which the deploy gives back", () => {
  const options = {
    client_id: "a",
    client_secret: new Secret("s"),
    icon_url: "https://acme.com/i.png",
    fields_map: {},
  };
  const connections = [
    { id: WAAD_ID, name: "dev-waad", properties: { strategy: "waad", options: { ...options, ...ALIASES } } },
  ];
  const update: Edit = { after: { show_as_button: false }, before: { show_as_button: true } };
  assert.deepEqual(tellAll(unmodelledReset, chainOfConnection(update, { connections })), [
    {
      address: WAAD,
      severity: "note",
      means:
        'Nobody notices, as long as the deploy is not cut short: the update of the connection `dev-waad` drops `domain_aliases` (`["acme.com"]`), which others set and the deploy gives back at once.',
      fix: "Nothing. If the deploy is cut short, plan and deploy again.",
    },
  ]);
  for (const quiet of [
    chainOfConnection(undefined, { connections }),
    chainOfConnection(update, { connections }, "drift"),
  ])
    assert.deepEqual(tellAll(unmodelledReset, quiet), []);
});

test("what a deploy that was killed took from a connection is told until the next one gives it back", () => {
  const taken = [{ id: WAAD_ID, name: "dev-waad", options: ALIASES }];
  const means =
    'People of a connection get less than others had set for them: an apply that was cut short took `domain_aliases` (`["acme.com"]`) from the connection `dev-waad`';
  assert.deepEqual(tellAll(unmodelledReset, chainOfConnection(undefined, { taken })), [
    {
      address: WAAD,
      severity: "warning",
      means: `${means}; this deploy gives it back.`,
      fix: "Deploy this plan.",
    },
  ]);
  assert.deepEqual(tellAll(unmodelledReset, chainOfConnection(undefined, { taken }, "drift")), [
    {
      address: WAAD,
      severity: "warning",
      means: `${means}.`,
      fix: "Plan and deploy, which gives it back.",
    },
  ]);
  const auth0 = { bound: [], clients: [], taken };
  assert.equal(reviewOf(planWith({}), PLANNED, { now: NOW, auth0 }).verdict, "changes");
});
