import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, notInLab, OTHER_TENANT, refusal } from "../../fixture";

const entra = new Entra();
const APP_ID = "00000003-0000-0000-c000-000000000000";
const find = (tenant?: string) =>
  entra.graph("GET", `/servicePrincipals?$filter=appId eq '${APP_ID}'`, undefined, tenant);

test("every tenant has Microsoft Graph's service principal, with the permissions of a sign-in and of a deployment", async () => {
  const [graph, ...others] = (await find()).body.value;
  const [elsewhere] = (await find(OTHER_TENANT)).body.value;

  assert.deepEqual(others, []);
  assert.equal(graph.displayName, "Microsoft Graph");
  assert.equal(graph.appOwnerOrganizationId, "f8cdef31-a31e-4b4a-93e4-5f571e91255a");
  assert.deepEqual(
    graph.oauth2PermissionScopes.map(({ value }: { value: string }) => value),
    ["openid", "profile", "email", "offline_access", "User.Read", "Directory.Read.All"],
  );
  assert.deepEqual(
    graph.appRoles.map(({ value }: { value: string }) => value),
    ["Application.ReadWrite.OwnedBy", "Policy.Read.All", "Policy.ReadWrite.ApplicationConfiguration"],
  );
  assert.notEqual(elsewhere.id, graph.id);
  assert.equal((await entra.graph("GET", `/servicePrincipals/${graph.id}`)).body.appId, APP_ID);
});

test("the deployer may not change Microsoft Graph's service principal, and the lab's administrator can't", async () => {
  const [{ id }] = (await find()).body.value;
  const change = { accountEnabled: false };

  assert.deepEqual(refusal(await entra.graph("PATCH", `/servicePrincipals/${id}`, change)).slice(0, 2), [
    403,
    "Authorization_RequestDenied",
  ]);
  assert.deepEqual(
    refusal(await entra.administer("PATCH", `/servicePrincipals/${id}`, change)),
    notInLab("changes of the applications that are in every tenant"),
  );
});
