import assert from "node:assert/strict";
import { test } from "node:test";
import type { Connection } from "../../../../../lab/auth0/data";
import { passwordRulesOf } from "../../../../../lab/auth0/sign-in/database/password-policy";

const isGood = (options: object, password: string) =>
  passwordRulesOf({ options } as Connection).every(({ holds }) => holds(password));

const complexity = (rules: object) => ({
  password_options: {
    complexity: {
      min_length: 8,
      character_types: [],
      character_type_rule: "all",
      identical_characters: "allow",
      ...rules,
    },
  },
});

for (const [title, options, good, bad] of [
  ["no policy", {}, "a", ""],
  ["passwordPolicy none", { passwordPolicy: "none" }, "a", ""],
  ["passwordPolicy low", { passwordPolicy: "low" }, "abcdef", "abcde"],
  ["passwordPolicy fair", { passwordPolicy: "fair" }, "abcdeF12", "abcdefg1"],
  ["passwordPolicy good", { passwordPolicy: "good" }, "abcde-12", "abcdefg1"],
  ["passwordPolicy excellent", { passwordPolicy: "excellent" }, "abcdeFg-12", "abcdeFgggg-12"],
  [
    "a minimum length",
    { passwordPolicy: "low", password_complexity_options: { min_length: 9 } },
    "abcdefghi",
    "abcdefgh",
  ],
  ["a flexible minimum length", complexity({ min_length: 9 }), "abcdefghi", "abcdefgh"],
  ["all of some kinds", complexity({ character_types: ["number", "special"] }), "abcdef-1", "abcdefg1"],
  ["three of four kinds", complexity({ character_type_rule: "three_of_four" }), "abcdeF-g", "abcdef-g"],
  ["no repetition", complexity({ identical_characters: "block" }), "aabbccdd", "aaabbccd"],
] as const) {
  test(`${title} takes ${good} and refuses ${bad || "nothing"}`, () => {
    assert.deepEqual([isGood(options, good), isGood(options, bad)], [true, false]);
  });
}
