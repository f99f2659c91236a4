import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { Entra, refusal } from "../../fixture";
import { ownKey, thumbprint } from "../../saml/fixture";

const entra = new Entra();
const key = ownKey();

async function application(keyCredentials: readonly object[]) {
  const { id } = await entra.application();
  const answer = await entra.graph("PATCH", `/applications/${id}`, { keyCredentials });
  return { path: `/applications/${id}`, answer };
}

test("an application gets certificates to verify its requests and to encrypt its tokens with", async () => {
  const { certificate } = await key;
  const keyId = randomUUID();
  const pem = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;

  const { path, answer } = await application([
    { type: "AsymmetricX509Cert", usage: "Encrypt", key: certificate, keyId },
    {
      type: "AsymmetricX509Cert",
      usage: "Verify",
      key: Buffer.from(pem).toString("base64"),
      displayName: "pool",
    },
  ]);

  assert.equal(answer.status, 204);
  const { keyCredentials } = (await entra.graph("GET", `${path}?$select=keyCredentials`)).body;
  const [encrypt, verify] = keyCredentials;
  assert.equal(encrypt.keyId, keyId);
  assert.equal(encrypt.displayName, "CN=pool");
  assert.equal(encrypt.key, certificate);
  assert.equal(verify.key, certificate);
  assert.equal(verify.displayName, "pool");
  assert.equal(
    Buffer.from(verify.customKeyIdentifier, "base64").toString("hex").toUpperCase(),
    thumbprint(certificate),
  );
  assert.equal((await entra.graph("GET", path)).body.keyCredentials[0].key, null);

  await entra.graph("PATCH", path, { keyCredentials: [{ keyId }] });
  assert.equal((await entra.graph("GET", path)).body.keyCredentials.length, 1);
});

for (const [what, change, message] of [
  [
    "no certificate",
    { key: undefined },
    "Invalid value specified for property 'keyCredentials' of resource 'Application'.",
  ],
  [
    "something else",
    { key: "bm9wZQ==" },
    "Invalid value specified for property 'keyCredentials' of resource 'Application'.",
  ],
  ["an end after its own", { endDateTime: "2099-01-01T00:00:00Z" }, "Key credential end date is invalid."],
  [
    "a start before its own",
    { startDateTime: "2001-01-01T00:00:00Z" },
    "Key credential start date is invalid.",
  ],
] as const) {
  test(`a key with ${what} is refused`, async () => {
    const { certificate } = await key;

    const { answer } = await application([
      { type: "AsymmetricX509Cert", usage: "Verify", key: certificate, ...change },
    ]);

    assert.deepEqual(refusal(answer), [400, "Request_BadRequest", message]);
  });
}

test("the key that encrypts tokens is one of the application's for that", async () => {
  const { certificate } = await key;
  const [keyId, verifyId] = [randomUUID(), randomUUID()];
  const of = { type: "AsymmetricX509Cert", key: certificate };
  const { path } = await application([
    { ...of, usage: "Encrypt", keyId },
    { ...of, usage: "Verify", keyId: verifyId },
  ]);
  const choose = (tokenEncryptionKeyId: string | null) =>
    entra.graph("PATCH", path, { tokenEncryptionKeyId });

  assert.deepEqual(refusal(await choose(verifyId)), [
    400,
    "Request_BadRequest",
    "Invalid value specified for property 'tokenEncryptionKeyId' of resource 'Application'.",
  ]);
  assert.equal((await choose(keyId)).status, 204);
  assert.equal((await entra.graph("GET", path)).body.tokenEncryptionKeyId, keyId);
  assert.equal((await entra.graph("PATCH", path, { keyCredentials: [] })).status, 400);
  assert.equal((await choose(null)).status, 204);
});

test("an application demands signed requests", async () => {
  const { path } = await application([]);
  const requestSignatureVerification = { isSignedRequestRequired: true, allowedWeakAlgorithms: null };

  await entra.graph("PATCH", path, { requestSignatureVerification: { isSignedRequestRequired: true } });

  const { body } = await entra.graph("GET", path);
  assert.deepEqual(body.requestSignatureVerification, requestSignatureVerification);
});
