import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, load, mistakesOf } from "./folder";

/** Adds waivers after the complete file's 21 lines, and tells the mistakes without the file's name. */
const mistakes = (waivers: string): string[] =>
  mistakesOf({ "dev.yaml": `${COMPLETE}waivers: ${waivers}\n` }).map((line) =>
    line.replace("environments/dev.yaml:", ""),
  );

const waiver = (changes: Record<string, string | undefined> = {}) =>
  JSON.stringify({
    rule: "callback-removed",
    reason: "the old site is gone",
    until: "2026-12-31",
    ...changes,
  });

test("takes waivers with a rule, a reason and an end", () => {
  const source = `${COMPLETE}waivers:\n  - rule: callback-removed\n    reason: the old site is gone\n    until: 2026-12-31\n`;
  assert.deepEqual(load({ "dev.yaml": source })[0]?.waivers, [
    { rule: "callback-removed", reason: "the old site is gone", until: "2026-12-31" },
  ]);
});

test("takes a waiver whose last day has passed: no file becomes invalid by itself", () => {
  assert.deepEqual(mistakes(`[${waiver({ until: "2020-02-29" })}]`), []);
});

const RULE = "must be a rule of the plan review";
const REASON = "must be 10 to 300 characters in one line, for a reader who asks why";
for (const [what, waivers, expected] of [
  [
    "a waiver that is no list",
    "callback-removed",
    '22:10 waivers: is "callback-removed", but must be a list of waivers, each with rule, reason, until',
  ],
  [
    "a rule that there is not",
    `[${waiver({ rule: "everything" })}]`,
    `22:19 waivers[0].rule: is "everything", but ${RULE}`,
  ],
  [
    "a mistyped rule, and names the one that is meant",
    `[${waiver({ rule: "callback-remove" })}]`,
    `22:19 waivers[0].rule: is "callback-remove", but ${RULE}; did you mean callback-removed?`,
  ],
  [
    "a reason that gives none",
    `[${waiver({ reason: "because" })}]`,
    `22:47 waivers[0].reason: is "because", but ${REASON}`,
  ],
  [
    "another way to write a day",
    `[${waiver({ until: "31.12.2026" })}]`,
    '22:78 waivers[0].until: is "31.12.2026", but must be a day, like 2026-12-31',
  ],
  [
    "a day that is in no calendar",
    `[${waiver({ until: "2026-02-30" })}]`,
    '22:78 waivers[0].until: is "2026-02-30", but must be a day that the calendar has',
  ],
  [
    "a rule that is waived twice",
    `[${waiver()}, ${waiver()}]`,
    '22:101 waivers[1].rule: is "callback-removed", but must be waived once only',
  ],
] as const) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(mistakes(waivers), [expected]);
  });
}

test("refuses a waiver without a reason or an end", () => {
  assert.deepEqual(mistakes(`[${waiver({ reason: undefined, until: undefined })}]`), [
    `22:11 waivers[0].reason: is missing, but ${REASON}`,
    "22:11 waivers[0].until: is missing, but must be a day, like 2026-12-31",
  ]);
});
