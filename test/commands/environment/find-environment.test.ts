import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findEnvironments, pickEnvironment } from "../../../commands/environment/find-environment";
import { makeScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { environmentNameIn } from "../../../environments/environment-name";
import { MINIMAL } from "../../support/environment";
import { fileWith } from "../../support/environment-file";

const FOLDER = {
  environments: [
    { ...MINIMAL, name: "lab" },
    { ...MINIMAL, name: "prod" },
  ],
  broken: [
    {
      name: "dev",
      mistakes: [{ file: "environments/dev.yaml", line: 1, column: 1, text: "microsoft: is missing" }],
    },
  ],
};

for (const given of ["lab", "lab.yaml", "environments/lab.yaml", "./environments/lab.yaml"]) {
  test(`${given} names the environment lab`, () => {
    assert.equal(pickEnvironment(FOLDER, given).name, "lab");
  });
}

test("an absolute path of a file names the environment, a path elsewhere does not", () => {
  assert.equal(environmentNameIn("/project/environments/lab.yaml"), "lab");
  assert.equal(environmentNameIn("state/lab.yaml"), "state/lab.yaml");
});

for (const [given, meant] of [
  ["lba", " Did you mean lab?"],
  ["LAB", " Did you mean lab?"],
  ["environments/prd.yaml", " Did you mean prod?"],
  ["Dev", " Did you mean dev?"],
  ["staging", ""],
] as const) {
  test(`${given} is no environment`, () => {
    assert.throws(() => pickEnvironment(FOLDER, given), {
      code: "environment-not-found",
      message: `There is no environment "${given}": environments/ has dev, lab, prod.${meant}`,
    });
  });
}

test("an environment whose file is broken can't be had, and its mistakes say why", () => {
  assert.throws(() => pickEnvironment(FOLDER, "dev"), {
    code: "environment-file-invalid",
    message: "1 mistake in 1 environment file:\n\nenvironments/dev.yaml:1:1 microsoft: is missing",
  });
});

test("without names all environments are found, with the mistakes of each whose file is broken", async () => {
  const project = makeScratchProject();
  project.write("dev", "[]\n");
  project.write("prod", fileWith({}));
  project.write("test", "");
  renameSync(join(project.root, "environments", "test.yaml"), join(project.root, "environments", "test.yml"));
  const script = `const { environments, errors } = require("./commands/environment/find-environment").findEnvironments([]);
    console.log(JSON.stringify({ names: environments.map(({ name }) => name), errors: errors.map(({ message }) => message) }))`;
  const { stdout, stderr } = await run(process.execPath, ["--require", "tsx/cjs", "--eval", script], {
    cwd: project.root,
  });
  project.remove();
  assert.equal(stderr, "");
  const { names, errors } = JSON.parse(stdout) as { names: string[]; errors: string[] };
  assert.deepEqual(names, ["prod"]);
  assert.deepEqual(errors, [
    "1 mistake in 1 environment file:\n\nenvironments/dev.yaml:1:1 file: is an empty list, but must be a map with route, microsoft, auth0, cognito, signOut, state, protection, tags, waivers, adopt, former",
    '1 mistake in 1 environment file:\n\nenvironments/test.yml:1:1 file name: is "test.yml", but must be test.yaml: rename it',
  ]);
});

test("environments are found by their names, of files too", () => {
  const { environments, errors } = findEnvironments(["environments/lab.yaml"]);
  assert.deepEqual([environments.map(({ name }) => name), errors], [["lab"], []]);
});
