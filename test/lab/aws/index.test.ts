import assert from "node:assert/strict";
import { test } from "node:test";
import { awsCloud, emptyAwsData } from "../../../lab/aws";
import { findServiceModel } from "../../../lab/aws/cognito/model/service-model";
import { Store } from "../../../lab/kit/store";
import { wireOf } from "../../../lab/network/wire";
import { labPython } from "./lab-python";
import { cognitoRequest, key, signedRequest } from "./signed-request";

/** AWS whose ministack is not there: what it answers, it answers by itself. */
const aws = awsCloud({
  ministack: { url: "http://127.0.0.1:1" },
  model: findServiceModel(labPython()),
  findAccessKey: (id) => (id === key.accessKeyId ? key : undefined),
  wire: wireOf(() => []),
  store: new Store(undefined, emptyAwsData()),
});

const wrongSecret = { ...key, secretAccessKey: "guess" };
const unknownKey = { ...key, accessKeyId: "AKIANOBODY" };

async function json(request: Request): Promise<{ status: number; body: unknown }> {
  const answer = await aws.fetch(request);
  return { status: answer.status, body: await answer.json() };
}

async function xml(request: Request, pattern: RegExp): Promise<number> {
  const answer = await aws.fetch(request);
  assert.match(await answer.text(), pattern);
  return answer.status;
}

test("it owns cognito-idp, STS and S3, and no other host", () => {
  for (const host of [
    "cognito-idp.eu-west-1.amazonaws.com",
    "sts.amazonaws.com",
    "sts.us-gov-west-1.amazonaws.com",
    "s3.amazonaws.com",
    "s3.eu-west-1.amazonaws.com",
    "acme-state.s3.eu-west-1.amazonaws.com",
    "acme.state.s3.amazonaws.com",
  ]) {
    assert(aws.owns(host), host);
  }
  for (const host of [
    "iam.amazonaws.com",
    "amazonaws.com",
    "xs3.amazonaws.com",
    "cognito-idp.amazonaws.com",
    "cognito-idp.eu-west-1.amazonaws.com.evil.example",
    "acme.auth.eu-west-1.amazoncognito.com",
  ]) {
    assert(!aws.owns(host), host);
  }
});

test("Cognito refuses a missing signature, an unknown key and a wrong secret", async () => {
  const unsigned = cognitoRequest("ListUserPools", { MaxResults: 1 });
  unsigned.headers.delete("authorization");
  assert.deepEqual(await json(unsigned), {
    status: 400,
    body: { __type: "MissingAuthenticationTokenException", message: "Missing Authentication Token" },
  });
  assert.deepEqual(await json(cognitoRequest("ListUserPools", { MaxResults: 1 }, "us-east-1", unknownKey)), {
    status: 400,
    body: {
      __type: "UnrecognizedClientException",
      message: "The security token included in the request is invalid.",
    },
  });
  assert.deepEqual(await json(cognitoRequest("ListUserPools", { MaxResults: 1 }, "us-east-1", wrongSecret)), {
    status: 400,
    body: {
      __type: "InvalidSignatureException",
      message:
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    },
  });
});

test("STS refuses them in XML, each with its code", async () => {
  const whoAmI = (by = key) =>
    signedRequest("https://sts.eu-west-1.amazonaws.com/", { body: "Action=GetCallerIdentity" }, by);
  const unsigned = whoAmI();
  unsigned.headers.delete("authorization");
  assert.equal(
    await xml(
      unsigned,
      /<Code>MissingAuthenticationToken<\/Code><Message>Request is missing Authentication Token<\/Message>/,
    ),
    403,
  );
  assert.equal(
    await xml(
      whoAmI(unknownKey),
      /<Type>Sender<\/Type><Code>InvalidClientTokenId<\/Code><Message>The security token included in the request is invalid\.<\/Message>/,
    ),
    403,
  );
  assert.equal(await xml(whoAmI(wrongSecret), /<Code>SignatureDoesNotMatch<\/Code>/), 403);
});

test("S3 refuses them as S3 does, and names the key", async () => {
  const getState = (by = key) =>
    signedRequest("https://acme.s3.eu-west-1.amazonaws.com/dev/terraform.tfstate", { method: "GET" }, by);
  const unsigned = getState();
  unsigned.headers.delete("authorization");
  assert.equal(
    await xml(unsigned, /<Error><Code>AccessDenied<\/Code><Message>Access Denied<\/Message>/),
    403,
  );
  assert.equal(
    await xml(
      getState({ ...key, accessKeyId: "AKIA<&>" }),
      /<Code>InvalidAccessKeyId<\/Code><Message>The AWS Access Key Id you provided does not exist in our records\.<\/Message><AWSAccessKeyId>AKIA&lt;&amp;&gt;<\/AWSAccessKeyId>/,
    ),
    403,
  );
  assert.equal(
    await xml(
      getState(wrongSecret),
      /<Code>SignatureDoesNotMatch<\/Code><Message>The request signature we calculated does not match the signature you provided\. Check your key and signing method\.<\/Message>/,
    ),
    403,
  );
});

test("S3 says which region a request should be signed for", async () => {
  const request = signedRequest("https://acme.s3.us-east-1.amazonaws.com/key", { method: "GET" });
  const elsewhere = new Request("https://acme.s3.eu-west-1.amazonaws.com/key", { headers: request.headers });
  assert.equal(
    await xml(
      elsewhere,
      /<Code>AuthorizationHeaderMalformed<\/Code><Message>The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'<\/Message><Region>eu-west-1<\/Region>/,
    ),
    400,
  );
});

test("S3 notices a body that is not the one signed", async () => {
  const request = signedRequest("https://acme.s3.eu-west-1.amazonaws.com/key", {
    method: "PUT",
    body: "state",
  });
  const altered = new Request(request, { body: "other" });
  assert.equal(await xml(altered, /<Code>XAmzContentSHA256Mismatch<\/Code>/), 400);
});

test("an operation that Cognito does not have is unknown, not an error of the server", async () => {
  for (const operation of ["MakeCoffee", "constructor"]) {
    const { status, body } = await json(cognitoRequest(operation, {}));
    assert.deepEqual(
      { status, body },
      { status: 400, body: { __type: "UnknownOperationException", message: "" } },
    );
  }
});

test("a request that violates the service model is refused", async () => {
  assert.deepEqual(await json(cognitoRequest("DescribeUserPool", {})), {
    status: 400,
    body: {
      __type: "InvalidParameterException",
      message:
        "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not be null",
    },
  });
});

test("a body that is not JSON is refused", async () => {
  const request = signedRequest("https://cognito-idp.us-east-1.amazonaws.com/", {
    headers: { "x-amz-target": "AWSCognitoIdentityProviderService.ListUserPools" },
    body: "{",
  });
  assert.deepEqual(await json(request), {
    status: 400,
    body: { __type: "SerializationException", message: "Unable to parse the request body as JSON" },
  });
});

test("without ministack the services are unavailable, and say so", async () => {
  const { status, body } = await json(cognitoRequest("ListUserPools", { MaxResults: 1 }));
  assert.equal(status, 503);
  assert.deepEqual(body, {
    __type: "ServiceUnavailable",
    message: "ministack does not answer: connect ECONNREFUSED 127.0.0.1:1",
  });
  const getState = signedRequest("https://acme.s3.eu-west-1.amazonaws.com/key", { method: "GET" });
  assert.equal(await xml(getState, /<Code>ServiceUnavailable<\/Code>/), 503);
});
