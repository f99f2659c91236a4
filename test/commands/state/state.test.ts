import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assertMovable, lockIn, stateIn } from "../../../commands/state/state";

test("a state is read with its serial, its lineage and how many resources it manages", () => {
  const text = JSON.stringify({
    serial: 3,
    lineage: "one",
    resources: [
      { mode: "data", instances: [{}] },
      { mode: "managed", instances: [{}, {}] },
    ],
  });
  assert.deepEqual(stateIn(text, "dev"), { serial: 3, lineage: "one", resources: 2, text });
});

test("nothing, and a state of nothing, is none", () => {
  for (const text of [
    "",
    "\n",
    '{"serial":9,"lineage":"one","resources":[]}',
    '{"serial":9,"lineage":"one"}',
  ]) {
    assert.equal(stateIn(text, "dev"), undefined);
  }
});

test("what is no state is refused, and told what to do", () => {
  for (const text of ["{", "[]", "null", "{}", '{"serial":"3","lineage":"one"}']) {
    assert.throws(() => stateIn(text, "state/terraform.dev.tfstate"), {
      name: "UserError",
      message:
        "state/terraform.dev.tfstate: is not a Terraform state. Nothing was changed.\nTo do: put a whole one in its place; beside it there is the one before, with .backup at its end.",
    });
  }
});

test("a local state that a run has locked is not moved, and who holds it is told", () => {
  const folder = mkdtempSync(join(tmpdir(), "locked-"));
  const lock = {
    ID: "42",
    Who: "ada@desk",
    Created: "2026-11-24T12:00:00Z",
    Operation: "OperationTypeApply",
  };
  writeFileSync(join(folder, ".terraform.dev.tfstate.lock.info"), JSON.stringify(lock));
  assertMovable(folder, "dev"); // there is nothing to move
  writeFileSync(
    join(folder, "terraform.dev.tfstate"),
    '{"serial":1,"lineage":"one","resources":[{"mode":"managed","instances":[{}]}]}',
  );
  assert.throws(() => assertMovable(folder, "dev"), {
    name: "UserError",
    message:
      "The local state of dev is locked by ada@desk since 2026-11-24T12:00:00Z for OperationTypeApply. Nothing was changed.\nTo do: wait until that run has ended, then run the same command again. If it was killed: rm state/.terraform.dev.tfstate.lock.info",
  });
  rmSync(folder, { recursive: true });
});

test("a lock that can't be read is a lock", () => {
  assert.equal(lockIn("{").Who, "somebody");
});
