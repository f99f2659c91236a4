import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { renameToCdktn } from "../../../commands/try-cdktn/rename";

/** What a source says of a package, by the package's name. */
const IMPORTS: readonly ((name: string) => string)[] = [
  (name) => `import { App } from "${name}";`,
  (name) => `import * as cdktf from '${name}';`,
  (name) => `const cdktf = require("${name}");`,
  (name) => `import { AwsProvider } from "@${name}/provider-aws/lib/provider";`,
  (name) => `/^(?:zod|yaml|@${name}\\/provider-[^/]+)/`,
];

for (const importOf of IMPORTS)
  test(`renames ${importOf("cdktf")}`, () =>
    assert.equal(renameToCdktn(importOf("cdktf")), importOf("cdktn")));

const KEPT = [
  'join(ROOT, "cdktf.json")',
  'join(folder, "cdktf.out")',
  "process.env.CDKTF_OUTDIR",
  "/** cdktf's own `DataResource` runs `terraform version` during synthesis. */",
  'return new cdktf.StringMap(this, "custom_headers");',
];

for (const text of KEPT) test(`keeps ${text}`, () => assert.equal(renameToCdktn(text), text));

test("only these import cdktf, so that a move renames a few files", () => {
  const folders = ["commands", "environments", "explain", "lab", "review", "stacks", "synthesis"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const importing = ["main.ts", "synth.cjs", ...files]
    .filter((file) => /\.c?[jt]s$/.test(file) && !file.includes("node_modules"))
    .filter((file) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      return /(?:from|require(?:\.resolve)?\() ?"(?:cdktf(?:-cli[^"]*)?|@cdktf\/[^"]+)"/.test(text);
    });
  assert.deepEqual(importing.filter((file) => !file.startsWith("stacks/")).sort(), [
    "commands/bench.ts",
    "commands/cdktf.cjs",
    "commands/terraform/synthesize-stack.ts",
    "main.ts",
    "synthesis/load-archiver-late.cjs",
  ]);
});
