import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, refusal } from "../../fixture";

const entra = new Entra();
const PERSONAL = {
  signInAudience: "AzureADandPersonalMicrosoftAccount",
  api: { requestedAccessTokenVersion: 2 },
};

async function withApplication(properties: object = {}) {
  const { id } = await entra.application(properties);
  const path = `/applications/${id}`;
  return {
    add: (passwordCredential?: object) => entra.graph("POST", `${path}/addPassword`, { passwordCredential }),
    remove: (body: object) => entra.graph("POST", `${path}/removePassword`, body),
    patch: (body: object) => entra.graph("PATCH", path, body),
    credentials: async () => (await entra.graph("GET", path)).body.passwordCredentials,
  };
}

test("a client secret's text is shown once, its hint always", async () => {
  const { add, credentials } = await withApplication();

  const { status, body } = await add({ displayName: "auth0" });
  const [credential] = await credentials();

  assert.equal(status, 200);
  assert.equal(body.secretText.length, 40);
  assert.equal(credential.secretText, null);
  assert.equal(credential.hint, body.secretText.slice(0, 3));
  assert.equal(credential.keyId, body.keyId);
  assert.equal(credential.displayName, "auth0");
});

test("a client secret is valid for two years from now by default", async (t) => {
  const { add } = await withApplication();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });

  const { body } = await add();

  const end = new Date(body.startDateTime);
  end.setUTCFullYear(end.getUTCFullYear() + 2);
  assert.equal(Date.parse(body.startDateTime), Date.now());
  assert.equal(Date.parse(body.endDateTime), end.getTime());
});

test("dates are shown in UTC", async () => {
  const { add } = await withApplication();

  const { body } = await add({ endDateTime: "2199-05-23T02:00:00+02:00" });

  assert.equal(body.endDateTime, "2199-05-23T00:00:00Z");
});

for (const [title, credential] of Object.entries({
  "ends in the past": { startDateTime: "2019-01-01T00:00:00Z", endDateTime: "2020-01-01T00:00:00Z" },
  "ends before it starts": { startDateTime: "2199-01-02T00:00:00Z", endDateTime: "2199-01-01T00:00:00Z" },
})) {
  test(`a client secret that ${title} is refused`, async () => {
    const { add } = await withApplication();

    assert.deepEqual(refusal(await add(credential)), [
      400,
      "Request_BadRequest",
      "Invalid value specified for property 'passwordCredentials' of resource 'Application'.",
    ]);
  });
}

test("the caller cannot choose the text of a client secret", async () => {
  const { add } = await withApplication();

  assert.deepEqual(refusal(await add({ secretText: "hunter2" })), [
    400,
    "Request_BadRequest",
    "Invalid property 'secretText'.",
  ]);
});

test("organisations only: a third client secret is accepted", async () => {
  const { add } = await withApplication({ signInAudience: "AzureADMultipleOrgs" });

  await add();
  await add();

  assert.equal((await add()).status, 200);
});

test("personal accounts: a third client secret is refused until one is removed", async () => {
  const { add, remove } = await withApplication(PERSONAL);

  const { keyId } = (await add()).body;
  assert.equal((await add()).status, 200);
  const { status, body } = await add();
  const { code, message, details } = body.error;
  assert.deepEqual(
    { status, code, message, details },
    {
      status: 400,
      code: "TooManyAppPasswords",
      message: "Not allowed to add 3 passwords. You can only add a maximum of 2 passwords.",
      details: [{ code: "TooManyAppPasswords", target: "passwordCredentials" }],
    },
  );

  await remove({ keyId });
  assert.equal((await add()).status, 200);
});

test("client secrets that are created at the same time are all kept", async () => {
  const { add, credentials } = await withApplication();

  await Promise.all([add(), add(), add()]);

  assert.equal((await credentials()).length, 3);
});

test("a client secret is removed by its key id", async () => {
  const { add, remove, credentials } = await withApplication();
  const { keyId } = (await add()).body;

  assert.equal((await remove({ keyId })).status, 204);
  assert.deepEqual(await credentials(), []);
});

test("an unknown key id is refused", async () => {
  const { remove } = await withApplication();

  assert.deepEqual(refusal(await remove({ keyId: "00000000-0000-0000-0000-000000000009" })), [
    400,
    "Request_BadRequest",
    "No credentials found to be removed.",
  ]);
});

test("a client secret that comes with a new application is shown in the answer", async () => {
  const application = await entra.application({ passwordCredentials: [{ displayName: "first" }] });

  assert.equal(application.passwordCredentials[0].secretText.length, 40);
});

test("a change may remove client secrets, but not create one", async () => {
  const { add, patch, credentials } = await withApplication();
  const { keyId } = (await add()).body;
  await add();

  assert.equal((await patch({ passwordCredentials: [{ keyId }] })).status, 204);
  assert.equal((await credentials()).length, 1);
  assert.deepEqual(refusal(await patch({ passwordCredentials: [{ keyId }, { displayName: "new" }] })), [
    400,
    "Request_BadRequest",
    "New password credentials must be generated using service actions.",
  ]);
});
