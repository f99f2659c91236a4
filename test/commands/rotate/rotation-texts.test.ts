import assert from "node:assert/strict";
import { test } from "node:test";
import { afterDeploy, nextOf, standOf } from "../../../commands/rotate/rotation-texts";
import type { SecretSlots } from "../../../environments/schema";
import { environmentWith, MINIMAL } from "../../support/environment";

const TIME = "2026-11-24T14:02:07Z";
const of = (entra: SecretSlots, auth0 = entra) =>
  environmentWith({ microsoft: { secret: entra }, auth0: { secret: auth0 } });

test("tells how far each secret is", () => {
  assert.equal(
    standOf(of({ active: "a", a: "first", b: TIME }, { active: "b", a: "first", b: TIME })),
    `  Entra's client secret: slot a, of the first deployment, is in use; slot b, of ${TIME}, is new and not in use yet.
  Auth0's client for Cognito: slot b, of ${TIME}, is in use; slot a, of the first deployment, is the old one and still valid.`,
  );
  assert.equal(
    standOf(MINIMAL).split("\n")[0],
    "  Entra's client secret: slot a, of the first deployment, is in use, and there is no other one.",
  );
});

test("what is left is to go on, to retire later, or nothing", () => {
  assert.equal(
    nextOf(of({ active: "a", a: "first", b: TIME }, { active: "b", a: "first", b: TIME })),
    "npm run rotate -- dev, which goes on with the rotation",
  );
  assert.equal(
    nextOf(of({ active: "b", a: "first", b: TIME }, { active: "b", a: null, b: TIME })),
    "retire the old one, but not at once: sign-ins that are under way end with it, and clouds may have it cached for a while. In an hour or later: npm run rotate -- dev --retire. After a leak, do it now",
  );
  assert.equal(nextOf(MINIMAL), "nothing is left to do");
});

test("after each pull request comes the next", () => {
  assert.equal(
    afterDeploy("dev", "renew"),
    "npm run rotate -- dev --plan-only makes the switch to the new one",
  );
  assert.equal(
    afterDeploy("dev", "switch"),
    "an hour or more later, npm run rotate -- dev --plan-only --retire makes the old one's end",
  );
  assert.equal(afterDeploy("dev", "retire"), "nothing is left to do");
});
