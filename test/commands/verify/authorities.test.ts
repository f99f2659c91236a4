import assert from "node:assert/strict";
import { test } from "node:test";
import { authoritiesOf } from "../../../commands/verify/routes/authorities";
import type { Strategy } from "../../../environments/strategies";
import { MINIMAL } from "../../support/environment";

const authoritiesAt = (accounts: "any" | "organizations" | "tenant", strategy: Strategy) => {
  const { microsoft } = MINIMAL;
  return authoritiesOf({ microsoft: { ...microsoft, accounts, tenantId: "a-tenant" } }, strategy);
};

test("a connection with Microsoft's endpoints is for the accounts that the file says", () => {
  assert.deepEqual(
    (["any", "organizations", "tenant"] as const).map((accounts) => authoritiesAt(accounts, "microsoft")),
    [["common"], ["organizations"], ["a-tenant"]],
  );
});

test("Auth0's own connection for organisations knows common and a tenant", () => {
  assert.deepEqual(
    (["any", "organizations", "tenant"] as const).map((accounts) => authoritiesAt(accounts, "waad")),
    [["common"], ["common"], ["a-tenant"]],
  );
});

test("Auth0's own connection for personal accounts may be at either of two, as no public document says which", () => {
  assert.deepEqual(authoritiesAt("any", "windowslive"), ["consumers", "common"]);
});
