import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { init, plan } from "../../commands/terraform/operations";
import { tryCdktn } from "../../commands/try-cdktn";
import { VERSIONS } from "../../commands/try-cdktn/pins";
import { loadEnvironment } from "../../environments/load";
import { deployedFile } from "../support/environment-file";
import { silent } from "../support/silent";
import { World } from "../support/world";

describe("a chain that is deployed under cdktf", () => {
  let world: World;
  before(async () => {
    world = await World.raise({ deployed: { file: deployedFile() } });
  });
  after(() => world.close());

  test("has nothing to change under CDK Terrain: Terraform plans no change from its JSON", async () => {
    const dev = loadEnvironment(join(world.project.root, "environments", "dev.yaml"));
    const { moved } = await tryCdktn({ own: [], samples: { dev } }, silent);
    const stack = readFileSync(join(moved, "samples.out", "0", "stacks", "dev", "cdk.tf.json"), "utf8");
    rmSync(moved, { recursive: true });
    assert.equal(JSON.parse(stack)["//"].metadata.version, VERSIONS.cdktn);

    const deployment = world.deployment("dev");
    writeFileSync(join(deployment.folder, "cdk.tf.json"), stack);
    await init(deployment);
    const planned = await plan(deployment, undefined);
    assert.deepEqual(planned, { changes: [], empty: true });
  });
});
