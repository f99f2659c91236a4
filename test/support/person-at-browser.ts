import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../commands/setup/paths";
import { assertUsable } from "./page-checks";

/** Where `PICTURES=1` has the pages of docs/sign-in.md taken anew. */
const PICTURES = join(ROOT, "docs", "pictures");

/** The window, and what a picture shows around a page, in pixels. */
export const VIEWPORT = { width: 1000, height: 800 };
const MARGIN = 32;

/** Milliseconds that a page may take. */
const PATIENCE = 5_000;

/** What Chromium says in its console of a page's status. */
export const complaint = (status: number, words: string) =>
  `Failed to load resource: the server responded with a status of ${status} (${words})`;

/** Pages that were held to what any page must be. */
const CHECKED = new Set<string>();

/** Finds things as a person does: by what they say. */
export class PersonAtBrowser {
  constructor(private readonly page: Page) {
    page.setDefaultTimeout(PATIENCE);
  }

  get url(): string {
    return this.page.url();
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Presses the button, or follows the link, whose words begin so. */
  async press(words: string): Promise<void> {
    const name = new RegExp(`^\\s*${words}`);
    await this.page.getByRole("button", { name }).or(this.page.getByRole("link", { name })).click();
  }

  /** Types into the field with the label. */
  async type(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** Waits until the page has the heading, compares its host, and holds a page that is new to what any page must be. */
  async isAt(host: string, heading: string): Promise<void> {
    await this.page
      .getByRole("heading", { level: 1, name: heading, exact: true })
      .waitFor()
      .catch(async (error: Error) => {
        const seen = await this.page.locator("body").innerText();
        throw new Error(`no "${heading}" at ${this.url}, which says:\n${seen}`, { cause: error });
      });
    assert.equal(new URL(this.url).host, host);
    const page = `${host} ${heading.replace(/^Hello.*/, "Hello")}`;
    if (CHECKED.has(page)) return;
    await assertUsable(this.page);
    CHECKED.add(page);
  }

  /** Structured claims that take more lines than their text has, so that a line breaks within a value. */
  brokenClaims(): Promise<string[]> {
    return this.page.evaluate<string[]>(`[...document.querySelectorAll("td code")]
      .filter((value) => {
        const lines = new Set([...value.getClientRects()].map(({ top }) => Math.round(top)));
        return /^[[{]/.test(value.textContent) && lines.size > value.textContent.split("\\n").length;
      })
      .map((value) => value.closest("tbody").querySelector("th").textContent)`);
  }

  /** Notes where the person goes from here. @returns what gives the hosts so far, in order */
  follow(): () => string[] {
    const hosts: string[] = [];
    this.page.on("request", (request) => {
      if (request.isNavigationRequest()) hosts.push(new URL(request.url()).host);
    });
    return () => [...hosts];
  }

  async reads(words: string): Promise<boolean> {
    return (await this.page.locator("body").innerText()).includes(words);
  }

  /** Takes a picture for the guide, if that was asked for. */
  async picture(name: string): Promise<void> {
    if (process.env.PICTURES !== "1") return;
    const { y, height } = (await this.page.locator("main").boundingBox()) ?? { y: 0, height: 0 };
    const [top, bottom] = [Math.max(0, y - MARGIN), Math.min(y + height + MARGIN, VIEWPORT.height)];
    await this.page.screenshot({
      path: join(PICTURES, `${name}.png`),
      clip: { x: 0, y: top, width: VIEWPORT.width, height: bottom - top },
    });
  }

  /** The hops that the app shows: who gave an id_token, and with which issuer. */
  async hops(): Promise<string[]> {
    const hops = await this.page.locator("#hops > li").all();
    return Promise.all(
      hops.map(
        async (hop) =>
          `${await hop.locator("h3").innerText()} ${await hop.locator("code").first().innerText()}`,
      ),
    );
  }
}
