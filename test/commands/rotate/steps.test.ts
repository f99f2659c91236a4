import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfNewSecret, lastSteps, type SecretStep, sortPlan } from "../../../commands/rotate/steps";
import type { SecretSlots } from "../../../environments/schema";
import type { Plan } from "../../../review/plan";
import { reviewOf } from "../../../review/review";
import { Secret, UNKNOWN } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS, PASSWORDS } from "../../../stacks/addresses";
import { type Edit, NOW, planWith, savedPlan } from "../../review/support/plans";
import {
  A_RENEWED,
  A_SWITCHED,
  enables,
  FIRST,
  guards,
  idle,
  idOf,
  RENEWED,
  RENEWING,
  RETIRED,
  SWITCH_TO_A,
  SWITCHED,
  secretOf,
  signsInWith,
  uses,
  withSlots,
} from "../../review/support/rotation";

const T = "2026-11-24";
const LATER = "2027-10-01";
const SLOTS = {
  first: { active: "a", a: "first", b: null },
  renewed: { active: "a", a: "first", b: T },
  switched: { active: "b", a: "first", b: T },
  retired: { active: "b", a: null, b: T },
  renewedAgain: { active: "b", a: LATER, b: T },
  switchedAgain: { active: "a", a: LATER, b: T },
} satisfies Record<string, SecretSlots>;

/** What a plan has of the steps that the slots say, and besides. */
function sorted(slots: SecretSlots, plan: Plan, outputs: Plan["outputs"] = []) {
  const environment = withSlots(slots);
  const { steps, ...others } = sortPlan(environment, lastSteps(environment), { ...plan, outputs });
  return { steps: steps.map(({ secret, step }) => `${step} ${secret}`), ...others };
}
const both = (step: SecretStep["step"]) => [`${step} entra`, `${step} auth0`];
const only = (...steps: string[]) => ({ steps, besides: [], unsettled: [] });
/** Changes that are none of a rotation's. */
const foreign = (...besides: string[]) => ({ steps: [], besides, unsettled: [] });

const first = idOf(FIRST, AUTH0_CLIENTS.first);
const b = idOf(RENEWED, AUTH0_CLIENTS.b);

for (const [step, slots, plan] of [
  ["renew", SLOTS.renewed, savedPlan("secrets-renew")],
  ["switch", SLOTS.switched, savedPlan("secrets-switch")],
  ["retire", SLOTS.retired, savedPlan("secrets-retire")],
  ["switch", SLOTS.switchedAgain, planWith(SWITCH_TO_A, A_RENEWED)],
] as const) {
  test(`a plan that does no more than ${step} both secrets in ${slots.active} has nothing besides`, () =>
    assert.deepEqual(sorted(slots, plan, plan.outputs), only(...both(step))));
}

test("the steps of two secrets may differ", () => {
  const { auth0 } = withSlots(SLOTS.renewed);
  const { microsoft, ...others } = withSlots(SLOTS.switched);
  const environment = { ...others, microsoft, auth0 };
  const client = RENEWING.resources.filter(({ address }) => address === AUTH0_CLIENTS.b);
  const plan = planWith(uses(secretOf(RENEWED, PASSWORDS.b, "value")), RENEWED);
  const mixed = {
    ...plan,
    outputs: [],
    resources: [...plan.resources.filter(({ address }) => address !== AUTH0_CLIENTS.b), ...client],
  };
  assert.deepEqual(sortPlan(environment, lastSteps(environment), mixed), {
    steps: [
      { secret: "entra", step: "switch" },
      { secret: "auth0", step: "renew" },
    ],
    besides: [],
    unsettled: [],
  });
});

test("a logo on the client that stays is no step that retires it", () => {
  const edit: Edit = {
    after: { logo_uri: null, description: "" },
    before: { logo_uri: "https://acme.com/l.png" },
  };
  assert.deepEqual(
    sorted(SLOTS.retired, planWith({ [AUTH0_CLIENTS.first]: edit }, RETIRED)),
    foreign("auth0_client.auth0_client: logo_uri"),
  );
});

