import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { type RunResult, run } from "../../commands/terminal/run";
import { Checkout } from "../support/checkout";
import { fileWith } from "../support/environment-file";
import { World } from "../support/world";

const FILE = fileWith({ protection: "off" });
const PYTHON = process.env.LAB_PYTHON ?? "python3";
const METADATA = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

describe("a shell that is pointed at the lab for an environment of the clouds", () => {
  let checkout: Checkout;
  /** Stands for the clouds: nothing of the environment is deployed there. */
  let clouds: World;
  let exports: string;
  before(async () => {
    clouds = await World.raise();
    clouds.project.write("dev", FILE);
    checkout = await Checkout.make();
    writeFileSync(checkout.path("environments", "dev.yaml"), FILE);
    exports = (await checkout.npm("lab", "env", "dev")).stdout;
  });
  after(async () => {
    await checkout.remove();
    await clouds.close();
  });

  const inShell = (script: string): Promise<RunResult> =>
    run("sh", ["-c", `${exports}\n${script}`], { cwd: checkout.root, env: { ...checkout.env, CI: "1" } });
  const npm = (line: string) => inShell(`node commands/run.cjs ${line}`);
  const cdktf = async (line: string) => {
    const { code, stdout, stderr } = await inShell(`./node_modules/.bin/cdktf ${line}`);
    return { code, text: stripVTControlCharacters(stdout + stderr) };
  };
  const asking = () => `asking the lab at 127.0.0.1:${checkout.env.LAB_PORT}\n`;

  test("deploys it to the lab, says so first, and leaves no state among those of the clouds", async () => {
    const planned = await npm("plan dev");
    assert.equal(planned.code, 2, planned.stderr);
    assert.ok(planned.stderr.startsWith(asking()), planned.stderr);
    assert.match(planned.stderr, /npm run deploy -- dev$/);
    const deployed = await npm("deploy dev");
    assert.equal(deployed.code, 0, deployed.stderr);
    assert.ok(deployed.stderr.startsWith(asking()), deployed.stderr);
    assert.ok(existsSync(checkout.path(".lab", "state", "terraform.dev.tfstate")));
    assert.equal(existsSync(checkout.path("state")), false);
  });

  test("the next plan in a shell that asks the clouds finds nothing deployed", async () => {
    const { code, stdout, stderr } = await run(
      process.execPath,
      ["commands/run.cjs", "plan", "dev", "--json"],
      {
        cwd: checkout.root,
        env: clouds.variables("dev"),
      },
    );
    assert.equal(code, 2, stderr);
    const [review] = JSON.parse(stdout).reviews;
    assert.equal(review.verdict, "changes");
    assert.deepEqual(
      [...new Set(review.changes.map(({ action }: { action: string }) => action))],
      ["create"],
    );
    assert.deepEqual(readdirSync(checkout.path("state")), ["dev.tfplan"]);
  });

  test("cdktf asks the lab too, says so, and has no other environment", async () => {
    const found = await cdktf("diff dev");
    assert.equal(found.code, 0, found.text);
    assert.ok(found.text.includes(asking()), found.text);
    assert.match(found.text, /No changes\. Your infrastructure matches the configuration\./);
    const other = await cdktf("diff lab");
    assert.equal(other.code, 1);
    assert.match(other.text, /Could not find stack: lab/);
  });

  test("clients of a person's own trust the lab: Node.js through undici, Python, curl", async () => {
    for (const script of [
      `node -e 'const { EnvHttpProxyAgent, fetch } = require("undici"); fetch("${METADATA}", { dispatcher: new EnvHttpProxyAgent() }).then((response) => console.log(response.status))'`,
      `${PYTHON} -c 'import urllib.request; print(urllib.request.urlopen("${METADATA}").status)'`,
      `command -v curl >/dev/null || { echo 200; exit; }; curl -sS -o /dev/null -w '%{http_code}' ${METADATA}`,
    ]) {
      const { stdout, stderr } = await inShell(script);
      assert.equal(stdout, "200", stderr);
    }
  });

  test("is told at once when the lab is stopped, and is pointed back by the line that it is given", async () => {
    const down = await npm("lab down");
    const [, , , back] = down.stdout.split("\n");
    assert.equal(back, '  eval "$(npm run -s lab -- env --unset)"');
    const { code, stderr } = await npm("plan dev");
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^\nThis shell is pointed at the lab, and no lab is running at 127\.0\.0\.1:\d+\.\nTo do: /,
    );
    const { stdout } = await inShell(
      `${back}\necho "$LAB_ENVIRONMENT$HTTPS_PROXY$CDKTF_OUTPUT"; node commands/run.cjs env list`,
    );
    assert.match(stdout, /^\nenvironment /);
  });
});
