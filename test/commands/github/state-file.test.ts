import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { recordReview } from "../../../commands/github/record";
import { recordChecks } from "../../../commands/github/record-checks";
import { sealPlan, unsealPlan } from "../../../commands/github/sealed-plan";

const outer = mkdtempSync(join(tmpdir(), "state-file-"));
after(() => rmSync(outer, { recursive: true, force: true }));
const folder = join(outer, "a", "state");
mkdirSync(folder, { recursive: true });

const RAN = join(outer, "ran");
const PROGRAM = [process.execPath, "-e", `require("node:fs").writeFileSync(${JSON.stringify(RAN)}, "")`];

const STEPS: Readonly<Record<string, (environment: string) => Promise<unknown>>> = {
  record: (environment) => recordReview(environment, PROGRAM, folder),
  "record-checks": (environment) => recordChecks(environment, PROGRAM, { folder }),
  seal: (environment) => sealPlan(environment, folder),
  unseal: (environment) => unsealPlan(environment, folder),
};

for (const [step, run] of Object.entries(STEPS)) {
  test(`${step} refuses a path for an environment's name before it does anything`, async () => {
    for (const given of ["../../x", "/tmp/x", "a/b", "..", "", "dev "]) {
      await assert.rejects(run(given), {
        name: "UserError",
        code: "environment-name-invalid",
        message: `The environment is ${JSON.stringify(given)}, but must be up to 82 letters, digits and single hyphens, with a letter first and no hyphen at the end. Nothing was done.\nTo do: give the name of an environment, like dev for environments/dev.yaml.`,
      });
    }
    assert.ok(!existsSync(RAN));
    assert.deepEqual(readdirSync(outer), ["a"]);
    assert.deepEqual(readdirSync(join(outer, "a")), ["state"]);
    assert.deepEqual(readdirSync(folder), []);
  });
}
