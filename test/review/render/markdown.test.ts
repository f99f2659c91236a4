import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "marked";
import { parse } from "node-html-parser";
import type { Environment } from "../../../environments/schema";
import { escapeMarkdown, renderMarkdown } from "../../../review/render/markdown";
import { reviewOf } from "../../../review/review";
import { ADDRESSES } from "../../../stacks/addresses";
import { MINIMAL } from "../../support/environment";
import { NOW, planWith } from "../support/plans";

/** What a reader sees, as GitHub's dialect of Markdown gives it. */
const rendered = (markdown: string) => parse(marked.parse(markdown, { gfm: true, async: false }));

const HOSTILE =
  "</details> ![x](https://evil.example/x.png) <img src=x> [link](http://evil.example) @team #1 | `code` *b* ~~s~~ www.evil.example";

test("a value is text, whatever it looks like", () => {
  const page = rendered(`| a |\n| - |\n| ${escapeMarkdown(HOSTILE)} |`);
  assert.equal(page.querySelectorAll("img, a, code, em, del, details").length, 0, page.outerHTML);
  assert.equal(page.querySelectorAll("td").length, 1);
  assert.equal(page.querySelector("td")?.text.replaceAll("\u2060", ""), HOSTILE);
});

test("a mention mentions nobody", () => {
  assert.ok(!/@\w/.test(escapeMarkdown("@acme/platform and me@acme.com")));
});

test("hostile values in a plan neither end their block nor leave it", () => {
  const plan = planWith({
    [ADDRESSES.application]: { after: { display_name: `\`\`\`\`\n</details>${HOSTILE}` } },
  });
  const page = rendered(renderMarkdown(reviewOf(plan, MINIMAL, { now: NOW })));
  assert.equal(page.querySelectorAll("img, a").length, 0, page.outerHTML);
  assert.equal(page.querySelectorAll("pre").length, 1);
});

test("a plan that changes nothing is one line", () => {
  assert.equal(renderMarkdown(reviewOf(planWith({}), MINIMAL, { now: NOW })), "## ✅ dev: no changes");
});

test("a waived finding stands apart, with the reason and the last day", () => {
  const environment: Environment = {
    ...MINIMAL,
    waivers: [{ rule: "pool-replaced", reason: "nobody | uses it", until: "2026-12-31" }],
  };
  const plan = planWith({ [ADDRESSES.pool]: { action: "replace", replacedFor: ["name"] } });
  const markdown = renderMarkdown(reviewOf(plan, environment, { now: NOW }));
  assert.match(
    markdown,
    /- Waived until 2026-12-31: `pool-replaced`, because nobody \\\| uses it\. Every user is lost: the user pool is replaced, because of name\./,
  );
});

test("Terraform's refusal is shown in its own words", () => {
  const refusals = [{ message: "Resource x has lifecycle.prevent_destroy set" }];
  const markdown = renderMarkdown(reviewOf(planWith({}), MINIMAL, { now: NOW, refusals }));
  assert.ok(
    markdown.startsWith("## ⛔ dev: FORBIDDEN by Terraform itself, as the environment is protected;"),
    markdown,
  );
  assert.ok(markdown.includes("Terraform refuses: Resource x has lifecycle.prevent\\_destroy set"));
});

test("an adopted resource is green, or orange or red where it is changed or replaced", () => {
  const plan = planWith({
    [ADDRESSES.pool]: { action: "import", isImported: true },
    [ADDRESSES.domain]: { action: "replace", isImported: true },
    [ADDRESSES.application]: { isImported: true, after: { display_name: "Acme" } },
  });
  const markdown = renderMarkdown(reviewOf(plan, MINIMAL, { now: NOW }));
  for (const line of [
    "+ user pool is adopted",
    "- domain is adopted and REPLACED",
    "! app registration is adopted and changed",
  ]) {
    assert.ok(markdown.includes(`\n${line}\n`), markdown);
  }
});
