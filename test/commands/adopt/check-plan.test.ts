import assert from "node:assert/strict";
import { test } from "node:test";
import { findPlanObstacles, findUnagreedChanges } from "../../../commands/adopt/check-plan";
import { adoptedBroker } from "../../../commands/adopt/routes/broker";
import type { Review, ReviewedChange } from "../../../review/review";

const POOL = "aws_cognito_user_pool.cognito_pool";
const change = (
  address: string,
  action: ReviewedChange["action"],
  more: Partial<ReviewedChange> = {},
): ReviewedChange => ({ hop: "Cognito", resource: "user pool", address, action, differences: [], ...more });
const review = (changes: readonly ReviewedChange[], more: Partial<Review> = {}): Review => ({
  environment: "dev",
  kind: "plan",
  verdict: "changes",
  people: [],
  findings: [],
  changes,
  outputs: [],
  refusals: [],
  ...more,
});
const obstacles = (review: Review, adopted: readonly string[], owned: readonly string[]) =>
  findPlanObstacles(review, adoptedBroker.made, adopted, owned).map(
    ({ where, message }) => `${where}: ${message}`,
  );
const ADOPTED = change(POOL, "update", { isImported: true });

test("a plan may adopt, make the client secret and the gate, and make Terraform's bookkeeping", () => {
  const changes = [
    ADOPTED,
    change("azuread_application_password.entra_password", "create"),
    change("auth0_action.auth0_gate", "create"),
    change("auth0_trigger_action.auth0_gate-binding", "create"),
    change("terraform_data.user-identities", "create"),
    change("aws_cognito_resource_server.extension_orders", "create"), // a team's own
  ];
  assert.deepEqual(obstacles(review(changes), [POOL], []), []);
});

test("a plan may make a client secret again that is gone since an earlier run, and nothing else", () => {
  const gone = { isGone: true } as const;
  const password = change("azuread_application_password.entra_password", "replace", gone);
  assert.deepEqual(obstacles(review([ADOPTED, password]), [POOL], []), []);
  assert.deepEqual(obstacles(review([change(POOL, "replace", gone)]), [], []), [
    `${POOL}: the user pool would be REPLACED`,
  ]);
});

test("what the state has already needs no adoption", () => {
  assert.deepEqual(obstacles(review([]), [POOL], [POOL]), []);
  assert.deepEqual(obstacles(review([]), [POOL], []), [`${POOL}: the plan does not adopt it`]);
});

test("anything else that is made, replaced, destroyed or forgotten is an obstacle", () => {
  const differences = [{ attribute: "name", text: "acme users → dev" }];
  const changes = [
    change(POOL, "replace", { differences, isImported: true }),
    change("auth0_client.auth0_client", "create", { resource: "client for Cognito" }),
    change("auth0_action.auth0_gate", "delete", { resource: "gate" }),
    change("auth0_connection.auth0_waad[0]", "delete", { resource: "connection waad" }),
    change("auth0_connection.auth0_windowslive[0]", "forget", { resource: "connection windowslive" }),
  ];
  assert.deepEqual(obstacles(review(changes), [POOL], []), [
    `${POOL}: the user pool would be REPLACED (name: acme users → dev)`,
    "auth0_client.auth0_client: the client for Cognito would be made anew",
    "auth0_action.auth0_gate: the gate would be DESTROYED",
    "auth0_connection.auth0_waad[0]: the connection waad would be DESTROYED",
    "auth0_connection.auth0_windowslive[0]: the connection windowslive would be forgotten",
  ]);
});

test("what Terraform refuses and what the rules forbid is an obstacle, unless it is waived", () => {
  const refusals = [{ address: POOL, message: "the plan calls for it to be destroyed.\n" }];
  assert.deepEqual(obstacles(review([], { refusals }), [POOL], []), [
    `Terraform, ${POOL}: refuses the plan: the plan calls for it to be destroyed`,
  ]);
  const finding = {
    id: "pool-schema",
    severity: "forbidden",
    mend: "Put it back.",
    fix: "Put it back.",
    means: "Sign-in may break: email changes.",
    people: "Sign-in may break",
    cause: "`email` changes",
  } as const;
  assert.deepEqual(obstacles(review([ADOPTED], { findings: [finding] }), [POOL], []), [
    "Rule pool-schema: Sign-in may break: email changes",
  ]);
  const waiver = { reason: "tried on a copy", until: "2099-01-01", expired: false };
  assert.deepEqual(obstacles(review([ADOPTED], { findings: [{ ...finding, waiver }] }), [POOL], []), []);
});

test("the rest of an agreed plan is agreed to, with the values that only the apply gives", () => {
  const agreed = [
    change(POOL, "update", { differences: [{ attribute: "name", text: "acme users → dev" }] }),
    change("auth0_connection.auth0_waad[0]", "update", {
      differences: [{ attribute: "options.client_secret", text: "→ (known after apply)" }],
    }),
    change("azuread_application_password.entra_password", "create"),
  ];
  const rest = [
    change(POOL, "update", { differences: [{ attribute: "name", text: "acme users → dev" }] }),
    change("auth0_connection.auth0_waad[0]", "update", {
      differences: [{ attribute: "options.client_secret", text: "→ (secret)" }],
    }),
  ];
  assert.deepEqual(findUnagreedChanges(review(agreed), review(rest)), []);
});

test("nobody agreed to another resource, action, attribute or value", () => {
  const agreed = change(POOL, "update", { differences: [{ attribute: "name", text: "acme users → dev" }] });
  for (const now of [
    change("auth0_client.auth0_client", "update"),
    change(POOL, "replace", { differences: agreed.differences }),
    change(POOL, "update", { differences: [{ attribute: "mfa_configuration", text: "OFF → ON" }] }),
    change(POOL, "update", { differences: [{ attribute: "name", text: "other users → dev" }] }),
  ]) {
    assert.deepEqual(findUnagreedChanges(review([agreed]), review([now])), [now.address]);
  }
});
