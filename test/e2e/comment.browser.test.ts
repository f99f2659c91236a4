import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { marked } from "marked";
import { loadEnvironment } from "../../environments/load";
import { renderComment } from "../../review/render/comment";
import { reviewOf } from "../../review/review";
import { NOW, PLANS, savedPlan } from "../review/support/plans";
import { Chromium, noBrowser } from "../support/chromium";

/** Where `PICTURES=1` has the picture of docs/plan-review.md taken anew. */
const PICTURE = join(__dirname, "..", "..", "docs", "pictures", "plan-review.png");

/** What GitHub gives a comment, in pixels. */
const WIDTH = 880;

/** The width of a phone. */
const PHONE_WIDTH = 375;

const STYLE = readFileSync(require.resolve("github-markdown-css/github-markdown-light.css"), "utf8");

/** A comment as GitHub shows it, near enough: its dialect of Markdown, and its style. */
function pageOf(plans: Readonly<Record<string, string>>): string {
  const reviews = Object.entries(plans).map(([environment, plan]) => ({
    ...reviewOf(savedPlan(plan), loadEnvironment(join(PLANS, plan, "dev.yaml")), { now: NOW }),
    environment,
  }));
  const comment = renderComment({ marker: "<!-- plan -->", title: "What this would do to sign-in", reviews });
  const body = marked.parse(comment, { gfm: true, async: false });
  return `<!doctype html><title>comment</title><style>${STYLE} body { padding: 24px; }</style><body class="markdown-body">${body}</body>`;
}

let chromium: Chromium | undefined;
before(async () => {
  if (!noBrowser) chromium = await Chromium.open();
});
after(() => chromium?.close());

test("a comment shows what matters without a click, and the rest with one", { skip: noBrowser }, async () => {
  const window = await (chromium as Chromium).window(
    { port: 1 },
    { viewport: { width: WIDTH, height: 720 } },
  );
  const page = await window.newPage();
  await page.setContent(pageOf({ prod: "provider-renamed", staging: "callback-urls", dev: "no-change" }));
  const heading = page.getByRole("heading", { name: "prod: All users lose their accounts." });
  assert.ok(await heading.isVisible());
  assert.ok(await page.getByText("Revert cognito.providerName").isVisible());
  const attribute = page.getByText("provider_name: Microsoft → Entra");
  assert.ok(!(await attribute.isVisible()));
  await page.locator("details > summary").first().click();
  assert.ok(await attribute.isVisible());
  if (process.env.PICTURES) await page.screenshot({ path: PICTURE, fullPage: true });
  const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  assert.equal(overflow, 0, "nothing is wider than the page");
  await window.close();
});

test("a phone shows what it means and what to do without scrolling sideways", {
  skip: noBrowser,
}, async () => {
  const window = await (chromium as Chromium).window(
    { port: 1 },
    { viewport: { width: PHONE_WIDTH, height: 800 } },
  );
  const page = await window.newPage();
  await page.setContent(
    pageOf({
      prod: "provider-renamed",
      staging: "domain-moved",
      test: "app-client-kind",
      dev: "moved-region",
    }),
  );
  const overflowing = await page.evaluate(`[...document.querySelectorAll("h1, h2, p, li, code")]
    .filter((each) => !each.closest("details") && each.getBoundingClientRect().right > innerWidth)
    .map((each) => each.textContent)`);
  assert.deepEqual(overflowing, []);
  assert.equal(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), 0);
  await window.close();
});
