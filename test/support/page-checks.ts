import assert from "node:assert/strict";
import { type AxeResults, source as axe } from "axe-core";
import type { Page } from "playwright-core";

/** The widths of a desktop's window and of two phones, in pixels. */
const WIDTHS = [1000, 375, 320];
const SCHEMES = ["light", "dark"] as const;

/** What must show where the focus is: its width in pixels, and its contrast to what is around it (WCAG 2.2, 1.4.11 and 2.4.13). */
const RING = { width: 2, contrast: 3 };

/**
 * Holds a page to what a person notices of any page: it has a title, it is as wide as the window, it follows the colour scheme,
 * it can be read, and it shows where the focus is. Leaves the page in the light scheme and as wide as it was.
 */
export async function assertUsable(page: Page): Promise<void> {
  const [size, where] = [page.viewportSize(), page.url().split("?")[0]];
  assert.notEqual(await page.title(), "", `${where} has no title`);
  await page.evaluate(axe);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const at = `${where}, ${colorScheme}`;
    assert.equal(await page.evaluate<boolean>(IS_DARK), colorScheme === "dark", `${at}: the other scheme`);
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    assert.deepEqual(found, [], at);
    await assertFocusShows(page, at);
  }
  await page.emulateMedia({ colorScheme: "light" });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: size?.height ?? 720 });
    const over = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    assert.equal(over, 0, `${where} at ${width} pixels is wider than the window`);
  }
  if (size !== null) await page.setViewportSize(size);
}

async function assertFocusShows(page: Page, at: string): Promise<void> {
  await page.keyboard.press("Tab"); // from here on Chromium shows the focus
  for (const { name, width, contrast } of await page.evaluate<Focus[]>(FOCUS)) {
    assert.ok(width >= RING.width, `${at}: the focus on "${name}" is ${width} pixels wide`);
    assert.ok(contrast >= RING.contrast, `${at}: the focus on "${name}" has a contrast of ${contrast}`);
  }
  await page.evaluate("document.activeElement.blur()");
}

interface Focus {
  /** What a link or a button says. */
  readonly name: string;
  readonly width: number;
  readonly contrast: number;
}

/** Relative luminance and contrast (WCAG 2.2), of colours as `getComputedStyle` gives them. */
const COLOURS = `
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (bright + 0.05) / (dim + 0.05);
  };
  const isOpaque = (colour) => (channels(colour)[3] ?? 1) === 1;
  const backgroundOf = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return isOpaque(backgroundColor) ? backgroundColor : backgroundOf(element.parentElement);
  };`;

const IS_DARK = `{${COLOURS}
  luminance(backgroundOf(document.querySelector("main"))) < luminance(getComputedStyle(document.querySelector("main")).color);
}`;

const FOCUS = `{${COLOURS}
  [...document.querySelectorAll("a[href], button")].map((element) => {
    element.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return {
      name: element.innerText,
      width: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
      contrast: contrast(outlineColor, backgroundOf(element.parentElement)),
    };
  });
}`;
