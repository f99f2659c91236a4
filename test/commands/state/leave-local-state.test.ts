import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { leaveLocalState } from "../../../commands/state/leave-local-state";
import { stateText } from "./state-text";

const root = mkdtempSync(join(tmpdir(), "left-behind-"));
const stack = join(root, "stacks", "dev");
const memory = join(stack, ".terraform", "terraform.tfstate");
const local = join(root, "state", "terraform.dev.tfstate");
after(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(stack, ".terraform"), { recursive: true });
  mkdirSync(join(root, "state"));
});

const remember = (type: string) => writeFileSync(memory, JSON.stringify({ version: 3, backend: { type } }));

test("a local state that is still to be moved stops a run that would start a new one", () => {
  writeFileSync(local, stateText());
  remember("local");
  assert.throws(() => leaveLocalState(stack), {
    name: "UserError",
    code: "state-not-moved",
    message:
      "The environment file puts the state of dev into S3, but it is still in state/terraform.dev.tfstate, with 1 resource.\nTo do: npm run state -- init dev, which moves it.",
  });
  assert.ok(existsSync(memory));
});

test("without one, Terraform forgets that there was a local one", () => {
  remember("local");
  leaveLocalState(stack);
  assert.ok(!existsSync(memory));
});

test("Terraform still remembers that the state was in another bucket", () => {
  remember("s3");
  leaveLocalState(stack);
  assert.ok(existsSync(memory));
});

test("a stack that was never initialised has nothing to forget", () => {
  leaveLocalState(stack);
  leaveLocalState(join(root, "stacks", "nowhere"));
});
