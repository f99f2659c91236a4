import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { SETTINGS } from "../../../commands/state/bucket-settings";
import { ensureBucket } from "../../../commands/state/ensure-bucket";
import { UserError } from "../../../environments/user-error";
import { error, type Said, scriptedAws } from "./scripted-aws";

const AT = { bucket: "acme", region: "eu-west-1", accountId: "123456789012", owner: "123456789012" };
const OF_OTHERS = { ...AT, owner: "210987654321" };

/** A bucket that has everything. */
const READY: Record<string, Said> = {
  HEAD: 200,
  ...Object.fromEntries(
    SETTINGS.map(({ subresource, wanted }) => [`GET ?${subresource}`, [200, wanted("", "acme")] as const]),
  ),
};
/** A bucket as it is made. */
const NEW: Record<string, Said> = {
  ...READY,
  "GET ?versioning": [200, "<VersioningConfiguration/>"],
  "GET ?policy": [404, error("NoSuchBucketPolicy")],
  "GET ?tagging": [404, error("NoSuchTagSet")],
};
const WRITES: Record<string, Said> = { "PUT ?versioning": 200, "PUT ?policy": 204 };
const OURS: Said = [200, "<Tag><Key>made-by</Key><Value>cognito-microsoft-sign-in</Value></Tag>"];
const DENIED: Said = [403, error("AccessDenied", "Access Denied")];

async function refusal(answers: Record<string, Said>, at = AT, headers = {}): Promise<string> {
  const { aws } = scriptedAws(answers, headers);
  try {
    await ensureBucket(aws, at, false);
  } catch (failure) {
    assert.ok(failure instanceof UserError, String(failure));
    return failure.message;
  }
  return assert.fail("no error");
}

test("a missing bucket is made with our tag, and gets what a new one lacks", async () => {
  const { aws, asked } = scriptedAws({ ...NEW, ...WRITES, HEAD: 404, PUT: 200 });
  assert.deepEqual(await ensureBucket(aws, AT, false), {
    made: true,
    set: ["versioned", "reached by TLS only"],
  });
  assert.equal(
    asked.find(({ call }) => call === "PUT")?.body,
    '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>eu-west-1</LocationConstraint><Tags><Tag><Key>made-by</Key><Value>cognito-microsoft-sign-in</Value></Tag></Tags></CreateBucketConfiguration>',
  );
});

test("a bucket in us-east-1 is made without a location", async () => {
  const { aws, asked } = scriptedAws({
    "HEAD https://s3.us-east-1.amazonaws.com/acme": 404,
    "PUT https://s3.us-east-1.amazonaws.com/acme": DENIED,
  });
  await assert.rejects(ensureBucket(aws, { ...AT, region: "us-east-1" }, false));
  assert.doesNotMatch(asked[1]?.body ?? "", /LocationConstraint/);
});

test("a bucket that has everything is used as it is", async () => {
  const { aws, calls } = scriptedAws(READY);
  assert.deepEqual(await ensureBucket(aws, AT, false), { made: false, set: [] });
  assert.ok(calls().every((call) => !call.startsWith("PUT")));
});

test("a bucket that this command made gets what it still lacks: an interrupted run goes on", async () => {
  const { aws, calls } = scriptedAws({
    ...READY,
    ...WRITES,
    "GET ?policy": [404, error("NoSuchBucketPolicy")],
    "GET ?tagging": OURS,
  });
  assert.deepEqual(await ensureBucket(aws, AT, false), { made: false, set: ["reached by TLS only"] });
  assert.deepEqual(
    calls().filter((call) => call.startsWith("PUT")),
    ["PUT ?policy"],
  );
});

test("a bucket that somebody else made is not changed, and the error says what it lacks", async () => {
  assert.equal(
    await refusal(NEW),
    "The bucket acme is there, but is not versioned and not reached by TLS only. A state holds secrets. Nothing was changed.\nTo do: run the same command with --adopt, which sets just that, or set it yourself.",
  );
});

