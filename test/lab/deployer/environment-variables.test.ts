import assert from "node:assert/strict";
import { test } from "node:test";
import { clientVariables } from "../../../lab/deployer/environment-variables";
import { MINIMAL } from "../../support/environment";

test("a pointed shell names the chain's tenants and region to a Terraform that doesn't", () => {
  const variables = clientVariables("/lab/ca.pem", MINIMAL);
  assert.equal(variables.ARM_TENANT_ID, MINIMAL.microsoft.tenantId);
  assert.equal(variables.AUTH0_DOMAIN, MINIMAL.auth0.domain);
  assert.equal(variables.AWS_REGION, MINIMAL.cognito.region);
  assert.equal(variables.AWS_DEFAULT_REGION, MINIMAL.cognito.region);
});
