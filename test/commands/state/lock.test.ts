import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assertMovable, parseLock } from "../../../commands/state/lock";
import { stateText } from "./state-text";

test("a local state that a run has locked is not moved, and the error says who has", () => {
  const folder = mkdtempSync(join(tmpdir(), "locked-"));
  const lock = {
    ID: "42",
    Who: "ada@desk",
    Created: "2026-11-24T12:00:00Z",
    Operation: "OperationTypeApply",
  };
  writeFileSync(join(folder, ".terraform.dev.tfstate.lock.info"), JSON.stringify(lock));
  assertMovable(folder, "dev"); // there is nothing to move
  writeFileSync(join(folder, "terraform.dev.tfstate"), stateText());
  assert.throws(() => assertMovable(folder, "dev"), {
    name: "UserError",
    code: "state-locked",
    message:
      "ada@desk has locked the local state of dev since 2026-11-24T12:00:00Z for OperationTypeApply. Nothing was changed.\nTo do: wait until that run has ended, then run the same command again. If it was killed: rm state/.terraform.dev.tfstate.lock.info",
  });
  rmSync(folder, { recursive: true });
});

test("a lock that can't be read is a lock", () => {
  assert.equal(parseLock("{").Who, "somebody");
});
