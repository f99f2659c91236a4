import assert from "node:assert/strict";
import { test } from "node:test";
import { afterStep, lastStep, nextStep, type Step, slotTimeOf } from "../../../commands/rotate/slots";
import type { SecretSlots } from "../../../environments/schema";
import { environmentWith } from "../../support/environment";

const NOW = "2026-11-24T14:02:07Z";
const of = (secret: SecretSlots) => environmentWith({ microsoft: { secret } });
const EARLIER = "2026-01-31";
const LATER = "2026-11-24";

const STAGES: readonly (readonly [SecretSlots, next: Step, after: SecretSlots])[] = [
  [{ active: "a", a: "first", b: null }, "renew", { active: "a", a: "first", b: NOW }],
  [{ active: "a", a: "first", b: LATER }, "switch", { active: "b", a: "first", b: LATER }],
  [{ active: "b", a: "first", b: LATER }, "retire", { active: "b", a: null, b: LATER }],
  [{ active: "b", a: null, b: LATER }, "renew", { active: "b", a: NOW, b: LATER }],
  [{ active: "b", a: LATER, b: EARLIER }, "switch", { active: "a", a: LATER, b: EARLIER }],
  [{ active: "a", a: LATER, b: EARLIER }, "retire", { active: "a", a: LATER, b: null }],
  [{ active: "a", a: LATER, b: null }, "renew", { active: "a", a: LATER, b: NOW }],
];

for (const [slots, next, after] of STAGES) {
  test(`after ${JSON.stringify(slots)} comes ${next}`, () => {
    assert.equal(nextStep(of(slots), "entra"), next);
    assert.deepEqual(afterStep(of(slots), "entra", next, NOW), after);
    assert.equal(lastStep(of(after), "entra"), next);
  });
}

test("each secret has a rotation of its own", () => {
  const environment = of({ active: "a", a: "first", b: LATER });
  assert.equal(nextStep(environment, "entra"), "switch");
  assert.equal(nextStep(environment, "auth0"), "renew");
});

test("a day means its first second, so a time on that day is later", () => {
  assert.equal(nextStep(of({ active: "a", a: LATER, b: NOW }), "entra"), "switch");
});

test("slots of the same time are refused, however it is written", () => {
  assert.throws(() => nextStep(of({ active: "a", a: LATER, b: `${LATER}T00:00:00Z` }), "entra"), {
    name: "UserError",
    message:
      "environments/dev.yaml microsoft.secret: a is 2026-11-24 and b is 2026-11-24T00:00:00Z, which is the same time, but one must be later: the earlier one is the old secret.\nTo do: put back what the file had before (git log -p environments/dev.yaml), then run the same command again.",
  });
});

test("a renewal before the time of the secret in use is refused: it would count as the older one", () => {
  const environment = environmentWith({
    auth0: { secret: { active: "b", a: null, b: "2027-01-01" } },
  });
  assert.throws(() => afterStep(environment, "auth0", "renew", NOW), {
    name: "UserError",
    message:
      "environments/dev.yaml auth0.secret.b: is 2027-01-01, but must be before now (2026-11-24T14:02:07Z): a secret that is renewed now would count as the older one.\nTo do: wait until then. Don't write an earlier time: that would renew the secret in use.",
  });
});

test("the time of a renewal is in UTC, to the second", () => {
  assert.equal(slotTimeOf(new Date("2026-11-24T15:02:07.999+01:00")), NOW);
});
