import assert from "node:assert/strict";
import { test } from "node:test";
import type { AccessKey } from "../../../lab/aws/access-keys";
import {
  authenticate,
  SignatureError,
  type SignatureScope,
  type SignedRequest,
} from "../../../lab/aws/signature";

// The examples of the S3 and IAM documentation, with their signatures.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
const s3Key: AccessKey = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  accountId: "123456789012",
};
const s3Time = new Date("2013-05-24T00:00:00Z");
const s3Scope = { service: "s3", region: "us-east-1" };
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const getObject: SignedRequest = {
  method: "GET",
  url: new URL("https://examplebucket.s3.amazonaws.com/test.txt"),
  headers: new Headers({
    range: "bytes=0-9",
    "x-amz-content-sha256": emptyHash,
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  }),
  body: new Uint8Array(),
};

const putObject: SignedRequest = {
  method: "PUT",
  url: new URL("https://examplebucket.s3.amazonaws.com/test$file.text"),
  headers: new Headers({
    date: "Fri, 24 May 2013 00:00:00 GMT",
    "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
    "x-amz-date": "20130524T000000Z",
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  }),
  body: Buffer.from("Welcome to Amazon S3."),
};

const getLifecycle: SignedRequest = {
  ...getObject,
  url: new URL("https://examplebucket.s3.amazonaws.com/?lifecycle"),
  headers: new Headers({
    "x-amz-content-sha256": emptyHash,
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  }),
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
const listUsers: SignedRequest = {
  method: "GET",
  url: new URL("https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08"),
  headers: new Headers({
    "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    "x-amz-date": "20150830T123600Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
  }),
  body: new Uint8Array(),
};

function authenticateS3(request: SignedRequest, scope: SignatureScope = s3Scope, now = s3Time): AccessKey {
  return authenticate(request, scope, (id) => (id === s3Key.accessKeyId ? s3Key : undefined), now);
}

function withHeader(request: SignedRequest, name: string, value: string): SignedRequest {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return { ...request, headers };
}

function faultOf(attempt: () => unknown): { fault: unknown; message: string } {
  try {
    attempt();
  } catch (error) {
    assert(error instanceof SignatureError);
    return error;
  }
  return assert.fail("the signature holds");
}

test("AWS's own examples of signed requests are accepted", () => {
  assert.equal(authenticateS3(getObject), s3Key);
  assert.equal(authenticateS3(putObject), s3Key);
  assert.equal(authenticateS3(getLifecycle), s3Key);
  const iamKey = { ...s3Key, secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
  const iamScope = { service: "iam", region: "us-east-1" };
  assert.equal(
    authenticate(listUsers, iamScope, () => iamKey, new Date("2015-08-30T12:36:00Z")),
    iamKey,
  );
});

test("a missing signature and a wrong one get different errors", () => {
  const { message, fault } = faultOf(() =>
    authenticateS3(withHeader(getObject, "authorization", "Basic eDp5")),
  );
  assert.deepEqual(fault, { reason: "missing" });
  assert.equal(message, "Missing Authentication Token");
});

test("an access key that does not exist is unknown", () => {
  const { message, fault } = faultOf(() => authenticate(getObject, s3Scope, () => undefined, s3Time));
  assert.deepEqual(fault, { reason: "unknown key", accessKeyId: "AKIAIOSFODNN7EXAMPLE" });
  assert.equal(message, "The security token included in the request is invalid.");
});

test("temporary credentials are unknown, whatever their key", () => {
  const { fault } = faultOf(() => authenticateS3(withHeader(getObject, "x-amz-security-token", "token")));
  assert.deepEqual(fault, { reason: "unknown key", accessKeyId: "AKIAIOSFODNN7EXAMPLE" });
});

test("a signature by another secret is refused", () => {
  const { message, fault } = faultOf(() =>
    authenticate(getObject, s3Scope, () => ({ ...s3Key, secretAccessKey: "guess" }), s3Time),
  );
  assert.deepEqual(fault, { reason: "mismatch" });
  assert.equal(
    message,
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  );
});

test("a change of anything signed is refused", () => {
  for (const changed of [
    { ...getObject, method: "DELETE" },
    { ...getObject, url: new URL("https://examplebucket.s3.amazonaws.com/other.txt") },
    { ...getObject, url: new URL("https://otherbucket.s3.amazonaws.com/test.txt") },
    { ...getObject, url: new URL("https://examplebucket.s3.amazonaws.com/test.txt?acl") },
    withHeader(getObject, "range", "bytes=0-99"),
  ]) {
    assert.deepEqual(faultOf(() => authenticateS3(changed)).fault, { reason: "mismatch" });
  }
});

test("a body that differs from its hash is altered", () => {
  const { fault } = faultOf(() =>
    authenticateS3({ ...putObject, body: Buffer.from("Welcome to Amazon S4.") }),
  );
  assert.deepEqual(fault, { reason: "altered body" });
});

test("a signature is valid in one region", () => {
  const { message, fault } = faultOf(() => authenticateS3(getObject, { service: "s3", region: "eu-west-1" }));
  assert.deepEqual(fault, { reason: "wrong region", given: "us-east-1", expected: "eu-west-1" });
  assert.equal(message, "Credential should be scoped to a valid region, not 'us-east-1'.");
});

test("a signature is valid for some minutes, longer for S3", () => {
  const old = new Date("2013-05-24T00:14:00Z");
  assert.equal(authenticateS3(getObject, s3Scope, old), s3Key);
  assert.equal(
    faultOf(() => authenticateS3(getObject, { service: "sts", region: "us-east-1" }, old)).message,
    "Signature expired: 20130524T000000Z is now earlier than 20130524T000900Z (20130524T001400Z - 5 min.)",
  );
  assert.equal(
    faultOf(() => authenticateS3(getObject, s3Scope, new Date("2013-05-23T23:00:00Z"))).message,
    "Signature not yet current: 20130524T000000Z is still later than 20130523T231500Z (20130523T230000Z + 15 min.)",
  );
});
