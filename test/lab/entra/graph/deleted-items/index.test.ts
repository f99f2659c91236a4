import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../browser";
import { Entra, notInLab, OTHER_TENANT, refusal, TENANT } from "../../fixture";
import { SignIn } from "../../sign-in";

const DELETED = "/directory/deletedItems";
const APPLICATIONS = `${DELETED}/microsoft.graph.application`;
const SERVICE_PRINCIPALS = `${DELETED}/microsoft.graph.servicePrincipal`;
const DENIED = [403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."];
const missing = (id: string) => [
  404,
  "Request_ResourceNotFound",
  `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
];

/** Object IDs of a collection. */
async function idsOf(entra: Entra, path: string): Promise<string[]> {
  const { body } = await entra.administer("GET", path);
  return body.value.map(({ id }: { id: string }) => id);
}

test("a deleted application goes to the deleted items, and its service principal with it", async () => {
  const entra = new Entra();
  const application = await entra.application({ displayName: "sign-in", notes: "kept" });
  const servicePrincipal = await entra.servicePrincipal(application.appId);

  await entra.graph("DELETE", `/applications/${application.id}`);

  assert.equal((await entra.graph("GET", `/applications/${application.id}`)).status, 404);
  assert.equal((await entra.graph("GET", `/servicePrincipals/${servicePrincipal.id}`)).status, 404);
  const { body: list } = await entra.administer("GET", APPLICATIONS);
  assert.equal(list["@odata.context"], "https://graph.microsoft.com/v1.0/$metadata#applications");
  const [{ deletedDateTime, ...kept }] = list.value;
  assert.match(deletedDateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.deepEqual({ ...kept, notes: "kept", appId: application.appId }, kept);
  assert.deepEqual(await idsOf(entra, SERVICE_PRINCIPALS), [servicePrincipal.id]);
});

test("a deleted object is shown with its type, and found by its application's ID", async () => {
  const entra = new Entra();
  const { id, appId } = await entra.application();
  const principal = await entra.servicePrincipal(appId);
  await entra.graph("DELETE", `/applications/${id}`);

  const { status, body } = await entra.administer("GET", `${DELETED}/${id}`);

  assert.equal(status, 200);
  assert.equal(body["@odata.context"], "https://graph.microsoft.com/v1.0/$metadata#directoryObjects/$entity");
  assert.equal(body["@odata.type"], "#microsoft.graph.application");
  assert.equal(body.appId, appId);
  assert.deepEqual(await idsOf(entra, `${SERVICE_PRINCIPALS}?$filter=appId eq '${appId}'`), [principal.id]);
  assert.equal((await entra.administer("GET", `/directory/deleteditems/${id}`)).status, 200);
});

test("while an application is deleted, nobody signs in and no secret works; restoring it brings the secrets back", async () => {
  const entra = new Entra();
  const signIn = new SignIn(entra, await entra.webApplication());
  const { appId, id } = signIn.application;
  await entra.servicePrincipal(appId);
  const code = await signIn.code("hana", TENANT);
  const notFound = `AADSTS700016: Application with identifier '${appId}' was not found in the directory '${TENANT}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`;

  await entra.graph("DELETE", `/applications/${id}`);

  assert.equal(textOf(await signIn.start(TENANT), "error"), notFound);
  const refused = await signIn.redeem(code, TENANT);
  assert.deepEqual([refused.status, refused.body.error], [400, "unauthorized_client"]);
  assert.ok(refused.body.error_description.startsWith(notFound));

  const restored = await entra.graph("POST", `${DELETED}/${id}/restore`);

  assert.equal(restored.status, 200);
  assert.equal(restored.body["@odata.type"], "#microsoft.graph.application");
  assert.deepEqual([restored.body.id, restored.body.deletedDateTime], [id, null]);
  assert.deepEqual(await idsOf(entra, APPLICATIONS), []);
  assert.equal((await entra.graph("GET", `/applications/${id}`)).body.passwordCredentials.length, 1);
  // People consent again: what they consented to went with the service principal.
  const again = await signIn.redeem(await signIn.code("hana", TENANT), TENANT);
  assert.equal(again.status, 200);
});

test("restoring an application leaves its service principal deleted: that is restored by itself", async () => {
  const entra = new Entra();
  const signIn = new SignIn(entra, await entra.webApplication());
  const { id, appId, secret } = signIn.application;
  const principal = await entra.servicePrincipal(appId);
  await entra.graph("PATCH", `/servicePrincipals/${principal.id}`, { notes: "kept" });
  await signIn.code("hana", TENANT);
  await entra.graph("DELETE", `/applications/${id}`);
  const asItself = () => entra.token({ client_id: appId, client_secret: secret });

  await entra.graph("POST", `${DELETED}/${id}/restore`);

  assert.equal((await entra.graph("GET", `/servicePrincipals/${principal.id}`)).status, 404);
  assert.deepEqual((await asItself()).body.error_codes, [7000229]);

  const restored = await entra.graph("POST", `${DELETED}/${principal.id}/restore`);

  assert.deepEqual(
    [restored.status, restored.body["@odata.type"]],
    [200, "#microsoft.graph.servicePrincipal"],
  );
  assert.equal((await entra.graph("GET", `/servicePrincipals/${principal.id}`)).body.notes, "kept");
  assert.equal((await asItself()).status, 200);
  // Nobody is asked for consent again.
  assert.equal((await new SignIn(entra, signIn.application).pick("hana", TENANT)).status, 302);
});

