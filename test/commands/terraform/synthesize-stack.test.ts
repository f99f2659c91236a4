import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { synthesizeStack } from "../../../commands/terraform/synthesize-stack";
import { loadEnvironment } from "../../../environments/load";
import { fileWith } from "../../support/environment-file";

let project: ScratchProject;
const output = mkdtempSync(join(tmpdir(), "draft-"));
before(() => {
  project = makeScratchProject();
  project.write("dev", fileWith({}));
});
after(() => {
  project.remove();
  rmSync(output, { recursive: true });
});

test("a stack that is synthesized apart has the bytes that a synthesis of the project gives it", async () => {
  const { code, stderr } = await run(process.execPath, ["synth.cjs"], { cwd: project.root });
  assert.equal(code, 0, stderr);
  synthesizeStack(loadEnvironment(join(project.root, "environments", "dev.yaml")), output);
  const written = (folder: string) => readFileSync(join(folder, "stacks", "dev", "cdk.tf.json"), "utf8");
  assert.equal(written(output), written(join(project.root, "cdktf.out")));
});
