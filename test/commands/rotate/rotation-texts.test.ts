import assert from "node:assert/strict";
import { test } from "node:test";
import { renderNext, renderNextAfterDeploy, renderStage } from "../../../commands/rotate/rotation-texts";
import type { SecretSlots } from "../../../environments/schema";
import { environmentWith, MINIMAL } from "../../support/environment";

const TIME = "2026-11-24T14:02:07Z";
const of = (entra: SecretSlots, auth0 = entra) =>
  environmentWith({ microsoft: { secret: entra }, auth0: { secret: auth0 } });

test("the stage says how far the rotation of each secret is", () => {
  assert.equal(
    renderStage(of({ active: "a", a: "first", b: TIME }, { active: "b", a: "first", b: TIME })),
    `  Entra's client secret: slot a, of the first deployment, is in use; slot b, of ${TIME}, is new and not in use yet.
  Auth0's client for Cognito: slot b, of ${TIME}, is in use; slot a, of the first deployment, is the old one and still valid.`,
  );
  assert.equal(
    renderStage(MINIMAL).split("\n")[0],
    "  Entra's client secret: slot a, of the first deployment, is in use, and the other one is empty.",
  );
});

test("what is next is to go on, to retire later, or nothing", () => {
  assert.equal(
    renderNext(of({ active: "a", a: "first", b: TIME }, { active: "b", a: "first", b: TIME })),
    "npm run rotate -- dev, which goes on with the rotation",
  );
  assert.equal(
    renderNext(of({ active: "b", a: "first", b: TIME }, { active: "b", a: null, b: TIME })),
    "retire the old one, in an hour or later: npm run rotate -- dev --retire. Sign-ins that are under way still use it, and clouds may cache it for a while. After a leak, do it now",
  );
  assert.equal(renderNext(MINIMAL), "nothing is left to do");
});

test("each pull request has the one that comes after it", () => {
  assert.equal(
    renderNextAfterDeploy("dev", "renew"),
    "npm run rotate -- dev --plan-only makes the switch to the new one",
  );
  assert.equal(
    renderNextAfterDeploy("dev", "switch"),
    "npm run rotate -- dev --plan-only --retire, an hour or more later, retires the old one",
  );
  assert.equal(renderNextAfterDeploy("dev", "retire"), "nothing is left to do");
});
