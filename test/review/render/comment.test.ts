import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "marked";
import { parse } from "node-html-parser";
import { MAX_BODY_CHARACTERS, renderComment, renderFailure } from "../../../review/render/comment";
import type { Review } from "../../../review/review";
import { POOL_LOST, RENAMED, reviewWith } from "../../commands/github/fixture";

const rendered = (markdown: string) => parse(marked.parse(markdown, { gfm: true, async: false }));
const comment = (...reviews: readonly Review[]) =>
  renderComment({ marker: "<!-- m -->", title: "Reviews", reviews });

/** A review of about as many characters. */
function longReview(environment: string, characters: number, changes: Partial<Review> = {}): Review {
  const differences = Array.from({ length: Math.ceil(characters / 100) }, (_, index) => ({
    attribute: `attribute${String(index).padStart(6, "0")}`,
    text: "x".repeat(75),
  }));
  return reviewWith({ environment, verdict: "changes", changes: [{ ...RENAMED, differences }], ...changes });
}

test("a comment starts with its marker and has a section for each environment", () => {
  assert.equal(
    comment(reviewWith(), reviewWith({ environment: "prod" })),
    "<!-- m -->\n\n# Reviews\n\n## ✅ dev: no changes\n\n## ✅ prod: no changes",
  );
});

test("the most serious is first: failed and forbidden, then changed, each by name", () => {
  const markdown = renderComment({
    marker: "<!-- m -->",
    title: "Reviews",
    reviews: [
      reviewWith({ environment: "a" }),
      reviewWith({ environment: "d", verdict: "changes", changes: [RENAMED] }),
      reviewWith({ environment: "c", verdict: "changes", changes: [RENAMED] }),
      reviewWith({ environment: "f", verdict: "forbidden", findings: [POOL_LOST], changes: [RENAMED] }),
    ],
    failures: [{ environment: "e", message: "no" }],
  });
  const headings = [...markdown.matchAll(/^## \S+ (\w+):/gm)].map(([, name]) => name);
  assert.deepEqual(headings, ["e", "f", "c", "d", "a"]);
});

test("a comment without anything says so", () => {
  assert.equal(comment(), "<!-- m -->\n\n# Reviews\n\nThis change touches no environment.");
});

test("notes stand before the sections", () => {
  const markdown = renderComment({
    marker: "<!-- m -->",
    title: "Reviews",
    reviews: [reviewWith()],
    notes: ["> n"],
  });
  assert.equal(markdown, "<!-- m -->\n\n# Reviews\n\n> n\n\n## ✅ dev: no changes");
});

test("a long section is collapsed beside others, and not alone", () => {
  const summaries = (markdown: string) =>
    rendered(markdown)
      .querySelectorAll("summary")
      .map(({ text }) => text);
  const long = longReview("dev", 5_000);
  assert.deepEqual(summaries(comment(long)), ["1 change, in the order of a sign-in"]);
  assert.deepEqual(summaries(comment(long, reviewWith({ environment: "prod" }))), [
    "The review",
    "1 change, in the order of a sign-in",
  ]);
});

test("what is forbidden is never collapsed", () => {
  const forbidden = longReview("dev", 5_000, { verdict: "forbidden", findings: [POOL_LOST] });
  assert.ok(!comment(forbidden, reviewWith({ environment: "prod" })).includes("The review"));
});

for (const count of [1, 2, 10, 150]) {
  test(`a comment on ${count} long plans is no longer than GitHub takes, with everything closed`, () => {
    const reviews = Array.from({ length: count }, (_, index) => longReview(`e${index}`, 90_000));
    const markdown = comment(...reviews);
    assert.ok(markdown.length <= MAX_BODY_CHARACTERS, String(markdown.length));
    assert.ok(markdown.length > MAX_BODY_CHARACTERS * 0.75, String(markdown.length));
    const count_ = (pattern: RegExp) => [...markdown.matchAll(pattern)].length;
    assert.equal(count_(/^<details>/gm), count_(/^<\/details>/gm));
    assert.equal(count_(/^```diff$/gm), count_(/^```$/gm));
    const page = rendered(markdown);
    assert.equal(page.querySelectorAll("h2").length, count_(/^## /gm));
    assert.match(markdown, /… cut: the summary of the run has all of it, and so has `npm run plan -- e0`/);
  });
}

test("more environments than fit are counted", () => {
  const reviews = Array.from({ length: 2_000 }, (_, index) => longReview(`e${index}`, 3_000));
  const markdown = comment(...reviews);
  const shown = [...markdown.matchAll(/^## /gm)].length;
  assert.ok(shown > 90, String(shown));
  assert.ok(markdown.endsWith(`${2_000 - shown} more did not fit; the summary of the run has them.`));
});

test("long sections take the room that short ones leave", () => {
  const short = Array.from({ length: 50 }, (_, index) => reviewWith({ environment: `e${index}` }));
  const markdown = comment(...short, longReview("dev", 55_000));
  assert.ok(!markdown.includes("… cut"));
});

test("hostile values in a section that is cut neither end a block nor leave it", () => {
  const hostile = "````\n</details> ![x](https://evil.example/x.png) <img src=x>";
  const differences = Array.from({ length: 2_000 }, (_, index) => ({
    attribute: `a${index}`,
    text: hostile,
  }));
  const page = rendered(comment(reviewWith({ verdict: "changes", changes: [{ ...RENAMED, differences }] })));
  assert.equal(page.querySelectorAll("img, a").length, 0);
  assert.equal(page.querySelectorAll("pre").length, 1);
});

test("the message of a failure is shown as it is, whatever is in it", () => {
  const message = "```\n</details> @team\n````\n> [link](https://evil.example)";
  const page = rendered(renderFailure({ environment: "dev", message }));
  assert.equal(page.querySelectorAll("a, blockquote").length, 0);
  assert.ok(page.querySelector("pre")?.text.includes(message));
});
