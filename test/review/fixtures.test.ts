import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadEnvironment } from "../../environments/load";
import { environmentOf, planOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import { renderMarkdown } from "../../review/render/markdown";
import { renderText } from "../../review/render/text";
import { type Refusal, reviewOf } from "../../review/review";
import { NOW, PLANS, planText } from "./support/plans";

const NAMES = readdirSync(PLANS);

test("at least a dozen real plans are kept", () => {
  assert.ok(NAMES.length >= 12, NAMES.join());
});

for (const name of NAMES) {
  test(`the review of ${name} is as it was read and found right`, () => {
    const folder = join(PLANS, name);
    const file = readPlan(name, planText(name));
    assert.equal(environmentOf(name, file), "dev");
    const refused = join(folder, "refusals.json");
    const refusals = existsSync(refused) ? (JSON.parse(readFileSync(refused, "utf8")) as Refusal[]) : [];
    const environment = loadEnvironment(join(folder, "dev.yaml"));
    const review = reviewOf(planOf(file), environment, { now: NOW, refusals });
    for (const [kept, text] of [
      ["review.txt", `${renderText(review)}\n`],
      ["review.md", `${renderMarkdown(review)}\n`],
    ] as const) {
      if (process.env.FIXTURES) writeFileSync(join(folder, kept), text);
      assert.equal(text, readFileSync(join(folder, kept), "utf8"), `${name}/${kept}`);
      assert.ok(!/secret-\d+-of-the-lab/.test(text), "a secret is in it");
    }
  });
}
