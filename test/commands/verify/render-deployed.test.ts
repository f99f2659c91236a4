import assert from "node:assert/strict";
import { test } from "node:test";
import type { Check } from "../../../commands/verify/check";
import { renderDeployed } from "../../../commands/verify/render-deployed";
import { UserError } from "../../../environments/user-error";

const check = (verdict: Check["verdict"], id = "entra-secret"): Check => ({
  ...{ id, hop: "entra", verdict },
  statement: "Entra accepts the client secret of Auth0",
});
const told = (...checks: readonly Check[]) =>
  renderDeployed("dev", Promise.resolve({ checks }), "npm run env -- app dev web");

test("a deploy of which every check passes says how many, and what comes next", async () =>
  assert.equal(
    await told(check("passed"), check("passed", "entra-page")),
    "Deployed dev. The live chain, verified: 2 checks passed.\nNext: npm run env -- app dev web",
  ));

test("a deploy of which a check fails says which, why that may be for now, and how to wait", async () =>
  assert.equal(
    await told(check("failed"), { ...check("failed", "entra-page"), of: "web" }),
    `Deployed dev. Not all of the live chain is right yet:
  entra-secret: not so: Entra accepts the client secret of Auth0
  entra-page, web: not so: Entra accepts the client secret of Auth0
Entra takes up to two minutes to accept a new secret, and nobody knows a new custom domain for longer.
Next: npm run verify -- dev --watch, which says when it works`,
  ));

test("a deploy of which something could not be seen goes on", async () =>
  assert.equal(
    await told(check("passed"), check("unseen")),
    "Deployed dev. The live chain, verified: nothing failed of 2 checks, 1 could not be seen.\nNext: npm run env -- app dev web",
  ));

test("a deploy whose chain can't be walked has deployed all the same", async () =>
  assert.equal(
    await renderDeployed("dev", Promise.reject(new UserError("x", "S3 does not answer.\nTo do: wait.")), "-"),
    `Deployed dev. The live chain could not be verified:
  S3 does not answer.
  To do: wait.
Next: npm run verify -- dev`,
  ));

test("a defect is no mistake of a person", async () =>
  assert.rejects(renderDeployed("dev", Promise.reject(new TypeError("boom")), "-"), /boom/));
