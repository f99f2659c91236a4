import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Answer, RunningAws } from "./running-aws";
import { key, signedRequest } from "./signed-request";

let aws: RunningAws;
before(async () => {
  aws = await RunningAws.start();
});
after(() => aws.close());

/** `<status> <code>: <message>` of a request that is refused; else the answer. */
async function waf(operation: string, input: object): Promise<Answer> {
  const answer = await aws.cloud.fetch(
    signedRequest("https://wafv2.us-east-1.amazonaws.com/", {
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSWAF_20190729.${operation}`,
      },
      body: JSON.stringify(input),
    }),
  );
  const body = (await answer.json()) as Answer;
  return answer.ok ? body : `${answer.status} ${body.__type}: ${body.message}`;
}

const createWebAcl = async (name: string): Promise<Answer> =>
  (
    await waf("CreateWebACL", {
      Name: name,
      Scope: "REGIONAL",
      DefaultAction: { Allow: {} },
      VisibilityConfig: { SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false, MetricName: name },
    })
  ).Summary;

const arnOf = (pool: string, account = key.accountId) =>
  `arn:aws:cognito-idp:us-east-1:${account}:userpool/${pool}`;

const NONEXISTENT =
  "400 WAFNonexistentItemException: AWS WAF couldn’t perform the operation because your resource doesn’t exist.";

test("a user pool has the web ACL that is associated with it, also after a restart", async () => {
  const ResourceArn = arnOf(await aws.createPool());
  const { ARN: WebACLArn } = await createWebAcl("acme");
  assert.deepEqual(await waf("GetWebACLForResource", { ResourceArn }), {});
  assert.deepEqual(await waf("AssociateWebACL", { ResourceArn, WebACLArn }), {});
  await aws.restart();
  assert.equal((await waf("GetWebACLForResource", { ResourceArn })).WebACL.ARN, WebACLArn);
  assert.deepEqual(await waf("DisassociateWebACL", { ResourceArn }), {});
  assert.deepEqual(await waf("GetWebACLForResource", { ResourceArn }), {});
});

test("a web ACL is not deleted while a user pool has it", async () => {
  const ResourceArn = arnOf(await aws.createPool());
  const { ARN: WebACLArn, Id, Name, LockToken } = await createWebAcl("used");
  const deletion = { Id, Name, LockToken, Scope: "REGIONAL" };
  await waf("AssociateWebACL", { ResourceArn, WebACLArn });
  assert.equal(
    await waf("DeleteWebACL", deletion),
    "400 WAFAssociatedItemException: AWS WAF couldn’t perform the operation because your resource is being used by another resource or it’s associated with another resource.",
  );
  await waf("DisassociateWebACL", { ResourceArn });
  assert.deepEqual(await waf("DeleteWebACL", deletion), {});
});

test("an association names a user pool and a web ACL that are there", async () => {
  const pool = await aws.createPool();
  const { ARN: WebACLArn } = await createWebAcl("there");
  const missing = WebACLArn.replace(/[^/]+$/, "00000000-0000-4000-8000-000000000000");
  for (const [ResourceArn, arn] of [
    [arnOf("us-east-1_nobody123"), WebACLArn],
    [arnOf(pool, "000000000000"), WebACLArn],
    [arnOf(pool), missing],
  ]) {
    assert.equal(await waf("AssociateWebACL", { ResourceArn, WebACLArn: arn }), NONEXISTENT);
  }
  assert.equal(
    await waf("AssociateWebACL", { ResourceArn: pool, WebACLArn }),
    `400 WAFInvalidParameterException: Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other information separated by colons or slashes., field: RESOURCE_ARN, parameter: ${pool}`,
  );
});

test("what WAF has and the lab lacks is no error of WAF's", async () => {
  const lacks = (what: string) => `400 UnknownOperationException: The lab's WAF does not have ${what}.`;
  assert.equal(await waf("ListWebACLs", { Scope: "REGIONAL" }), lacks("the operation ListWebACLs"));
  assert.equal(await waf("GetWebACL", { Scope: "CLOUDFRONT" }), lacks("web ACLs of CloudFront"));
  assert.equal(
    await waf("AssociateWebACL", {
      ResourceArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/b",
    }),
    lacks("resources but user pools"),
  );
});
