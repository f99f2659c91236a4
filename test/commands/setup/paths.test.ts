import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import {
  foldersFor,
  OF_CLOUDS,
  OF_LAB,
  ROOT,
  SHOWN_STATES,
  stackFolder,
} from "../../../commands/setup/paths";

test("a shell that is pointed at the lab has folders of its own, and every other one those of the clouds", () => {
  assert.deepEqual(foldersFor({ LAB_ENVIRONMENT: "dev" }), OF_LAB);
  assert.deepEqual(foldersFor({}), OF_CLOUDS);
  assert.deepEqual(OF_LAB, { states: join(ROOT, ".lab/state"), output: join(ROOT, ".lab/cdktf.out") });
  assert.deepEqual(OF_CLOUDS, { states: join(ROOT, "state"), output: join(ROOT, "cdktf.out") });
});

test("this process asks the clouds, so its folders are theirs", () => {
  assert.equal(SHOWN_STATES, "state");
  assert.equal(stackFolder("dev"), join(ROOT, "cdktf.out/stacks/dev"));
  assert.equal(stackFolder("dev", OF_LAB), join(ROOT, ".lab/cdktf.out/stacks/dev"));
});
