import assert from "node:assert/strict";
import { test } from "node:test";
import { Tenants } from "../../../lab/entra/tenants";
import { OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../../../lab/people/cast";
import { OTHER_TENANT, TENANT } from "./fixture";

test("a home tenant exists as soon as it is read", () => {
  const read = [TENANT];
  const tenants = new Tenants(() => read);

  assert.equal(tenants.isHome(TENANT), true);
  assert.equal(tenants.isHome(OTHER_TENANT), false);
  read.push(OTHER_TENANT);
  assert.equal(tenants.isHome(OTHER_TENANT), true);
});

test("the other organisations and the personal tenant always exist, and are no home tenants", () => {
  const tenants = new Tenants(() => []);

  for (const tenant of [...Object.values(OTHER_ORGANIZATIONS), PERSONAL_TENANT]) {
    assert.deepEqual([tenants.has(tenant), tenants.isHome(tenant)], [true, false]);
  }
});

test("the home tenants are only read for an unknown tenant", () => {
  let reads = 0;
  const tenants = new Tenants(() => {
    reads += 1;
    return [TENANT];
  });

  for (const tenant of [TENANT, TENANT, OTHER_ORGANIZATIONS.contoso]) tenants.has(tenant);

  assert.equal(reads, 1);
});