test("another name of a connection is no step that switches it to another secret", () => {
  const edit: Edit = { after: { display_name: "Work" } };
  assert.deepEqual(
    sorted(SLOTS.switched, planWith({ "auth0_connection.auth0_waad[0]": edit }, SWITCHED)),
    foreign("auth0_connection.auth0_waad[0]: display_name"),
  );
});

test("a mapped attribute is no step that switches Cognito to another client", () => {
  const edit: Edit = { after: { "attribute_mapping.picture": "avatar" } };
  assert.deepEqual(
    sorted(SLOTS.switched, planWith({ [ADDRESSES.identityProvider]: edit }, SWITCHED)),
    foreign(`${ADDRESSES.identityProvider}: attribute_mapping.picture`),
  );
});

test("a step beside a foreign change of the same resource is a step", () => {
  const { [ADDRESSES.identityProvider]: provider, ...others } = SWITCH_TO_A;
  const edit = { after: { ...provider?.after, "attribute_mapping.picture": "avatar" } };
  const plan = planWith({ ...others, [ADDRESSES.identityProvider]: edit }, A_RENEWED);
  assert.deepEqual(sorted(SLOTS.switchedAgain, plan), {
    steps: both("switch"),
    besides: [`${ADDRESSES.identityProvider}: attribute_mapping.picture`],
    unsettled: [],
  });
});

test("another app that a connection lets in, or no longer lets in, is no step", () => {
  const lists = ["waad", "windowslive"].map(
    (each) => `auth0_connection_clients.auth0_${each}-clients[0]: enabled_clients`,
  );
  assert.deepEqual(sorted(SLOTS.retired, planWith(enables(b, "another-app"), RETIRED)), foreign(...lists));
});

test("the client in use that a connection no longer lets in is no step, and about the secrets", () => {
  const lists = ["waad", "windowslive"].map(
    (each) => `auth0_connection_clients.auth0_${each}-clients[0]: enabled_clients`,
  );
  assert.deepEqual(sorted(SLOTS.renewed, planWith(enables(b), RENEWED)), {
    steps: [],
    besides: lists,
    unsettled: lists,
  });
});

