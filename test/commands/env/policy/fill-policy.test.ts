import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  type Deployed,
  fillPolicy,
  POLICY_NAMES,
  type Policy,
  type PolicyName,
} from "../../../../commands/env/policy/fill-policy";
import { ROOT } from "../../../../commands/setup/paths";
import type { Environment } from "../../../../environments/schema";
import { environmentWith } from "../../../support/environment";
import { fileWith } from "../../../support/environment-file";
import { routedIn } from "../../../support/environment-in";

const POOL = "eu-west-1_AbCdEf123";
const S3 = { bucket: "acme-states", region: "eu-west-1", key: "dev/terraform.tfstate" };
const ENVIRONMENT = environmentWith({ state: { s3: S3 } });
const DEPLOYED: Deployed = { poolId: POOL, hasState: true };
const NEW: Deployed = { hasState: false };

const read = (name: PolicyName): Policy =>
  JSON.parse(readFileSync(join(ROOT, "docs", "policies", `${name}.json`), "utf8"));
const filled = (name: PolicyName, deployed: Deployed, environment: Environment = ENVIRONMENT) =>
  fillPolicy(read(name), environment, deployed).Statement;
const sidsOf = (...of: Parameters<typeof filled>) => filled(...of).map(({ Sid }) => Sid);

test("every policy for AWS is one that the command fills in, but for the two of trust", () => {
  const files = readdirSync(join(ROOT, "docs", "policies")).filter((file) => file.startsWith("aws-"));
  assert.deepEqual(
    files.map((file) => file.replace(".json", "")).sort(),
    [...POLICY_NAMES, "aws-trust", "aws-trust-deploy"].sort(),
  );
});

for (const name of POLICY_NAMES) {
  test(`${name} reaches the environment's pool and its state alone once it is deployed, and nothing is left to fill in`, () => {
    const statements = filled(name, DEPLOYED);
    const text = JSON.stringify(statements);
    assert.doesNotMatch(
      text,
      /\b(?:BUCKET|BUCKET_ACCOUNT|BUCKET_REGION|ACCOUNT|REGION|POOL_ID|ENVIRONMENT|KMS_KEY)\b/,
    );
    for (const { Action, Resource, Condition } of statements) {
      for (const action of [Action].flat()) {
        if (action.startsWith("s3:")) {
          assert.match(Resource, /^arn:aws:s3:::acme-states(?:\/dev\/terraform\.tfstate(?:\.tflock)?)?$/);
          assert.match(JSON.stringify(Condition), /"aws:ResourceAccount":"123456789012"/);
        } else if (action.startsWith("cognito-idp:") && action !== "cognito-idp:DescribeUserPoolDomain") {
          assert.equal(Resource, `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${POOL}`);
        }
      }
    }
  });
}

test("before the first deploy a deployer may make a pool, and list the bucket to learn that there is no state", () => {
  const statements = filled("aws-deploy", NEW);
  assert.deepEqual(sidsOf("aws-deploy", NEW), [
    "UserPool",
    "NewUserPool",
    "Domain",
    "StateInS3",
    "LockOfTheState",
    "BucketOfTheState",
  ]);
  assert.equal(statements[0]?.Resource, "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/*");
  assert.deepEqual(statements.at(-1)?.Condition, {
    StringEquals: { "aws:ResourceAccount": "123456789012" },
  });
});

test("after it none can be made, and the bucket is listed as Terraform lists it, for the state and for workspaces", () => {
  assert.ok(!sidsOf("aws-deploy", DEPLOYED).includes("NewUserPool"));
  for (const name of ["aws-deploy", "aws-plan"] as const) {
    assert.deepEqual(filled(name, DEPLOYED).at(-1)?.Condition, {
      StringEquals: {
        "aws:ResourceAccount": "123456789012",
        "s3:prefix": ["dev/terraform.tfstate", "env:/"],
      },
    });
  }
});

test("a bucket of another account is one of that account", () => {
  const text = JSON.stringify(filled("aws-deploy", { ...DEPLOYED, bucketAccount: "210987654321" }));
  assert.match(text, /"aws:ResourceAccount":"210987654321"/);
  assert.doesNotMatch(text, /"aws:ResourceAccount":"123456789012"/);
});

test("with a local state there is no bucket", () => {
  for (const name of POLICY_NAMES)
    assert.doesNotMatch(JSON.stringify(filled(name, DEPLOYED, environmentWith({}))), /s3:/);
});

const KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

test("a bucket with a key of its owner takes that key, through S3 of the bucket's region alone; a planner writes nothing", () => {
  const environment = environmentWith({ state: { s3: { ...S3, region: "eu-central-1" } } });
  const actionsOf = { "aws-deploy": BOTH, "aws-state": BOTH, "aws-plan": "kms:Decrypt" } as const;
  for (const [name, Action] of Object.entries(actionsOf)) {
    assert.deepEqual(filled(name as PolicyName, { ...DEPLOYED, kmsKey: KEY }, environment).at(-1), {
      Sid: "KeyOfTheBucket",
      Effect: "Allow",
      Action,
      Resource: KEY,
      Condition: { StringEquals: { "kms:ViaService": "s3.eu-central-1.amazonaws.com" } },
    });
  }
  assert.doesNotMatch(JSON.stringify(filled("aws-adopt", { ...DEPLOYED, kmsKey: KEY })), /kms:/);
});

const BOTH = ["kms:Decrypt", "kms:GenerateDataKey"];

test("without such a key, or without a bucket, nothing may use a key", () => {
  const local = { ...DEPLOYED, kmsKey: KEY };
  for (const name of POLICY_NAMES) {
    assert.doesNotMatch(JSON.stringify(filled(name, DEPLOYED)), /kms:/);
    assert.doesNotMatch(JSON.stringify(filled(name, local, environmentWith({}))), /kms:/);
  }
});

test("a custom domain takes a distribution of CloudFront, which a service alone may change", () => {
  const environment = environmentWith({
    cognito: {
      domain: { name: "login.acme.com", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" },
    },
  });
  const found = filled("aws-deploy", DEPLOYED, environment).find(({ Sid }) => Sid === "CustomDomains");
  assert.deepEqual(found, {
    Sid: "CustomDomains",
    Effect: "Allow",
    Action: "cloudfront:UpdateDistribution",
    Resource: "*",
    Condition: { Bool: { "aws:ViaAWSService": "true" } },
  });
});

test("of a pool that the environment joins nothing is made, changed or deleted", () => {
  const environment = routedIn(
    fileWith({
      "cognito.userPool": POOL,
      "cognito.poolName": undefined,
      "cognito.usernames": undefined,
      "cognito.deletionProtection": undefined,
    }),
  );
  const text = JSON.stringify(filled("aws-deploy", DEPLOYED, environment));
  assert.doesNotMatch(text, /(?:Create|Update|Delete)UserPool(?:Domain)?"/);
  assert.match(text, /cognito-idp:CreateUserPoolClient/);
});
