import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "marked";
import { parse } from "node-html-parser";
import type { Environment } from "../../../environments/schema";
import { renderComment } from "../../../review/render/comment";
import { escapeMarkdown, renderMarkdown } from "../../../review/render/markdown";
import { renderText } from "../../../review/render/text";
import { reviewOf } from "../../../review/review";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../../stacks/addresses";
import { assertTame, NASTY_TEXTS } from "../../support/nasty-texts";
import { type Edit, NOW, PLANNED, planWith } from "../support/plans";

/** What a reader sees, as GitHub's dialect of Markdown gives it. */
const rendered = (markdown: string) => parse(marked.parse(markdown, { gfm: true, async: false }));

const HOSTILE =
  "</details> ![x](https://evil.example/x.png) <img src=x> [link](http://evil.example) @team #1 | `code` *b* ~~s~~ www.evil.example";

test("a value is text, whatever it looks like", () => {
  const page = rendered(`- ${escapeMarkdown(HOSTILE)}`);
  assert.equal(page.querySelectorAll("img, a, code, em, del, details").length, 0, page.outerHTML);
  assert.equal(page.querySelectorAll("li").length, 1);
  assert.equal(page.querySelector("li")?.text.replaceAll("\u2060", ""), HOSTILE);
});

test("a mention mentions nobody", () => {
  assert.ok(!/@\w/.test(escapeMarkdown("@acme/platform and me@acme.com")));
});

for (const [what, text] of Object.entries(NASTY_TEXTS)) {
  test(`${what} is text in Markdown, and hides nothing`, () => {
    const page = rendered(`- ${escapeMarkdown(text)}`);
    assert.equal(page.querySelectorAll("img, a, code, em, del, details, script").length, 0, page.outerHTML);
    assertTame(escapeMarkdown(text), "\u2060");
    const plan = planWith({
      [ADDRESSES.application]: { after: { display_name: text } },
      [addressOfConnection("waad")]: { after: { name: text } },
    });
    const review = reviewOf(plan, PLANNED, { now: NOW, refusals: [{ message: text }] });
    assertTame(renderMarkdown(review), "\u2060");
    assertTame(
      renderComment({
        marker: "",
        title: text,
        reviews: [review],
        failures: [{ environment: text, message: text }],
      }),
      "\u2060",
    );
    for (const line of renderText(review).split("\n")) assert.ok(!line.startsWith("dev: no changes"), line);
  });
}

for (const text of [
  "HTTPS://evil.example",
  "ftp://evil.example",
  "_https://evil.example",
  "WWW.evil.example",
  "mailto:a@evil.example",
  "xmpp:a@evil.example",
]) {
  test(`${text} is no link`, () => {
    const page = rendered(`waived because: ${escapeMarkdown(text)}`);
    assert.equal(page.querySelectorAll("a").length, 0, page.outerHTML);
    assert.equal(page.text.replaceAll("\u2060", "").trim(), `waived because: ${text}`);
  });
}