test("the gate that guards the new client is a step; with another connection on its list, something else is besides", () => {
  const code = (plan: Plan) =>
    String(plan.resources.find(({ address }) => address === ADDRESSES.gate)?.after?.code);
  const before = { code: code(FIRST) };
  const [guarded] = Object.values(guards(FIRST, first, b));
  assert.deepEqual(
    sorted(SLOTS.renewed, planWith({ [ADDRESSES.gate]: { ...guarded, before } }, RENEWED)),
    only("renew auth0"),
  );
  const more = String(guarded?.after?.code).replace(/"connections":\[/, '$&"con_of_another",');
  assert.deepEqual(
    sorted(SLOTS.renewed, planWith({ [ADDRESSES.gate]: { before, after: { code: more } } }, RENEWED)),
    { steps: ["renew auth0"], besides: [`${ADDRESSES.gate}: code`], unsettled: [] },
  );
  assert.deepEqual(
    sorted(SLOTS.retired, planWith({ [ADDRESSES.gate]: { after: { code: "anything" } } }, RETIRED)).unsettled,
    [`${ADDRESSES.gate}: code`],
  );
});

test("the gate whose code is not known before the client is made is a step, unless the connections change", () => {
  const gate = RENEWING.resources.find(({ address }) => address === ADDRESSES.gate);
  assert.equal(gate?.after?.code, UNKNOWN);
  assert.deepEqual(sorted(SLOTS.renewed, RENEWING), only(...both("renew")));
  const others = {
    [ADDRESSES.gate]: { before: { code: String(gate?.before?.code).replace('"con_', '"other_') } },
  };
  assert.deepEqual(sorted(SLOTS.renewed, planWith(others, RENEWING)).besides, [`${ADDRESSES.gate}: code`]);
});

test("a slot that is a step further in the file than in the clouds is not deployed", () => {
  // In the clouds slot a is in use. In the file it is retired already.
  const { steps, unsettled } = sorted(
    SLOTS.retired,
    planWith(
      {
        [PASSWORDS.a]: { after: null },
        ...uses(secretOf(RENEWED, PASSWORDS.b, "value")),
        ...signsInWith(b, secretOf(RENEWED, "auth0_client_credentials.auth0_client-b-credentials")),
      },
      RENEWED,
    ),
  );
  assert.deepEqual(steps, ["retire entra"]);
  assert.deepEqual(unsettled, [
    "auth0_connection.auth0_waad[0]: options.client_secret",
    "auth0_connection.auth0_windowslive[0]: options.client_secret",
    `${ADDRESSES.identityProvider}: provider_details.client_id`,
    `${ADDRESSES.identityProvider}: provider_details.client_secret`,
  ]);
});

test("a secret that is another one than the slot's is not the step's", () => {
  const { steps, unsettled } = sorted(SLOTS.switchedAgain, planWith(uses(new Secret("any")), A_SWITCHED));
  assert.deepEqual(steps, []);
  assert.equal(unsettled.length, 2);
});

test("a rotation never makes the gate, unbinds it or removes it", () => {
  const edits: Record<string, Edit> = {
    [ADDRESSES.gate]: { action: "replace" },
    [ADDRESSES.gateBinding]: { after: null },
  };
  assert.deepEqual(
    sorted(SLOTS.renewed, planWith(edits, RENEWED)),
    foreign(`${ADDRESSES.gate}: replace`, `${ADDRESSES.gateBinding}: delete`),
  );
});

test("a client that an interrupted apply has left half made may be replaced", () =>
  assert.deepEqual(
    sorted(SLOTS.renewed, planWith({ [AUTH0_CLIENTS.b]: { action: "replace" } }, RENEWED)),
    only("renew auth0"),
  ));

test("the end of the first client is a step", () => {
  const before = {
    callbacks: ["https://acme.auth.com/oauth2/idpresponse"],
    grant_types: ["authorization_code"],
  };
  assert.deepEqual(
    sorted(SLOTS.retired, planWith({ [AUTH0_CLIENTS.first]: { ...idle, before } }, RETIRED)),
    only("retire auth0"),
  );
});

test("an output of a switch is a step, and any other is not", () => {
  const environment = withSlots(SLOTS.switched);
  const end = SWITCHED.resources.find(({ address }) => address === PASSWORDS.b)?.after?.end_date ?? null;
  const outputs = [
    {
      name: "broker",
      before: { client_id: first, issuer: "https://a" },
      after: { client_id: b, issuer: "https://b" },
    },
    { name: "entra_secret_expires", before: "2027-01-01T00:00:00Z", after: end },
  ];
  assert.deepEqual(sortPlan(environment, lastSteps(environment), { ...SWITCHED, outputs }), {
    steps: lastSteps(environment),
    besides: ["broker: broker.issuer"],
    unsettled: [],
  });
});

for (const [title, plan, end] of [
  ["has the end of a secret that is made", RENEWING, "2027-11-24T00:00:00Z"],
  ["that makes no secret at Entra has no end of one", savedPlan("secrets-switch"), undefined],
] as const) {
  test(`a plan ${title}`, () =>
    assert.equal(endOfNewSecret(reviewOf(plan, withSlots(SLOTS.renewed), { now: NOW })), end));
}

test("a plan has the end of a secret in the place of one that is gone already", () =>
  assert.equal(
    endOfNewSecret({
      changes: [
        {
          hop: "Entra",
          resource: "client secret",
          address: PASSWORDS.b,
          action: "replace",
          differences: [{ attribute: "end_date", text: "2027-01-31T00:00:00Z → 2027-11-24T14:02:07Z" }],
        },
      ],
    }),
    "2027-11-24T14:02:07Z",
  ));
