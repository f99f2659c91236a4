import assert from "node:assert/strict";
import { test } from "node:test";
import { unseenIn, visible, visibleJson, visibleLines, visibleMarkdown } from "../../environments/visible";
import { ALL_NASTY, assertTame, NASTY_TEXTS } from "../support/nasty-texts";

for (const [what, text] of Object.entries(NASTY_TEXTS)) {
  test(`${what} can be read and does nothing`, () => {
    assertTame(visibleLines(text));
    assertTame(visible(text));
    assertTame(visibleMarkdown(text), "\u2060");
  });
}

test("a character that nobody sees is written by its number", () => {
  assert.equal(visible("a\x1b[2J\u202e\u{e0041}\n\t"), "a<U+001B>[2J<U+202E><U+E0041><U+000A><U+0009>");
});

test("a text keeps its lines and tabs", () => assert.equal(visibleLines("a\n\tb\r"), "a\n\tb<U+000D>"));

test("Markdown keeps the joiner that holds links and mentions apart", () => {
  assert.equal(visibleMarkdown("@\u2060team\u200b"), "@\u2060team<U+200B>");
});

test("letters, accents and signs of any language stay as they are", () => {
  for (const text of ["Zoë & Søn", "日本語 テスト", "हिन्दी", "עברית", "⚠️ ✏️ ℹ️ 🏢", "− → …", "a\u00a0b"]) {
    assert.equal(visible(text), text);
    assert.deepEqual(unseenIn(text), []);
  }
});

test("JSON is the same data, with nothing for a terminal to obey", () => {
  const json = visibleJson(JSON.stringify({ name: ALL_NASTY, [ALL_NASTY]: 1 }, null, 2));
  assertTame(json);
  assert.deepEqual(JSON.parse(json), { name: ALL_NASTY, [ALL_NASTY]: 1 });
});

test("each character that nobody sees is named once", () => {
  assert.deepEqual(unseenIn("\u202ea\u200b\u202e\n"), ["<U+202E>", "<U+200B>"]);
});
