import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { renderPage } from "../../commands/verify/html/render-page";
import type { Verification } from "../../commands/verify/verify-chain";
import { HEALTHY, verificationOf, WITHOUT_SLASH } from "../commands/verify/verifications";
import { Chromium, noBrowser } from "../support/chromium";
import { assertUsable } from "../support/page-checks";

const folder = mkdtempSync(join(tmpdir(), "verify-page-"));
let chromium: Chromium;
let window: BrowserContext;
before(async () => {
  if (noBrowser) return;
  chromium = await Chromium.open();
  window = await chromium.window({ port: 1 });
});
after(async () => {
  await chromium?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page as somebody does who got it with a ticket. @returns what it asked for besides, and what the browser refused */
async function open(verification: Verification): Promise<{ page: Page; asked: string[]; refused: string[] }> {
  const file = join(folder, "dev.html");
  writeFileSync(file, renderPage(verification, "0.1.0"));
  const page = await window.newPage();
  const [asked, refused]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => refused.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  asked.shift();
  return { page, asked, refused };
}

for (const [what, checks] of [
  ["healthy", HEALTHY],
  ["wrong", WITHOUT_SLASH],
] as const) {
  test(`the page of a chain that is ${what} can be read by everyone, and loads nothing`, {
    skip: noBrowser,
  }, async () => {
    const { page, asked, refused } = await open(verificationOf(checks));
    await assertUsable(page);
    assert.deepEqual({ asked, refused }, { asked: [], refused: [] });
    await page.close();
  });
}
