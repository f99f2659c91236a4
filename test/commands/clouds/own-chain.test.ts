import assert from "node:assert/strict";
import { test } from "node:test";
import { ownChainIn, withJoinedPool } from "../../../commands/clouds/own-chain";
import { ADDRESSES, addressOfAppClient, ENTRA_ADDRESSES, SAML_ADDRESSES } from "../../../stacks/addresses";
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
  assert.deepEqual(entra, { applicationIds: ["a1"], servicePrincipalIds: ["s1"] });
});

test("each route has an app registration of its own, and any of its identity providers is in the pool", () => {
  const { cognito, entra } = ownChainIn([
    resource(SAML_ADDRESSES.identityProvider, { user_pool_id: "eu-west-1_AbCdEf123" }),
    resource(ADDRESSES.application, { object_id: "a1" }),
    resource(SAML_ADDRESSES.application, { object_id: "a2" }),
    resource(ENTRA_ADDRESSES.servicePrincipal, { object_id: "s3" }),
  ]);
  assert.deepEqual(cognito, { userPoolId: "eu-west-1_AbCdEf123", clientIds: [] });
  assert.deepEqual(entra, { applicationIds: ["a1", "a2"], servicePrincipalIds: ["s3"] });
});

test("an environment of which nothing is deployed has nothing", () => {
  assert.deepEqual(ownChainIn([]), {
    auth0: { clientIds: [], connectionIds: [] },
    cognito: { clientIds: [] },
    entra: { applicationIds: [], servicePrincipalIds: [] },
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
