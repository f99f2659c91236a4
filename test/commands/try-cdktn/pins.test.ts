import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PACKAGES } from "../../../commands/try-cdktn/pins";

const read = (file: string) => JSON.parse(readFileSync(join(PACKAGES, file), "utf8"));
const manifest = read("package.json") as { readonly dependencies: Readonly<Record<string, string>> };
const packages = read("package-lock.json").packages as Readonly<
  Record<string, { dependencies?: unknown; integrity?: string; resolved?: string; inBundle?: boolean }>
>;

test("what is installed to try CDK Terrain is pinned to one version each", () => {
  for (const [name, version] of Object.entries(manifest.dependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.deepEqual(packages[""]?.dependencies, manifest.dependencies);
});

test("its lock file has the hash of each package, and no addresses", () => {
  const { "": _, ...installed } = packages;
  for (const [path, { integrity, inBundle, resolved }] of Object.entries(installed)) {
    assert.ok(inBundle || integrity?.startsWith("sha512-"), path);
    assert.equal(resolved, undefined, path);
  }
});