test("a number is no reference to an issue, as GitHub reads what is rendered", () => {
  const { text } = rendered(escapeMarkdown("#12, acme/app#12, GH-12, gh-12 and # 12"));
  assert.doesNotMatch(text, /#\d|GH-\d/i);
  assert.equal(text.replaceAll("\u2060", "").trim(), "#12, acme/app#12, GH-12, gh-12 and # 12");
});

test("hostile values in a plan neither end their block nor leave it", () => {
  const plan = planWith({
    [ADDRESSES.application]: { after: { display_name: `\`\`\`\`\n</details>${HOSTILE}` } },
  });
  const page = rendered(renderMarkdown(reviewOf(plan, PLANNED, { now: NOW })));
  assert.equal(page.querySelectorAll("img, a").length, 0, page.outerHTML);
  assert.equal(page.querySelectorAll("pre").length, 1);
});

test("a plan that changes nothing is one line", () => {
  assert.equal(renderMarkdown(reviewOf(planWith({}), PLANNED, { now: NOW })), "## ✅ dev: no changes");
});

test("a review without drift of a file that is ahead says so", () => {
  const review = reviewOf({ ...planWith({}), kind: "drift" }, PLANNED, { now: NOW });
  assert.equal(
    renderMarkdown({ ...review, isAhead: true }),
    "## ✅ dev: nothing was changed outside Terraform\n\n`environments/dev.yaml` is ahead of what is deployed: `npm run plan -- dev` shows what a deploy would change.",
  );
});

test("a waived finding stands apart, with the reason and the last day", () => {
  const environment: Environment = {
    ...PLANNED,
    waivers: [{ rule: "pool-replaced", reason: "nobody | uses it", until: "2026-12-31" }],
  };
  const plan = planWith({ [ADDRESSES.pool]: { action: "replace", replacedFor: ["name"] } });
  const markdown = renderMarkdown(reviewOf(plan, environment, { now: NOW }));
  assert.match(
    markdown,
    /\n- ⚠️ \*\*Every user is lost\*\* \(waived until 2026-12-31\): the user pool is replaced, because of `name` \(`cognito\.poolName`\)\.\n\n {2}Waived because: nobody \\\| uses it \(rule `pool-replaced`\)/,
  );
});

test("names and values are in code font, whatever is in them", () => {
  const plan = planWith({
    [addressOfConnection("waad")]: { after: { name: `\`x\` ${HOSTILE}` } },
  });
  const page = rendered(renderMarkdown(reviewOf(plan, PLANNED, { now: NOW })));
  const item = page.querySelector("li");
  assert.deepEqual(
    item?.querySelectorAll("code").map(({ text }) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">")),
    [
      "waad",
      `'x' ${HOSTILE}`.replaceAll("`", "'"),
      "dev-waad",
      "auth0.strategy",
      "auth0.connections",
      "auth0.strategy: both",
      "connection-replaced",
    ],
  );
  assert.equal(page.querySelectorAll("img, a, em, del").length, 0, page.outerHTML);
});

for (const [what, edits, sign] of [
  ["nothing changes", {}, "✅"],
  ["only resources change", { [ADDRESSES.application]: { after: { display_name: "Acme" } } }, "✏️"],
  ["people notice a change", { [addressOfAppClient("web")]: { action: "replace" } }, "⚠️"],
  [
    "nothing changes, but people can't sign in soon",
    {
      [ADDRESSES.password]: {
        action: "nothing",
        before: { end_date: "2026-12-01T00:00:00Z" },
        after: { end_date: "2026-12-01T00:00:00Z" },
      },
    },
    "⚠️",
  ],
  ["a rule forbids the change", { [ADDRESSES.pool]: { action: "replace" } }, "⛔"],
] as const satisfies readonly [string, Record<string, Edit>, string][]) {
  test(`the sign is ${sign} if ${what}`, () => {
    const markdown = renderMarkdown(reviewOf(planWith(edits), PLANNED, { now: NOW }));
    assert.equal(markdown.split(" ")[1], sign, markdown);
  });
}

test("a loss that is waived has a sign of its own, not the one of a change that nobody notices", () => {
  const environment: Environment = {
    ...PLANNED,
    waivers: [{ rule: "pool-replaced", reason: "nobody uses it", until: "2026-12-31" }],
  };
  const plan = planWith({ [ADDRESSES.pool]: { action: "replace" } });
  assert.match(
    renderMarkdown(reviewOf(plan, environment, { now: NOW })),
    /^## ⚠️ dev: Every user is lost \(waived until 2026-12-31\)\. 1 resource would change\n/,
  );
});

test("Terraform's refusal is shown in its own words", () => {
  const refusals = [{ message: "Resource x has lifecycle.prevent_destroy set" }];
  const markdown = renderMarkdown(reviewOf(planWith({}), PLANNED, { now: NOW, refusals }));
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
  const markdown = renderMarkdown(reviewOf(plan, PLANNED, { now: NOW }));
  for (const line of [
    "+ user pool is adopted",
    "- domain is adopted and REPLACED",
    "! app registration is adopted and changed",
  ]) {
    assert.ok(markdown.includes(`\n${line}\n`), markdown);
  }
});

test("what others set of what is left to them is folded, and has no colour of a change", () => {
  const edits = { [ADDRESSES.application]: { after: { notes: "ask ```Ann```" } } };
  const drift = reviewOf({ ...planWith(edits), kind: "drift" }, PLANNED, { now: NOW });
  assert.equal(
    renderMarkdown(drift),
    `## ✅ dev: nothing that a deploy would put back was changed outside Terraform

<details><summary>Left as others set it</summary>

\`\`\`\`text
Entra
  app registration
      notes: (none) → ask \`\`\`Ann\`\`\`
\`\`\`\`

</details>`,
  );
});
