import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

const HOME = mkdtempSync(join(tmpdir(), "home-"));
after(() => rmSync(HOME, { recursive: true }));

const cdktf = (...args: string[]) =>
  run(process.execPath, ["commands/run.cjs", "cdktf", ...args], {
    cwd: ROOT,
    env: { HOME, PATH: process.env.PATH, ARM_CLIENT_ID: "id", ARM_CLIENT_SECRET: "secret" },
  });

for (const command of ["diff", "deploy", "destroy"]) {
  test(`npm run cdktf -- ${command} names the variables of each provider that has no credentials`, async () => {
    const { code, stdout, stderr } = await cdktf(command, "lab");
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.equal(
      stderr,
      `
lab: credentials are missing for 2 of the 3 providers:
  auth0: set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN
  aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE
To do: set them, or write them into .env.lab. README.md, "Real clouds", tells which permissions each needs. For the lab: eval "$(npm run -s lab -- env)"`,
    );
  });
}

test("npm run cdktf -- diff names the environments that there are", async () => {
  const { code, stderr } = await cdktf("diff", "labs");
  assert.equal(code, 1);
  assert.equal(stderr, '\nThere is no environment "labs": environments/ has lab. Did you mean lab?');
});

test("npm run cdktf takes no option's value for an environment", async () => {
  const { stderr } = await cdktf("deploy", "labs", "--parallelism", "2", "-o", "out");
  assert.equal(stderr, '\nThere is no environment "labs": environments/ has lab. Did you mean lab?');
});

for (const names of [[], ["lab", "lab"]]) {
  test(`npm run cdktf -- diff with ${names.length} environments asks for one`, async () => {
    const { code, stderr } = await cdktf("diff", ...names);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      "\nOne environment is needed, since each has credentials of its own.\nTo do: npm run cdktf -- diff <environment>",
    );
  });
}

test("npm run cdktf passes everything else on", async () => {
  const { code, stdout } = await cdktf("--version");
  assert.equal(code, 0);
  assert.match(stdout, /^0\.21\.0/);
});
