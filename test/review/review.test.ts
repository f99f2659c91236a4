import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import { planOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import { renderMarkdown } from "../../review/render/markdown";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review, reviewOf } from "../../review/review";
import { poolReplaced } from "../../review/rules/pool-replaced";
import { UNKNOWN } from "../../review/value";
import { ADDRESSES, addressOfAppClient, PASSWORDS } from "../../stacks/addresses";
import { identityHomeOf, userIdentitiesOf } from "../../stacks/identity-home";
import { type Edit, NOW, PLANNED, planText, planWith, savedPlan } from "./support/plans";

const review = (edits: Record<string, Edit>, environment: BrokerEnvironment = PLANNED): Review =>
  reviewOf(planWith(edits), environment, { now: NOW });

const POOL_REPLACED = { [ADDRESSES.pool]: { action: "replace", replacedFor: ["name"] } } as const;
const waiving = (until: string): BrokerEnvironment => ({
  ...PLANNED,
  waivers: [{ rule: "pool-replaced", reason: "nobody uses it yet", until }],
});

test("a plan that changes nothing has the verdict nothing", () => {
  const { verdict, changes, findings } = reviewOf(savedPlan("no-change"), PLANNED, { now: NOW });
  assert.deepEqual({ verdict, changes, findings }, { verdict: "nothing", changes: [], findings: [] });
  assert.equal(EXIT_CODES[verdict], 0);
});

test("what is wrong already is left out of a review of what the plan does, and what the plan does is not", () => {
  const callbacks = { callbacks: [] };
  const [standing, made] = [
    planWith({ [ADDRESSES.auth0Client]: { action: "nothing", before: callbacks, after: callbacks } }),
    planWith({ [ADDRESSES.auth0Client]: { after: callbacks } }),
  ].map((plan) =>
    [false, true].map((newOnly) =>
      reviewOf(plan, PLANNED, { now: NOW, newOnly }).findings.map(({ id }) => id),
    ),
  );
  assert.deepEqual(standing, [["callback-not-registered"], []]);
  assert.deepEqual(made, [["callback-not-registered"], ["callback-not-registered"]]);
});

test("a new environment has a review before its first deploy, without findings", () => {
  const { verdict, changes, findings } = reviewOf(savedPlan("new-environment"), PLANNED, { now: NOW });
  assert.equal(verdict, "changes");
  assert.equal(changes.length, 17);
  assert.deepEqual(findings, []);
  assert.equal(EXIT_CODES[verdict], 2);
});

test("an unprotected environment from before the state kept names is updated by its name alone, against no rule", () => {
  const [input, named] = [identityHomeOf(PLANNED), userIdentitiesOf(PLANNED)];
  const { verdict, changes, findings } = review({
    [ADDRESSES.userIdentities]: {
      before: { input, output: input },
      after: { input: named, output: UNKNOWN },
    },
  });
  assert.equal(verdict, "changes");
  assert.deepEqual(changes, [
    {
      hop: "State",
      resource: "record of tenant, account and region",
      address: ADDRESSES.userIdentities,
      action: "update",
      differences: [
        { attribute: "input.environment", text: "(none) → dev" },
        { attribute: "output", text: "→ (known after apply)" },
      ],
    },
  ]);
  assert.deepEqual(findings, []);
});

test("a protected environment from before the state kept names has nothing to change", () => {
  const home = identityHomeOf(PLANNED);
  const kept = { input: home, output: home };
  const { verdict, findings } = review({
    [ADDRESSES.userIdentities]: { action: "nothing", before: kept, after: kept },
  });
  assert.deepEqual({ verdict, findings }, { verdict: "nothing", findings: [] });
});

test("changes are in the order of a sign-in", () => {
  const { changes } = review({
    [ADDRESSES.application]: { after: { display_name: "Other" } },
    [ADDRESSES.pool]: { after: { deletion_protection: "INACTIVE" } },
    [ADDRESSES.auth0Client]: { after: { name: "Other" } },
  });
  assert.deepEqual(
    changes.map(({ hop, resource }) => [hop, resource]),
    [
      ["Cognito", "user pool"],
      ["Auth0", "client for Cognito"],
      ["Entra", "app registration"],
    ],
  );
});

test("a plan that a rule forbids is forbidden", () => {
  const { verdict, findings } = review(POOL_REPLACED);
  assert.equal(verdict, "forbidden");
  assert.equal(EXIT_CODES[verdict], 3);
  assert.equal(findings[0]?.id, "pool-replaced");
});

test("a waiver lifts the rule until its last day, and is shown", () => {
  const { verdict, findings } = review(POOL_REPLACED, waiving("2026-11-24"));
  assert.equal(verdict, "changes");
  assert.deepEqual(findings.find(({ id }) => id === "pool-replaced")?.waiver, {
    reason: "nobody uses it yet",
    until: "2026-11-24",
    expired: false,
  });
});

