import assert from "node:assert/strict";
import { test } from "node:test";
import { CREDENTIALS, Entra, OTHER_TENANT, refusal, TENANT } from "../../fixture";

const entra = new Entra();
const UNKNOWN = "00000000-0000-0000-0000-000000000009";
const DENIED = [403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."];

test("a service principal shows the application's properties and its own", async () => {
  const { appId } = await entra.application({
    displayName: "sign-in",
    signInAudience: "AzureADMultipleOrgs",
    tags: ["application"],
    identifierUris: ["urn:example:sign-in"],
    api: { requestedAccessTokenVersion: 2 },
    web: { homePageUrl: "https://example.com/", redirectUris: ["https://example.com/callback"] },
  });

  const said = {
    appId,
    description: "signs people in",
    appRoleAssignmentRequired: true,
    tags: ["principal"],
  };
  const { status, body } = await entra.graph("POST", "/servicePrincipals", said);

  assert.equal(status, 201);
  const expected = {
    ...said,
    accountEnabled: true,
    appOwnerOrganizationId: TENANT,
    displayName: "sign-in",
    homepage: "https://example.com/",
    replyUrls: ["https://example.com/callback"],
    servicePrincipalNames: ["urn:example:sign-in", appId],
    servicePrincipalType: "Application",
    signInAudience: "AzureADMultipleOrgs",
    tags: ["application", "principal"],
  };
  assert.deepEqual({ ...body, ...expected }, body);
});

test("a service principal follows its application", async () => {
  const application = await entra.application({ displayName: "before" });
  const { id } = await entra.servicePrincipal(application.appId);

  await entra.graph("PATCH", `/applications/${application.id}`, { displayName: "after" });

  assert.equal((await entra.graph("GET", `/servicePrincipals/${id}`)).body.displayName, "after");
});

test("a service principal is changed, and deleted", async () => {
  const path = `/servicePrincipals/${(await entra.servicePrincipal((await entra.application()).appId)).id}`;

  assert.equal((await entra.graph("PATCH", path, { description: "new" })).status, 204);
  assert.equal((await entra.graph("GET", path)).body.description, "new");
  assert.equal((await entra.graph("DELETE", path)).status, 204);
  assert.equal((await entra.graph("GET", path)).status, 404);
});

test("the deployer is found by its application id", async () => {
  const deployer = await entra.deployer();

  assert.equal(deployer.appId, CREDENTIALS.clientId);
});

test("a second service principal of an application is refused", async () => {
  const { appId } = await entra.application();
  await entra.servicePrincipal(appId);
  const message = `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`;

  const answer = await entra.graph("POST", "/servicePrincipals", { appId });

  assert.deepEqual(refusal(answer), [409, "Request_MultipleObjectsWithSameKeyValue", message]);
  assert.deepEqual(answer.body.error.details, [
    { code: "ObjectConflict", message, target: "servicePrincipalNames" },
  ]);
});

test("a service principal of an unknown application is refused", async () => {
  const message = `The appId '${UNKNOWN}' of the service principal does not reference a valid application object.`;

  const answer = await entra.graph("POST", "/servicePrincipals", { appId: UNKNOWN });

  assert.deepEqual(refusal(answer), [400, "Request_BadRequest", message]);
  assert.deepEqual(answer.body.error.details, [
    { code: "NoBackingApplicationObject", message, target: "appId" },
  ]);
});

test("a caller that may only manage what it owns cannot use another tenant's application", async () => {
  const own = await entra.application();
  const shared = await entra.application({ signInAudience: "AzureADMultipleOrgs" });
  const create = (appId: string) => entra.graph("POST", "/servicePrincipals", { appId }, OTHER_TENANT);

  assert.deepEqual(refusal(await create(own.appId)).slice(0, 2), [400, "Request_BadRequest"]);
  assert.deepEqual(refusal(await create(shared.appId)), [
    403,
    "Authorization_RequestDenied",
    "When using this permission, the backing application of the service principal being created must in the local tenant",
  ]);
});

test("a caller that does not own the application may not create or change its service principal", async () => {
  const deployer = (await entra.deployer()).id;
  const giveAway = (id: string) => entra.graph("DELETE", `/applications/${id}/owners/${deployer}/$ref`);
  const first = await entra.application();
  const second = await entra.application();
  const { id } = await entra.servicePrincipal(second.appId);
  await giveAway(first.id);
  await giveAway(second.id);

  assert.deepEqual(refusal(await entra.graph("POST", "/servicePrincipals", { appId: first.appId })), DENIED);
  assert.deepEqual(refusal(await entra.graph("PATCH", `/servicePrincipals/${id}`, {})), DENIED);
});

test("a caller that does not own the service principal may not change or delete it", async () => {
  const { id } = await entra.servicePrincipal((await entra.application()).appId);
  const path = `/servicePrincipals/${id}`;

  await entra.graph("DELETE", `${path}/owners/${(await entra.deployer()).id}/$ref`);

  assert.deepEqual((await entra.graph("GET", `${path}/owners`)).body.value, []);
  assert.deepEqual(refusal(await entra.graph("PATCH", path, { description: "mine" })), DENIED);
  assert.deepEqual(refusal(await entra.graph("DELETE", path)), DENIED);
});

test("a property that the type does not have is refused", async () => {
  const { appId } = await entra.application();

  assert.deepEqual(refusal(await entra.graph("POST", "/servicePrincipals", { appId, color: "red" })), [
    400,
    "Request_BadRequest",
    "Invalid property 'color'.",
  ]);
});

test("a service principal without an application id is refused", async () => {
  assert.deepEqual(refusal(await entra.graph("POST", "/servicePrincipals", {})), [
    400,
    "Request_BadRequest",
    "A value is required for property 'appId' of resource 'ServicePrincipal'.",
  ]);
});
