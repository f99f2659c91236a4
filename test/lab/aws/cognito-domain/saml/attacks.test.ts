import assert from "node:assert/strict";
import { createHmac, randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { createKeyPair } from "../../../../../lab/aws/user-pools/saml/key-pair";
import { HOST, POOL_ID } from "../fake-backend";
import { locationOf, refusalIn, SamlFixture } from "./saml-fixture";
import { type Answer, EMAIL, sign } from "./test-idp";

const INVALID_SIGNATURE = "Invalid SAML response received: SAML Assertion signature is invalid. ";

/** What the app gets to know if a response is changed after the identity provider made it. */
async function outcome(
  change: (xml: string) => string,
  answer: Partial<Answer> = {},
): Promise<{ readonly refusal: string | undefined; readonly users: readonly string[] }> {
  const saml = await SamlFixture.open();
  const browser = saml.fixture.browser();
  const { id, relayState } = await saml.start(browser);
  const honest = Buffer.from(await saml.idp.respond({ requestId: id, ...answer }), "base64").toString();
  const SAMLResponse = Buffer.from(change(honest)).toString("base64");
  const url = locationOf(await browser.post("/saml2/idpresponse", { SAMLResponse, RelayState: relayState }));
  const refusal = url.searchParams.has("code") ? undefined : refusalIn(url);
  return { refusal, users: [...saml.fixture.backend.users.keys()] };
}

const REFUSED = { refusal: INVALID_SIGNATURE, users: [] };
const HONEST = { refusal: undefined, users: ["Acme_0b8e-ada"] };

const elementIn = (xml: string, name: string) =>
  new RegExp(`<(?:\\w+:)?${name}[\\s>].*</(?:\\w+:)?${name}>`, "s").exec(xml)?.[0] ??
  assert.fail(`no ${name}`);
const signatureIn = (xml: string) => elementIn(xml, "Signature");

/** An assertion about somebody else, without a signature. */
function forgedFrom(assertion: string): string {
  return assertion
    .replace(signatureIn(assertion), "")
    .replace(/ID="[^"]+"/, 'ID="_forged"')
    .replace("0b8e-ada", "admin");
}

/** Puts something after the issuer of an assertion or a response. */
const afterIssuer = (xml: string, what: string) => xml.replace(/<\/Issuer>/, `</Issuer>${what}`);

describe("signature wrapping", () => {
  const inAssertion =
    (build: (original: string, forged: string, signature: string) => string) => (xml: string) => {
      const original = elementIn(xml, "Assertion");
      return xml.replace(original, build(original, forgedFrom(original), signatureIn(original)));
    };
  const without = (xml: string, part: string) => xml.replace(part, "");

  test("1: a forged response has the signed one in its signature", async () => {
    const attack = (xml: string) => {
      const signature = signatureIn(xml.replace(elementIn(xml, "Assertion"), ""));
      const wrapping = signature.replace(
        "</Signature>",
        `<Object>${without(xml, signature)}</Object></Signature>`,
      );
      return afterIssuer(
        without(xml, signature)
          .replace(/ID="[^"]+"/, 'ID="_forged"')
          .replace("0b8e-ada", "admin"),
        wrapping,
      );
    };
    assert.deepEqual(await outcome(attack, { signs: ["response"] }), REFUSED);
  });

  test("2: a forged response has the signed one beside its signature", async () => {
    const attack = (xml: string) => {
      const signature = signatureIn(xml);
      const forged = without(xml, signature)
        .replace(/ID="[^"]+"/, 'ID="_forged"')
        .replace("0b8e-ada", "admin");
      return afterIssuer(forged, `${without(xml, signature)}${signature}`);
    };
    assert.deepEqual(await outcome(attack, { signs: ["response"] }), REFUSED);
  });

  test("3: a forged assertion comes before the signed one", async () => {
    assert.deepEqual(await outcome(inAssertion((original, forged) => forged + original)), REFUSED);
    assert.deepEqual(await outcome(inAssertion((original, forged) => original + forged)), REFUSED);
  });

  test("4: a forged assertion has the signed one in it", async () => {
    assert.deepEqual(
      await outcome(inAssertion((original, forged) => afterIssuer(forged, original))),
      REFUSED,
    );
  });

  test("5: a forged assertion has the signature, and the signed one comes after", async () => {
    assert.deepEqual(
      await outcome(
        inAssertion(
          (original, forged, signature) => afterIssuer(forged, signature) + without(original, signature),
        ),
      ),
      REFUSED,
    );
  });

  test("6: a forged assertion has the signature, which has the signed one", async () => {
    assert.deepEqual(
      await outcome(
        inAssertion((original, forged, signature) =>
          afterIssuer(
            forged,
            signature.replace("</Signature>", `${without(original, signature)}</Signature>`),
          ),
        ),
      ),
      REFUSED,
    );
  });

  test("7: a forged assertion in extensions is nobody's", async () => {
    assert.deepEqual(
      await outcome(
        inAssertion((original, forged) => `<samlp:Extensions>${forged}</samlp:Extensions>${original}`),
      ),
      HONEST,
    );
  });

  test("8: a forged assertion has the signature, which has the signed one in an object", async () => {
    assert.deepEqual(
      await outcome(
        inAssertion((original, forged, signature) =>
          afterIssuer(
            forged,
            signature.replace("</Signature>", `<Object>${without(original, signature)}</Object></Signature>`),
          ),
        ),
      ),
      REFUSED,
    );
  });

  test("with one ID for both assertions", async () => {
    const sameId = (original: string, forged: string) =>
      forged.replace("_forged", /ID="([^"]+)"/.exec(original)?.[1] ?? "");
    assert.deepEqual(
      await outcome(inAssertion((original, forged) => sameId(original, forged) + original)),
      REFUSED,
    );
    assert.deepEqual(
      await outcome(
        inAssertion((original, forged, signature) =>
          afterIssuer(
            sameId(original, forged),
            signature.replace("</Signature>", `<Object>${without(original, signature)}</Object></Signature>`),
          ),
        ),
      ),
      REFUSED,
    );
  });
});

