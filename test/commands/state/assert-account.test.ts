import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccount } from "../../../commands/state/assert-account";
import { error, scriptedAws } from "./scripted-aws";

const DEV = { name: "dev", cognito: { accountId: "123456789012", region: "eu-west-1" } };
const STS = "POST https://sts.eu-west-1.amazonaws.com/";

test("credentials of another account are refused before anything is made", async () => {
  const { aws } = scriptedAws({ [STS]: [200, "<Account>210987654321</Account>"] });
  await assert.rejects(assertAccount(aws, DEV), {
    name: "UserError",
    code: "aws-account-mismatch",
    message:
      'dev: the AWS credentials belong to account 210987654321, but environments/dev.yaml says cognito.accountId: "123456789012".\nTo do: use credentials of 123456789012. For a bucket in another account, add --bucket-account instead.',
  });
  await assertAccount(scriptedAws({ [STS]: [200, "<Account>123456789012</Account>"] }).aws, DEV);
});

test("the error for credentials that AWS refuses shows none of them", async () => {
  const { aws } = scriptedAws({ [STS]: [403, error("ExpiredToken", "The security token AKIA is expired")] });
  await assert.rejects(assertAccount(aws, DEV), {
    name: "UserError",
    code: "credentials-refused",
    message:
      "AWS refuses the credentials (ExpiredToken): they have expired or are wrong.\nTo do: renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login, then run the same command again.",
  });
});
