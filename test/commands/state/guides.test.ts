import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";

const DOCS = join(ROOT, "docs");
const GUIDES = ["state.md", "tear-down.md", "people.md"];
const read = (guide: string) => readFileSync(join(DOCS, guide), "utf8");

test("every link of the guides leads somewhere, to a heading too", () => {
  for (const guide of GUIDES) {
    for (const [, target = "", heading] of read(guide).matchAll(/\]\(([\w./-]+)(?:#([\w-]+))?\)/g)) {
      assert.ok(existsSync(join(DOCS, target)), `${guide}: ${target}`);
      if (heading === undefined) continue;
      const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) =>
        text.toLowerCase().replaceAll(" ", "-"),
      );
      assert.ok(headings.includes(heading), `${guide}: ${target}#${heading}`);
    }
  }
});

test("every npm script that the guides name is there", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const guide of GUIDES) {
    for (const [, script = ""] of read(guide).matchAll(/npm run ([a-z:-]+)/g))
      assert.ok(script in scripts, script);
  }
});

test("the guide has each option, and the heading that a message refers to", () => {
  const guide = read("state.md");
  for (const words of ["--adopt", "--bucket-account", "\n## Two states\n"])
    assert.ok(guide.includes(words), words);
});
