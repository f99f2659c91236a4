import assert from "node:assert/strict";
import type { createPrivateKey } from "node:crypto";
import { test } from "node:test";
import { SignedXml } from "xml-crypto";
import { textOf } from "../browser";
import {
  authnRequest,
  ownKey,
  postedBy,
  REPLY_URL,
  RSA_SHA256,
  redirectUrl,
  SAML2,
  Saml,
  signedUrl,
} from "./fixture";

const keys = Promise.all([ownKey(), ownKey(), ownKey()]);
const NOT_SIGNED =
  "AADSTS76021: The request sent by client is not signed while the application requires signed requests.";
const WRONG =
  "AADSTS76023: The signature of the received authentication request is invalid, please contact the administrator to resolve the issue.";

/** An application that demands signatures, and has these certificates. */
async function raise(certificates: readonly string[]): Promise<Saml> {
  const saml = await Saml.raise();
  await saml.changeApplication({
    requestSignatureVerification: { isSignedRequestRequired: true },
    keyCredentials: certificates.map((key) => ({ type: "AsymmetricX509Cert", usage: "Verify", key })),
  });
  return saml;
}

async function open(saml: Saml, url: string, init?: RequestInit) {
  return saml.elsewhere().browser.open(url, init);
}

/** A form with the request, signed inside. */
function signedForm(request: string, privateKey: ReturnType<typeof createPrivateKey>): RequestInit {
  const signer = new SignedXml({
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
  });
  signer.addReference({
    xpath: "/*",
    transforms: [
      "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
      "http://www.w3.org/2001/10/xml-exc-c14n#",
    ],
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
  });
  signer.computeSignature(request, {
    location: { reference: "/*/*[local-name(.)='Issuer']", action: "after" },
  });
  const SAMLRequest = Buffer.from(signer.getSignedXml()).toString("base64");
  return { method: "POST", body: new URLSearchParams({ SAMLRequest }) };
}

test("a signed request signs somebody in, by either binding", async () => {
  const [{ privateKey, certificate }] = await keys;
  const saml = await raise([certificate]);
  const somebody = saml.elsewhere();

  const page = await somebody.browser.open(signedUrl(authnRequest(), privateKey));
  const { relayState } = postedBy(await somebody.browser.submit(page, { account: "hana" }));

  assert.equal(relayState, "state & more");
  assert.match((await open(saml, SAML2, signedForm(authnRequest(), privateKey))).text, /Pick an account/);
});

test("a request without a signature where its binding has it is refused", async () => {
  const [{ privateKey, certificate }] = await keys;
  const saml = await raise([certificate]);
  const inside = signedForm(authnRequest(), privateKey).body as URLSearchParams;
  const request = Buffer.from(inside.get("SAMLRequest") ?? "", "base64").toString();

  assert.equal(textOf(await open(saml, redirectUrl(authnRequest())), "error"), NOT_SIGNED);
  assert.equal(textOf(await open(saml, redirectUrl(request)), "error"), NOT_SIGNED);
  const body = new URLSearchParams({ SAMLRequest: Buffer.from(authnRequest()).toString("base64") });
  assert.equal(textOf(await open(saml, SAML2, { method: "POST", body }), "error"), NOT_SIGNED);
});

test("a request that somebody else signed, or changed, is refused", async () => {
  const [{ certificate }, { privateKey: other }] = await keys;
  const [{ privateKey }] = await keys;
  const saml = await raise([certificate]);

  assert.equal(textOf(await open(saml, signedUrl(authnRequest(), other)), "error"), WRONG);
  assert.equal(textOf(await open(saml, SAML2, signedForm(authnRequest(), other)), "error"), WRONG);

  const url = signedUrl(authnRequest(), privateKey).replace("RelayState=state", "RelayState=changed");
  assert.equal(textOf(await open(saml, url), "error"), WRONG);
  const form = signedForm(authnRequest(), privateKey).body as URLSearchParams;
  const changed = Buffer.from(form.get("SAMLRequest") ?? "", "base64")
    .toString()
    .replace(`AssertionConsumerServiceURL="${REPLY_URL}"`, `AssertionConsumerServiceURL="${REPLY_URL}2"`);
  const body = new URLSearchParams({ SAMLRequest: Buffer.from(changed).toString("base64") });
  assert.equal(textOf(await open(saml, SAML2, { method: "POST", body }), "error"), WRONG);
});

test("a signature that is about another element than the request is refused", async () => {
  const [{ privateKey, certificate }] = await keys;
  const saml = await raise([certificate]);
  const form = signedForm(authnRequest(), privateKey).body as URLSearchParams;
  const signed = Buffer.from(form.get("SAMLRequest") ?? "", "base64").toString();
  const signature = /<Signature .*<\/Signature>/.exec(signed)?.[0] ?? "";
  const wrapped = authnRequest({ ID: "_evil" }, signature).replace(
    "</saml2p:AuthnRequest>",
    `<saml2p:Extensions>${signed.replace(signature, "")}</saml2p:Extensions></saml2p:AuthnRequest>`,
  );

  const body = new URLSearchParams({ SAMLRequest: Buffer.from(wrapped).toString("base64") });

  assert.equal(textOf(await open(saml, SAML2, { method: "POST", body }), "error"), WRONG);
});

test("the two certificates that were added last count", async () => {
  const [first, second, third] = await keys;
  const saml = await raise([first.certificate, second.certificate, third.certificate]);
  const opens = async (key: typeof first) =>
    (await open(saml, signedUrl(authnRequest(), key.privateKey))).text;

  assert.match(await opens(second), /Pick an account/);
  assert.match(await opens(third), /Pick an account/);
  assert.match(await opens(first), /AADSTS76023/);
});

test("a weaker algorithm is refused, and one that is not named", async () => {
  const [{ privateKey, certificate }] = await keys;
  const saml = await raise([certificate]);
  const weak = signedUrl(authnRequest(), privateKey, "http://www.w3.org/2000/09/xmldsig#rsa-sha1");
  const unnamed = signedUrl(authnRequest(), privateKey).replace(/&SigAlg=[^&]*/, "");

  assert.equal(textOf(await open(saml, weak), "error"), WRONG);
  assert.equal(
    textOf(await open(saml, unnamed), "error"),
    "AADSTS76025: The request is signed and its signature algorithm is missing.",
  );
});

test("a signed request of an hour ago is refused, an unsigned one isn't", async () => {
  const [{ privateKey, certificate }] = await keys;
  const saml = await raise([certificate]);
  const old = authnRequest({ IssueInstant: new Date(Date.now() - 61 * 60_000).toISOString() });

  assert.equal(
    textOf(await open(saml, signedUrl(old, privateKey)), "error"),
    "AADSTS76026: IssueTime in an SAML2 Authentication Request is expired.",
  );
  assert.match((await (await Saml.raise()).start(old)).text, /Pick an account/);
});

test("an application that demands signatures without a certificate refuses everyone", async () => {
  const [{ privateKey }] = await keys;

  assert.equal(
    textOf(await open(await raise([]), signedUrl(authnRequest(), privateKey)), "error"),
    "AADSTS76022: The application requires signed requests and has no certificate to verify them.",
  );
});

test("without that demand nobody looks at a signature", async () => {
  const [, { privateKey: other }] = await keys;

  assert.match((await open(await Saml.raise(), signedUrl(authnRequest(), other))).text, /Pick an account/);
});
