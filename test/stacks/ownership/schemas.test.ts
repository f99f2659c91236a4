import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { OWNERSHIP } from "../../../stacks/ownership";
import { findOwner } from "../../../stacks/ownership/ownership";
import { argumentsOf, readSchemas, type Schemas } from "../../support/provider-schemas";

const schemas: Promise<Schemas> = readSchemas();

describe("the table of ownership", () => {
  for (const [type, ownership] of Object.entries(OWNERSHIP)) {
    test(`${type}: every argument of the provider's schema is somebody's`, async () => {
      const unclaimed = argumentsOf(await schemas, type)
        .map(({ path }) => path)
        .filter((path) => findOwner(ownership, path, "made") === undefined);
      assert.deepEqual(unclaimed, []);
    });

    test(`${type}: every claim is of something that the provider has`, async () => {
      const known = argumentsOf(await schemas, type).map(({ path }) => path);
      const stale = Object.keys(ownership).filter(
        (path) => !known.some((each) => each === path || each.startsWith(`${path}.`)),
      );
      assert.deepEqual(stale, []);
    });

    test(`${type}: nobody owns what is only computed`, async () => {
      const claimed = argumentsOf(await schemas, type)
        .filter(({ isComputedOnly }) => isComputedOnly)
        .filter(({ path }) => !["read", undefined].includes(ownership[path] as string | undefined))
        .map(({ path }) => path);
      assert.deepEqual(claimed, []);
    });

    test(`${type}: a block of which a part is claimed has one item at most`, async () => {
      const blocks = argumentsOf(await schemas, type).flatMap(({ blocks: around }) => around);
      const split = new Set(Object.keys(ownership).flatMap(blocksAround));
      const many = blocks
        .filter(({ path, isSingle }) => split.has(path) && !isSingle)
        .map(({ path }) => path);
      assert.deepEqual([...new Set(many)], []);
    });
  }
});

const blocksAround = (path: string): string[] => {
  const parts = path.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
};