test("a service principal is not restored before its application, nor beside a new one", async () => {
  const entra = new Entra();
  const first = await entra.application();
  const principal = await entra.servicePrincipal(first.appId);
  const restore = () => entra.graph("POST", `${DELETED}/${principal.id}/restore`);
  await entra.graph("DELETE", `/applications/${first.id}`);

  assert.deepEqual(refusal(await restore()), [
    400,
    "Request_BadRequest",
    `The appId '${first.appId}' of the service principal does not reference a valid application object.`,
  ]);
  await entra.graph("POST", `${DELETED}/${first.id}/restore`);
  await entra.servicePrincipal(first.appId);
  assert.deepEqual(refusal(await restore()), [
    409,
    "Request_MultipleObjectsWithSameKeyValue",
    `The service principal cannot be created, updated, or restored because the service principal name ${first.appId} is already in use.`,
  ]);
});

test("an application is not restored if another one has taken its identifier URI", async () => {
  const entra = new Entra();
  const taken = { identifierUris: ["urn:example:taken"], api: { requestedAccessTokenVersion: 2 } };
  const { id } = await entra.application(taken);
  await entra.graph("DELETE", `/applications/${id}`);
  await entra.application(taken);

  assert.deepEqual(refusal(await entra.graph("POST", `${DELETED}/${id}/restore`)), [
    400,
    "Request_BadRequest",
    "Another object with the same value for property identifierUris already exists.",
  ]);
});

test("deleting a deleted object is for good; the service principal of the application stays deleted", async () => {
  const entra = new Entra();
  const { id, appId } = await entra.application({ displayName: "gone" });
  const principal = await entra.servicePrincipal(appId);
  await entra.graph("DELETE", `/applications/${id}`);

  assert.equal((await entra.graph("DELETE", `${DELETED}/${id}`)).status, 204);

  assert.deepEqual(refusal(await entra.administer("GET", `${DELETED}/${id}`)), missing(id));
  assert.deepEqual(refusal(await entra.graph("POST", `${DELETED}/${id}/restore`)), missing(id));
  const { body } = await entra.administer("GET", `${DELETED}/${principal.id}`);
  assert.equal(body.displayName, "gone");
  assert.deepEqual(refusal(await entra.graph("POST", `${DELETED}/${principal.id}/restore`)).slice(0, 2), [
    400,
    "Request_BadRequest",
  ]);
  assert.equal((await entra.graph("DELETE", `${DELETED}/${principal.id}`)).status, 204);
  assert.deepEqual(await idsOf(entra, SERVICE_PRINCIPALS), []);
});

test("a deleted object is restored within 30 days, and gone after them", async (t) => {
  const entra = new Entra();
  const { id } = await entra.application();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  await entra.graph("DELETE", `/applications/${id}`);
  const day = 24 * 60 * 60_000;

  const later = () => new Entra(entra.store);
  t.mock.timers.tick(30 * day - 60_000);
  assert.deepEqual(await idsOf(later(), APPLICATIONS), [id]);
  t.mock.timers.tick(60_000);
  assert.deepEqual(await idsOf(later(), APPLICATIONS), []);
  assert.deepEqual(refusal(await later().graph("POST", `${DELETED}/${id}/restore`)), missing(id));
});

test("other tenants keep their service principal of a deleted application, but nobody gets in there", async () => {
  const entra = new Entra();
  const signIn = new SignIn(entra, await entra.webApplication());
  const { id, appId } = signIn.application;
  await signIn.code("hana", OTHER_TENANT);
  const find = () =>
    entra.graph("GET", `/servicePrincipals?$filter=appId eq '${appId}'`, undefined, OTHER_TENANT);

  await entra.graph("DELETE", `/applications/${id}`);

  assert.equal((await find()).body.value.length, 1);
  assert.match(textOf(await signIn.start(OTHER_TENANT), "error"), /^AADSTS700016: /);
  await entra.graph("POST", `${DELETED}/${id}/restore`);
  assert.equal((await new SignIn(entra, signIn.application).pick("hana", OTHER_TENANT)).status, 302);
});

test("only an owner or an administrator restores and deletes for good", async () => {
  const entra = new Entra();
  const { id } = await entra.application();
  await entra.graph("DELETE", `/applications/${id}/owners/${(await entra.deployer()).id}/$ref`);
  await entra.administer("DELETE", `/applications/${id}`);

  assert.deepEqual(refusal(await entra.graph("POST", `${DELETED}/${id}/restore`)), DENIED);
  assert.deepEqual(refusal(await entra.graph("DELETE", `${DELETED}/${id}`)), DENIED);
  assert.equal((await entra.administer("POST", `${DELETED}/${id}/restore`)).status, 200);
});

test("an owner may restore, but not look at the deleted items", async () => {
  const entra = new Entra();
  const { id } = await entra.application();
  await entra.graph("DELETE", `/applications/${id}`);

  assert.deepEqual(refusal(await entra.graph("GET", APPLICATIONS)), DENIED);
  assert.deepEqual(refusal(await entra.graph("GET", `${DELETED}/${id}`)), DENIED);
  assert.equal((await entra.graph("POST", `${DELETED}/${id}/restore`)).status, 200);
});

test("the deleted items are listed by type", async () => {
  const entra = new Entra();

  assert.deepEqual(refusal(await entra.administer("GET", DELETED)).slice(0, 2), [400, "BadRequest"]);
  assert.deepEqual(
    refusal(await entra.administer("GET", `${DELETED}/microsoft.graph.user`)),
    notInLab("deleted items of type user"),
  );
});
