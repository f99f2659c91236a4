import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { test } from "node:test";
import { Entra, OTHER_TENANT, refusal } from "../../fixture";
import { Saml, thumbprint } from "../../saml/fixture";

const shared = Saml.raise();

/** Names and values of the keys that Graph shows, without their IDs and times. */
async function shown(saml: Saml, query = "") {
  const { body } = await saml.principal("GET", query);
  return body;
}

test("a certificate comes with its private key and what opens it, which share their identifier", async () => {
  const saml = await Saml.raise();

  const made = await saml.certificate({ displayName: "CN=pool", endDateTime: "2027-11-01T00:00:00Z" });

  const { keyId, key, startDateTime, thumbprint: shownThumbprint, customKeyIdentifier, ...rest } = made;
  assert.deepEqual(rest, {
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.selfSignedCertificate",
    displayName: "CN=pool",
    endDateTime: "2027-11-01T00:00:00Z",
    type: "AsymmetricX509Cert",
    usage: "Verify",
  });
  assert.equal(shownThumbprint, thumbprint(key));
  assert.equal(Buffer.from(customKeyIdentifier, "base64").toString("hex").toUpperCase(), shownThumbprint);
  const certificate = new X509Certificate(Buffer.from(key, "base64"));
  assert.equal(certificate.subject, "CN=pool");
  assert.equal(new Date(certificate.validTo).toISOString(), "2027-11-01T00:00:00.000Z");

  const { keyCredentials, passwordCredentials } = await shown(saml);
  const shared = {
    customKeyIdentifier,
    displayName: "CN=pool",
    startDateTime,
    endDateTime: "2027-11-01T00:00:00Z",
  };
  const [sign, verify] = keyCredentials;
  assert.deepEqual(keyCredentials, [
    { ...shared, keyId, type: "X509CertAndPassword", usage: "Sign", key: null },
    { ...shared, keyId: verify.keyId, type: "AsymmetricX509Cert", usage: "Verify", key: null },
  ]);
  assert.notEqual(sign.keyId, verify.keyId);
  assert.deepEqual(passwordCredentials, [{ ...shared, keyId, hint: null, secretText: null }]);
});

test("only a request that selects them sees certificates, and none sees a private key", async () => {
  const saml = await Saml.raise();
  const { key } = await saml.certificate();

  const { keyCredentials } = await shown(saml, "?$select=keyCredentials");

  assert.deepEqual(
    keyCredentials.map((each: { usage: string; key: string | null }) => [each.usage, each.key]),
    [
      ["Sign", null],
      ["Verify", key],
    ],
  );
});

test("a certificate is good for three years and has Microsoft's name unless said otherwise", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.parse("2030-02-01T12:00:00Z") });

  const { displayName, endDateTime, startDateTime } = await (await Saml.raise()).certificate();

  assert.equal(displayName, "CN=Microsoft Azure Federated SSO Certificate");
  assert.equal(startDateTime, "2030-02-01T12:00:00Z");
  assert.equal(endDateTime, "2033-02-01T12:00:00Z");
});

for (const [what, body, message] of [
  [
    "a name without CN=",
    { displayName: "pool" },
    "Invalid value specified for property 'displayName' of resource 'ServicePrincipal'.",
  ],
  ["an end in the past", { endDateTime: "2020-01-01T00:00:00Z" }, "Key credential end date is invalid."],
  [
    "an end after more than three years",
    { endDateTime: "2099-01-01T00:00:00Z" },
    "Key credential end date is invalid.",
  ],
] as const) {
  test(`a certificate with ${what} is refused`, async () => {
    const answer = await (await shared).principal("POST", "/addTokenSigningCertificate", body);

    assert.deepEqual(refusal(answer), [400, "Request_BadRequest", message]);
  });
}

test("only an owner makes a certificate, of a service principal that is there", async () => {
  const entra = new Entra();
  const { appId } = await entra.application({ signInAudience: "AzureADMultipleOrgs" });
  const made = await entra.administer("POST", "/servicePrincipals", { appId }, OTHER_TENANT);
  const path = (id: string) => `/servicePrincipals/${id}/addTokenSigningCertificate`;

  assert.deepEqual(refusal(await entra.graph("POST", path(made.body.id), {}, OTHER_TENANT)), [
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
  ]);
  assert.equal((await entra.graph("POST", path("00000000-0000-0000-0000-000000000009"), {})).status, 404);
});

