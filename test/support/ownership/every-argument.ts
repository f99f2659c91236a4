import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { renderText } from "../../../review/render/text";
import type { DeployedChain } from "../deployed-chain";
import { type ResourceByHand, valueAt, valuesOf } from "./by-hand";
import { settableArgumentsOf } from "./provider-schemas";

export interface EveryArgumentOptions {
  /** The resources of one deployment. All are set by hand before Terraform looks again. */
  readonly resources: readonly ResourceByHand[];
  /** The environment file that is deployed. */
  readonly file: string;
  readonly raise: () => Promise<DeployedChain>;
  /** What the clouds themselves tell of the resources, without what a rotation changes: the same before and after. */
  readonly readClouds: (chain: DeployedChain) => Promise<unknown>;
}

/**
 * Tests that each argument of each resource is set by hand and that what must become of it does: what is left shows in no
 * plan, and is there after updates of the same resources and a rotation; what is ours is put back by one deployment.
 */
export function testEveryArgument({ resources, file, raise, readClouds }: EveryArgumentOptions): void {
  let chain: DeployedChain;
  /** What Terraform reads of each resource before anybody sets anything. */
  let deployed: ReadonlyMap<string, unknown>;
  let left: unknown;
  before(async () => {
    chain = await raise();
  });
  after(() => chain?.close());

  const assertValues = (end: "left" | "putBack", read: ReadonlyMap<string, unknown>, wanted = read) => {
    for (const resource of resources) {
      const values = read.get(resource.address);
      const expected = [...valuesOf(resource, end)].map(([path, value]) => [
        path,
        read === wanted ? value : valueAt(wanted.get(resource.address), path),
      ]);
      const actual = expected.map(([path]) => [path, valueAt(values, String(path))]);
      assert.deepEqual(Object.fromEntries(actual), Object.fromEntries(expected), resource.address);
    }
  };

  test("is told for every argument of the providers' schemas", async () => {
    const schemas = chain.schemas();
    for (const { address, settings } of resources) {
      const type = address.split(".")[0] ?? "";
      const paths = settableArgumentsOf(schemas.get(type) ?? assert.fail(type));
      const isIn = (path: string, outer: string) => path === outer || path.startsWith(`${outer}.`);
      const told = Object.keys(settings);
      const isTold = (path: string) => told.some((each) => isIn(path, each) || isIn(each, path));
      assert.deepEqual(
        paths.filter((path) => !isTold(path)),
        [],
        `${address}: arguments of which nothing is told`,
      );
      assert.deepEqual(
        told.filter((each) => !paths.some((path) => isIn(path, each) || isIn(each, path))),
        [],
        `${address}: told, but no arguments`,
      );
    }
  });

  test("is left where it is others': no drift, nothing to deploy", async () => {
    const untouched = await chain.review(file);
    assert.deepEqual(untouched.changes, [], renderText(untouched));
    deployed = await chain.readValues();
    for (const { setLeft } of resources) await setLeft(chain);
    left = await readClouds(chain);
    const drift = await chain.drift();
    assert.equal(drift.verdict, "nothing", renderText(drift));
    const review = await chain.review(file);
    assertValues("left", await chain.readValues());
    assert.deepEqual(
      [review.changes, review.outputs, review.verdict],
      [[], [], "nothing"],
      renderText(review),
    );
  });

  test("is put back by one deployment where it is ours, which keeps what is others'", async () => {
    for (const { setOurs } of resources) await setOurs(chain);
    await chain.review(file);
    const read = await chain.readValues();
    assertValues("putBack", read);
    assertValues("left", read);
    await chain.apply();
    const again = await chain.review(file);
    assert.deepEqual([again.changes, again.outputs, again.refusals], [[], [], []], renderText(again));
    const after = await chain.readValues();
    assertValues("putBack", after, deployed);
    assertValues("left", after);
    assert.deepEqual(await readClouds(chain), left);
  });

  test("does not stop a rotation, which keeps it", async () => {
    const { code, stdout, stderr } = await chain.command("rotate", "dev", "--yes");
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(await readClouds(chain), left);
  });
}
