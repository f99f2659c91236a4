import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment, SecretSlots } from "../../environments/schema";
import { chainOf } from "../../review/chain-of";
import type { Plan } from "../../review/plan";
import { renderText } from "../../review/render/text";
import { reviewOf } from "../../review/review";
import { auth0ClientOf, slotOf } from "../../review/slots";
import { UNKNOWN } from "../../review/value";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  credentialsOf,
  PASSWORDS,
} from "../../stacks/addresses";
import { NOW, planWith, savedPlan } from "./support/plans";
import {
  A,
  A_RENEWED,
  A_SWITCHED,
  B,
  enables,
  FIRST,
  guards,
  idle,
  idOf,
  RENEW_A,
  RENEWED,
  RENEWING,
  RETIRED,
  SWITCH_TO_A,
  SWITCH_TO_B,
  SWITCHED,
  secretOf,
  signsInWith,
  uses,
  withSlots,
} from "./support/rotation";

const rulesOf = (plan: Plan, environment: BrokerEnvironment) =>
  reviewOf(plan, environment, { now: NOW }).findings.map(({ id, address }) => `${id}: ${address}`);

test("a renewed client goes to the other slot, whichever it is", () => {
  assert.deepEqual(Object.values(PASSWORDS).map(slotOf), ["a", "b"]);
  assert.deepEqual(Object.values(AUTH0_CLIENTS).map(slotOf), ["a", "a", "b"]);
  assert.deepEqual(
    Object.values(AUTH0_CLIENTS).map((address) => slotOf(credentialsOf(address))),
    ["a", "a", "b"],
  );
});

for (const [step, plan, secret, before, after] of [
  ["the first deployment", FIRST, { active: "a", a: "first", b: null }, ["a", "first"], ["a", "first"]],
  ["to renew b", RENEWING, { active: "a", a: "first", b: B }, ["a", "first"], ["a", "first"]],
  [
    "to switch to b",
    savedPlan("secrets-switch"),
    { active: "b", a: "first", b: B },
    ["a", "first"],
    ["b", "b"],
  ],
  ["to retire a", savedPlan("secrets-retire"), { active: "b", a: null, b: B }, ["b", "b"], ["b", "b"]],
  ["to renew a", planWith(RENEW_A, RETIRED), { active: "b", a: A, b: B }, ["b", "b"], ["b", "b"]],
  ["to switch to a", planWith(SWITCH_TO_A, A_RENEWED), { active: "a", a: A, b: B }, ["b", "b"], ["a", "a"]],
] as const) {
  test(`the clouds tell what is in use before, and the file what is in use after: ${step}`, () => {
    const chain = chainOf(plan, withSlots(secret), NOW);
    const expected = ([password, client]: readonly ["a" | "b", "first" | "a" | "b"]) => ({
      password: PASSWORDS[password],
      auth0Client: AUTH0_CLIENTS[client],
      auth0Credentials: credentialsOf(AUTH0_CLIENTS[client]),
    });
    assert.deepEqual([chain.before.inUse, chain.after.inUse], [expected(before), expected(after)]);
  });
}

test("drift is compared with what was in use, whatever the file says by now", () => {
  const drift: Plan = {
    ...planWith({ [AUTH0_CLIENTS.first]: { after: { callbacks: [] } } }, RENEWED),
    kind: "drift",
  };
  const file = withSlots({ active: "b", a: null, b: B });
  assert.equal(chainOf(drift, file, NOW).after.inUse.auth0Client, AUTH0_CLIENTS.first);
  assert.deepEqual(rulesOf(drift, file), [`callback-not-registered: ${AUTH0_CLIENTS.first}`]);
});

