import assert from "node:assert/strict";
import { test } from "node:test";
import { tenantOfOption } from "../../../commands/lab/tenant-of-option";

test("--tenant takes a directory (tenant) ID", () => {
  const id = "5e1f0000-0000-4000-8000-00000000a11e";
  assert.equal(tenantOfOption(id), id);
});

const MUST = "must be the home tenant's directory (tenant) ID, a GUID in lower case";
for (const [given, must] of [
  ["acme.onmicrosoft.com", `${MUST}, not its domain name`],
  ["common", `${MUST}; who may sign in is set by microsoft.accounts`],
  ["9188040d-6c67-4c5b-b112-36a304b66dad", `${MUST}; this is Microsoft's own tenant of personal accounts`],
  [
    "c0a70500-0000-4000-8000-00000000c0a7",
    "must be a tenant of your own; this is the lab's organisation contoso",
  ],
] as const) {
  test(`--tenant refuses ${given}`, () => {
    assert.throws(() => tenantOfOption(given), {
      code: "invalid-tenant",
      message: `--tenant: is "${given}", but ${must}`,
    });
  });
}
