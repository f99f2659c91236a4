import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, refusal } from "../fixture";

const entra = new Entra();
const UNKNOWN = "00000000-0000-0000-0000-000000000009";

test("an application and its service principal are addressed by the application's ID", async () => {
  const { id, appId } = await entra.application();
  const servicePrincipal = await entra.servicePrincipal(appId);
  const application = `/applications(appId='${appId}')`;

  assert.equal((await entra.graph("GET", application)).body.id, id);
  assert.equal((await entra.graph("PATCH", application, { notes: "by key" })).status, 204);
  assert.equal((await entra.graph("GET", `/applications/${id}`)).body.notes, "by key");
  assert.equal((await entra.graph("POST", `${application}/addPassword`, {})).status, 200);
  assert.equal((await entra.graph("GET", `${application}?$select=appId`)).body.appId, appId);
  assert.equal(
    (await entra.graph("GET", `/servicePrincipals(appId='${appId}')`)).body.id,
    servicePrincipal.id,
  );
  assert.deepEqual(
    (await entra.graph("GET", `/servicePrincipals(appId='${appId}')/appRoleAssignedTo`)).body.value,
    [],
  );
});

test("an application's ID that the tenant does not know is not found", async () => {
  assert.deepEqual(refusal(await entra.graph("GET", `/applications(appId='${UNKNOWN}')`)), [
    404,
    "Request_ResourceNotFound",
    `Resource '${UNKNOWN}' does not exist or one of its queried reference-property objects are not present.`,
  ]);
});

test("an address by an application's ID needs a token like any other", async () => {
  const answer = await entra.fetch(`https://graph.microsoft.com/v1.0/applications(appId='${UNKNOWN}')`);

  assert.deepEqual(refusal(answer), [401, "InvalidAuthenticationToken", "Access token is empty."]);
});
