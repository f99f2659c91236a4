import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { moveOldState } from "../../../commands/lab/move-old-state";

const STATES = ["terraform.lab.tfstate", "terraform.lab.tfstate.backup"];

let folder: string;
let from: string;
let to: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "states-"));
  from = join(folder, "state");
  to = join(folder, ".lab", "state");
  mkdirSync(from);
  for (const state of [...STATES, "terraform.dev.tfstate"]) writeFileSync(join(from, state), "old");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the lab's state of before moves to the lab with its backup, and no other one does", () => {
  moveOldState(from, to);
  assert.deepEqual(readdirSync(from), ["terraform.dev.tfstate"]);
  assert.deepEqual(readdirSync(to), STATES);
});

test("a state that the lab has stays, and so does the one of before", () => {
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "terraform.lab.tfstate"), "new");
  moveOldState(from, to);
  assert.equal(readFileSync(join(to, "terraform.lab.tfstate"), "utf8"), "new");
  assert.equal(readFileSync(join(from, "terraform.lab.tfstate"), "utf8"), "old");
});

test("where there is none of before, nothing is made", () => {
  rmSync(from, { recursive: true });
  moveOldState(from, to);
  assert.deepEqual(readdirSync(folder), []);
});
