import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { wireOf } from "../../../../../../lab/network/wire";
import { TestIdp } from "../../../cognito-domain/saml/test-idp";
import { type Answer, RunningAws } from "../../../running-aws";

const METADATA_URL = "https://idp.example/metadata";
const ENDPOINTS = {
  SSORedirectBindingURI: "https://idp.example/sso",
  SLORedirectBindingURI: "https://idp.example/slo",
};
const HOUR = 60 * 60 * 1000;
const YEAR = 365 * 24 * HOUR;

let aws: RunningAws;
let idp: TestIdp;
before(async () => {
  idp = await TestIdp.create();
  const host = {
    name: "idp",
    owns: (name: string) => name === "idp.example",
    fetch: async (request: Request) => idp.fetch(request),
  };
  aws = await RunningAws.start(wireOf(() => [host]));
});
after(() => aws.close());

const saml = (ProviderDetails: object) => ({ ProviderName: "Acme", ProviderType: "SAML", ProviderDetails });

async function create(details: object): Promise<Answer> {
  const UserPoolId = await aws.createPool();
  return (await aws.cognito("CreateIdentityProvider", { UserPoolId, ...saml(details) })).IdentityProvider;
}

async function refusal(details: object): Promise<string> {
  const UserPoolId = await aws.createPool();
  return aws.refusal("CreateIdentityProvider", { UserPoolId, ...saml(details) });
}

async function describeProvider({ UserPoolId, ProviderName }: Answer): Promise<Answer> {
  return (await aws.cognito("DescribeIdentityProvider", { UserPoolId, ProviderName })).IdentityProvider;
}

const certificateOf = (text: string) => new X509Certificate(Buffer.from(text, "base64"));

