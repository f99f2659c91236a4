import assert from "node:assert/strict";
import { test } from "node:test";
import { destructionOf, renderDestruction } from "../../../commands/destroy/destruction";
import type { Plan } from "../../../review/plan";
import { reviewOf } from "../../../review/review";
import { NOW, PLANNED, savedPlan, settled } from "../../review/support/plans";

/** The plan that destroys what another one would have deployed. */
function destroying(plan: Plan, pool: Record<string, unknown> = {}): Plan {
  const { resources } = settled(plan, "before");
  return {
    ...plan,
    outputs: [],
    resources: resources.map(({ after: _, ...resource }) => ({
      ...resource,
      action: "delete",
      before: resource.type === "aws_cognito_user_pool" ? { ...resource.before, ...pool } : resource.before,
    })) as Plan["resources"],
  };
}

const destructionBy = (plan: Plan) => destructionOf(plan, reviewOf(plan, PLANNED, { now: NOW }));

test("a destruction shows every resource by hop, and how many users are lost", () => {
  const plan = destroying(savedPlan("no-change"), { id: "eu-west-1_a", estimated_number_of_users: 1234 });
  assert.equal(
    renderDestruction(destructionBy(plan)),
    `dev: 17 resources would be destroyed

  Cognito  identity provider
           user pool
           app client web
           domain
  Auth0    gate
           client for Cognito
           credential of the client
           connection waad
           connection windowslive
           list of allowed clients of connection waad
           list of allowed clients of connection windowslive
           binding of the gate
  Entra    app registration
           client secret
           service principal
  State    record of the secret's creation time
           record of tenant, account and region

All 1234 users of the user pool eu-west-1_a would be lost.`,
  );
});

for (const [users, line] of [
  [1, "The 1 user of the user pool eu-west-1_a would be lost."],
  [0, "The user pool eu-west-1_a has no users."],
  [undefined, "All users of the user pool eu-west-1_a would be lost."],
] as const) {
  test(`of ${users} users a destruction says "${line}"`, () => {
    const plan = destroying(savedPlan("no-change"), { id: "eu-west-1_a", estimated_number_of_users: users });
    assert.equal(renderDestruction(destructionBy(plan)).split("\n").at(-1), line);
  });
}

test("a destruction knows whether Cognito still protects the pool", () => {
  const protectedBy = (deletion_protection: string) =>
    destructionBy(destroying(savedPlan("no-change"), { deletion_protection })).pool?.isProtected;
  assert.equal(protectedBy("ACTIVE"), true);
  assert.equal(protectedBy("INACTIVE"), false);
});

test("a destruction that goes on after the pool is gone mentions no users", () => {
  const plan = destroying(savedPlan("no-change"));
  const rest = plan.resources.filter(({ type }) => type === "azuread_application");
  assert.equal(
    renderDestruction(destructionBy({ ...plan, resources: rest })),
    "dev: 1 resource would be destroyed\n\n  Entra    app registration",
  );
});

test("a destruction that leaves a joined pool says who can't sign in there any more", () => {
  const plan = destroying(savedPlan("no-change"));
  const resources = plan.resources.filter(({ type }) => type === "aws_cognito_identity_provider");
  const rest = { ...plan, resources };
  const review = reviewOf(rest, PLANNED, { now: NOW });
  assert.equal(
    renderDestruction(destructionOf(rest, review, "eu-west-1_AbCdEf123")),
    `dev: 1 resource would be destroyed

  Cognito  identity provider

The user pool eu-west-1_AbCdEf123 stays as its owner has it, with everyone in it. Whoever signed in to it with Microsoft can't any more: their users stay, and nobody gets in as them.`,
  );
});
