import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";
import { assertTypes } from "../../../commands/try-cdktn/assert-types";
import { VERSIONS } from "../../../commands/try-cdktn/pins";
import { synthesizeCopy } from "../../../commands/try-cdktn/synthesize-copy";
import { freePort } from "../../support/free-port";

const folder = mkdtempSync(join(tmpdir(), "failures-"));
after(() => rmSync(folder, { recursive: true }));

test("a type that CDK Terrain does not have is said as TypeScript says it", async () => {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ files: ["main.ts"] }));
  writeFileSync(join(folder, "main.ts"), 'export const count: number = "one";\n');
  await assert.rejects(assertTypes(folder), {
    code: "cdktn-does-not-compile",
    message: `The project does not compile under cdktn ${VERSIONS.cdktn}. TypeScript says:
main.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.
To do: change the source so that it fits both, then run this again.`,
  });
});

test("a synthesis that fails is said with its library", async () => {
  writeFileSync(join(folder, "synth.cjs"), 'console.error("no such construct"); process.exit(1);\n');
  await assert.rejects(synthesizeCopy(folder, "cdktn", { own: [], samples: {} }), {
    code: "synthesis-failed",
    message: `The synthesis fails under cdktn ${VERSIONS.cdktn}. It says:
no such construct
To do: change what it names, then run this again.`,
  });
});

test("without a registry it says so, and leaves no half of the packages", async () => {
  const { code, stdout, stderr } = await run(process.execPath, ["commands/run.cjs", "try-cdktn"], {
    cwd: ROOT,
    env: {
      ...process.env,
      XDG_CACHE_HOME: join(folder, "cache"),
      npm_config_cache: join(folder, "npm"),
      npm_config_registry: `http://127.0.0.1:${await freePort()}/`,
      npm_config_fetch_retries: "0",
    },
  });
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(
    stderr,
    /\nThe packages of CDK Terrain could not be installed\. npm says:\n.*ECONNREFUSED.*\nTo do: fix what it names, then run this again\.$/s,
  );
  assert.deepEqual(readdirSync(join(folder, "cache", "cognito-microsoft-sign-in")), []);
});
