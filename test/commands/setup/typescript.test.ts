import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { run } from "../../../commands/terminal/run";

const LOADER = require.resolve("../../../commands/setup/typescript.cjs");

const folder = mkdtempSync(join(tmpdir(), "typescript-"));
after(() => rmSync(folder, { recursive: true }));

writeFileSync(join(folder, "value.json"), '{ "from": "JSON" }');
writeFileSync(
  join(folder, "value.ts"),
  'interface Value {\n  from: string;\n}\n\nexport const from: Value["from"] = "TypeScript";\n',
);
writeFileSync(
  join(folder, "main.ts"),
  `import { UnsecuredJWT } from ${JSON.stringify(require.resolve("jose"))};
import { from } from "./value";

interface Line {
  text: string;
}

const line: Line = { text: \`\${from}, \${typeof UnsecuredJWT}\` };
throw new Error(line.text);
`,
);

for (const [node, options] of [
  ["this Node.js", []],
  ["a Node.js that can't require ES modules", ["--no-experimental-require-module"]],
] as const) {
  test(`${node} loads TypeScript before JSON, and ES modules, with the lines of the source in stack traces`, async () => {
    // A second time it is kept.
    for (const _ of ["compiled", "kept"]) {
      const main = ["--eval", `require(${JSON.stringify(join(folder, "main.ts"))})`];
      const { stderr } = await run(process.execPath, [...options, "--require", LOADER, ...main]);
      assert.match(stderr, /^Error: TypeScript, function$/m);
      assert.match(stderr, /\(.*main\.ts:9:7\)/);
    }
  });
}
