import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import type { Progress } from "../../../commands/terminal/progress";
import { tryCdktn } from "../../../commands/try-cdktn";
import { ensureAzureadBindings } from "../../../commands/try-cdktn/ensure-azuread-bindings";
import { ensurePackages } from "../../../commands/try-cdktn/ensure-packages";
import { LISTED_DIFFERENCES } from "../../../commands/try-cdktn/listed-differences";
import { samples } from "../../support/samples";
import { silent } from "../../support/silent";

const own = ["lab", "lab-entra", "lab-saml"];

test("CDK Terrain synthesizes each sample as cdktf does, but for what is listed", async () => {
  const all = samples();
  assert.ok(Object.keys(all).length > 55, `${Object.keys(all).length} samples`);
  const { comparison, moved } = await tryCdktn({ own, samples: all }, silent);
  rmSync(moved, { recursive: true });
  assert.deepEqual(comparison, { listed: LISTED_DIFFERENCES, unlisted: [] });
});

test("nothing is installed or generated a second time", async () => {
  const refusing: Progress = {
    line: (text) => assert.fail(text),
    step: (title) => assert.fail(title),
  };
  await ensurePackages(refusing);
  await ensureAzureadBindings(refusing);
});
