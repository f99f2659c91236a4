import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../commands/setup/scratch-project";
import { run } from "../../commands/terminal/run";
import { fileWith } from "../support/environment-file";

describe("npx cdktf", () => {
  let project: ScratchProject;
  const cache = mkdtempSync(join(tmpdir(), "npm-"));
  before(() => {
    project = makeScratchProject();
    project.write("dev", fileWith({}));
    mkdirSync(join(project.root, "docs", "decisions"), { recursive: true });
  });
  after(() => {
    project.remove();
    rmSync(cache, { recursive: true });
  });

  const npx = (folder: string, args: readonly string[], path: readonly string[] = []) =>
    run("npx", ["cdktf", ...args], {
      cwd: join(project.root, folder),
      env: {
        ...process.env,
        PATH: [...path, process.env.PATH].join(delimiter),
        npm_config_cache: cache, // where npm remembers whose program it runs
        npm_config_offline: "true",
        CHECKPOINT_DISABLE: "1",
        CI: "1",
      },
    });

  test("synthesizes from a folder below the root, and says where it is", async () => {
    const { code, stdout, stderr } = await npx("docs/decisions", ["synth"]);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stderr, new RegExp(`^cdktf runs in ${project.root}, from where it takes paths\\.$`, "m"));
    assert.ok(existsSync(join(project.root, "cdktf.out", "stacks", "dev", "cdk.tf.json")));
  });

  test("is cdktf's own program, and says no more than that in the root", async () => {
    const { stdout, stderr } = await npx("", ["--version"]);
    assert.equal(stdout.trim(), "0.21.0");
    assert.doesNotMatch(stderr, /cdktf runs in/);
  });

  test("first installs the packages where there are none", async () => {
    rmSync(join(project.root, "node_modules"));
    const npm = mkdtempSync(join(tmpdir(), "programs-"));
    writeFileSync(join(npm, "npm"), '#!/bin/sh\necho "npm $*" >&2; exit 7\n');
    chmodSync(join(npm, "npm"), 0o755);
    const { code, stderr } = await npx("", ["synth"], [npm]);
    rmSync(npm, { recursive: true });
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^ {2}npm packages: installing, .*\nnpm ci --loglevel=error --no-progress\nThe npm packages could not be installed; /,
    );
  });
});
