import assert from "node:assert/strict";
import { test } from "node:test";
import { awsCloud, emptyAwsData } from "../../../../lab/aws";
import { findServiceModel } from "../../../../lab/aws/cognito/model/service-model";
import { Store } from "../../../../lab/kit/store";
import { wireOf } from "../../../../lab/network/wire";
import { labPython } from "../lab-python";

/** AWS without ministack: what it answers, it answers by itself. */
const aws = awsCloud({
  ministack: { url: "http://127.0.0.1:1" },
  model: findServiceModel(labPython()),
  findAccessKey: () => undefined,
  wire: wireOf(() => []),
  store: new Store(undefined, emptyAwsData()),
});

const url = "https://cognito-idp.us-east-1.amazonaws.com/";
const origin = "https://app.example";

test("a page of any site may send what Amplify and the SDK send", async () => {
  const asked =
    "amz-sdk-invocation-id,amz-sdk-request,cache-control,content-type,x-amz-target,x-amz-user-agent";
  const headers = {
    origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": asked,
  };
  const answer = await aws.fetch(new Request(url, { method: "OPTIONS", headers }));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
  assert.equal(answer.headers.get("access-control-allow-methods"), "GET, POST");
  assert.equal(answer.headers.get("access-control-allow-headers"), asked);
});

test("a page of any site may read answers and refusals, and which refusal it was", async () => {
  const headers = { origin, "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" };
  const body = JSON.stringify({ AccessToken: "x" });
  const answer = await aws.fetch(new Request(url, { method: "POST", headers, body }));
  assert.equal(answer.status, 400);
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
  assert.equal(
    answer.headers.get("access-control-expose-headers"),
    "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date",
  );
});

test("an answer to a request without an origin says nothing of other sites", async () => {
  const headers = { "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" };
  const answer = await aws.fetch(new Request(url, { method: "POST", headers, body: "{}" }));
  assert.equal(answer.headers.get("access-control-allow-origin"), null);
});
