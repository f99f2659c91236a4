import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  findServiceModel,
  loadServiceModel,
  type ServiceModel,
  type ShapeReference,
  shapeOf,
} from "../../../lab/aws/cognito/model/service-model";
import { OWNERSHIP } from "../../../stacks/ownership";
import { findOwner } from "../../../stacks/ownership/ownership";
import { providerPathOf, UNMODELLED } from "../../../stacks/ownership/unmodelled";
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

describe("the API of a user pool", () => {
  const types: Readonly<Record<string, string>> = {
    UpdateUserPool: "aws_cognito_user_pool",
    SetUserPoolMfaConfig: "aws_cognito_user_pool",
    UpdateUserPoolDomain: "aws_cognito_user_pool_domain",
  };
  for (const [operation, type] of Object.entries(types)) {
    test(`${operation}: each member is one that the provider models, or one of those that an update resets`, async () => {
      const model = loadServiceModel(findServiceModel(process.env.LAB_PYTHON ?? ""));
      const { input } = model.operations[operation] ?? {};
      assert.ok(input);
      const modelled = argumentsOf(await schemas, type).map(({ path }) => path);
      const unknown = membersOf(model, input)
        .filter((member) => !IDS.includes(member))
        .filter(
          (member) => !UNMODELLED.some((item) => item.resetBy === operation && covers(item.member, member)),
        )
        .filter((member) => {
          const path = providerPathOf(member);
          return path !== undefined && !modelled.some((each) => covers(each, path) || covers(path, each));
        });
      assert.deepEqual(unknown, []);
    });
  }

  test("nothing is called unmodelled that the provider models or the API lacks", async () => {
    const model = loadServiceModel(findServiceModel(process.env.LAB_PYTHON ?? ""));
    for (const { member, resetBy } of UNMODELLED) {
      const modelled = argumentsOf(await schemas, types[resetBy] ?? "").map(({ path }) => path);
      const path = providerPathOf(member) ?? "";
      assert.ok(!modelled.some((each) => covers(path, each)), `${member} is modelled as ${path}`);
      const { input } = model.operations[resetBy] ?? {};
      assert.ok(input && membersOf(model, input).some((each) => covers(member, each)), member);
    }
  });
});

/** What says which pool or domain is meant. */
const IDS = ["UserPoolId", "Domain"];

const covers = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}.`);

/** The members of a request, each down to what is no structure. */
function membersOf(model: ServiceModel, reference: ShapeReference, prefix = ""): string[] {
  const shape = shapeOf(model, reference);
  if (shape.type !== "structure") return [prefix.slice(0, -1)];
  return Object.entries(shape.members).flatMap(([name, inner]) =>
    membersOf(model, inner, `${prefix}${name}.`),
  );
}

const blocksAround = (path: string): string[] => {
  const parts = path.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
};
