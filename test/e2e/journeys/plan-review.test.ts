import assert from "node:assert/strict";
import { copyFileSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Review } from "../../../review/review";
import { fileWith } from "../../support/environment-file";
import { World } from "../../support/world";

/** Another strategy, and the attributes in the pool stay, as Cognito never removes one. */
const MOVED = { "auth0.strategy": "waad", "cognito.attributes": {} };

describe("a deployment by its reviewed plan", () => {
  let world: World;
  before(async () => {
    world = await World.raise();
    world.project.write("dev", fileWith({}));
  });
  after(() => world.close());

  const command = (...args: string[]) => world.command("dev", ...args);
  const saved = () => join(world.project.root, "state", "dev.tfplan");

  test("a new environment is reviewed before its first deploy", async () => {
    const { code, stdout, stderr } = await command("plan", "dev");
    assert.equal(code, 2, stderr);
    assert.match(stdout, /^dev: 15 resources would be created\n/);
    assert.ok(stderr.endsWith("Next for dev: npm run deploy -- dev"), stderr);
    assert.equal(statSync(saved()).mode & 0o777, 0o600);
  });

  test("the plan is deployed, and is gone then", async () => {
    const { code, stdout, stderr } = await command("deploy", "dev");
    assert.equal(code, 0, stderr);
    assert.equal(stdout, "dev: 15 resources would be created"); // the plan has shown the rest
    assert.match(
      stderr,
      /\nDeployed dev\. The live chain, verified: \d+ checks passed\.\nNext: npm run env -- app dev web prints what its app needs\.$/,
    );
    assert.ok(!existsSync(saved()));
  });

  test("nothing is left to change", async () => {
    const { code, stdout, stderr } = await command("plan", "dev", "--json", "--no-lock");
    assert.equal(code, 0, stderr);
    const { reviews } = JSON.parse(stdout) as { reviews: Review[] };
    assert.deepEqual(
      reviews.map(({ environment, verdict, changes, findings }) => ({
        environment,
        verdict,
        changes,
        findings,
      })),
      [{ environment: "dev", verdict: "nothing", changes: [], findings: [] }],
    );
  });

  test("what Terraform refuses is reviewed as forbidden, and is not deployed", async () => {
    world.project.write("dev", fileWith({ "cognito.providerName": "Entra" }));
    const planned = await command("plan", "dev", "--out", "forbidden.tfplan");
    assert.equal(planned.code, 3, planned.stderr);
    assert.match(
      planned.stdout,
      /^dev: All users lose their accounts\. FORBIDDEN by 1 rule and by Terraform itself, as the environment is protected; /,
    );
    assert.match(planned.stdout, /identity-provider-replaced: /);
    const deployed = await command("deploy", "dev", "--plan", "forbidden.tfplan");
    assert.equal(deployed.code, 1);
    assert.ok(
      deployed.stderr.endsWith(
        "forbidden.tfplan: is a plan that Terraform did not finish (errored), so it doesn't show all that would change.\nTo do: npm run plan -- dev, which says why.",
      ),
      deployed.stderr,
    );
  });

  test("what a rule forbids is not deployed, though Terraform would", async () => {
    world.project.write("dev", fileWith({ protection: "off", ...MOVED }));
    assert.equal((await command("plan", "dev")).code, 3);
    const { code, stdout, stderr } = await command("deploy", "dev", "--plan", "state/dev.tfplan");
    assert.equal(code, 3, stderr);
    assert.match(stdout, /strategy-moved: /);
    assert.doesNotMatch(stdout, /^Changes/m);
    const again = await command("plan", "dev", "--from", "state/dev.tfplan");
    assert.equal(again.code, 3, again.stderr);
    assert.match(again.stdout, /^Changes, in the order of a sign-in$/m);
    assert.match(stderr, /\nNot applied\. Next: fix the forbidden changes and plan again, or waive the rule/);
  });

  test("with a waiver it is, and the review shows the waiver; after it, the same plan is stale", async () => {
    world.project.write(
      "dev",
      fileWith({
        protection: "off",
        ...MOVED,
        waivers: [{ rule: "strategy-moved", reason: "nobody has signed in yet", until: "2099-12-31" }],
      }),
    );
    copyFileSync(saved(), join(world.project.root, "copy.tfplan"));
    const deployed = await command("deploy", "dev", "--plan", "state/dev.tfplan");
    assert.equal(deployed.code, 0, deployed.stderr);
    assert.match(deployed.stdout, /Waived until 2099-12-31: nobody has signed in yet/);
    const stale = await command("deploy", "dev", "--plan", "copy.tfplan");
    assert.equal(stale.code, 1);
    assert.ok(
      stale.stderr.endsWith(
        "The plan is stale: the state of dev has changed since, so the plan would not do what was reviewed.\nTo do: npm run plan -- dev, and review that.",
      ),
      stale.stderr,
    );
  });

  test("another environment's plan is refused", async () => {
    world.project.write(
      "other",
      fileWith({ "cognito.domain": "acme-other", "microsoft.displayName": "Other" }),
    );
    const { code, stderr } = await world.command("other", "deploy", "other", "--plan", "copy.tfplan");
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(
        "copy.tfplan: is a plan of dev, not of other.\nTo do: name dev, or give a plan of other (npm run plan -- other).",
      ),
      stderr,
    );
  });
});
