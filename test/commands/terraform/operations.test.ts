import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { PROGRAM } from "../../../commands/setup/terraform";
import { init } from "../../../commands/terraform/operations";

const folder = mkdtempSync(join(tmpdir(), "operations-"));
after(() => rmSync(folder, { recursive: true }));

const SETTINGS = { backend: { local: { path: "terraform.dev.tfstate" } } };
const STACK = JSON.stringify({ terraform: SETTINGS });
const file = join(folder, "cdk.tf.json");

test("a stack that another command is just writing is read once it is whole", async () => {
  mkdirSync(join(folder, ".terraform"));
  const settled = JSON.stringify(SETTINGS) + PROGRAM.registry;
  const initialized = createHash("sha256").update(settled).digest("hex");
  writeFileSync(join(folder, ".terraform", "initialized"), initialized);
  writeFileSync(file, STACK.slice(0, 20));
  const ready = init({ folder, variables: {} });
  writeFileSync(file, STACK);
  await assert.doesNotReject(ready);
});
