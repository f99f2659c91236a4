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

const remember = (type: string, config?: object) =>
  writeFileSync(memory, JSON.stringify({ version: 3, backend: { type, config } }));
const PLACE = { bucket: "acme", key: "dev/terraform.tfstate", region: "eu-west-1" };
const synthesize = (s3: object) =>
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify({ terraform: { backend: { s3 } } }));

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

test("Terraform forgets the same place in S3 where it was told how to encrypt, which the bucket alone says now", () => {
  synthesize(PLACE);
  remember("s3", { ...PLACE, encrypt: true, kms_key_id: null });
  leaveLocalState(stack);
  assert.ok(!existsSync(memory));
});

test("Terraform still remembers another key, and how a team's own code has it encrypt", () => {
  synthesize(PLACE);
  remember("s3", { ...PLACE, key: "other/terraform.tfstate", encrypt: true });
  leaveLocalState(stack);
  assert.ok(existsSync(memory));
  synthesize({ ...PLACE, encrypt: true });
  remember("s3", { ...PLACE, encrypt: true });
  leaveLocalState(stack);
  assert.ok(existsSync(memory));
});

test("a stack that was never initialised has nothing to forget", () => {
  leaveLocalState(stack);
  leaveLocalState(join(root, "stacks", "nowhere"));
});
