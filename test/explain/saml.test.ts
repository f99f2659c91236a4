import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { explainText } from "../../explain/explain-text";
import { certify } from "../../lab/kit/certificate";
import { createPrivateJwk } from "../../lab/kit/rsa-key";
import { CHAINS, NOW, SAML, TENANT } from "./chain";

const REPLY_URL = "https://acme-saml.auth.eu-west-1.amazoncognito.com/saml2/idpresponse";
const SIGNATURE_VALUE = "c2lnbmF0dXJlIHRoYXQgbm9ib2R5IG1heSBzZWU=";

interface Changes {
  readonly issuer?: string;
  readonly destination?: string;
  readonly recipient?: string;
  readonly audience?: string;
  readonly ends?: string;
  readonly begins?: string;
  readonly inResponseTo?: string;
  readonly status?: string;
  readonly nameId?: string;
  readonly signature?: string;
  readonly assertions?: number;
}

const SIGNED = `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/></SignedInfo><SignatureValue>${SIGNATURE_VALUE}</SignatureValue></Signature>`;

/** A response as Entra writes it, that Cognito would take but for what is given. */
function responseOf(changes: Changes = {}): string {
  const {
    issuer = `https://sts.windows.net/${TENANT}/`,
    destination = REPLY_URL,
    recipient = REPLY_URL,
    audience = "urn:amazon:cognito:sp:eu-west-1_AbCdEf123",
    begins = "2026-11-29T11:55:00.000Z",
    ends = "2026-11-29T13:00:00.000Z",
    inResponseTo = ' InResponseTo="_request"',
    status = '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>',
    nameId = '<NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">00000000-0000-4000-8000-00000000000a</NameID>',
    signature = SIGNED,
    assertions = 1,
  } = changes;
  const assertion = `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a"><Issuer>${issuer}</Issuer>${signature}<Subject>${nameId}<SubjectConfirmation><SubjectConfirmationData Recipient="${recipient}" NotOnOrAfter="${ends}"/></SubjectConfirmation></Subject><Conditions NotBefore="${begins}" NotOnOrAfter="${ends}"><AudienceRestriction><Audience>${audience}</Audience></AudienceRestriction></Conditions><AttributeStatement><Attribute Name="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"><AttributeValue>ada@acme.example</AttributeValue></Attribute></AttributeStatement></Assertion>`;
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Destination="${destination}"${inResponseTo}><Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</Issuer><samlp:Status>${status}</samlp:Status>${assertion.repeat(assertions)}</samlp:Response>`;
}

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const samlIn = (text: string, chains = CHAINS) => explainText(text, chains, NOW).saml;

function judge(changes: Changes, chains = CHAINS) {
  const [message] = samlIn(base64(responseOf(changes)), chains);
  assert.ok(message);
  return message.judgements;
}

test("Cognito would take a response that is made for it, and nobody else is asked", () =>
  assert.deepEqual(judge({}), [
    {
      speaker: "Cognito",
      of: "saml",
      isOfChain: true,
      refusals: [],
      unseen: ["the certificates that it knows"],
    },
  ]));

for (const [why, changes, refusal] of [
  [
    "of another tenant",
    { issuer: "https://sts.windows.net/other/" },
    `the issuer is https://sts.windows.net/other/, but must be https://sts.windows.net/${TENANT}/`,
  ],
  [
    "whose issuer lacks its slash",
    { issuer: `https://sts.windows.net/${TENANT}` },
    `the issuer is https://sts.windows.net/${TENANT}, but must be https://sts.windows.net/${TENANT}/, with a slash at its end`,
  ],
  [
    "for another pool",
    { audience: "urn:amazon:cognito:sp:other" },
    "the audience is urn:amazon:cognito:sp:other, but must be urn:amazon:cognito:sp:eu-west-1_AbCdEf123",
  ],
  [
    "sent elsewhere",
    { destination: "https://other.example/acs" },
    `the destination is https://other.example/acs, but must be ${REPLY_URL}`,
  ],
  [
    "whose recipient is another one",
    { recipient: "https://other.example/acs" },
    `the recipient is https://other.example/acs, but must be ${REPLY_URL}`,
  ],
  ["that has ended", { ends: "2026-11-29T10:00:00Z" }, "it ended 2 hours ago"],
  ["of the future", { begins: "2026-11-29T12:30:00Z" }, "it begins in 30 minutes: a clock is wrong"],
  [
    "that it did not ask for",
    { inResponseTo: "" },
    "it has no InResponseTo, and its identity provider has no IDPInit",
  ],
  ["without a NameID", { nameId: "" }, "the NameID is missing"],
  ["that is not signed", { signature: "" }, "it is not signed"],
  ["with two assertions", { assertions: 2 }, "it has 2 assertions, but must have one"],
] as const) {
  test(`Cognito would refuse a response ${why}`, () =>
    assert.deepEqual(judge(changes)[0]?.refusals, [refusal]));
}

test("a response that says that the sign-in failed is judged by that alone", () => {
  const status =
    '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:NoPassive"/></samlp:StatusCode><samlp:StatusMessage>AADSTS9999999: no</samlp:StatusMessage>';
  const [judgement] = judge({ status, assertions: 0 });
  assert.deepEqual(judgement?.refusals, [
    "it says that the sign-in failed: urn:oasis:names:tc:SAML:2.0:status:Responder, urn:oasis:names:tc:SAML:2.0:status:NoPassive, AADSTS9999999: no",
  ]);
  assert.equal(explainText(base64(responseOf({ status, assertions: 0 })), CHAINS, NOW).speaker, "Entra");
});

