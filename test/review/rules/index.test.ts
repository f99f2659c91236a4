import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { RULE_IDS } from "../../../environments/rule-ids";
import { renderRulesGuide } from "../../../review/render/rules-guide";
import { RULES } from "../../../review/rules";

const ROOT = join(__dirname, "..", "..", "..");

test("the rules are those that an environment file can waive, in that order", () => {
  assert.deepEqual(
    RULES.map(({ id }) => id),
    RULE_IDS,
  );
});

test("each rule has a file of its own, and a test", () => {
  for (const folder of ["review/rules", "test/review/rules"]) {
    const files = readdirSync(join(ROOT, folder)).filter(
      (file) => file.endsWith(".ts") && !file.startsWith("index."),
    );
    assert.deepEqual(
      files.map((file) => file.replace(/(?:\.test)?\.ts$/, "")),
      [...RULE_IDS].sort(),
    );
  }
});

test("the guide of the rules is what the rules say", () => {
  const committed = readFileSync(join(ROOT, "docs", "rules.md"), "utf8");
  assert.equal(committed, renderRulesGuide(), "docs/rules.md is old: npm run generate");
});
