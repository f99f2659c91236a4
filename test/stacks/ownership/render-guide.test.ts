import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { renderOwnershipGuide } from "../../../stacks/ownership/render-guide";

test("docs/ownership.md is made of the table", () => {
  assert.equal(readFileSync(join(ROOT, "docs", "ownership.md"), "utf8"), renderOwnershipGuide());
});
