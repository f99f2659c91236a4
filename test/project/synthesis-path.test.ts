import assert from "node:assert/strict";
import { test } from "node:test";
import { modulesLoadedBy } from "../support/loaded-modules";

const { files, packages } = modulesLoadedBy("main.ts");

test("the synthesis path imports nothing of the lab or the commands", () => {
  const folders = new Set(files.map((file) => file.split("/")[0]));
  assert.deepEqual([...folders].sort(), ["environments", "main.ts", "stacks"]);
});

test("the synthesis path loads each binding by its own path, and no package that it doesn't need", () => {
  assert.deepEqual(packages, [
    "@cdktf/provider-auth0/lib/action",
    "@cdktf/provider-auth0/lib/client",
    "@cdktf/provider-auth0/lib/client-credentials",
    "@cdktf/provider-auth0/lib/connection",
    "@cdktf/provider-auth0/lib/connection-clients",
    "@cdktf/provider-auth0/lib/provider",
    "@cdktf/provider-auth0/lib/trigger-action",
    "@cdktf/provider-aws/lib/cognito-identity-provider",
    "@cdktf/provider-aws/lib/cognito-user-pool",
    "@cdktf/provider-aws/lib/cognito-user-pool-client",
    "@cdktf/provider-aws/lib/cognito-user-pool-domain",
    "@cdktf/provider-aws/lib/data-aws-cognito-user-pool",
    "@cdktf/provider-aws/lib/data-aws-cognito-user-pool-signing-certificate",
    "@cdktf/provider-aws/lib/provider",
    "@cdktf/provider-azuread/lib/application",
    "@cdktf/provider-azuread/lib/application-certificate",
    "@cdktf/provider-azuread/lib/application-password",
    "@cdktf/provider-azuread/lib/claims-mapping-policy",
    "@cdktf/provider-azuread/lib/data-azuread-client-config",
    "@cdktf/provider-azuread/lib/provider",
    "@cdktf/provider-azuread/lib/service-principal",
    "@cdktf/provider-azuread/lib/service-principal-claims-mapping-policy-assignment",
    "@cdktf/provider-azuread/lib/service-principal-token-signing-certificate",
    "cdktf",
    "constructs",
    "yaml",
    "zod",
  ]);
});