test("a certificate is shown by its end and its thumbprint, and held against those that Cognito knows", async () => {
  const { certificate, thumbprint } = await entraCertificate();
  const signature = SIGNED.replace(
    "</Signature>",
    `<KeyInfo><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></Signature>`,
  );
  const knowing = (thumbprints: readonly string[]) => [
    { ...SAML, samlTaker: { ...(SAML.samlTaker as NonNullable<typeof SAML.samlTaker>), thumbprints } },
  ];
  assert.deepEqual(judge({ signature }, knowing([thumbprint]))[0]?.refusals, []);
  assert.deepEqual(judge({ signature }, knowing(["OTHER"]))[0]?.refusals, [
    `it is signed with the certificate ${thumbprint}, but must be with OTHER`,
  ]);
  const values = Object.fromEntries(samlIn(base64(responseOf({ signature })))[0]?.values ?? []);
  assert.equal(values.certificate, thumbprint);
  assert.equal(values["certificate ends"], "2028-01-01T00:00:00Z, in 397 days");
});

test("what matters of a response is shown, and not its signature", () => {
  const [message] = samlIn(responseOf());
  assert.equal(message?.what, "a SAML response of Entra's");
  assert.deepEqual(message.values, [
    ["issuer", `https://sts.windows.net/${TENANT}/`],
    ["destination", REPLY_URL],
    ["InResponseTo", "there: it answers a request"],
    ["status", "Success"],
    ["audience", "urn:amazon:cognito:sp:eu-west-1_AbCdEf123"],
    ["recipient", REPLY_URL],
    ["not before", "2026-11-29T11:55:00Z, 5 minutes ago"],
    ["not on or after", "2026-11-29T13:00:00Z, in 1 hour"],
    ["NameID", "00000000-0000-4000-8000-00000000000a"],
    ["NameID format", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"],
    ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "ada@acme.example"],
    ["signed", "the assertion"],
    ["signed by", "rsa-sha256"],
  ]);
  assert.ok(!JSON.stringify(message).includes(SIGNATURE_VALUE));
});

test("a response that was not asked for says so", () =>
  assert.match(
    String(samlIn(responseOf({ inResponseTo: "" }))[0]?.remarks),
    /It was not asked for, as when somebody starts at Microsoft's My Apps\./,
  ));

const REQUEST =
  '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_q" Destination="https://login.microsoftonline.com/t/saml2" AssertionConsumerServiceURL="https://acme-saml.auth.eu-west-1.amazoncognito.com/saml2/idpresponse"><Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">urn:amazon:cognito:sp:eu-west-1_AbCdEf123</Issuer></samlp:AuthnRequest>';
const DEFLATED = encodeURIComponent(base64(deflateRawSync(REQUEST)));

for (const [how, text, what] of [
  ["as XML", responseOf(), "a SAML response of Entra's"],
  ["in base64", base64(responseOf()), "a SAML response of Entra's"],
  ["in base64 over lines", base64(responseOf()).replace(/(.{76})/g, "$1\n"), "a SAML response of Entra's"],
  ["URL-encoded", encodeURIComponent(base64(responseOf())), "a SAML response of Entra's"],
  [
    "in a form's body",
    `SAMLResponse=${encodeURIComponent(base64(responseOf()))}&RelayState=s3cr3t`,
    "a SAML response of Entra's",
  ],
  [
    "in a page",
    `<html><form method="POST" action="x"><input type="hidden" name="SAMLResponse" value="${base64(responseOf())}" /></form></html>`,
    "a SAML response of Entra's",
  ],
  [
    "in a link, deflated",
    `https://login.microsoftonline.com/${TENANT}/saml2?SAMLRequest=${DEFLATED}&RelayState=s3cr3t`,
    "a SAML request that starts a sign-in",
  ],
] as const) {
  test(`a message is found ${how}`, () =>
    assert.deepEqual(
      samlIn(text).map((each) => each.what),
      [what],
    ));
}

test("a document type is not read, nor an entity", () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${responseOf({ nameId: "<NameID>&e;</NameID>" })}`;
  assert.deepEqual(samlIn(base64(xml)), []);
  assert.deepEqual(samlIn(xml.slice(0, 40) + xml.slice(40)), []);
});

test("XML that is broken, or that inflates without end, is no message", () => {
  assert.deepEqual(samlIn(base64(responseOf().slice(0, -20))), []);
  const bomb = base64(deflateRawSync(Buffer.alloc(20_000_000, "<")));
  assert.deepEqual(
    samlIn(`https://login.microsoftonline.com/t/saml2?SAMLRequest=${encodeURIComponent(bomb)}`),
    [],
  );
});

async function entraCertificate() {
  const start = new Date("2026-01-01T00:00:00Z");
  const end = new Date("2028-01-01T00:00:00Z");
  const { certificate } = await certify(await createPrivateJwk(), "CN=Acme", start, end);
  const thumbprint = createHash("sha1")
    .update(Buffer.from(certificate, "base64"))
    .digest("hex")
    .toUpperCase();
  return { certificate, thumbprint };
}
