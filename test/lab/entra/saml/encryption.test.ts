import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { promisify } from "node:util";
import { decrypt } from "xml-encryption";
import { attribute, IDENTIFIER, isSignedBy, ownKey, parse, postedBy, Saml, text } from "./fixture";

test("an application with an encryption key gets an assertion that only it can read, signed inside", async () => {
  const { privateKey, certificate } = await ownKey();
  const saml = await Saml.raise();
  const own = await saml.certificate();
  const keyId = randomUUID();
  await saml.changeApplication({
    keyCredentials: [{ type: "AsymmetricX509Cert", usage: "Encrypt", key: certificate, keyId }],
  });
  assert.match(postedBy(await saml.elsewhere().signIn()).xml, /<Assertion /);
  await saml.changeApplication({ tokenEncryptionKeyId: keyId });

  const { xml, response } = postedBy(await saml.elsewhere().signIn());

  assert.equal(xml.includes("hana@lab.example"), false);
  assert.equal(
    attribute(response, "EncryptionMethod", "Algorithm"),
    "http://www.w3.org/2001/04/xmlenc#aes256-cbc",
  );
  const [encrypted] = Array.from(response.getElementsByTagNameNS("*", "EncryptedAssertion"));
  const assertion = await promisify(decrypt)(String(encrypted), {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
  });
  assert.equal(text(parse(assertion), "Audience"), IDENTIFIER);
  assert.ok(isSignedBy(assertion, own.key));
});
