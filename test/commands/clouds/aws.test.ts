import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { errorIn, requireAwsKeys, signedBy } from "../../../commands/clouds/aws";
import { askS3 } from "../../../commands/clouds/s3";
import { authenticate } from "../../../lab/aws/signature";
import { error } from "../state/scripted-aws";

const KEYS = { accessKeyId: "AKIALAB123456789012", secretAccessKey: "a secret of the tests" };

test("keys come from the variables, with the token of temporary ones", () => {
  const variables = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };
  assert.deepEqual(requireAwsKeys(variables, "dev"), { accessKeyId: "AKIA", secretAccessKey: "secret" });
  assert.equal(requireAwsKeys({ ...variables, AWS_SESSION_TOKEN: "token" }, "dev").sessionToken, "token");
});

test("with a profile alone, the error says how to make keys of it", () => {
  assert.throws(() => requireAwsKeys({ AWS_PROFILE: "acme" }, "dev"), {
    name: "UserError",
    code: "aws-keys-missing",
    message:
      'dev: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed and not set. This command does not read profiles.\nTo do: eval "$(aws configure export-credentials --format env)", with --profile <name> unless it is the default one; or write them into .env.dev. Then run the same command again.',
  });
});

test("with half a key, the error names the other half", () => {
  assert.throws(
    () => requireAwsKeys({ AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "" }, "dev"),
    ({ message }: Error) =>
      message.startsWith("dev: AWS_SECRET_ACCESS_KEY is needed and not set. This command"),
  );
});

test("AWS accepts the signature of a request to S3, with its body and its checksum", async () => {
  const sent: Request[] = [];
  const aws = signedBy(KEYS, async (request) => {
    sent.push(request);
    return new Response(error("SlowDown", "Please."), { status: 503 });
  });
  const answer = await askS3(
    aws,
    { bucket: "acme", region: "eu-west-1" },
    { method: "PUT", subresource: "versioning", body: "<x/>" },
  );
  assert.deepEqual([answer.status, answer.code, answer.message], [503, "SlowDown", "Please."]);
  const [request = assert.fail()] = sent;
  assert.equal(request.url, "https://s3.eu-west-1.amazonaws.com/acme?versioning");
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

test("an error has its code and message, in XML, in JSON, or by its status alone", () => {
  assert.deepEqual(errorIn(error("SlowDown", "Please."), 503), { code: "SlowDown", message: "Please." });
  const json = JSON.stringify({ __type: "com.amazonaws#AccessDeniedException", message: "No." });
  assert.deepEqual(errorIn(json, 400), { code: "AccessDeniedException", message: "No." });
  assert.deepEqual(errorIn("", 403), { code: "HTTP 403", message: "" });
  assert.deepEqual(errorIn(json, 200), { code: "HTTP 200", message: "" });
});
