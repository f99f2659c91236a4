import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";

const read = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8");
const licenceOf = (folder: string) => JSON.parse(read(folder, "package.json")).license;
const lock = JSON.parse(read("package-lock.json")).packages as Record<string, { license?: string }>;

test("the project is under Apache 2.0, and the lab with it", () => {
  assert.deepEqual(["", "lab"].map(licenceOf), ["Apache-2.0", "Apache-2.0"]);
  assert.match(read("LICENSE"), /^\s+Apache License\n\s+Version 2\.0, January 2004\n/);
});

test("the auth0 bindings are under the licence of the provider whose texts are in them, as cdktf's own are", () => {
  for (const provider of ["aws", "azuread"]) {
    assert.equal(licenceOf(join("node_modules", "@cdktf", `provider-${provider}`)), "MPL-2.0");
  }
  assert.equal(licenceOf(join("providers", "auth0")), "MPL-2.0");
  assert.match(read("providers", "auth0", "LICENSE"), /^Mozilla Public License, version 2\.0\n/);
});

test("the lock file names the licence of each workspace as its manifest does", () => {
  for (const folder of ["", "lab", "providers/auth0"]) assert.equal(lock[folder]?.license, licenceOf(folder));
});
