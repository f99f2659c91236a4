import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntraEnvironment, Environment } from "../../../environments/schema";
import type { Change, Plan } from "../../../review/plan";
import { reviewOf } from "../../../review/review";
import { routeMoved } from "../../../review/rules/route-moved";
import type { Values } from "../../../review/value";
import { ADDRESSES, ENTRA_ADDRESSES } from "../../../stacks/addresses";
import { attributesOfRoutes } from "../../../stacks/pool-attributes";
import { entraWith, findingsOf, planFromTo, samlWith, settledDirect, WEB } from "../support/direct";
import { microsoftWith, settledPlan } from "../support/microsoft";
import { NOW } from "../support/plans";

const BROKER = microsoftWith();
const ENTRA: EntraEnvironment = { ...entraWith(), cognito: { ...BROKER.cognito, providerName: "Entra" } };
const SIDE_BY_SIDE: Environment = { ...ENTRA, former: BROKER };
const BROKERS = settledPlan(BROKER);
/** The pool is the same, whatever fills it. */
const ENTRAS: Plan = withPoolOf(BROKERS, settledDirect(ENTRA));
const BOTH: Plan = {
  ...BROKERS,
  resources: [
    ...BROKERS.resources.map((change) => (change.address === WEB ? withBoth(change) : change)),
    ...ENTRAS.resources.filter(({ address }) => !BROKERS.resources.some((each) => each.address === address)),
  ],
};

function withPoolOf({ resources }: Plan, plan: Plan): Plan {
  const pool = resources.filter(({ address }) => address === ADDRESSES.pool);
  return {
    ...plan,
    resources: [...pool, ...plan.resources.filter(({ address }) => address !== ADDRESSES.pool)],
  };
}

function withBoth(change: Change): Change {
  const { readable, writable } = attributesOfRoutes(SIDE_BY_SIDE);
  const values: Values = {
    ...change.after,
    supported_identity_providers: ["Entra", "Microsoft"],
    read_attributes: [...readable],
    write_attributes: [...writable],
  };
  return { ...change, before: values, after: values };
}

test("another route in the file gives everyone a new user name", () => {
  assert.deepEqual(findingsOf(routeMoved, planFromTo(BROKERS, ENTRAS), ENTRA), [
    {
      address: ADDRESSES.identityProvider,
      means:
        "Everyone comes back as a new user, and loses their account in the apps: `route` is `entra`, and `broker` is deployed, so people become new users `Entra_…` instead of `Microsoft_…` by the former route.",
      fix: "Put `route: broker` back, or keep it under `former`. `npm run route -- dev --to entra` shows what a move does to whom, and the order of its steps.",
    },
  ]);
});

test("it is so from each route to each other one, and the way back, too", () => {
  const saml = samlWith();
  for (const [before, after, environment] of [
    [BROKERS, settledDirect(saml), saml],
    [ENTRAS, settledDirect(saml), saml],
    [settledDirect(saml), ENTRAS, ENTRA],
    [ENTRAS, BROKERS, BROKER],
  ] as const) {
    const [found] = findingsOf(routeMoved, planFromTo(before, after), environment);
    assert.match(found?.means ?? "", /^Everyone comes back as a new user/);
    assert.equal(found?.severity, undefined);
  }
});

test("a route beside the former one loses nobody, and makes new users of those who take it", () => {
  const plan = planFromTo(BROKERS, BOTH);
  assert.deepEqual(findingsOf(routeMoved, plan, SIDE_BY_SIDE, [SIDE_BY_SIDE, BROKER]), [
    {
      address: ENTRA_ADDRESSES.identityProvider,
      severity: "warning",
      means:
        "Whoever signs in by the new route is a new user: `route` is `entra` beside the former `broker`, and people become `Entra_…` by it, who are not the users `Microsoft_…`.",
      fix: "Let an app offer the new way only once it knows its people by both user names.",
    },
  ]);
  const { verdict, findings } = reviewOf(plan, SIDE_BY_SIDE, { now: NOW });
  assert.equal(verdict, "changes");
  assert.ok(!findings.some(({ severity }) => severity === "forbidden"), JSON.stringify(findings, null, 1));
});

test("two routes side by side that don't change have no finding", () => {
  const { verdict, findings } = reviewOf(BOTH, SIDE_BY_SIDE, { now: NOW });
  assert.deepEqual([verdict, findings], ["nothing", []]);
});

const LOOK = "`npm run route -- dev --to entra` lists who has not signed in by the new one";

test("the end of the former route is a warning if the file says it", () => {
  const retired: Environment = { ...ENTRA, retired: BROKER };
  assert.deepEqual(findingsOf(routeMoved, planFromTo(BOTH, ENTRAS), retired), [
    {
      address: ADDRESSES.identityProvider,
      severity: "warning",
      means:
        "Nobody can sign in by the former route any more: `former.retired` is `true`, so the identity provider `Microsoft` is destroyed. Its users `Microsoft_…` stay in the user pool, and nobody can become one of them.",
      fix: `Take \`retired\` out, unless every app knows its people by the new user names: ${LOOK}.`,
    },
  ]);
});

test("a former route that is left out of the file is not at its end", () => {
  assert.deepEqual(findingsOf(routeMoved, planFromTo(BOTH, ENTRAS), ENTRA), [
    {
      address: ADDRESSES.identityProvider,
      means:
        "Nobody can sign in by the former route any more: `former` no longer has `broker`, so the identity provider `Microsoft` is destroyed. Its users `Microsoft_…` stay in the user pool, and nobody can become one of them.",
      fix: `Put \`former\` back: ${LOOK}. Its end is \`retired: true\` below it.`,
    },
  ]);
});

test("an environment that keeps its route has not moved", () => {
  assert.deepEqual(findingsOf(routeMoved, BROKERS, BROKER), []);
  assert.deepEqual(findingsOf(routeMoved, ENTRAS, ENTRA), []);
  assert.deepEqual(findingsOf(routeMoved, planFromTo({ ...ENTRAS, resources: [] }, ENTRAS), ENTRA), []);
});
