import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import type { Check } from "../../../../commands/verify/check";
import type { Sent } from "../../../../commands/verify/expected";
import { type ExpectedSaml, walkSaml } from "../../../../commands/verify/hops/saml";
import { type FakeAnswer, fakeProbe } from "../fake-probe";

const LOGIN = "https://login.microsoftonline.com";
const TENANT = "3f2c1d4e-0000-4000-8000-000000000001";
const OTHER = "c0a70500-0000-4000-8000-00000000c0a7";
const CLIENT = "0a0a0a0a-0000-4000-8000-000000000001";
const POOL = "urn:amazon:cognito:sp:eu-west-1_Acme00000";
const REPLY = "https://acme.auth.eu-west-1.amazoncognito.com/saml2/idpresponse";
const BINDING = `${LOGIN}/${TENANT}/saml2`;
const METADATA = `${LOGIN}/${TENANT}/federationmetadata/2007-06/federationmetadata.xml`;
const NOW = new Date("2026-12-01T00:00:00Z");

/** Of nobody, until 2054. */
const CERTIFICATE =
  "MIIBfDCCASGgAwIBAgIUaxqShU6m49OfYSKE8L54RVy/l0AwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHdGVzdGluZzAgFw0yNjExMjkxODQxNDhaGA8yMDU0MDQxNjE4NDE0OFowEjEQMA4GA1UEAwwHdGVzdGluZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHAaCD2qrq+F1IPkv7ZaJlTriLYqNSLD+aLuU92C5v6XyX2TdQH6SNNtHE8w4BfPMq6MNUKWVBgcQ/jwbO4y2imjUzBRMB0GA1UdDgQWBBTV+otif7tEij3yO1Mm7f91ie6gZDAfBgNVHSMEGDAWgBTV+otif7tEij3yO1Mm7f91ie6gZDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCN9OKF7U2myBwHZf9ZtZ6Kj6Kq7TPY2QC5gevqdvbY9gIhAK1S392iRizcsmeQvVDichKPEcwfHcNxaPljx4+1v/wd";
const THUMBPRINT = new X509Certificate(Buffer.from(CERTIFICATE, "base64")).fingerprint.replaceAll(":", "");

const EXPECTED: ExpectedSaml = {
  environment: "dev",
  tenantId: TENANT,
  clientId: CLIENT,
  identifier: POOL,
  replyUrl: REPLY,
  signsRequests: false,
  thumbprint: THUMBPRINT,
  certificateEnds: new Date("2029-06-01T00:00:00Z"),
};

interface Request {
  readonly binding?: string;
  readonly destination?: string;
  readonly issuer?: string;
  readonly replyUrl?: string;
  readonly xml?: string;
  readonly isSigned?: boolean;
}

