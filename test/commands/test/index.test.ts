import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

test("npm test refuses a shell that is pointed at the lab, as the tests have labs of their own", async () => {
  const { code, stderr } = await run(process.execPath, ["commands/run.cjs", "test", "no-such-test"], {
    cwd: ROOT,
    env: { ...process.env, LAB_ENVIRONMENT: "lab" },
  });
  assert.equal(code, 1);
  assert.equal(
    stderr,
    '\nThis shell is pointed at the lab, and the tests have labs of their own.\nTo do: point it back at the clouds, then run the same command again:\n  eval "$(npm run -s lab -- env --unset)"',
  );
});
