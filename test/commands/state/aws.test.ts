import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { assertAccount } from "../../../commands/state/account";
import { awsBy, keysIn } from "../../../commands/state/aws";
import { authenticate } from "../../../lab/aws/signature";
import { error, scriptedAws } from "./scripted-aws";

const KEYS = { accessKeyId: "AKIALAB123456789012", secretAccessKey: "a secret of the tests" };

test("keys are taken from the variables, with the token of temporary ones", () => {
  const variables = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };
  assert.deepEqual(keysIn(variables, "dev"), { accessKeyId: "AKIA", secretAccessKey: "secret" });
  assert.equal(keysIn({ ...variables, AWS_SESSION_TOKEN: "token" }, "dev").sessionToken, "token");
});

test("with a profile alone it is told how to make keys of it", () => {
  assert.throws(() => keysIn({ AWS_PROFILE: "acme" }, "dev"), {
    name: "UserError",
    message:
      'dev: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed and not set; a profile is not read here.\nTo do: eval "$(aws configure export-credentials --format env)", with --profile <name> where it isn\'t the default one; or write them into .env.dev. Then run this again.',
  });
});

test("requests are signed so that AWS takes them, with their body and its checksum", async () => {
  const sent: Request[] = [];
  const aws = awsBy(async (request) => {
    sent.push(request);
    return new Response(error("SlowDown", "Please."), { status: 503 });
  }, KEYS);
  const answer = await aws({
    service: "s3",
    region: "eu-west-1",
    url: "https://s3.eu-west-1.amazonaws.com/acme?versioning",
    method: "PUT",
    body: "<x/>",
  });
  assert.deepEqual([answer.status, answer.code, answer.message], [503, "SlowDown", "Please."]);
  const [request = assert.fail()] = sent;
  assert.equal(request.headers.get("content-md5"), createHash("md5").update("<x/>").digest("base64"));
  const { method, url, headers } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  const key = { ...KEYS, accountId: "123456789012" };
  const signed = { method, url: new URL(url), headers, body };
  assert.equal(
    authenticate(signed, { service: "s3", region: "eu-west-1" }, () => key),
    key,
  );
});

const DEV = { name: "dev", cognito: { accountId: "123456789012", region: "eu-west-1" } };
const STS = "POST https://sts.eu-west-1.amazonaws.com/";

test("credentials of another account are refused before anything is made", async () => {
  const { aws } = scriptedAws({ [STS]: [200, "<Account>210987654321</Account>"] });
  await assert.rejects(assertAccount(aws, DEV), {
    name: "UserError",
    message:
      'dev: the AWS credentials are of account 210987654321, but environments/dev.yaml says cognito.accountId: "123456789012".\nTo do: take credentials of 123456789012; a bucket of another account is named with --bucket-account, not by that account\'s credentials.',
  });
  await assertAccount(scriptedAws({ [STS]: [200, "<Account>123456789012</Account>"] }).aws, DEV);
});

test("credentials that AWS refuses are told, without showing any", async () => {
  const { aws } = scriptedAws({ [STS]: [403, error("ExpiredToken", "The security token AKIA is expired")] });
  await assert.rejects(assertAccount(aws, DEV), {
    name: "UserError",
    message:
      "AWS refuses the credentials (ExpiredToken): they have expired or are wrong.\nTo do: renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login, then run the same command again.",
  });
});
