import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { addOwnTenant, readOwnTenants } from "../../../lab/daemon/own-tenants";

const [ONE, OTHER] = ["5e1f0000-0000-4000-8000-000000000001", "5e1f0000-0000-4000-8000-000000000002"];

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "lab-")), ".lab");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

test("a lab to which nobody added a tenant has none of its own", () => {
  assert.deepEqual(readOwnTenants(folder), []);
});

test("a tenant is added once, to a lab that was never started too", () => {
  for (const tenant of [ONE, OTHER, ONE]) addOwnTenant(folder, tenant);
  assert.deepEqual(readOwnTenants(folder), [ONE, OTHER]);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, "tenants")).mode & 0o777, 0o600);
});
