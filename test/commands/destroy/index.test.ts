import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { fileWith } from "../../support/environment-file";

const HOME = mkdtempSync(join(tmpdir(), "home-"));
let project: ScratchProject;
before(() => {
  project = makeScratchProject();
  project.write("dev", fileWith({ protection: "off" }));
  project.write("prod", fileWith({ "cognito.domain": "acme", "microsoft.displayName": "Acme" }));
});
after(() => {
  project.remove();
  rmSync(HOME, { recursive: true });
});

const destroy = (...args: string[]) =>
  run(process.execPath, ["commands/run.cjs", "destroy", ...args], {
    cwd: project.root,
    env: { HOME, PATH: process.env.PATH, ARM_CLIENT_ID: "id", ARM_CLIENT_SECRET: "secret" },
  });

async function refuses(args: readonly string[], message: string): Promise<void> {
  const { code, stdout, stderr } = await destroy(...args);
  assert.deepEqual({ code, stdout, stderr }, { code: 1, stdout: "", stderr: `\n${message}` });
}

test("destroy suggests the environment that is meant", () =>
  refuses(["prd"], 'There is no environment "prd": environments/ has dev, prod. Did you mean prod?'));

test("destroy refuses a protected environment before it looks for credentials", () =>
  refuses(
    ["prod", "--yes"],
    `environments/prod.yaml protection: is on, which is the default, but must be off before prod can be destroyed. Nothing was destroyed.
To do: write protection: off there, deploy that, and destroy it then:
  npm run plan -- prod
  npm run deploy -- prod --plan state/prod.tfplan
  npm run destroy -- prod
Every user is lost with it (docs/tear-down.md).`,
  ));

test("destroy needs somebody to ask, or --yes", () =>
  refuses(
    ["dev"],
    "dev: this is not a terminal, so this can't be confirmed. Nothing was changed.\nTo do: add --yes to go on without a question, or run it in a terminal.",
  ));

test("destroy names the variables of each provider that has no credentials", async () => {
  const { code, stderr } = await destroy("dev", "--yes");
  assert.equal(code, 1);
  assert.match(stderr, /^ {2}auth0: set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN$/m);
  assert.match(stderr, /^ {2}aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE$/m);
  assert.doesNotMatch(stderr, /azuread: set/);
});
