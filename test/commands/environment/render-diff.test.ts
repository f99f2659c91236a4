import assert from "node:assert/strict";
import { test } from "node:test";
import { renderDiff } from "../../../commands/environment/render-diff";

const BEFORE = "microsoft:\n  secret: { active: a }\n  tenantId: x\nauth0:\n  domain: y\n  z: 1\n  last: 2";

test("a diff shows each changed line between its neighbours, and what lies between as an ellipsis", async () => {
  const after = BEFORE.replace("active: a", "active: b").replace("last: 2", "last: 3");
  assert.equal(
    await renderDiff(BEFORE, after),
    `   microsoft:
  -  secret: { active: a }
  +  secret: { active: b }
     tenantId: x
  …
     z: 1
  -  last: 2
  +  last: 3`,
  );
});

test("an added line that looks like a header of a diff is shown", async () => {
  assert.equal(await renderDiff("a\n", "a\n@@ b\n"), "   a\n  +@@ b");
});

test("without git, a diff says that it can't be shown", async () => {
  assert.match(await renderDiff("a", "b", "no-such-program"), /^ {2}\(git is not installed/);
});