test("--adopt sets it, and keeps what else the policy has", async () => {
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: { Sid: "Mine", Effect: "Allow" } });
  const { aws, asked } = scriptedAws({ ...NEW, ...WRITES, "GET ?policy": [200, policy] });
  await ensureBucket(aws, AT, true);
  const written = JSON.parse(asked.find(({ call }) => call === "PUT ?policy")?.body ?? "");
  assert.deepEqual(
    written.Statement.map(({ Sid }: { Sid: string }) => Sid),
    ["Mine", "TlsOnly"],
  );
});

test("a bucket of another account is checked, and never made or set", async () => {
  const { aws, asked } = scriptedAws(READY);
  await ensureBucket(aws, OF_OTHERS, true);
  assert.ok(asked.every(({ headers }) => headers["x-amz-expected-bucket-owner"] === "210987654321"));
  const { aws: lacking } = scriptedAws(NEW);
  await assert.rejects(
    ensureBucket(lacking, OF_OTHERS, true),
    /To do: ask the owner, account 210987654321, to set that, then run the same command again\.$/,
  );
  assert.match(
    await refusal({ HEAD: 404 }, OF_OTHERS),
    /^There is no bucket acme, and credentials of 123456789012 can't make one in account 210987654321\./,
  );
});

test("a bucket of somebody else has one message, however S3 says it", async () => {
  const message =
    "These credentials can't use acme as a bucket of account 123456789012: another account has the name, or they lack s3:ListBucket.\nTo do: one of these, then run the same command again:\n  if another account has it by chance, write another name into state.s3.bucket of the environment file\n  if it belongs to another account on purpose, give --bucket-account and that account\n  if it is yours, get the permissions that docs/policies/aws-state.json lists";
  assert.equal(await refusal({ HEAD: 403 }), message);
  assert.equal(await refusal({ HEAD: 404, PUT: [409, error("BucketAlreadyExists")] }), message);
});

test("the error for a bucket in another region names that region", async () => {
  assert.equal(
    await refusal({ HEAD: 301 }, AT, { "x-amz-bucket-region": "us-east-1" }),
    "The bucket acme is in us-east-1, not in eu-west-1, or another account has one of that name.\nTo do: if it is yours, write region: us-east-1 into state.s3 of the environment file; otherwise choose another name.",
  );
});

test("the error for a missing permission names it, each of them", async () => {
  assert.equal(
    await refusal({ HEAD: 404, PUT: DENIED }),
    "AWS does not let these credentials make the bucket acme.\nTo do: grant them s3:CreateBucket and s3:TagResource, as docs/policies/aws-state.json does, then run the same command again.",
  );
  const lacking = { "GET ?versioning": 200, "GET ?encryption": 200, "GET ?publicAccessBlock": 200 } as const;
  const written = { "PUT ?versioning": 200, "PUT ?encryption": 200, "PUT ?publicAccessBlock": 200 } as const;
  for (const { subresource, actions } of SETTINGS) {
    assert.match(await refusal({ ...READY, [`GET ?${subresource}`]: DENIED }), named(actions.read));
    const answers = { ...NEW, ...lacking, ...written, "PUT ?policy": 204, "GET ?tagging": OURS };
    assert.match(await refusal({ ...answers, [`PUT ?${subresource}`]: DENIED }), named(actions.write));
  }
  assert.match(await refusal({ ...NEW, "GET ?tagging": DENIED }), named("s3:GetBucketTagging"));
});

const named = (action: string) => new RegExp(`grant them ${action}, `);

test("the policy for this command has the permissions that errors name, and no other for the bucket", () => {
  const file = join(ROOT, "docs", "policies", "aws-state.json");
  const [bucket] = JSON.parse(readFileSync(file, "utf8")).Statement;
  const settings = SETTINGS.flatMap(({ actions: { read, write } }) => [read, write]);
  const others = ["s3:CreateBucket", "s3:TagResource", "s3:GetBucketTagging", "s3:ListBucket"];
  assert.deepEqual(bucket.Action, [...settings, ...others].sort());
});

test("any other error has what S3 says", async () => {
  assert.equal(
    await refusal({
      ...READY,
      "GET ?versioning": [503, error("SlowDown", "Please reduce your request rate.")],
    }),
    "AWS did not read the versioning of the bucket acme: SlowDown, Please reduce your request rate.\nTo do: wait a little, or fix what AWS says, then run the same command again.",
  );
});
