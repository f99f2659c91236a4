import assert from "node:assert/strict";
import { test } from "node:test";
import {
  renderNext,
  renderNextAfterWriting,
  renderStage,
  renderStep,
  renderWritten,
} from "../../../commands/rotate/rotation-texts";
import type { SecretSlots } from "../../../environments/schema";
import { environmentWith, MINIMAL } from "../../support/environment";

const TIME = "2026-11-24T14:02:07Z";
const of = (entra: SecretSlots, auth0 = entra) =>
  environmentWith({ microsoft: { secret: entra }, auth0: { secret: auth0 } });

test("a step says what it does, and of which secrets", () => {
  assert.equal(renderStep("switch", ["entra"]), "switch: start using the new one (Entra's client secret)");
  assert.equal(
    renderStep("renew", ["entra", "auth0"]),
    "renew: make a new one beside the one in use (Entra's client secret and Auth0's client for Cognito)",
  );
});

test("the stage says what is in each slot of each secret", () => {
  assert.equal(
    renderStage(of({ active: "a", a: "first", b: TIME }, { active: "b", a: "first", b: TIME })),
    `  Entra's client secret
    slot a: in use, made by the first deployment
    slot b: new, not in use yet, made ${TIME}
  Auth0's client for Cognito
    slot a: old, still valid, made by the first deployment
    slot b: in use, made ${TIME}`,
  );
  assert.deepEqual(renderStage(MINIMAL).split("\n").slice(0, 3), [
    "  Entra's client secret",
    "    slot a: in use, made by the first deployment",
    "    slot b: empty",
  ]);
});

test("what is next is to go on, to retire later, or nothing", () => {
  assert.equal(
    renderNext(of({ active: "a", a: "first", b: TIME }, { active: "b", a: "first", b: TIME })),
    "Next: npm run rotate -- dev, which goes on with the rotation",
  );
  assert.equal(
    renderNext(of({ active: "b", a: "first", b: TIME }, { active: "b", a: null, b: TIME })),
    "Next: npm run rotate -- dev --retire, in an hour or later; after a leak, now\nUntil then the old ones stay valid: sign-ins under way use them, and clouds may cache them.",
  );
  assert.equal(renderNext(MINIMAL), "Nothing is left to do.");
});

test("each pull request has the one that comes after it", () => {
  const deploy = "Next: commit the file, and deploy it.\n";
  assert.deepEqual(
    (["renew", "switch", "retire"] as const).map((step) => renderNextAfterWriting("dev", step)),
    [
      `${deploy}After that: npm run rotate -- dev --write-only, which writes the switch to the new one`,
      `${deploy}After that, in an hour or later: npm run rotate -- dev --write-only --retire`,
      `${deploy}After that nothing is left to do.`,
    ],
  );
});

test("a step that is written already is said to be, and not deployed", () => {
  assert.equal(
    renderWritten("dev", [{ secret: "entra", step: "switch" }]),
    "environments/dev.yaml has the step already: switch Entra's client secret. It is not deployed yet.\nNothing was changed.\nNext: commit the file, and deploy it.\nAfter that, in an hour or later: npm run rotate -- dev --write-only --retire",
  );
});
