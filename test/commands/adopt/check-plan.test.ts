import assert from "node:assert/strict";
import { test } from "node:test";
import { beyond, unproven } from "../../../commands/adopt/check-plan";
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
  findings: [],
  changes,
  outputs: [],
  refusals: [],
  ...more,
});
const told = (...args: Parameters<typeof unproven>) =>
  unproven(...args).map(({ where, told }) => `${where}: ${told}`);
const TAKEN = change(POOL, "update", { isImported: true });

test("to take over, to make the client secret and Terraform's bookkeeping is all that is meant", () => {
  const changes = [
    TAKEN,
    change("azuread_application_password.entra_password", "create"),
    change("terraform_data.user-identities", "create"),
  ];
  assert.deepEqual(told(review(changes), [POOL], []), []);
});

test("a client secret that is gone since an earlier run may be made again; nothing else may", () => {
  const gone = { isGone: true } as const;
  const password = change("azuread_application_password.entra_password", "replace", gone);
  assert.deepEqual(told(review([TAKEN, password]), [POOL], []), []);
  assert.deepEqual(told(review([change(POOL, "replace", gone)]), [], []), [
    `${POOL}: the user pool would be REPLACED`,
  ]);
});

test("what the state has already needs no takeover", () => {
  assert.deepEqual(told(review([]), [POOL], [POOL]), []);
  assert.deepEqual(told(review([]), [POOL], []), [`${POOL}: the plan does not take it over`]);
});

test("whatever is made, replaced, destroyed or forgotten contradicts it", () => {
  const differences = [{ attribute: "name", text: "acme users → dev" }];
  const changes = [
    change(POOL, "replace", { differences, isImported: true }),
    change("auth0_client.auth0_client", "create", { resource: "client for Cognito" }),
    change("auth0_connection.auth0_waad[0]", "delete", { resource: "connection waad" }),
    change("auth0_connection.auth0_windowslive[0]", "forget", { resource: "connection windowslive" }),
  ];
  assert.deepEqual(told(review(changes), [POOL], []), [
    `${POOL}: the user pool would be REPLACED (name: acme users → dev)`,
    "auth0_client.auth0_client: the client for Cognito would be made anew",
    "auth0_connection.auth0_waad[0]: the connection waad would be DESTROYED",
    "auth0_connection.auth0_windowslive[0]: the connection windowslive would be forgotten",
  ]);
});

test("what Terraform refuses and what the rules forbid contradicts it, unless it is waived", () => {
  const refusals = [{ address: POOL, message: "the plan calls for it to be destroyed.\n" }];
  assert.deepEqual(told(review([], { refusals }), [POOL], []), [
    `Terraform, ${POOL}: refuses the plan: the plan calls for it to be destroyed`,
  ]);
  const finding = {
    id: "pool-schema",
    severity: "forbidden",
    mend: "Put it back.",
    means: "The apply stops half-way.",
  } as const;
  assert.deepEqual(told(review([TAKEN], { findings: [finding] }), [POOL], []), [
    "Rule pool-schema: The apply stops half-way",
  ]);
  const waiver = { reason: "tried on a copy", until: "2099-01-01", expired: false };
  assert.deepEqual(told(review([TAKEN], { findings: [{ ...finding, waiver }] }), [POOL], []), []);
});

test("the rest of what was agreed to is within it, with what only the apply has told", () => {
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
  assert.deepEqual(beyond(review(agreed), review(rest)), []);
});

test("another resource, action, attribute or value is beyond what was agreed to", () => {
  const agreed = change(POOL, "update", { differences: [{ attribute: "name", text: "acme users → dev" }] });
  for (const now of [
    change("auth0_client.auth0_client", "update"),
    change(POOL, "replace", { differences: agreed.differences }),
    change(POOL, "update", { differences: [{ attribute: "mfa_configuration", text: "OFF → ON" }] }),
    change(POOL, "update", { differences: [{ attribute: "name", text: "other users → dev" }] }),
  ]) {
    assert.deepEqual(beyond(review([agreed]), review([now])), [now.address]);
  }
});
