import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chooseFiles, findTestFiles, groupFiles } from "../../../commands/test/files";

const FILES = [
  "test/commands/plan.test.ts",
  "test/commands/rotate/known.test.ts",
  "test/commands/rotate/slots.test.ts",
  "test/e2e/drift.test.ts",
  "test/e2e/journeys/rotate.test.ts",
  "test/main.test.ts",
  "test/review/plan.test.ts",
  "test/review/rules/wildcard-url.test.ts",
];

describe("chooseFiles", () => {
  test("leaves out what deploys to the lab and is no journey", () => {
    const chosen = chooseFiles(FILES, { all: false, parts: [] });
    assert.deepEqual(
      FILES.filter((file) => !chosen.includes(file)),
      ["test/e2e/drift.test.ts"],
    );
  });

  test("takes every file with --all", () =>
    assert.deepEqual(chooseFiles(FILES, { all: true, parts: [] }), FILES));

  test("takes each file whose path has one of the parts, journey or not", () =>
    assert.deepEqual(chooseFiles(FILES, { all: false, parts: ["e2e/drift", "rotate"] }), [
      "test/commands/rotate/known.test.ts",
      "test/commands/rotate/slots.test.ts",
      "test/e2e/drift.test.ts",
      "test/e2e/journeys/rotate.test.ts",
    ]));
});

describe("groupFiles", () => {
  test("begins with the journeys, and has the unit tests of a room together", () =>
    assert.deepEqual(groupFiles(FILES), [
      ["test/e2e/journeys/rotate.test.ts"],
      ["test/e2e/drift.test.ts"],
      ["test/commands/plan.test.ts"],
      ["test/commands/rotate/known.test.ts", "test/commands/rotate/slots.test.ts"],
      ["test/main.test.ts"],
      ["test/review/plan.test.ts", "test/review/rules/wildcard-url.test.ts"],
    ]));

  test("leaves no test file of this project out", () => {
    const files = findTestFiles();
    assert.ok(files.includes("test/commands/test/files.test.ts"));
    assert.deepEqual(groupFiles(files).flat().sort(), files);
  });
});
