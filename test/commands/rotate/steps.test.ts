import assert from "node:assert/strict";
import { test } from "node:test";
import { changesBesides, endOfNewSecret, lastSteps, stepsUnderWay } from "../../../commands/rotate/steps";
import type { SecretSlots } from "../../../environments/schema";
import type { Review, ReviewedChange } from "../../../review/review";
import { environmentWith } from "../../support/environment";

const TIME = "2026-11-24T14:02:07Z";
const RENEWED: SecretSlots = { active: "a", a: "first", b: TIME };
const SWITCHED: SecretSlots = { active: "b", a: "first", b: TIME };
const RETIRED: SecretSlots = { active: "b", a: null, b: TIME };
const of = (entra: SecretSlots, auth0 = entra) =>
  environmentWith({ microsoft: { secret: entra }, auth0: { secret: auth0 } });

/** A review of a plan that does this, like `auth0_client.auth0_client-b: create`; an address with a dot is a resource's. */
function reviewOf(changes: readonly string[], outputs: readonly string[] = []): Review {
  return {
    environment: "dev",
    kind: "plan",
    verdict: "changes",
    people: [],
    findings: [],
    refusals: [],
    changes: changes.map((each): ReviewedChange => {
      const [address = "", action] = each.split(": ");
      return {
        hop: "Entra",
        resource: address,
        address,
        action: action as ReviewedChange["action"],
        differences: [],
      };
    }),
    outputs: outputs.map((attribute) => ({ attribute, text: "" })),
  };
}

const ENABLED = [
  "auth0_action.auth0_gate: update",
  "auth0_connection_clients.auth0_waad-clients[0]: update",
  "auth0_connection_clients.auth0_windowslive-clients[0]: update",
];
const RENEWAL = reviewOf([
  "azuread_application_password.entra_password-b: create",
  "auth0_client.auth0_client-b: create",
  "auth0_client_credentials.auth0_client-b-credentials: create",
  "terraform_data.auth0_client-b-renewed: create",
  ...ENABLED,
]);
const SWITCH = reviewOf(
  [
    "auth0_connection.auth0_waad[0]: update",
    "auth0_connection.auth0_windowslive[0]: update",
    "aws_cognito_identity_provider.cognito_identity-provider: update",
  ],
  ["broker.client_id", "entra_secret_expires"],
);
const END_OF_FIRST = reviewOf([
  "azuread_application_password.entra_password: delete",
  "auth0_client.auth0_client: update",
  ...ENABLED,
]);
const END_OF_A = reviewOf([
  "azuread_application_password.entra_password: delete",
  "auth0_client.auth0_client-a: delete",
  "auth0_client_credentials.auth0_client-a-credentials: delete",
  "terraform_data.auth0_client-a-renewed: delete",
  ...ENABLED,
]);

for (const [step, slots, review] of [
  ["renewal", RENEWED, RENEWAL],
  ["switch", SWITCHED, SWITCH],
  ["end of the first secrets", RETIRED, END_OF_FIRST],
  ["end of later secrets", RETIRED, END_OF_A],
] as const) {
  test(`the ${step} of both secrets changes nothing besides`, () =>
    assert.deepEqual(changesBesides(of(slots), lastSteps(of(slots)), review), []));
}

test("the steps of two secrets may differ", () => {
  const environment = of(SWITCHED, RENEWED);
  const review = reviewOf(["auth0_connection.auth0_waad[0]: update", "auth0_client.auth0_client-b: create"]);
  assert.deepEqual(changesBesides(environment, lastSteps(environment), review), []);
  assert.deepEqual(stepsUnderWay(environment, review), [
    { secret: "entra", step: "switch" },
    { secret: "auth0", step: "renew" },
  ]);
});

test("the rest of an interrupted step is under way, secret by secret", () => {
  const review = reviewOf(["auth0_client_credentials.auth0_client-b-credentials: create"]);
  assert.deepEqual(stepsUnderWay(of(RENEWED), review), [{ secret: "auth0", step: "renew" }]);
});

test("another resource, output, slot or action is not part of a step", () => {
  const changes = [
    "aws_cognito_user_pool.cognito_pool: update",
    "azuread_application_password.entra_password: replace",
    "auth0_client.auth0_client-b: delete",
  ];
  const environment = of(RENEWED);
  assert.deepEqual(changesBesides(environment, lastSteps(environment), reviewOf(changes, ["issuer"])), [
    ...changes,
    "issuer: update",
  ]);
});

test("another secret's step is not part of the steps of one secret", () => {
  assert.deepEqual(changesBesides(of(SWITCHED), [{ secret: "entra", step: "switch" }], SWITCH), [
    "aws_cognito_identity_provider.cognito_identity-provider: update",
    "broker.client_id: update",
  ]);
});

test("a client that an interrupted apply has left half made may be replaced", () => {
  const environment = of(RENEWED);
  const review = reviewOf(["auth0_client.auth0_client-b: replace"]);
  assert.deepEqual(changesBesides(environment, lastSteps(environment), review), []);
});

test("a rotation of a chain with one connection changes that one", () => {
  const connection = "auth0_connection.auth0_microsoft[0]: update";
  const clients = "auth0_connection_clients.auth0_microsoft-clients[0]: update";
  const [renewed, switched] = [of(RENEWED), of(SWITCHED)];
  assert.deepEqual(changesBesides(renewed, lastSteps(renewed), reviewOf([clients])), []);
  assert.deepEqual(changesBesides(switched, lastSteps(switched), reviewOf([connection])), []);
});

test("the gate is not part of a switch, and is never made, unbound or removed by a rotation", () => {
  const [renewed, switched] = [of(RENEWED), of(SWITCHED)];
  const update = ["auth0_action.auth0_gate: update"];
  assert.deepEqual(changesBesides(switched, lastSteps(switched), reviewOf(update)), update);
  const others = [
    "auth0_action.auth0_gate: create",
    "auth0_action.auth0_gate: replace",
    "auth0_trigger_action.auth0_gate-binding: delete",
  ];
  assert.deepEqual(changesBesides(renewed, lastSteps(renewed), reviewOf(others)), others);
});

for (const [title, action, text] of [
  ["that is made", "create", "2027-11-24T14:02:07Z"],
  ["in the place of one that is gone already", "replace", "2027-01-31T00:00:00Z → 2027-11-24T14:02:07Z"],
] as const) {
  test(`a plan has the end of a secret ${title}`, () => {
    const [change] = reviewOf([`azuread_application_password.entra_password-b: ${action}`]).changes;
    assert.ok(change);
    const differences = [{ attribute: "end_date", text }];
    assert.equal(
      endOfNewSecret({ ...RENEWAL, changes: [{ ...change, differences }] }),
      "2027-11-24T14:02:07Z",
    );
  });
}

test("a plan that makes no secret at Entra has no end of one", () => {
  assert.equal(endOfNewSecret(SWITCH), undefined);
  assert.equal(endOfNewSecret(END_OF_FIRST), undefined);
});
