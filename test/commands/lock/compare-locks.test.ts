import assert from "node:assert/strict";
import { test } from "node:test";
import { compareLocks } from "../../../commands/lock/compare-locks";
import { explainTampered, renderChanges } from "../../../commands/lock/render-changes";
import type { LockedHash, LockedProvider } from "../../../stacks/lock-file";

const LINUX = { hash: "h1:linux=", platform: "linux_amd64" };
const MAC = { hash: "h1:mac=", platform: "darwin_arm64" };
const ARCHIVES = [{ hash: "zh:00" }, { hash: "zh:11" }];

const entry = (version: string, ...hashes: readonly LockedHash[]): LockedProvider => ({
  address: "registry.terraform.io/hashicorp/aws",
  version,
  constraints: version,
  hashes,
  line: 1,
});

/** What is said of one provider whose entry changes. */
const said = (before: LockedProvider | undefined, after: LockedProvider | undefined) => {
  const changes = compareLocks(before ? [before] : [], after ? [after] : []);
  return [renderChanges(changes), changes.flatMap(({ tampered }) => tampered)];
};

const RENEWALS: Readonly<
  Record<string, readonly [LockedProvider | undefined, LockedProvider | undefined, string]>
> = {
  "a new provider": [undefined, entry("5.100.0", LINUX, MAC), "5.100.0, new: 2 hashes"],
  "a provider that nobody asks for": [
    entry("5.100.0", LINUX),
    undefined,
    "5.100.0, gone: no stack asks for it",
  ],
  "the same hashes": [
    entry("5.100.0", LINUX, ...ARCHIVES),
    entry("5.100.0", LINUX, ...ARCHIVES),
    "5.100.0, as it was",
  ],
  "another version": [
    entry("5.100.0", LINUX, ...ARCHIVES),
    entry("6.25.0", { ...LINUX, hash: "h1:new=" }),
    "5.100.0 -> 6.25.0: 1 hash, and none of the old ones",
  ],
  "one more platform": [
    entry("5.100.0", LINUX),
    entry("5.100.0", LINUX, MAC),
    "5.100.0, 1 new hash (darwin_arm64)",
  ],
  "another platform": [
    entry("5.100.0", LINUX),
    entry("5.100.0", MAC),
    "5.100.0, 1 new hash (darwin_arm64), 1 hash gone (linux_amd64)",
  ],
  "a mirror after the registry": [
    entry("5.100.0", LINUX, MAC, ...ARCHIVES),
    entry("5.100.0", LINUX),
    "5.100.0, 3 hashes gone (darwin_arm64)",
  ],
  "the registry after a mirror": [
    entry("5.100.0", LINUX),
    entry("5.100.0", LINUX, ...ARCHIVES),
    "5.100.0, 2 new hashes",
  ],
  "platforms after a file that Terraform made": [
    entry("5.100.0", { hash: LINUX.hash }),
    entry("5.100.0", LINUX, MAC),
    "5.100.0, 1 new hash (darwin_arm64)",
  ],
};

for (const [what, [before, after, text]] of Object.entries(RENEWALS))
  test(`${what} is said, and is no warning`, () =>
    assert.deepEqual(said(before, after), [`  aws  ${text}`, []]));

const REPUBLISHED: Readonly<Record<string, readonly [LockedProvider, LockedProvider, string[]]>> = {
  "another content for a platform": [
    entry("5.100.0", LINUX, MAC),
    entry("5.100.0", { ...LINUX, hash: "h1:other=" }, MAC),
    ["linux_amd64"],
  ],
  "another content where the file names no platform": [
    entry("5.100.0", { hash: LINUX.hash }),
    entry("5.100.0", { ...LINUX, hash: "h1:other=" }),
    ["a platform that the file does not name"],
  ],
  "another signed archive": [
    entry("5.100.0", LINUX, ...ARCHIVES),
    entry("5.100.0", LINUX, { hash: "zh:00" }, { hash: "zh:22" }),
    ["the signed archives"],
  ],
};

for (const [what, [before, after, tampered]] of Object.entries(REPUBLISHED))
  test(`${what} under the same version is a warning`, () =>
    assert.deepEqual(compareLocks([before], [after])[0]?.tampered, tampered));

test("the warning has both hashes, and advises to find out rather than to lock", () => {
  const changes = compareLocks(
    [entry("5.100.0", LINUX)],
    [entry("5.100.0", { ...LINUX, hash: "h1:other=" })],
  );
  const error = explainTampered(changes, "registry.terraform.io");
  assert.equal(error?.code, "provider-package-changed");
  assert.equal(
    error?.message,
    "WARNING: registry.terraform.io has OTHER BYTES under the same version than those that were locked. Nothing was changed.\n  aws 5.100.0: linux_amd64\n    was h1:linux=\n    is  h1:other= (linux_amd64)\nTo do: deploy nothing, and find out who published that: makers don't replace a version. git log .terraform.lock.hcl says who locked the other bytes, and from where. Only if you know why, for instance since you build this provider yourselves, remove the file and run this again.",
  );
  assert.equal(explainTampered(compareLocks([], [entry("5.100.0", LINUX)]), "here"), undefined);
});
