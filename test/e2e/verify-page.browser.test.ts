import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { Chromium, noBrowser } from "../support/chromium";
import { identityProvider } from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { assertUsable } from "../support/page-checks";

/** Where `PICTURES=1` has the picture of README taken anew. */
const PICTURE = join(__dirname, "..", "..", "docs", "pictures", "verify.png");

/** In pixels. */
const WIDTH = 1000;

const folder = mkdtempSync(join(tmpdir(), "verify-page-"));
const file = join(folder, "dev.html");
let chain: DeployedChain;
let chromium: Chromium;
let window: BrowserContext;
before(async () => {
  if (noBrowser) return;
  [chain, chromium] = await Promise.all([DeployedChain.raise(), Chromium.open()]);
  window = await chromium.window({ port: 1 }, { viewport: { width: WIDTH, height: 720 } });
});
after(async () => {
  await Promise.all([chromium?.close(), chain?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What it loads besides itself, and what the browser complains of. */
  readonly noise: readonly string[];
}

/** Opens the page as somebody does who got it with a ticket. */
async function open(): Promise<Opened> {
  const { href } = pathToFileURL(file);
  const page = await window.newPage();
  const noise: string[] = [];
  page.on("request", (request) => void (request.url() !== href && noise.push(request.url())));
  page.on("console", (message) => void noise.push(message.text()));
  page.on("pageerror", (error) => void noise.push(error.message));
  await page.goto(href);
  return { page, noise };
}

const marks = (page: Page) => page.locator(".chain .hop .mark").allInnerTexts();

test("the page of a healthy chain can be read by everyone, and loads nothing", {
  skip: noBrowser,
}, async () => {
  const { code, stdout } = await chain.command("verify", "dev", "--html", file);
  const verdict = "dev: people can sign in, as far as can be seen without a password.";
  assert.equal(code, 0, stdout);
  assert.equal(stdout.split("\n")[0], verdict);
  assert.match(stdout, /^Wrote .*dev\.html: a page to attach to a ticket\. It has no secret\.$/m);
  const { page, noise } = await open();
  assert.equal(await page.locator("h1").innerText(), verdict);
  assert.deepEqual(await marks(page), ["✓", "✓", "✓"]);
  await assertUsable(page);
  assert.deepEqual(noise, []);
  await page.close();
});

test("the page of a chain with a wrong endpoint shows the hop, and the letter that is missing", {
  skip: noBrowser,
}, async () => {
  const { auth0 } = chain.environment;
  const putBack = await identityProvider({ authorize_url: `https://${auth0.domain}/autorize` })(chain);
  const { code, stdout } = await chain.command("verify", "dev", "--html", file);
  await putBack();
  assert.equal(code, 1, stdout);
  const { page, noise } = await open();
  assert.match(await page.locator("h1").innerText(), /^dev: Cognito is wrong\. Not so: /);
  assert.equal((await marks(page))[0], "✕");
  const card = page.locator(".checks > li.failed");
  assert.equal(await card.locator("mark").first().innerText(), "h");
  const { y, height } = (await card.boundingBox()) ?? assert.fail("what failed does not show");
  const clip = { x: 0, y: 0, width: WIDTH, height: y + height + 12 };
  if (process.env.PICTURES) await page.screenshot({ path: PICTURE, fullPage: true, clip });
  await assertUsable(page);
  assert.deepEqual(noise, []);
  await page.close();
});

test("no secret is on a page, nor in what is printed", { skip: noBrowser }, async () => {
  const secrets = JSON.stringify(chain.state).match(/"client_secret":"([^"]+)"/g) ?? [];
  const texts = await Promise.all(
    [["--html", file], ["--json"]].map(async (options) => {
      const { stdout, stderr } = await chain.command("verify", "dev", ...options);
      return stdout + stderr;
    }),
  );
  const { page } = await open();
  texts.push(await page.content());
  await page.close();
  assert.ok(secrets.length >= 3, `${secrets.length} secrets`);
  for (const secret of secrets.map((each) => each.slice('"client_secret":"'.length, -1)))
    for (const text of texts) assert.ok(!text.includes(secret));
});