describe("a signature", () => {
  test("is wrong once anything that is signed changed", async () => {
    for (const [from, to] of [
      ["0b8e-ada", "admin"],
      ["ada@acme.example", "admin@acme.example"],
      [`cognito:sp:${POOL_ID}`, "cognito:sp:eu-west-1_Other"],
      [`https://${HOST}/saml2/idpresponse"/>`, 'https://evil.example/saml2/idpresponse"/>'],
    ] as const) {
      assert.deepEqual(await outcome((xml) => xml.replace(from, to)), REFUSED, to);
    }
  });

  test("is wrong if its digest, value or key is another one", async () => {
    for (const element of ["DigestValue", "SignatureValue"]) {
      const attack = (xml: string) => {
        const value = elementIn(xml, element);
        return xml.replace(
          value,
          value.replace(/>(.)/, (_, first) => (first === "A" ? ">B" : ">A")),
        );
      };
      assert.deepEqual(await outcome(attack), REFUSED, element);
    }
    const key = await createKeyPair("idp"); // its certificate goes with the signature, and is not the metadata's
    assert.deepEqual(await outcome((xml) => xml, { key }), REFUSED);
  });

  test("is of the response or of the assertion", async () => {
    for (const signs of [["assertion"], ["response"], ["assertion", "response"]] as const) {
      assert.deepEqual(await outcome((xml) => xml, { signs }), HONEST, signs.join());
    }
    assert.deepEqual(await outcome((xml) => xml, { signs: [] }), REFUSED);
  });

  test("must be right wherever there is one", async () => {
    const spoilResponse = (xml: string) => xml.replace(/ Destination="[^"]+"/, "");
    assert.deepEqual(await outcome(spoilResponse, { signs: ["assertion"] }), HONEST);
    assert.deepEqual(await outcome(spoilResponse, { signs: ["assertion", "response"] }), REFUSED);
    const saml = await SamlFixture.open();
    const other = await createKeyPair("idp");
    assert.equal(
      await saml.refusal({ signs: ["response"], assertion: (xml) => sign(xml, "Assertion", other) }),
      INVALID_SIGNATURE,
    );
  });

  test("is of the assertion if the switch says that it has to be", async () => {
    const saml = await SamlFixture.open({ switches: { cognitoNeedsSignedAssertions: true } });
    assert.equal(await saml.refusal({ signs: ["response"] }), INVALID_SIGNATURE);
    assert((await saml.signIn({ signs: ["assertion"] })).searchParams.has("code"));
  });

  test("is no code that anybody can make with the certificate", async () => {
    const attack = (xml: string) => {
      const certificate = elementIn(xml, "X509Certificate").replace(/<[^>]+>/g, "");
      const pem = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
      const signedInfo = elementIn(xml, "SignedInfo").replace(
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
      );
      const value = createHmac("sha1", pem).update(signedInfo).digest("base64");
      return xml
        .replace(elementIn(xml, "SignedInfo"), signedInfo)
        .replace(elementIn(xml, "SignatureValue"), `<SignatureValue>${value}</SignatureValue>`);
    };
    assert.deepEqual(await outcome(attack), REFUSED);
  });

  test("covers the assertion alone, without a transform that leaves something out", async () => {
    const transform = '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>';
    assert.match(
      (await outcome((xml) => xml.replace("<Transforms>", `<Transforms>${transform}`))).refusal ?? "",
      /signature is invalid/,
    );
    assert.deepEqual(
      await outcome((xml) => xml.replace(/<Reference URI="[^"]+"/, '<Reference URI=""')),
      REFUSED,
    );
  });
});

describe("what a response says", () => {
  const TIME = /NotOnOrAfter="[^"]+"/g;
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const message = (sentence: string) => `Invalid SAML response received: ${sentence} `;
  const EXPIRED = message("The SAML assertion is expired.");
  const NOT_FOR_THE_POOL = message("The audience of the SAML assertion is not the user pool.");
  const WRONG_RECIPIENT = message(
    `The recipient of the SAML assertion is not https://${HOST}/saml2/idpresponse.`,
  );

  const CASES: readonly (readonly [string, (xml: string) => string, string])[] = [
    ["is for another pool", (xml) => xml.replace(POOL_ID, "eu-west-1_Other"), NOT_FOR_THE_POOL],
    ["is for nobody", (xml) => xml.replace(elementIn(xml, "AudienceRestriction"), ""), NOT_FOR_THE_POOL],
    ["has no conditions", (xml) => xml.replace(elementIn(xml, "Conditions"), ""), NOT_FOR_THE_POOL],
    [
      "is for another address",
      (xml) => xml.replace(`Recipient="https://${HOST}`, 'Recipient="https://evil.example'),
      WRONG_RECIPIENT,
    ],
    ["has no recipient", (xml) => xml.replace(/ Recipient="[^"]+"/, ""), WRONG_RECIPIENT],
    [
      "is of another identity provider",
      (xml) => xml.replace("/entity", "/other"),
      message("The issuer of the SAML assertion is not the identity provider."),
    ],
    ["is over", (xml) => xml.replace(TIME, `NotOnOrAfter="${ago(1)}"`), EXPIRED],
    [
      "has been confirmed for a time that is over",
      (xml) => xml.replace(/NotOnOrAfter="[^"]+"/, `NotOnOrAfter="${ago(1)}"`),
      EXPIRED,
    ],
    [
      "has been confirmed without an end",
      (xml) => xml.replace(/ NotOnOrAfter="[^"]+"/, ""),
      message("The SAML assertion has a time that can't be read."),
    ],
    [
      "has not begun",
      (xml) => xml.replace(/NotBefore="[^"]+"/, `NotBefore="${ago(-5)}"`),
      message("The SAML assertion is not valid yet."),
    ],
    [
      "answers another request",
      (xml) => xml.replace(/InResponseTo="[^"]+"/, `InResponseTo="_${randomUUID()}"`),
      message("InResponseTo of the SAML assertion is not the request's ID."),
    ],
    [
      "answers no request",
      (xml) => xml.replace(/ InResponseTo="[^"]+"/, ""),
      message("InResponseTo of the SAML assertion is not the request's ID."),
    ],
    [
      "is confirmed in another way",
      (xml) => xml.replace(":cm:bearer", ":cm:sender-vouches"),
      message("The SAML assertion has no SubjectConfirmation of the method bearer."),
    ],
    [
      "says nothing of a sign-in",
      (xml) => xml.replace(elementIn(xml, "AuthnStatement"), ""),
      message("The SAML assertion has no AuthnStatement."),
    ],
    [
      "has no NameID",
      (xml) => xml.replace(elementIn(xml, "NameID"), ""),
      message("The SAML assertion has no NameID."),
    ],
    [
      "has an empty NameID",
      (xml) => xml.replace("0b8e-ada", " "),
      message("The SAML assertion has no NameID."),
    ],
  ];
  for (const [title, change, refusal] of CASES) {
    test(`is refused if it ${title}, though signed`, async () => {
      const saml = await SamlFixture.open();
      assert.equal(await saml.refusal({ assertion: change }), refusal);
      assert.deepEqual([...saml.fixture.backend.users.keys()], []);
    });
  }

  test("counts within 30 seconds before and after its time", async () => {
    const saml = await SamlFixture.open();
    const late = (xml: string) => xml.replace(TIME, `NotOnOrAfter="${ago(0.4)}"`);
    assert((await saml.signIn({ assertion: late })).searchParams.has("code"));
    const early = (xml: string) => xml.replace(/NotBefore="[^"]+"/, `NotBefore="${ago(-0.4)}"`);
    assert((await saml.signIn({ assertion: early })).searchParams.has("code"));
  });

  test("is refused if its envelope is for another address, or answers another request", async () => {
    for (const [change, refusal] of [
      [
        (xml: string) => xml.replace(`Destination="https://${HOST}`, 'Destination="https://evil.example'),
        `The destination of the SAML response is not https://${HOST}/saml2/idpresponse.`,
      ],
      [
        (xml: string) => xml.replace(/InResponseTo="[^"]+"/, 'InResponseTo="_other"'),
        "InResponseTo of the SAML response is not the request's ID.",
      ],
      [
        (xml: string) => xml.replace(/ InResponseTo="[^"]+"/, ""),
        "InResponseTo of the SAML response is not the request's ID.",
      ],
    ] as const) {
      assert.deepEqual(await outcome(change), { refusal: message(refusal), users: [] });
    }
  });

  test("is refused if the identity provider says no, without an assertion, or it is something else", async () => {
    const status =
      '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode><samlp:StatusMessage>Not today</samlp:StatusMessage>';
    for (const [change, refusal] of [
      [
        (xml: string) => xml.replace(/<samlp:StatusCode [^>]+>/, status),
        "The identity provider answered urn:oasis:names:tc:SAML:2.0:status:Responder, urn:oasis:names:tc:SAML:2.0:status:AuthnFailed, Not today.",
      ],
      [(xml: string) => xml.replace(elementIn(xml, "Assertion"), ""), "The SAML response has no assertion."],
      [(xml: string) => xml.replaceAll("samlp:Response", "samlp:Request"), "It is not a SAML Response."],
      [(xml: string) => xml.replace("SAML:2.0:protocol", "SAML:1.1:protocol"), "It is not a SAML Response."],
      [(xml: string) => xml.slice(0, -20), "It is not a SAML Response."],
      [() => "hello", "It is not a SAML Response."],
      [
        (xml: string) => xml.replace("</samlp:Response>", `${" ".repeat(80_000)}</samlp:Response>`),
        "The SAML response is longer than 100000 characters.",
      ],
    ] as const) {
      assert.deepEqual(await outcome(change), { refusal: message(refusal), users: [] });
    }
  });

  test("has no document type that says what its text means", async () => {
    const attack = (xml: string) =>
      `<!DOCTYPE samlp:Response [<!ENTITY who "admin">]>${xml.replace("0b8e-ada", "&who;")}`;
    assert.deepEqual(await outcome(attack), {
      refusal: message("The SAML response has a document type."),
      users: [],
    });
  });

  test("means the same with comments: a NameID does not end at one", async () => {
    const nameId = "admin@acme.example.evil.example";
    const attack = (xml: string) => xml.replace(".evil.example", "<!-- -->.evil.example");
    assert.deepEqual(await outcome(attack, { nameId }), { refusal: undefined, users: [`Acme_${nameId}`] });
    const split = (xml: string) => xml.replace("ada@acme", "ada<!---->@acme");
    const saml = await SamlFixture.open();
    await saml.signIn({ assertion: split, attributes: { [EMAIL]: "ada@acme.example" } });
    assert.equal([...saml.fixture.backend.users.values()][0]?.attributes.email, "ada@acme.example");
  });
});

describe("a response that was used", () => {
  test("does not sign in again, nor in another browser", async () => {
    const saml = await SamlFixture.open();
    const browser = saml.fixture.browser();
    const { id, relayState: RelayState } = await saml.start(browser);
    const SAMLResponse = await saml.idp.respond({ requestId: id });
    const post = async (from = browser) =>
      locationOf(await from.post("/saml2/idpresponse", { SAMLResponse, RelayState }));
    assert((await post()).searchParams.has("code"));
    for (const from of [browser, saml.fixture.browser()]) {
      const { pathname, searchParams } = await post(from);
      assert.equal(pathname, "/error");
      assert.equal(searchParams.get("error"), "Invalid samlResponse or relayState from identity provider");
    }
  });

  test("answers no other request", async () => {
    const saml = await SamlFixture.open();
    const browser = saml.fixture.browser();
    const first = await saml.start(browser);
    const SAMLResponse = await saml.idp.respond({ requestId: first.id });
    const { relayState: RelayState } = await saml.start(browser);
    const url = locationOf(await browser.post("/saml2/idpresponse", { SAMLResponse, RelayState }));
    assert.equal(
      refusalIn(url),
      "Invalid SAML response received: InResponseTo of the SAML response is not the request's ID. ",
    );
  });

  test("counts in the browser that asked for it alone", async () => {
    const saml = await SamlFixture.open();
    const { id, relayState: RelayState } = await saml.start(saml.fixture.browser());
    const SAMLResponse = await saml.idp.respond({ requestId: id });
    const other = saml.fixture.browser();
    const { pathname } = locationOf(await other.post("/saml2/idpresponse", { SAMLResponse, RelayState }));
    assert.equal(pathname, "/error");
  });
});
