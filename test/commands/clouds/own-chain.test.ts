import assert from "node:assert/strict";
import { test } from "node:test";
import { ownChainIn, withJoinedPool } from "../../../commands/clouds/own-chain";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { MINIMAL } from "../../support/environment";

const resource = (address: string, values: Record<string, unknown>) => ({
  address,
  type: address.split(".")[0] ?? "",
  values,
});

test("what an environment has in each cloud is found by its addresses", () => {
  const { cognito, entra } = ownChainIn([
    resource(ADDRESSES.pool, { id: "eu-west-1_AbCdEf123" }),
    resource(ADDRESSES.domain, { id: "acme", domain: "acme" }),
    resource(addressOfAppClient("web"), { id: "web-id" }),
    resource(addressOfAppClient("new"), { id: null }),
    resource(ADDRESSES.application, { id: "/applications/a1", object_id: "a1" }),
    resource(ADDRESSES.servicePrincipal, { id: "/servicePrincipals/s1", object_id: "s1" }),
  ]);
  assert.deepEqual(cognito, { userPoolId: "eu-west-1_AbCdEf123", domain: "acme", clientIds: ["web-id"] });
  assert.deepEqual(entra, { applicationId: "a1", servicePrincipalId: "s1" });
});

test("an environment of which nothing is deployed has nothing", () => {
  assert.deepEqual(ownChainIn([]), {
    auth0: { clientIds: [], connectionIds: [] },
    cognito: { clientIds: [] },
    entra: {},
  });
});

test("a pool of somebody else that the environment joins is looked at like its own", () => {
  const own = { clientIds: ["web-id"] };
  assert.deepEqual(withJoinedPool(own, MINIMAL), own);
  const cognito = { ...MINIMAL.cognito, userPool: "eu-west-1_AbCdEf123", domain: "their-domain" };
  assert.deepEqual(withJoinedPool(own, { cognito }), {
    clientIds: ["web-id"],
    userPoolId: "eu-west-1_AbCdEf123",
    domain: "their-domain",
  });
});
