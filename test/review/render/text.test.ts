import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../environments/schema";
import { renderBrief, renderText } from "../../../review/render/text";
import { reviewOf } from "../../../review/review";
import { secretRenewed } from "../../../review/rules/secret-renewed";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, NOW, PLANNED, planWith } from "../support/plans";

const text = (edits: Record<string, Edit>, environment = PLANNED) =>
  renderText(reviewOf(planWith(edits), environment, { now: NOW }));

const POOL_REPLACED = {
  [ADDRESSES.pool]: { action: "replace", replacedFor: ["name"], after: { name: "other" } },
} as const;

test("a plan that changes nothing is one line", () => {
  assert.equal(text({}), "dev: no changes");
});

test("a review without drift is one line", () => {
  const review = reviewOf({ ...planWith({}), kind: "drift" }, PLANNED, { now: NOW });
  assert.equal(renderText(review), "dev: nothing was changed outside Terraform");
});

test("what others set of what is left to them stands at the end, and is no drift", () => {
  const { pool, application } = ADDRESSES;
  const edits: Record<string, Edit> = {
    [pool]: {
      before: { mfa_configuration: "ON" },
      after: { mfa_configuration: "OFF", tags: { team: "web" } },
    },
    [application]: { after: { notes: "ask Ann" } },
  };
  const review = reviewOf({ ...planWith(edits), kind: "drift" }, PLANNED, { now: NOW });
  assert.equal(
    renderText(review),
    `dev: nothing that a deploy would put back was changed outside Terraform

Left as others set it
  Cognito  user pool
             mfa_configuration: ON → OFF
             tags.team: (none) → web
  Entra    app registration
             notes: (none) → ask Ann`,
  );
  assert.equal(
    renderBrief(review),
    "dev: nothing that a deploy would put back was changed outside Terraform",
  );
});

test("a review without drift of a file that is ahead says so", () => {
  const review = reviewOf({ ...planWith({}), kind: "drift" }, PLANNED, { now: NOW });
  assert.equal(
    renderText({ ...review, isAhead: true }),
    "dev: nothing was changed outside Terraform\nenvironments/dev.yaml is ahead of what is deployed: npm run plan -- dev shows what a deploy would change.",
  );
});

test("a change without consequences is the headline and the change", () => {
  assert.equal(
    text({ [ADDRESSES.application]: { after: { display_name: "Acme" } } }),
    `dev: 1 resource would change

Changes, in the order of a sign-in
  Entra    app registration is changed
             display_name: Acme sign-in (dev) → Acme`,
  );
});

for (const [title, before, headline] of [
  [
    "a plan that only adds outputs says that no resource would change",
    null,
    "no resource would change, 2 outputs would be added",
  ],
  [
    "a plan that changes one of them says so, too",
    "us-east-1",
    "no resource would change, 2 outputs would change",
  ],
] as const) {
  test(title, () => {
    const outputs = [
      { name: "jwks_uri", before: null, after: "https://keys" },
      { name: "region", before, after: "eu-west-1" },
    ];
    const review = reviewOf({ ...planWith({}), outputs }, PLANNED, { now: NOW });
    assert.equal(
      renderText(review),
      `dev: ${headline}

Outputs
  jwks_uri: (none) → https://keys
  region: ${before ?? "(none)"} → eu-west-1`,
    );
  });
}

test("what is forbidden comes first, with what to do", () => {
  assert.equal(
    text(POOL_REPLACED),
    `dev: Every user is lost. FORBIDDEN by 1 rule; 1 resource would change

Forbidden
  pool-replaced: Every user is lost: the user pool is replaced, because of name (cognito.poolName).
    aws_cognito_user_pool.cognito_pool
    To do: Revert what the plan shows as the cause. To give up the users of the environment, set protection: off and destroy it with npm run destroy.

Changes, in the order of a sign-in
  Cognito  user pool is REPLACED
             name: dev → other`,
  );
});

test("what is waived comes last, with the reason", () => {
  const environment: Environment = {
    ...PLANNED,
    waivers: [{ rule: "pool-replaced", reason: "nobody uses it yet", until: "2026-12-31" }],
  };
  assert.ok(
    text(
      POOL_REPLACED,
      environment,
    ).startsWith(`dev: Every user is lost (waived until 2026-12-31). 1 resource would change

Waived
  pool-replaced: Every user is lost: the user pool is replaced, because of name (cognito.poolName).
    aws_cognito_user_pool.cognito_pool
    Waived until 2026-12-31: nobody uses it yet
`),
  );
});

test("an expired waiver is shown, and lifts nothing", () => {
  const environment: Environment = {
    ...PLANNED,
    waivers: [{ rule: "pool-replaced", reason: "nobody uses it yet", until: "2026-11-01" }],
  };
  assert.match(
    text(POOL_REPLACED, environment),
    /FORBIDDEN by 1 rule[\s\S]*Waived until 2026-11-01, which has passed: nobody uses it yet\n {4}To do: /,
  );
});

const TAKEN: Edit = { action: "import", isImported: true };
const web = addressOfAppClient("web");

test("a resource that is adopted as it is says so", () => {
  assert.equal(
    text({ [ADDRESSES.pool]: TAKEN, [web]: TAKEN }),
    `dev: 2 resources would be adopted as they are

Changes, in the order of a sign-in
  Cognito  user pool is adopted
           app client web is adopted`,
  );
});

test("a resource that is adopted and changed shows both, apart from what is created", () => {
  assert.equal(
    text({
      [ADDRESSES.pool]: TAKEN,
      [ADDRESSES.application]: { isImported: true, after: { display_name: "Acme" } },
      [ADDRESSES.password]: { before: null, after: { end_date: "2027-11-24T00:00:00Z" } },
    }),
    `dev: 2 resources would be adopted, 1 of them changed, 1 other would be created

Notes
  secret-renewed: Nobody has to sign in again: the app registration has a new client secret, valid until 2027-11-24.
    azuread_application_password.entra_password
    To do: ${secretRenewed.fix}

Changes, in the order of a sign-in
  Cognito  user pool is adopted
  Entra    app registration is adopted and changed
             display_name: Acme sign-in (dev) → Acme
           client secret is created
             end_date: 2027-11-24T00:00:00Z`,
  );
});

test("a resource that is adopted to be replaced is forbidden, loudly", () => {
  const rendered = text({ [web]: { action: "replace", isImported: true, replacedFor: ["generate_secret"] } });
  assert.ok(
    rendered.startsWith(
      "dev: Whatever depends on Cognito's app client web is lost. Nobody can sign in to web until the app has its new client ID. FORBIDDEN by 1 rule; 1 resource would be adopted, 1 of them REPLACED\n",
    ),
    rendered,
  );
  assert.ok(rendered.includes("\n  Cognito  app client web is adopted and REPLACED"), rendered);
});
