import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTINGS } from "../../../commands/state/bucket-settings";

const holds = (subresource: string, document: string) =>
  SETTINGS.find((setting) => setting.subresource === subresource)?.holds(document, "acme");

test("each setting is held by its own document, and not by an empty one", () => {
  for (const { name, holds, wanted } of SETTINGS) {
    assert.equal(holds("", "acme"), false, name);
    assert.equal(holds(wanted("", "acme"), "acme"), true, name);
  }
});

test("suspended versioning does not count", () => {
  assert.equal(holds("versioning", "<Status>Suspended</Status>"), false);
});

test("encryption with a key of KMS counts too", () => {
  assert.equal(holds("encryption", "<SSEAlgorithm>aws:kms</SSEAlgorithm>"), true);
});

test("public access that is open in one way is not blocked", () => {
  const [, , setting] = SETTINGS;
  const document = setting?.wanted("", "acme") ?? "";
  assert.equal(
    holds(
      "publicAccessBlock",
      document.replace("true</RestrictPublicBuckets", "false</RestrictPublicBuckets"),
    ),
    false,
  );
});

const STATEMENT = {
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: ["s3:*"],
  Resource: ["arn:aws:s3:::acme/*", "arn:aws:s3:::acme"],
  Condition: { Bool: { "aws:SecureTransport": false } },
};
const policy = (changes: object) => JSON.stringify({ Statement: { ...STATEMENT, ...changes } });

test("a policy that denies plain HTTP counts in each of its forms", () => {
  assert.equal(holds("policy", policy({})), true);
  assert.equal(holds("policy", policy({ Resource: "*" })), true);
  assert.equal(holds("policy", policy({ Principal: "*", Action: "*" })), true);
});

test("a policy that denies less than all plain HTTP does not count", () => {
  for (const less of [
    { Effect: "Allow" },
    { Principal: { AWS: "arn:aws:iam::123456789012:root" } },
    { Action: "s3:GetObject" },
    { Resource: "arn:aws:s3:::acme" },
    { Condition: {} },
    { Condition: { Bool: { "aws:SecureTransport": "true" } } },
    { Condition: { ...STATEMENT.Condition, StringEquals: { "aws:PrincipalAccount": "123456789012" } } },
  ]) {
    assert.equal(holds("policy", policy(less)), false, JSON.stringify(less));
  }
});
