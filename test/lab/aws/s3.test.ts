import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { AwsClient } from "aws4fetch";
import { awsCloud, emptyAwsData } from "../../../lab/aws";
import { findServiceModel } from "../../../lab/aws/cognito/model/service-model";
import { type Ministack, startMinistack } from "../../../lab/aws/ministack";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { wireOf } from "../../../lab/network/wire";
import { labPython } from "./lab-python";
import { key } from "./signed-request";

const python = labPython();
const folder = mkdtempSync(join(tmpdir(), "s3-"));
const otherKey = { ...key, accessKeyId: "AKIALAB000000000000", accountId: "000000000000" };

let ministack: Ministack;
let aws: Cloud;
before(async () => {
  ministack = await startMinistack({
    python,
    stateDir: join(folder, "state"),
    logFile: join(folder, "ministack.log"),
  });
  aws = awsCloud({
    ministack,
    model: findServiceModel(python),
    findAccessKey: (id) => [key, otherKey].find(({ accessKeyId }) => accessKeyId === id),
    wire: wireOf(() => []),
    store: new Store(undefined, emptyAwsData()),
  });
});
after(async () => {
  await ministack.stop();
  rmSync(folder, { recursive: true });
});

interface Asked {
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly by?: typeof key;
  readonly region?: string;
}

/** `<status> <code>: <message>`, or the status alone where there is no error. */
async function said(method: string, path: string, asked: Asked = {}): Promise<string> {
  const { status, text } = await ask(method, path, asked);
  const [, code = "", message = ""] = /<Code>(.*)<\/Code>.*?<Message>(.*?)<\/Message>/s.exec(text) ?? [];
  return code === "" ? String(status) : `${status} ${code}: ${message}`;
}

async function ask(method: string, path: string, asked: Asked = {}) {
  const { body, headers = {}, by = key, region = "eu-west-1" } = asked;
  const request = await new AwsClient(by).sign(`https://s3.${region}.amazonaws.com${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
    aws: { service: "s3", region },
  });
  const answer = await aws.fetch(request);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const IN_EUROPE =
  "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint><Tags><Tag><Key>made-by</Key><Value>us</Value></Tag></Tags></CreateBucketConfiguration>";
const VERSIONED = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>";
const CRC = { "x-amz-checksum-crc32": "AAAAAA==" };

const made = (name: string) => said("PUT", `/${name}`, { body: IN_EUROPE });

test("a new bucket blocks public access, encrypts, and keeps no versions", async () => {
  assert.equal(await made("acme-new"), "200");
  assert.equal((await ask("GET", "/acme-new?publicAccessBlock")).text.match(/>true</g)?.length, 4);
  assert.match((await ask("GET", "/acme-new?encryption")).text, /<SSEAlgorithm>AES256</);
  assert.doesNotMatch((await ask("GET", "/acme-new?versioning")).text, /Status/);
  assert.equal(
    await said("GET", "/acme-new?policy"),
    "404 NoSuchBucketPolicy: The bucket policy does not exist",
  );
});

test("a bucket has the tags that it was created with", async () => {
  await made("acme-tagged");
  assert.match((await ask("GET", "/acme-tagged?tagging")).text, /<Key>made-by<\/Key><Value>us<\/Value>/);
});

test("a bucket's name exists once over all accounts", async () => {
  await made("acme-taken");
  assert.match(await made("acme-taken"), /^409 BucketAlreadyOwnedByYou: /);
  assert.match(
    await said("PUT", "/acme-taken", { body: IN_EUROPE, by: otherKey }),
    /^409 BucketAlreadyExists: The requested bucket name is not available\./,
  );
});

test("creating one's own bucket again does not block public access again", async () => {
  assert.equal(await said("PUT", "/acme-virginia", { region: "us-east-1" }), "200");
  await said("DELETE", "/acme-virginia?publicAccessBlock", { region: "us-east-1" });
  assert.equal(await said("PUT", "/acme-virginia", { region: "us-east-1" }), "200");
  assert.match(
    await said("GET", "/acme-virginia?publicAccessBlock", { region: "us-east-1" }),
    /^404 NoSuchPublicAccessBlockConfiguration/,
  );
});

test("another account's bucket answers nothing", async () => {
  await made("acme-mine");
  assert.equal(await said("HEAD", "/acme-mine", { by: otherKey }), "403");
  assert.equal(await said("GET", "/acme-mine?policy", { by: otherKey }), "403 AccessDenied: Access Denied");
});

test("a wrong expected owner is refused to the bucket's owner, too", async () => {
  await made("acme-owned");
  const expecting = (owner: string) => ({ headers: { "x-amz-expected-bucket-owner": owner } });
  assert.equal(await said("HEAD", "/acme-owned", expecting("123456789012")), "200");
  assert.equal(
    await said("GET", "/acme-owned?versioning", expecting("000000000000")),
    "403 AccessDenied: Access Denied",
  );
  assert.match(
    await said("GET", "/acme-owned?versioning", expecting("acme")),
    /^400 InvalidBucketOwnerAWSAccountID: /,
  );
  assert.equal(await said("HEAD", "/acme-nowhere", expecting("123456789012")), "404");
});

test("a request in another region gets the bucket's region", async () => {
  await made("acme-europe");
  const { status, headers } = await ask("HEAD", "/acme-europe", { region: "us-east-1" });
  assert.deepEqual([status, headers.get("x-amz-bucket-region")], [301, "eu-west-1"]);
});

test("a request that configures a bucket needs a correct checksum", async () => {
  await made("acme-checked");
  assert.equal(
    await said("PUT", "/acme-checked?versioning", { body: VERSIONED }),
    "400 InvalidRequest: Missing required header for this request: Content-MD5 OR x-amz-checksum-*",
  );
  assert.equal(
    await said("PUT", "/acme-checked?versioning", { body: VERSIONED, headers: { "content-md5": "AAAA" } }),
    "400 BadDigest: The Content-MD5 you specified did not match what we received.",
  );
});

test("a policy is JSON and only names its bucket", async () => {
  await made("acme-policy");
  const put = (body: string) => said("PUT", "/acme-policy?policy", { body, headers: CRC });
  assert.equal(
    await put("<Policy/>"),
    "400 MalformedPolicy: Policies must be valid JSON and the first byte must be '{'",
  );
  assert.equal(
    await put('{"Statement":{"Resource":["arn:aws:s3:::acme-policy","arn:aws:s3:::other/*"]}}'),
    "400 MalformedPolicy: Policy has invalid resource",
  );
});

test("If-None-Match writes an object once", async () => {
  await made("acme-lock");
  const write = () => said("PUT", "/acme-lock/dev/state", { body: "{}", headers: { "if-none-match": "*" } });
  assert.equal(await write(), "200");
  assert.equal(
    await write(),
    "412 PreconditionFailed: At least one of the pre-conditions you specified did not hold",
  );
});

test("If-Match only overwrites the object that it names", async () => {
  await made("acme-meant");
  await said("PUT", "/acme-meant/dev/state", { body: "{}" });
  const tag = (await ask("GET", "/acme-meant/dev/state")).headers.get("etag") ?? assert.fail();
  const write = () => said("PUT", "/acme-meant/dev/state", { body: "[]", headers: { "if-match": tag } });
  assert.equal(await write(), "200");
  assert.match(await write(), /^412 PreconditionFailed: /);
});