for (const [what, plan, secret, expected] of [
  [
    "a renewed slot a comes beside b",
    planWith(RENEW_A, RETIRED),
    { active: "b", a: A, b: B },
    [`secret-renewed: ${PASSWORDS.a}`, `secret-renewed: ${AUTH0_CLIENTS.a}`],
  ],
  [
    "the way back to slot a",
    planWith(SWITCH_TO_A, A_RENEWED),
    { active: "a", a: A, b: B },
    [`broker-client-switched: ${ADDRESSES.identityProvider}`, `secret-switched: ${PASSWORDS.a}`],
  ],
  [
    "slot b that is retired goes with its client",
    planWith(
      {
        [PASSWORDS.b]: { after: null },
        [AUTH0_CLIENTS.b]: { after: null },
        [credentialsOf(AUTH0_CLIENTS.b)]: { after: null },
        ...enables("client-of-slot-a"),
        ...guards(A_SWITCHED, idOf(RETIRED, AUTH0_CLIENTS.first), "client-of-slot-a"),
      },
      A_SWITCHED,
    ),
    { active: "a", a: A, b: null },
    [`secret-retired: ${PASSWORDS.b}`, `secret-retired: ${AUTH0_CLIENTS.b}`],
  ],
  ["slot b in use", RETIRED, { active: "b", a: null, b: B }, []],
  ["both slots, with b in use", SWITCHED, { active: "b", a: "first", b: B }, []],
  [
    "a step back, from b to the first ones",
    planWith(
      {
        ...signsInWith(
          idOf(SWITCHED, AUTH0_CLIENTS.first),
          secretOf(SWITCHED, credentialsOf(AUTH0_CLIENTS.first)),
        ),
        ...uses(secretOf(SWITCHED, PASSWORDS.a, "value")),
      },
      SWITCHED,
    ),
    { active: "a", a: "first", b: B },
    [`broker-client-switched: ${ADDRESSES.identityProvider}`, `secret-switched: ${PASSWORDS.a}`],
  ],
  [
    "a slot that was never used may go again",
    planWith(
      {
        [PASSWORDS.b]: { after: null },
        [AUTH0_CLIENTS.b]: { after: null },
        [credentialsOf(AUTH0_CLIENTS.b)]: { after: null },
        ...enables(idOf(RENEWED, AUTH0_CLIENTS.first)),
        ...guards(RENEWED, idOf(RENEWED, AUTH0_CLIENTS.first)),
      },
      RENEWED,
    ),
    { active: "a", a: "first", b: null },
    [`secret-retired: ${PASSWORDS.b}`, `secret-retired: ${AUTH0_CLIENTS.b}`],
  ],
  [
    "a switch to what is not there yet is two hops at once",
    planWith(
      {
        ...enables(idOf(FIRST, AUTH0_CLIENTS.first), UNKNOWN),
        ...signsInWith(UNKNOWN, UNKNOWN),
        ...uses(UNKNOWN),
      },
      RENEWING,
    ),
    { active: "b", a: "first", b: B },
    [
      `hops-change-together: ${AUTH0_CLIENTS.b}`,
      `broker-client-switched: ${ADDRESSES.identityProvider}`,
      `secret-renewed: ${PASSWORDS.b}`,
      `secret-switched: ${PASSWORDS.b}`,
    ],
  ],
  [
    "what is in use must not be renewed in its place",
    planWith(
      {
        [PASSWORDS.b]: { action: "replace", after: { value: UNKNOWN } },
        [AUTH0_CLIENTS.b]: { action: "replace", after: { client_id: UNKNOWN, id: UNKNOWN } },
        [credentialsOf(AUTH0_CLIENTS.b)]: { action: "replace", after: { client_secret: UNKNOWN } },
        ...enables(UNKNOWN),
        ...signsInWith(UNKNOWN, UNKNOWN),
        ...uses(UNKNOWN),
      },
      RETIRED,
    ),
    { active: "b", a: null, b: A },
    [
      `secret-gone-too-soon: ${AUTH0_CLIENTS.b}`,
      `hops-change-together: ${AUTH0_CLIENTS.b}`,
      `secret-renewed: ${PASSWORDS.b}`,
      `secret-renewed: ${credentialsOf(AUTH0_CLIENTS.b)}`,
    ],
  ],
  [
    "what is in use must not be retired along with the switch",
    planWith(
      {
        ...SWITCH_TO_B,
        ...enables(idOf(RENEWED, AUTH0_CLIENTS.b)),
        [PASSWORDS.a]: { after: null },
        [AUTH0_CLIENTS.first]: idle,
      },
      RENEWED,
    ),
    { active: "b", a: null, b: B },
    [
      `secret-gone-too-soon: ${PASSWORDS.a}`,
      `secret-gone-too-soon: ${AUTH0_CLIENTS.first}`,
      `broker-client-switched: ${ADDRESSES.identityProvider}`,
      `secret-switched: ${PASSWORDS.b}`,
    ],
  ],
  [
    "what is in use must not be retired before the switch",
    planWith(
      {
        ...enables(idOf(RENEWED, AUTH0_CLIENTS.b)),
        [PASSWORDS.a]: { after: null },
        [AUTH0_CLIENTS.first]: idle,
      },
      RENEWED,
    ),
    { active: "b", a: null, b: B },
    [
      `broker-client-mismatch: ${ADDRESSES.identityProvider}`,
      `app-registration-mismatch: ${addressOfConnection("windowslive")}`,
      `app-registration-mismatch: ${addressOfConnection("waad")}`,
      `secret-gone-too-soon: ${PASSWORDS.a}`,
      `secret-gone-too-soon: ${AUTH0_CLIENTS.first}`,
      `broker-client-switched: ${ADDRESSES.identityProvider}`,
      `secret-switched: ${PASSWORDS.b}`,
    ],
  ],
] as const) {
  test(`a review's rules know the slots: ${what}`, () => {
    assert.deepEqual(
      rulesOf(plan, withSlots(secret)),
      expected,
      renderText(reviewOf(plan, withSlots(secret), { now: NOW })),
    );
  });
}

test("the first client's credentials are not those of a renewed slot a", () => {
  const TIME = "2026-11-24T14:02:07Z";
  const deployed: SecretSlots = { active: "b", a: "first", b: TIME };
  const at = (slot: "a" | "b", secret: SecretSlots) => credentialsOf(auth0ClientOf(slot, { secret }));
  assert.equal(at("a", deployed), "auth0_client_credentials.auth0_client-credentials");
  assert.equal(at("b", deployed), "auth0_client_credentials.auth0_client-b-credentials");
  assert.equal(
    at("a", { active: "b", a: TIME, b: "2026-01-31" }),
    "auth0_client_credentials.auth0_client-a-credentials",
  );
});