describe("a SAML provider", () => {
  test("has what its metadata says, and a certificate for encryption, whatever else it has", async () => {
    for (const details of [
      { MetadataFile: idp.metadata },
      { MetadataURL: METADATA_URL },
      {
        MetadataURL: METADATA_URL,
        IDPSignout: "true",
        IDPInit: "false",
        EncryptedResponses: "false",
        RequestSigningAlgorithm: "rsa-sha256",
      },
    ]) {
      const provider = await create(details);
      const { ActiveEncryptionCertificate, ...rest } = provider.ProviderDetails;
      assert.deepEqual(rest, { ...details, ...ENDPOINTS });
      assert.deepEqual(provider.AttributeMapping, {});
      assert.equal(certificateOf(ActiveEncryptionCertificate).subject, `CN=${provider.UserPoolId}`);
      assert.deepEqual((await describeProvider(provider)).ProviderDetails, provider.ProviderDetails);
    }
  });

  test("takes no endpoints but those of its metadata", async () => {
    const { ProviderDetails } = await create({
      MetadataURL: METADATA_URL,
      SSORedirectBindingURI: "https://other.example/sso",
      SLORedirectBindingURI: "https://other.example/slo",
      ActiveEncryptionCertificate: "",
    });
    assert.equal(ProviderDetails.SSORedirectBindingURI, ENDPOINTS.SSORedirectBindingURI);
    assert.equal(ProviderDetails.SLORedirectBindingURI, ENDPOINTS.SLORedirectBindingURI);
    assert.notEqual(ProviderDetails.ActiveEncryptionCertificate, "");
  });

  test("reads its metadata again with an update of its details", async () => {
    const provider = await create({ MetadataURL: METADATA_URL });
    const { UserPoolId, ProviderName } = provider;
    const before = idp.fetched;
    await aws.cognito("UpdateIdentityProvider", {
      UserPoolId,
      ProviderName,
      AttributeMapping: { email: "mail" },
    });
    assert.equal(idp.fetched, before);
    const ProviderDetails = { MetadataURL: METADATA_URL, IDPSignout: "true" };
    await aws.cognito("UpdateIdentityProvider", { UserPoolId, ProviderName, ProviderDetails });
    assert.equal(idp.fetched, before + 1);
    assert.deepEqual((await describeProvider(provider)).ProviderDetails, {
      ...ProviderDetails,
      ...ENDPOINTS,
      ActiveEncryptionCertificate: provider.ProviderDetails.ActiveEncryptionCertificate,
    });
  });

  test("is refused if its metadata can't be read", async () => {
    const broken = (answer: () => Response) => {
      idp.answers = answer;
      return refusal({ MetadataURL: METADATA_URL });
    };
    try {
      assert.equal(
        await broken(() => new Response("", { status: 404 })),
        `400 InvalidParameterException: Non-ok status code 404 returned from remote metadata source ${METADATA_URL}`,
      );
      for (const text of [
        "hello",
        "<EntityDescriptor/>",
        idp.metadata.replaceAll("EntityDescriptor", "Descriptor"),
        idp.metadata.slice(0, -10),
        idp.metadata.replace("?>", '?><!DOCTYPE x [<!ENTITY e "y">]>'),
      ]) {
        assert.equal(
          await broken(() => new Response(text)),
          "400 InvalidParameterException: Unable to unmarshall metadata",
          text,
        );
      }
      assert.equal(
        await broken(() => new Response(idp.metadata.replaceAll("HTTP-Redirect", "HTTP-POST"))),
        "400 InvalidParameterException: Invalid SAML metadata: it has no SingleSignOnService with the HTTP-Redirect binding.",
      );
    } finally {
      idp.answers = undefined;
    }
  });

  test("is refused if its metadata can't be reached, on the standard ports", async () => {
    for (const url of [
      "https://nowhere.example/metadata",
      "https://idp.example:8443/metadata",
      "ftp://idp.example/metadata",
      "metadata.xml",
    ]) {
      assert.equal(
        await refusal({ MetadataURL: url }),
        `400 InvalidParameterException: Error retrieving metadata from ${url}`,
      );
    }
    await create({ MetadataURL: "http://idp.example/metadata" });
  });

  test("is refused if all its signing certificates are expired, or not valid yet", async (t) => {
    const EXPIRED = "400 InvalidParameterException: Signing certificates are expired";
    const provider = await create({ MetadataURL: METADATA_URL });
    for (const now of [Date.now() + 11 * YEAR, Date.now() - YEAR]) {
      t.mock.timers.enable({ apis: ["Date"], now });
      assert.equal(await refusal({ MetadataFile: idp.metadata }), EXPIRED);
      const { UserPoolId, ProviderName } = provider;
      const ProviderDetails = { MetadataURL: METADATA_URL };
      assert.equal(
        await aws.refusal("UpdateIdentityProvider", { UserPoolId, ProviderName, ProviderDetails }),
        EXPIRED,
      );
      t.mock.timers.reset();
    }
  });

  test("gets a new certificate of the same key after a year", async (t) => {
    const provider = await create({ MetadataURL: METADATA_URL });
    const { ActiveEncryptionCertificate: first } = provider.ProviderDetails;
    t.mock.timers.enable({ apis: ["Date"], now: Date.now() + YEAR + HOUR });
    const { ActiveEncryptionCertificate: second } = (await describeProvider(provider)).ProviderDetails;
    assert.notEqual(second, first);
    assert.deepEqual(
      certificateOf(second).publicKey.export({ format: "jwk" }),
      certificateOf(first).publicKey.export({ format: "jwk" }),
    );
    assert.equal((await describeProvider(provider)).ProviderDetails.ActiveEncryptionCertificate, second);
  });

  test("has a key of its own, which goes with it", async () => {
    const { UserPoolId, ProviderDetails: first } = await create({ MetadataURL: METADATA_URL });
    const other = { UserPoolId, ...saml({ MetadataURL: METADATA_URL }), ProviderName: "Other" };
    const { IdentityProvider } = await aws.cognito("CreateIdentityProvider", other);
    assert.notEqual(
      IdentityProvider.ProviderDetails.ActiveEncryptionCertificate,
      first.ActiveEncryptionCertificate,
    );
    await aws.cognito("DeleteIdentityProvider", { UserPoolId, ProviderName: "Acme" });
    const { IdentityProvider: again } = await aws.cognito("CreateIdentityProvider", {
      UserPoolId,
      ...saml({ MetadataURL: METADATA_URL }),
    });
    assert.notEqual(again.ProviderDetails.ActiveEncryptionCertificate, first.ActiveEncryptionCertificate);
  });
});

describe("the signing certificate of a pool", () => {
  test("stays the same, also after a restart", async () => {
    const UserPoolId = await aws.createPool();
    const { Certificate } = await aws.cognito("GetSigningCertificate", { UserPoolId });
    assert.equal(certificateOf(Certificate).subject, `CN=${UserPoolId}`);
    await aws.restart();
    assert.deepEqual(await aws.cognito("GetSigningCertificate", { UserPoolId }), { Certificate });
    const other = await aws.cognito("GetSigningCertificate", { UserPoolId: await aws.createPool() });
    assert.notEqual(other.Certificate, Certificate);
  });

  test("is renewed each year", async (t) => {
    const UserPoolId = await aws.createPool();
    const { Certificate } = await aws.cognito("GetSigningCertificate", { UserPoolId });
    t.mock.timers.enable({ apis: ["Date"], now: Date.now() + YEAR + HOUR });
    assert.notEqual((await aws.cognito("GetSigningCertificate", { UserPoolId })).Certificate, Certificate);
  });

  test("is that of a pool that exists", async () => {
    assert.equal(
      await aws.refusal("GetSigningCertificate", { UserPoolId: "us-east-1_nobody" }),
      "400 ResourceNotFoundException: User pool us-east-1_nobody does not exist.",
    );
  });
});

test("a provider's name exists once in a pool", async () => {
  const { UserPoolId } = await create({ MetadataFile: idp.metadata });
  assert.equal(
    await aws.refusal("CreateIdentityProvider", { UserPoolId, ...saml({ MetadataFile: idp.metadata }) }),
    `400 DuplicateProviderException: Acme already exists in user pool ${UserPoolId}`,
  );
});
