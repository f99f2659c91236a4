import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, load, mistakesOf } from "./folder";

/** Adds tags after the complete file's 21 lines, and tells the mistakes without the file's name. */
const mistakes = (tags: string): string[] =>
  mistakesOf({ "dev.yaml": `${COMPLETE}tags: ${tags}\n` }).map((line) =>
    line.replace("environments/dev.yaml:", ""),
  );

test("takes tags with all the characters that AWS has", () => {
  const tags = { "cost-center": "4711", "acme:team/app_1": "Identity = a+b@acme.com", empty: "" };
  assert.deepEqual(load({ "dev.yaml": `${COMPLETE}tags: ${JSON.stringify(tags)}\n` })[0]?.tags, tags);
});

test("takes 50 tags, with names of 128 and values of 256 characters", () => {
  const tags = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [String(index).padEnd(128, "n"), "v".repeat(256)]),
  );
  assert.deepEqual(mistakes(JSON.stringify(tags)), []);
});

test("an environment without tags has none", () => {
  assert.deepEqual(load({ "dev.yaml": COMPLETE })[0]?.tags, {});
});

const NAME = "must be 1 to 128 letters, digits, spaces and _ . : / = + - @";
const VALUE =
  "must be a text, in quotes if it looks like a number or a date, of at most 256 letters, digits, spaces and _ . : / = + - @";
for (const [what, tags, expected] of [
  [
    "tags that are no map",
    "[team]",
    ['22:7 tags: is a list of 1, but must be a map with a text for each tag, like { cost-center: "4711" }'],
  ],
  [
    "values that are no text, or have other characters, all at once",
    '{ cost-center: 4711, prod: true, owner: null, team: "a; b", template: "${x}" }',
    [
      `22:22 tags["cost-center"]: is the number 4711, but ${VALUE}`,
      `22:34 tags.prod: is the boolean true, but ${VALUE}`,
      `22:47 tags.owner: is empty, but ${VALUE}`,
      `22:59 tags.team: is "a; b", but ${VALUE}`,
      `22:77 tags.template: is "\${x}", but ${VALUE}`,
    ],
  ],
  [
    "a value that is too long",
    `{ team: "${"v".repeat(257)}" }`,
    [`22:15 tags.team: is "${"v".repeat(60)}…", but ${VALUE}`],
  ],
  [
    "names that AWS keeps to itself, in any case, or that it does not take",
    `{ "aws:team": a, "AWS:cloudformation:stack-name": b, "": c, "größe": d, "${"n".repeat(129)}": e }`,
    [
      '22:9 tags["aws:team"]: is "aws:team", but must not start with aws:, which AWS keeps to itself',
      '22:24 tags["AWS:cloudformation:stack-name"]: is "AWS:cloudformation:stack-name", but must not start with aws:, which AWS keeps to itself',
      `22:60 tags.: is "", but ${NAME}`,
      `22:67 tags["größe"]: is "größe", but ${NAME}`,
      `22:79 tags["${"n".repeat(60)}…"]: is "${"n".repeat(60)}…", but ${NAME}`,
    ],
  ],
  [
    "more tags than a resource may have",
    JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, ""]))),
    ["22:7 tags: is a map, but must be at most 50 tags, not 51"],
  ],
] as const) {
  test(`refuses ${what}`, () => assert.deepEqual(mistakes(tags), expected));
}
