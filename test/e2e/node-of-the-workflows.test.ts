import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";
import { deployedFile } from "../support/environment-file";
import { ensureNode } from "../support/node-version";
import { World } from "../support/world";

const VERSION = "24.21.0";

describe("the Node.js of the workflows", () => {
  let world: World;
  let node: string;
  before(async () => {
    node = await ensureNode(VERSION);
    world = await World.raise({ deployed: { file: deployedFile() } });
    world.project.write(
      "dev",
      deployedFile({ "cognito.clients.web.logoutUrls": ["https://app.dev.acme.com/bye"] }),
    );
  });
  after(() => world.close());

  /** Runs a program of Node's on that version, as all that it starts. */
  async function runOn(script: string, ...args: string[]) {
    const variables = world.variables("dev");
    const { code, stdout, stderr } = await run(node, [script, ...args], {
      cwd: world.project.root,
      env: { ...variables, CI: "1", PATH: [dirname(node), variables.PATH].join(delimiter) },
    });
    return { code, said: stripVTControlCharacters(`${stdout}\n${stderr}`) };
  }
  const command = (...args: string[]) => runOn("commands/run.cjs", ...args);

  test("is of the major version that their action installs", async () => {
    const action = readFileSync(join(ROOT, ".github", "actions", "setup", "action.yml"), "utf8");
    assert.equal(/node-version: (\d+)$/m.exec(action)?.[1], VERSION.split(".")[0]);
    assert.equal((await run(node, ["--version"])).stdout, `v${VERSION}`);
  });

  test("plans, and records the review", async () => {
    const plan = ["npm", "run", "-s", "plan", "--", "dev", "--json", "--no-lock"];
    const { code, said } = await command("github", "record", "dev", "--", ...plan);
    assert.equal(code, 0, said);
    const review = JSON.parse(readFileSync(join(world.project.root, "state", "dev.review.json"), "utf8"));
    assert.deepEqual(
      review.reviews.map(({ verdict }: { verdict: string }) => verdict),
      ["changes"],
      said,
    );
    assert.ok(existsSync(join(world.project.root, "state", "dev.tfplan")), said);
  });

  test("deploys that plan, and finds no drift then", async () => {
    const deploy = await command("deploy", "dev", "--plan", "state/dev.tfplan");
    assert.equal(deploy.code, 0, deploy.said);
    const drift = await command("drift", "dev", "--json");
    assert.equal(drift.code, 0, drift.said);
  });

  test("runs cdktf, whose own node-pty has no native part for it", async () => {
    const { code, said } = await runOn("commands/cdktf.cjs", "diff", "dev");
    assert.equal(code, 0, said);
    assert.match(said, /No changes\. Your infrastructure matches the configuration\./);
  });
});
