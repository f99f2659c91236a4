import assert from "node:assert/strict";
import { test } from "node:test";
import { renderText } from "../../../review/render/text";
import type { Review } from "../../../review/review";
import type { Severity } from "../../../review/rule";
import { ownerOf } from "../../../stacks/ownership";
import type { DeployedChain } from "../deployed-chain";
import { argumentsOf, readSchemas } from "../provider-schemas";
import { ENDS, type ResourceByHand, valueAt, valuesOf } from "./by-hand";

export interface EveryArgumentOptions {
  /** The resources of one deployment. All are set by hand before Terraform looks again. */
  readonly resources: readonly ResourceByHand[];
  /** The deployment. Nothing of it may have been changed yet. */
  readonly chain: () => DeployedChain;
  /** The environment file that is deployed. */
  readonly file: () => string;
  /** What the clouds themselves tell of the resources, without what a rotation changes: the same before and after. */
  readonly readClouds: (chain: DeployedChain) => Promise<unknown>;
  /** Whether to look for drift too, where that is not tested with the same table already. @default true */
  readonly looksForDrift?: boolean;
}

let schemas: ReturnType<typeof readSchemas> | undefined;

type Read = ReadonlyMap<string, unknown>;

/**
 * Tests that each argument of each resource is set by hand, and that what must become of it does: what is left shows in no
 * plan, and is there after updates of the same resources; what is ours is put back by one deployment.
 */
export function testEveryArgument({
  resources,
  chain,
  file,
  readClouds,
  looksForDrift = true,
}: EveryArgumentOptions): void {
  let left: unknown;
  const review = () => chain().review(file());
  const assertLeft = async () => assert.deepEqual(await readClouds(chain()), left);

  test("is told for every argument of the providers' schemas, as the table of ownership has it", async () => {
    schemas ??= readSchemas();
    const known = await schemas;
    for (const { address, settings, mode = "made" } of resources) {
      const [type = ""] = address.split(".");
      const paths = argumentsOf(known, type).flatMap(({ path, isComputedOnly }) =>
        isComputedOnly ? [] : [path],
      );
      const told = Object.keys(settings);
      assert.deepEqual(
        paths.filter((path) => !told.some((each) => isRelated(path, each))),
        [],
        `${address}: arguments of which nothing is told`,
      );
      assert.deepEqual(
        told.filter((each) => !paths.some((path) => isRelated(path, each))),
        [],
        `${address}: told, but no arguments`,
      );
      const ends = Object.entries(settings).map(([path, setting]) => [path, Object.keys(setting)[0]]);
      const owned = ends.map(([path = "", end]) => {
        const { owner } = ownerOf(type, path, mode) ?? assert.fail(path);
        return [path, end === "never" ? end : ENDS[owner]];
      });
      assert.deepEqual(Object.fromEntries(ends), Object.fromEntries(owned), address);
    }
  });

  test("is left where it is others': no drift, and nothing to deploy", async () => {
    for (const { setLeft } of resources) await setLeft(chain());
    left = await readClouds(chain());
    const drift = looksForDrift ? await chain().drift() : undefined;
    // A rule may warn of it, like of a function that Cognito calls.
    assert.deepEqual(
      [drift?.verdict ?? "nothing", drift?.changes ?? [], faultsOf(drift, "forbidden")],
      ["nothing", [], []],
      drift && renderText(drift),
    );
    const reviewed = await review();
    assertValues("left", await chain().readValues());
    assert.deepEqual(changesOf(reviewed), [], renderText(reviewed));
    assert.deepEqual(
      [faultsOf(reviewed).map(({ id }) => id), reviewed.refusals],
      [[], []],
      renderText(reviewed),
    );
  });

  test("is put back by one deployment where it is ours, and that keeps what is others'", async () => {
    const deployed = new Map(
      (chain().state?.resources ?? []).map(({ address, attributes }) => [address, attributes]),
    );
    for (const { setOurs } of resources) await setOurs(chain());
    await review();
    const read = await chain().readValues();
    assertValues("putBack", read);
    assertValues("left", read);
    await chain().apply();
    const again = await review();
    assert.deepEqual([changesOf(again), again.refusals], [[], []], renderText(again));
    const now = await chain().readValues();
    assertValues("putBack", now, deployed);
    assertValues("left", now);
    await assertLeft();
  });

  function assertValues(end: "left" | "putBack", read: Read, wanted?: Read): void {
    for (const resource of resources) {
      const { address } = resource;
      const expected = [...valuesOf(resource, end)].map(([path, byHand]) => [
        path,
        wanted === undefined ? byHand : valueAt(wanted.get(address), path),
      ]);
      const actual = expected.map(([path]) => [path, valueAt(read.get(address), String(path))]);
      assert.deepEqual(Object.fromEntries(actual), Object.fromEntries(expected), address);
    }
  }
}

/** Whether two paths are the same, or one is inside the other. */
const isRelated = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** What a review finds of these severities. @default all but notes */
const faultsOf = (review?: Review, ...severities: Severity[]) =>
  (review?.findings ?? []).filter(({ severity }) =>
    severities.length > 0 ? severities.includes(severity) : severity !== "note",
  );

const changesOf = ({ changes, outputs }: Review) => [
  ...changes.map(({ address, action }) => `${action} ${address}`),
  ...outputs.map(({ attribute }) => `output ${attribute}`),
];
