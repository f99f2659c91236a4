import assert from "node:assert/strict";
import { dirname } from "node:path";
import { describe, test } from "node:test";
import { chooseFiles, findTestFiles, groupFiles } from "../../../commands/test/files";

const FILES = [
  "test/commands/plan.test.ts",
  "test/commands/rotate/known.test.ts",
  "test/commands/rotate/slots.test.ts",
  "test/e2e/drift.test.ts",
  "test/e2e/journeys/rotate.test.ts",
  "test/lab/aws/s3.test.ts",
  "test/main.test.ts",
  "test/project/style.test.ts",
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
  test("begins with the journeys, has the unit tests of a room together, and the rooms that take longest before others", () =>
    assert.deepEqual(groupFiles(FILES), [
      ["test/e2e/journeys/rotate.test.ts"],
      ["test/e2e/drift.test.ts"],
      ["test/lab/aws/s3.test.ts"],
      ["test/commands/plan.test.ts"],
      ["test/project/style.test.ts"],
      ["test/commands/rotate/known.test.ts", "test/commands/rotate/slots.test.ts"],
      ["test/main.test.ts"],
      ["test/review/plan.test.ts", "test/review/rules/wildcard-url.test.ts"],
    ]));

  test("knows the rooms that take longest by the names that they have", () => {
    const rooms = groupFiles(findTestFiles())
      .filter(([file = ""]) => !file.startsWith("test/e2e/"))
      .map(([file = ""]) => dirname(file));
    assert.deepEqual(
      rooms.slice(0, 5).map((room) => room.split("/").slice(0, 3).join("/")),
      ["test/lab/aws", "test/commands", "test/stacks", "test/commands/every-command", "test/project"],
    );
  });

  test("leaves no test file of this project out", () => {
    const files = findTestFiles();
    assert.ok(files.includes("test/commands/test/files.test.ts"));
    assert.deepEqual(groupFiles(files).flat().sort(), files);
  });
});
