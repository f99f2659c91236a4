import assert from "node:assert/strict";
import { test } from "node:test";
import { renderCount } from "../../environments/render-count";

test("a count agrees with its noun in number", () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => renderCount(count, "resource")),
    ["0 resources", "1 resource", "2 resources"],
  );
});
