import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeyPair } from "../../../../../lab/aws/user-pools/saml/key-pair";
import { SamlResources } from "../../../../../lab/aws/user-pools/saml/saml-resources";
import { POOL_ID } from "../fake-backend";
import { type Deployment, SamlFixture } from "./saml-fixture";

const ENCRYPTED = { details: { EncryptedResponses: "true" } };

async function open(deployment: Deployment): Promise<{ saml: SamlFixture; encryptFor: string }> {
  const saml = await SamlFixture.open(deployment);
  const resources = new SamlResources(saml.fixture.store, saml.fixture.wire);
  const { certificate } = await resources.encryptionKey({ poolId: POOL_ID, providerName: "Acme" });
  return { saml, encryptFor: certificate };
}

const signsInBy = async (saml: SamlFixture, encryptFor: string) =>
  (await saml.signIn({ encryptFor })).searchParams.has("code");

test("an assertion is encrypted for the certificate of its identity provider", async () => {
  const { saml, encryptFor } = await open(ENCRYPTED);
  assert(await signsInBy(saml, encryptFor));
  assert.deepEqual([...saml.fixture.backend.users.keys()], ["Acme_0b8e-ada"]);
  const { certificate } = await createKeyPair(POOL_ID);
  assert.match(
    await saml.refusal({ encryptFor: certificate }),
    /^Invalid SAML response received: The SAML response can't be read: /,
  );
});

test("an assertion that is not encrypted is refused if it has to be", async () => {
  const { saml } = await open(ENCRYPTED);
  assert.equal(
    await saml.refusal({}),
    "Invalid SAML response received: Responses must contain exactly one Encrypted Assertion. ",
  );
});

test("what is encrypted has to be signed all the same, in it or around it", async () => {
  const { saml, encryptFor } = await open(ENCRYPTED);
  for (const key of [undefined, await createKeyPair("idp")]) {
    assert.equal(
      await saml.refusal({ encryptFor, ...(key === undefined ? { signs: [] } : { key }) }),
      "Invalid SAML response received: SAML Assertion signature is invalid. ",
    );
  }
  assert((await saml.signIn({ encryptFor, signs: ["response"] })).searchParams.has("code"));
});

test("a switch says whether an assertion is decrypted that need not be encrypted", async () => {
  const { saml, encryptFor } = await open({});
  assert(await signsInBy(saml, encryptFor));
  const strict = await open({ switches: { cognitoDecryptsUnasked: false } });
  assert.equal(
    await strict.saml.refusal({ encryptFor: strict.encryptFor }),
    "Invalid SAML response received: The SAML assertion is encrypted. ",
  );
});