/** Where Cognito sends people. */
function request({ binding = BINDING, isSigned = false, ...changes }: Request = {}): URL {
  const { destination = binding, issuer = POOL, replyUrl = REPLY } = changes;
  const { xml = requestXml(destination, issuer, replyUrl) } = changes;
  const url = new URL(binding);
  url.search = new URLSearchParams({
    SAMLRequest: deflateRawSync(xml).toString("base64"),
    RelayState: "a-state",
    ...(isSigned && { SigAlg: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", Signature: "c2ln" }),
  }).toString();
  return url;
}

const requestXml = (destination: string, issuer: string, replyUrl: string) =>
  `<?xml version="1.0"?><samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" IssueInstant="2026-12-01T00:00:00Z" Destination="${destination}" AssertionConsumerServiceURL="${replyUrl}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer></samlp:AuthnRequest>`;

const metadata = (tenant: string, certificates: readonly string[]) =>
  `<?xml version="1.0"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sts.windows.net/${tenant}/"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${certificates.map((each) => `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${each}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`).join("")}<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${LOGIN}/${tenant}/saml2"/></IDPSSODescriptor></EntityDescriptor>`;

const ANSWERS: Readonly<Record<string, FakeAnswer>> = {
  [`GET ${BINDING}`]: { text: "<html>Sign in</html>" },
  [`GET ${METADATA}?appid=${CLIENT}`]: { text: metadata(TENANT, [CERTIFICATE]) },
};

async function walk(
  sent: Sent,
  answers: Readonly<Record<string, FakeAnswer>> = {},
  expected: ExpectedSaml = EXPECTED,
): Promise<readonly Check[]> {
  const probe = fakeProbe({ ...ANSWERS, ...answers });
  return walkSaml(expected, Promise.resolve(sent), probe, NOW).checks;
}

const hiddenIn = (checks: readonly Check[]) =>
  Object.fromEntries(
    checks.flatMap(({ verdict, id, because }) => (verdict === "unseen" ? [[id, because]] : [])),
  );

/** The one failed check, and what it hides. */
async function onlyFailure(...args: Parameters<typeof walk>) {
  const checks = await walk(...args);
  const [failed, ...others] = checks.filter(({ verdict }) => verdict === "failed");
  assert.deepEqual(others, []);
  return { failed, hidden: hiddenIn(checks) };
}

describe("a healthy way to Entra by SAML", () => {
  test("passes each check", async () => {
    const checks = await walk({ url: request() });
    assert.deepEqual(
      checks.map(({ verdict, id, statement }) => [verdict, id, statement]),
      [
        [
          "passed",
          "cognito-saml-endpoint",
          `Cognito sends people to where Microsoft signs in the tenant ${TENANT} by SAML`,
        ],
        ["passed", "cognito-saml-request", "Cognito sends a request of SAML along"],
        ["passed", "cognito-saml-issuer", "Cognito calls itself what the user pool is called for SAML"],
        ["passed", "cognito-saml-reply-url", "Cognito asks for the answer at its own address for it"],
        ["passed", "entra-page", "Microsoft shows its sign-in page, without an error"],
        [
          "passed",
          "entra-metadata",
          "Entra's metadata is there, with the address that Cognito sends people to",
        ],
        ["passed", "entra-certificate", "Entra's metadata has the certificate that was deployed"],
        [
          "passed",
          "entra-certificate-end",
          "The certificate with which Entra signs has not expired: it does on 2029-06-01",
        ],
      ],
    );
  });

  test("has a signature where the file wants one", async () => {
    const checks = await walk({ url: request({ isSigned: true }) }, {}, { ...EXPECTED, signsRequests: true });
    assert.equal(checks.find(({ id }) => id === "cognito-saml-signature")?.verdict, "passed");
  });

  test("is judged by its own parts where nothing but a link is known", async () => {
    const checks = await walk(
      { url: request() },
      { [`GET ${METADATA}`]: { text: metadata(TENANT, []) } },
      { replyUrl: REPLY },
    );
    assert.deepEqual(
      checks.map(({ verdict, id }) => `${verdict} ${id}`),
      [
        ...["endpoint", "request", "issuer", "reply-url"].map((each) => `passed cognito-saml-${each}`),
        ...["page", "metadata"].map((each) => `passed entra-${each}`),
      ],
    );
    assert.equal(
      checks[0]?.statement,
      `Cognito sends people to where Microsoft signs in the tenant ${TENANT} by SAML`,
    );
  });
});

describe("what Cognito asks Entra for", () => {
  const BAD: readonly (readonly [title: string, request: Request, id: string, seen: string])[] = [
    [
      "at another tenant",
      { binding: `${LOGIN}/${OTHER}/saml2` },
      "cognito-saml-endpoint",
      `${LOGIN}/${OTHER}/saml2`,
    ],
    [
      "for another destination",
      { destination: `${LOGIN}/${OTHER}/saml2` },
      "cognito-saml-endpoint",
      `${BINDING}, with a request for ${LOGIN}/${OTHER}/saml2`,
    ],
    [
      "as another pool",
      { issuer: "urn:amazon:cognito:sp:eu-west-1_Other0000" },
      "cognito-saml-issuer",
      "urn:amazon:cognito:sp:eu-west-1_Other0000",
    ],
    [
      "with the answer elsewhere",
      { replyUrl: "https://elsewhere.example/" },
      "cognito-saml-reply-url",
      "https://elsewhere.example/",
    ],
  ];
  for (const [title, changes, id, seen] of BAD) {
    test(`${title} is one failed check, which hides the error of Microsoft's page`, async () => {
      const url = request(changes);
      const error = { text: "<p>AADSTS700016: Application was not found.</p>" };
      const { failed, hidden } = await onlyFailure({ url }, { [`GET ${url.origin}${url.pathname}`]: error });
      assert.equal(failed?.id, id);
      assert.equal(failed?.seen, seen);
      assert.deepEqual(hidden, { "entra-page": id });
    });
  }

  test("without a signature is wrong where Entra takes signed requests alone", async () => {
    const { failed, hidden } = await onlyFailure(
      { url: request() },
      { [`GET ${BINDING}`]: { text: "<p>AADSTS76021: The request sent by client is not signed.</p>" } },
      { ...EXPECTED, signsRequests: true },
    );
    assert.equal(failed?.id, "cognito-saml-signature");
    assert.deepEqual(hidden, { "entra-page": "cognito-saml-signature" });
  });

  for (const [title, xml] of [
    ["no XML", "nothing"],
    ["another message", `<LogoutRequest xmlns="urn:oasis:names:tc:SAML:2.0:protocol"/>`],
    ["a document type", `<!DOCTYPE a [<!ENTITY b "c">]>${requestXml(BINDING, POOL, REPLY)}`],
  ] as const) {
    test(`in ${title} can't be read, which is one failed check`, async () => {
      const { failed, hidden } = await onlyFailure({ url: request({ xml }) });
      assert.equal(failed?.id, "cognito-saml-request");
      assert.deepEqual(hidden, {
        "cognito-saml-issuer": "cognito-saml-request",
        "cognito-saml-reply-url": "cognito-saml-request",
      });
    });
  }

  test("elsewhere is one failed check, and nobody is asked there", async () => {
    const { failed, hidden } = await onlyFailure({
      url: new URL("https://nobody.example/saml2?SAMLRequest=x"),
    });
    assert.equal(failed?.id, "cognito-saml-endpoint");
    assert.equal(failed?.means, "Nobody gets to Microsoft");
    assert.deepEqual(Object.values(hidden), Array(4).fill("cognito-saml-endpoint"));
  });

  test("is hidden by what keeps people from getting there", async () => {
    const checks = await walk({ because: "cognito-provider" });
    assert.deepEqual(Object.values(hiddenIn(checks)), Array(5).fill("cognito-provider"));
  });
});

describe("what Entra tells of itself", () => {
  const at = `GET ${METADATA}?appid=${CLIENT}`;

  test("another certificate is one failed check", async () => {
    const { failed, hidden } = await onlyFailure({ url: request() }, {}, { ...EXPECTED, thumbprint: "00FF" });
    assert.equal(failed?.id, "entra-certificate");
    assert.equal(failed?.expected, "00FF");
    assert.equal(failed?.seen, THUMBPRINT);
    assert.deepEqual(hidden, {});
  });

  test("an expired certificate is one failed check, with the command that renews it", async () => {
    const { failed } = await onlyFailure(
      { url: request() },
      {},
      { ...EXPECTED, certificateEnds: new Date("2026-11-30T00:00:00Z") },
    );
    assert.equal(failed?.id, "entra-certificate-end");
    assert.equal(failed?.seen, "expired 1 day ago, on 2026-11-30");
    assert.equal(failed?.toDo, "npm run rotate -- dev shows each step");
  });

  test("an application that is gone is one failed check: what Microsoft's page says", async () => {
    const gone = "AADSTS700016: Application with identifier 'x' was not found.";
    const { failed, hidden } = await onlyFailure(
      { url: request() },
      {
        [`GET ${BINDING}`]: { text: `<p>${gone}</p>` },
        [at]: { status: 400, json: { error_description: gone } },
      },
    );
    assert.equal(failed?.id, "entra-page");
    assert.deepEqual(hidden, { "entra-metadata": "entra-page", "entra-certificate": "entra-metadata" });
  });

  test("HTML in place of metadata is one failed check", async () => {
    const { failed, hidden } = await onlyFailure(
      { url: request() },
      { [at]: { text: "<html>Welcome</html>" } },
    );
    assert.equal(failed?.id, "entra-metadata");
    assert.equal(failed?.seen, "HTTP 200, with something else");
    assert.deepEqual(hidden, { "entra-certificate": "entra-metadata" });
  });

  test("metadata of another tenant is one failed check", async () => {
    const { failed } = await onlyFailure(
      { url: request() },
      { [at]: { text: metadata(OTHER, [CERTIFICATE]) } },
    );
    assert.equal(failed?.id, "entra-metadata");
    assert.equal(failed?.expected, `https://sts.windows.net/${TENANT}/\n${BINDING}`);
  });

  test("nothing is nothing that failed there", async () => {
    const checks = await walk({ url: request() }, { [at]: { status: 429 } });
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict !== "passed").map(({ id, verdict }) => [id, verdict]),
      [
        ["entra-metadata", "unseen"],
        ["entra-certificate", "unseen"],
      ],
    );
  });
});