test("a waiver past its last day lifts nothing, and is shown", () => {
  const { verdict, findings } = review(POOL_REPLACED, waiving("2026-11-23"));
  assert.equal(verdict, "forbidden");
  assert.equal(findings.find(({ id }) => id === "pool-replaced")?.waiver?.expired, true);
});

test("a waiver of another rule lifts nothing", () => {
  const environment: BrokerEnvironment = {
    ...PLANNED,
    waivers: [{ rule: "domain-replaced", reason: "nobody uses it yet", until: "2027-01-01" }],
  };
  assert.equal(review(POOL_REPLACED, environment).verdict, "forbidden");
});

test("what happens to people is told of every finding but a note, waived or not, each once", () => {
  const edits = {
    ...POOL_REPLACED,
    [addressOfAppClient("web")]: { action: "replace" },
    [PASSWORDS.b]: { like: PASSWORDS.a, before: null },
  } as const;
  const lost = { effect: "Every user is lost" };
  assert.deepEqual(review(edits).people, [lost]);
  assert.deepEqual(review(edits, waiving("2026-12-31")).people, [{ ...lost, waivedUntil: "2026-12-31" }]);
  assert.deepEqual(review(edits, waiving("2026-11-23")).people, [lost]);
});

test("an effect that one rule still forbids is not waived by the waiver of another", () => {
  const edits = { [ADDRESSES.pool]: { after: { alias_attributes: ["email"] }, action: "replace" } } as const;
  assert.deepEqual(review(edits, waiving("2026-12-31")).people, [{ effect: "Every user is lost" }]);
});

test("a finding is told in plain text for terminals and machines, and marked for Markdown", () => {
  const [finding] = review(POOL_REPLACED).findings;
  assert.deepEqual(finding, {
    id: "pool-replaced",
    severity: "forbidden",
    means: "Every user is lost: the user pool is replaced, because of name (cognito.poolName).",
    mend: "Revert what the plan shows as the cause. To give up the users of the environment, set protection: off and destroy it with npm run destroy.",
    people: "Every user is lost",
    cause: "the user pool is replaced, because of `name` (`cognito.poolName`)",
    fix: poolReplaced.fix,
    address: ADDRESSES.pool,
  });
});

test("a plan that Terraform refuses is forbidden, waived or not", () => {
  const refusals = [{ message: "Resource x has lifecycle.prevent_destroy set", address: "x" }];
  const { verdict } = reviewOf(planWith(POOL_REPLACED), waiving("2027-01-01"), { now: NOW, refusals });
  assert.equal(verdict, "forbidden");
});

test("an unknown value that the review needs is an error, which names all of them", () => {
  assert.throws(
    () =>
      review({
        [ADDRESSES.identityProvider]: { after: { "provider_details.oidc_issuer": UNKNOWN } },
        [ADDRESSES.auth0Client]: { after: { callbacks: UNKNOWN } },
      }),
    {
      name: "UserError",
      message:
        "The plan of dev does not know before its apply what it would do to sign-in: auth0_client.auth0_client callbacks, aws_cognito_identity_provider.cognito_identity-provider provider_details.oidc_issuer are unknown. In this project all of these follow from the environment file.\nTo do: plan again with npm run plan -- dev; if that says the same, a stack refers to a resource where it must write the value out.",
    },
  );
});

test("no secret is in a review, even if the provider marks none", () => {
  const text = planText("no-change");
  const file = readPlan("no-change.json", text);
  const secrets = [...new Set(text.match(/secret-\d+-of-the-lab/g))];
  assert.ok(secrets.length >= 2);
  for (const resource of file.resource_changes) {
    const { change } = resource;
    change.actions = ["update"];
    change.before_sensitive = {};
    change.after_sensitive = {};
    // Everything differs, so everything is shown, and the secret stands where no name tells of it too.
    change.before = { ...(change.before as object), note: `was ${secrets[0]}` };
    change.after = differing(change.after);
  }
  for (const { sensitive_values } of file.prior_state?.values?.root_module?.resources ?? []) {
    for (const name of Object.keys(Object(sensitive_values))) delete Object(sensitive_values)[name];
  }
  const reviewed = reviewOf(planOf(file), PLANNED, {
    now: NOW,
    refusals: [{ message: `refused because of ${secrets[0]}` }],
  });
  for (const shown of [JSON.stringify(reviewed), renderText(reviewed), renderMarkdown(reviewed)]) {
    for (const secret of secrets) assert.ok(!shown.includes(secret), shown.slice(0, 2000));
  }
  assert.ok(renderText(reviewed).includes("(secret) → (secret)"));
});

/** The same with every text changed. */
function differing(value: unknown): unknown {
  if (typeof value === "string") return `${value}x`;
  if (Array.isArray(value)) return value.map(differing);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, differing(inner)]));
}
