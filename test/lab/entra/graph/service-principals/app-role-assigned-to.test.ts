import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { Entra, refusal, TENANT } from "../../fixture";
import { SignIn } from "../../sign-in";

const entra = new Entra();
const DEFAULT_ROLE = "00000000-0000-0000-0000-000000000000";
const UNKNOWN = "00000000-0000-0000-0000-000000000009";
const DENIED = [403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."];

/** Object ID of hana in the home tenant. */
async function hana(): Promise<string> {
  const signIn = new SignIn(entra, await entra.webApplication());
  const { id_token } = await signIn.tokens("hana", TENANT);
  return String(decodeJwt(id_token).oid);
}

/** An application's service principal with a role for people. */
async function resource() {
  const roleId = "aaaaaaaa-0000-4000-8000-000000000001";
  const { appId } = await entra.application({
    displayName: "assigned",
    appRoles: [
      {
        id: roleId,
        allowedMemberTypes: ["User"],
        description: "reads",
        displayName: "Reader",
        isEnabled: true,
        value: "reader",
      },
    ],
  });
  const { id } = await entra.servicePrincipal(appId);
  return { id, roleId, path: `/servicePrincipals/${id}/appRoleAssignedTo` };
}

test("an administrator assigns a person, who is listed and removed again", async () => {
  const { id, path } = await resource();
  const principalId = await hana();

  const { status, body } = await entra.administer("POST", path, {
    principalId,
    resourceId: id,
    appRoleId: DEFAULT_ROLE,
  });

  assert.equal(status, 201);
  const { "@odata.context": context, id: assignmentId, createdDateTime, ...rest } = body;
  assert.match(assignmentId, /^[\w-]{43}$/);
  assert.ok(Date.parse(createdDateTime) <= Date.now());
  assert.deepEqual(rest, {
    deletedDateTime: null,
    appRoleId: DEFAULT_ROLE,
    principalDisplayName: "Hana Home",
    principalId,
    principalType: "User",
    resourceDisplayName: "assigned",
    resourceId: id,
  });
  const list = (await entra.graph("GET", path)).body.value;
  assert.deepEqual(list, [{ ...rest, id: assignmentId, createdDateTime }]);
  assert.equal((await entra.administer("DELETE", `${path}/${assignmentId}`)).status, 204);
  assert.deepEqual((await entra.graph("GET", path)).body.value, []);
  assert.deepEqual(refusal(await entra.administer("DELETE", `${path}/${assignmentId}`)).slice(0, 2), [
    404,
    "Request_ResourceNotFound",
  ]);
});

test("owning an application does not let its owner assign people", async () => {
  const { id, path } = await resource();
  const body = { principalId: await hana(), resourceId: id, appRoleId: DEFAULT_ROLE };
  const { body: assignment } = await entra.administer("POST", path, body);

  assert.deepEqual(refusal(await entra.graph("POST", path, body)), DENIED);
  assert.deepEqual(refusal(await entra.graph("DELETE", `${path}/${assignment.id}`)), DENIED);
});

test("a person is assigned to a role once, and only to a role for people that the application has", async () => {
  const { id, roleId, path } = await resource();
  const principalId = await hana();
  const deployer = (await entra.deployer()).id;
  const assign = (appRoleId: string, whom = principalId) =>
    entra.administer("POST", path, { principalId: whom, resourceId: id, appRoleId });
  const noRole = [400, "Request_BadRequest", "Permission being assigned was not found on application"];

  assert.equal((await assign(roleId)).status, 201);
  assert.deepEqual(refusal(await assign(roleId)), [
    400,
    "Request_BadRequest",
    "Permission being assigned already exists on the object",
  ]);
  assert.equal((await assign(DEFAULT_ROLE)).status, 201);
  assert.deepEqual(refusal(await assign(UNKNOWN)), noRole);
  assert.deepEqual(refusal(await assign(roleId, deployer)), noRole);
  assert.equal((await assign(DEFAULT_ROLE, deployer)).body.principalType, "ServicePrincipal");
});

test("who is not in the tenant can't be assigned", async () => {
  const { id, path } = await resource();

  const answer = await entra.administer("POST", path, {
    principalId: UNKNOWN,
    resourceId: id,
    appRoleId: DEFAULT_ROLE,
  });

  assert.deepEqual(refusal(answer), [
    404,
    "Request_ResourceNotFound",
    `Resource '${UNKNOWN}' does not exist or one of its queried reference-property objects are not present.`,
  ]);
});

test("assignments survive the deletion of the service principal, and come back with it", async () => {
  const { id, path } = await resource();
  await entra.administer("POST", path, {
    principalId: await hana(),
    resourceId: id,
    appRoleId: DEFAULT_ROLE,
  });

  await entra.graph("DELETE", `/servicePrincipals/${id}`);
  assert.equal((await entra.graph("GET", path)).status, 404);
  await entra.graph("POST", `/directory/deletedItems/${id}/restore`);

  assert.equal((await entra.graph("GET", path)).body.value.length, 1);
});
