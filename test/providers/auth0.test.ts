import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { generateBindings } from "../../commands/generate";
import { ROOT } from "../../commands/setup/paths";
import { silent } from "../support/silent";

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|d\.ts)$/.test(file),
  );
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

test("the auth0 bindings are those that the provider's schema gives", async () => {
  const generated = await generateBindings(silent);
  try {
    const [committed, fresh] = [contents(join(ROOT, "providers", "auth0", "lib")), contents(generated)];
    assert.deepEqual(Object.keys(committed), Object.keys(fresh));
    for (const [file, text] of Object.entries(fresh)) {
      assert.ok(committed[file] === text, `${file} is old: npm run generate`);
    }
  } finally {
    rmSync(generated, { recursive: true });
  }
});
