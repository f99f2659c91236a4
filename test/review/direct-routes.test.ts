import assert from "node:assert/strict";
import { test } from "node:test";
import { reviewOf } from "../../review/review";
import { DIRECT, planFromTo, settledDirect } from "./support/direct";
import { NOW } from "./support/plans";

for (const environment of DIRECT) {
  const { accounts } = environment.microsoft;
  const what = `${environment.route} for ${accounts}, sign-out ${environment.signOut}`;
  const plan = settledDirect(environment);
  const nothing = { ...plan, resources: [] };

  test(`a settled environment has no finding: ${what}`, () => {
    const { verdict, findings } = reviewOf(plan, environment, { now: NOW });
    assert.deepEqual([verdict, findings], ["nothing", []]);
  });

  test(`an environment that did not drift has no finding: ${what}`, () => {
    const { verdict, findings } = reviewOf({ ...plan, kind: "drift" }, environment, { now: NOW });
    assert.deepEqual([verdict, findings], ["nothing", []]);
  });

  test(`a new environment has nothing to lose: ${what}`, () => {
    const { findings } = reviewOf(planFromTo(nothing, plan), environment, { now: NOW });
    const told = findings.map(({ id }) => id);
    // Whoever allows it is told so once.
    assert.deepEqual(
      told,
      environment.route === "saml" && environment.saml.idpInitiated ? ["saml-weakened"] : [],
    );
  });

  test(`an environment that is destroyed loses its pool, and its people: ${what}`, () => {
    const { verdict, findings } = reviewOf(planFromTo(plan, nothing), environment, { now: NOW });
    assert.equal(verdict, "forbidden");
    const told = new Set<string>(findings.map(({ id }) => id));
    for (const id of ["pool-replaced", "identity-provider-replaced", "app-registration-replaced"])
      assert.ok(told.has(id), id);
  });
}
