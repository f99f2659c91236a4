import assert from "node:assert/strict";
import { test } from "node:test";
import { AwsError } from "../../../../../lab/aws/aws-error";
import { checkNewProvider } from "../../../../../lab/aws/cognito/rules/new-provider";

function refusal(name: string, existing: readonly string[]): string {
  try {
    checkNewProvider(name, existing, "eu-west-1_Lab");
  } catch (error) {
    assert(error instanceof AwsError);
    return `${error.code}: ${error.message}`;
  }
  return assert.fail("it passes");
}

const many = (count: number) => Array.from({ length: count }, (_, n) => `Provider${n}`);

test("a pool has up to 300 providers", () => {
  checkNewProvider("One-more", many(299), "eu-west-1_Lab");
  assert.equal(
    refusal("One-more", many(300)),
    "LimitExceededException: User pool eu-west-1_Lab already has 300 identity providers.",
  );
});

test("a name exists once in a pool", () => {
  assert.equal(
    refusal("Provider7", many(300)),
    "DuplicateProviderException: Provider7 already exists in user pool eu-west-1_Lab",
  );
});