test("the first certificate is active, a later one once it is preferred", async () => {
  const saml = await Saml.raise();
  const preferred = async () => (await shown(saml)).preferredTokenSigningKeyThumbprint;

  assert.equal(await preferred(), null);
  const first = await saml.certificate();
  assert.equal(await preferred(), first.thumbprint);
  const second = await saml.certificate();
  assert.equal(await preferred(), first.thumbprint);
  await saml.change({ preferredTokenSigningKeyThumbprint: second.thumbprint });
  assert.equal(await preferred(), second.thumbprint);
});

test("whether the first certificate is active is open", async () => {
  const saml = await Saml.raise({}, { entraActivatesFirstCertificate: false });
  await saml.certificate();

  assert.equal((await shown(saml)).preferredTokenSigningKeyThumbprint, null);
});

test("the order in which Graph lists keys is open", async () => {
  const order = async (entraListsNewestKeysFirst: boolean) => {
    const saml = await Saml.raise({}, { entraListsNewestKeysFirst });
    await saml.certificate({ displayName: "CN=old" });
    await saml.certificate({ displayName: "CN=new" });
    const { keyCredentials } = await shown(saml);
    return keyCredentials.map(({ displayName }: { displayName: string }) => displayName);
  };

  assert.deepEqual(await order(false), ["CN=old", "CN=old", "CN=new", "CN=new"]);
  assert.deepEqual(await order(true), ["CN=new", "CN=new", "CN=old", "CN=old"]);
});

test("a certificate goes with those of its keys that a change does not list", async () => {
  const saml = await Saml.raise();
  const old = await saml.certificate({ displayName: "CN=old" });
  await saml.certificate({ displayName: "CN=new" });
  const { keyCredentials, passwordCredentials } = await shown(saml);
  const others = (listed: readonly { customKeyIdentifier: string }[]) =>
    listed.filter(({ customKeyIdentifier }) => customKeyIdentifier !== old.customKeyIdentifier);

  await saml.change({
    keyCredentials: others(keyCredentials),
    passwordCredentials: others(passwordCredentials),
  });

  const after = await shown(saml);
  assert.deepEqual(after.keyCredentials, others(keyCredentials));
  assert.equal(after.keyCredentials.length, 2);
  assert.deepEqual(after.passwordCredentials, others(passwordCredentials));
  assert.equal(after.passwordCredentials.length, 1);
});

test("a key is not changed, and no private key or password comes from outside", async () => {
  const saml = await Saml.raise();
  await saml.certificate();
  const { keyCredentials, passwordCredentials } = await shown(saml);
  const [sign, verify] = keyCredentials;
  const change = async (body: object) => refusal(await saml.principal("PATCH", "", body));

  assert.deepEqual(
    await change({ keyCredentials: [sign, { ...verify, endDateTime: "2027-01-01T00:00:00Z" }] }),
    [400, "Request_BadRequest", `Update to existing credential with KeyId '${verify.keyId}' is not allowed.`],
  );
  assert.deepEqual(await change({ keyCredentials: [{ type: "X509CertAndPassword", usage: "Sign" }] }), [
    501,
    "not_in_lab",
    "The lab's Microsoft Graph does not have key credentials of type X509CertAndPassword and usage Sign.",
  ]);
  assert.deepEqual(await change({ passwordCredentials: [...passwordCredentials, { displayName: "mine" }] }), [
    400,
    "Request_BadRequest",
    "New password credentials must be generated using service actions.",
  ]);
});

test("certificates survive a restart, and a deletion that is taken back", async () => {
  const saml = await Saml.raise();
  const { key } = await saml.certificate();
  const { id, principalId } = saml.application;

  await saml.entra.graph("DELETE", `/applications/${id}`);
  await saml.entra.graph("POST", `/directory/deletedItems/${id}/restore`);
  await saml.entra.graph("POST", `/directory/deletedItems/${principalId}/restore`);
  const again = await saml.entra
    .restarted()
    .graph("GET", `/servicePrincipals/${principalId}?$select=keyCredentials`);

  assert.equal(again.body.keyCredentials[1].key, key);
});
