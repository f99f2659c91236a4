import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { ownProviders, renderLockFile } from "../../../stacks/lock-file";
import { fileWith } from "../../support/environment-file";
import { freePort } from "../../support/free-port";

let project: ScratchProject;
before(() => {
  project = makeScratchProject();
  project.write("dev", fileWith({}));
  project.write("qa", fileWith({ "cognito.domain": "acme-qa", "microsoft.displayName": "Acme (qa)" }));
});
after(() => project.remove());

const lockFile = () => join(project.root, ".terraform.lock.hcl");
const lockWith = (version?: string) =>
  renderLockFile(
    "# by hand",
    ownProviders("registry.terraform.io").map(({ address, constraint }) => ({
      ...{ address, version: version ?? constraint, line: 1 },
      hashes: [{ hash: "h1:v2DshagLBVSNPCOB63QSCxmOlwYISlswA6iWcJiLX08=" }],
    })),
  );

/** Plans where no cloud can be reached, so that it ends before Terraform runs. */
const plan = async () =>
  run(process.execPath, ["commands/run.cjs", "plan", "dev", "qa", "--json"], {
    cwd: project.root,
    env: {
      ...{ PATH: process.env.PATH, HOME: project.root, HTTPS_PROXY: `http://127.0.0.1:${await freePort()}` },
      ...{ ARM_CLIENT_ID: "id", ARM_CLIENT_SECRET: "secret" },
      ...{ AUTH0_CLIENT_ID: "id", AUTH0_CLIENT_SECRET: "secret" },
      ...{ AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" },
    },
  });

const NOTE =
  "Note: there is no .terraform.lock.hcl. Terraform takes whatever it is given for the versions in stacks/versions.ts, and runs it with your credentials. To do: npm run lock, then commit the file (docs/lock.md).";

test("without a lock file a command says so once, beside its JSON, and goes on", async () => {
  const { code, stdout, stderr } = await plan();
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.deepEqual(
    stderr.split("\n").filter((line) => line.includes("lock")),
    [NOTE],
  );
  assert.ok(existsSync(join(project.root, "cdktf.out", "stacks", "dev", "cdk.tf.json")));
});

test("with a lock file that fits it says nothing, and each stack has its copy", async () => {
  writeFileSync(lockFile(), lockWith());
  const { stderr } = await plan();
  assert.doesNotMatch(stderr, /lock/);
  for (const name of ["dev", "qa"])
    assert.ok(existsSync(join(project.root, "cdktf.out", "stacks", name, ".terraform.lock.hcl")));
});

test("a lock file that does not fit, or half of one, stops a command before anything runs", async () => {
  rmSync(join(project.root, "cdktf.out"), { recursive: true });
  writeFileSync(lockFile(), lockWith("0.0.1"));
  const { code, stderr } = await plan();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^\n\.terraform\.lock\.hcl is not the lock of these stacks and Terraform, so nothing was run:\n/,
  );
  writeFileSync(lockFile(), lockWith().split("\n").slice(0, 3).join("\n"));
  assert.match(
    (await plan()).stderr,
    /^\n\.terraform\.lock\.hcl:3: ends in the middle of registry\.terraform\.io\//,
  );
  assert.ok(!existsSync(join(project.root, "cdktf.out")));
});
