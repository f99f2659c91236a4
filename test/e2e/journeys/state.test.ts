import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type AwsCall, signedBy } from "../../../commands/clouds/aws";
import { PROGRAM } from "../../../commands/setup/terraform";
import { run } from "../../../commands/terminal/run";
import { init, plan, readResources } from "../../../commands/terraform/operations";
import { withPlanFile } from "../../../commands/terraform/reviewed-plan";
import { accessKeyIdOf } from "../../../lab/deployer/credentials";
import { deployedFile, FILE } from "../../support/environment-file";
import { World } from "../../support/world";

const BUCKET = "acme-terraform-states";
const OTHER = "acme-other-states";
const REGION = "eu-west-1";
const IN_S3 = { state: { s3: { bucket: BUCKET, region: REGION } } };
const KEY = "dev/terraform.tfstate";
/** A key of one's own, by which a bucket's owner has it encrypted. */
const KMS_KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const BY_OWN_KEY = `<ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>${KMS_KEY}</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>`;

describe("a state that a team shares", () => {
  let world: World;
  before(async () => {
    world = await World.raise({ deployed: { file: deployedFile() } });
  });
  after(() => world.close());

  const command = (...args: string[]) => world.command("dev", ...args);
  const local = (...names: string[]) => join(world.project.root, "state", ...names);
  const aside = () => readdirSync(local()).find((name) => name.includes(".moved-")) ?? assert.fail();
  const s3In = (bucket: string, path: string, call: Partial<AwsCall> = {}) => {
    const { secretAccessKey } = world.lab.credentials.aws;
    const keys = { accessKeyId: accessKeyIdOf(FILE.cognito.accountId), secretAccessKey };
    const url = `https://s3.${REGION}.amazonaws.com/${bucket}${path}`;
    return signedBy(keys, world.lab.wire)({ service: "s3", region: REGION, url, ...call });
  };
  const s3 = (path: string, method: "GET" | "PUT" = "GET", headers: Record<string, string> = {}) =>
    s3In(BUCKET, path, { method, headers });

  test("the error for state: local says what to write, and nothing is made", async () => {
    const { code, stderr } = await command("state", "init", "dev");
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(`state:\n  s3:\n    bucket: terraform-states-123456789012\n    region: eu-west-1`),
      stderr,
    );
  });

  test("no command takes the environment for new while its state is still here", async () => {
    world.project.write("dev", deployedFile(IN_S3));
    for (const args of [["plan"], ["drift"]]) {
      const { code, stderr } = await command(...args, "dev");
      assert.equal(code, 1);
      assert.ok(
        stderr.endsWith(
          "The environment file puts the state of dev into S3, but it is still in state/terraform.dev.tfstate, with 16 resources.\nTo do: npm run state -- init dev, which moves it.",
        ),
        stderr,
      );
    }
  });

  test("`state init` makes the bucket and moves the state, and needs no more than the credentials for AWS", async () => {
    const forAws = Object.entries(world.variables("dev")).filter(([name]) => !/^(ARM|AUTH0)_/.test(name));
    const { code, stderr } = await run(process.execPath, ["commands/run.cjs", "state", "init", "dev"], {
      cwd: world.project.root,
      env: Object.fromEntries(forAws),
    });
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /\nMade the bucket acme-terraform-states in eu-west-1: versioned, encrypted, private and reached by TLS only\.\n/,
    );
    assert.match(
      stderr,
      /\nThe state of dev is now in s3:\/\/acme-terraform-states\/dev\/terraform\.tfstate \(16 resources, serial \d+\)\.\nThe local file is kept as state\/terraform\.dev\.tfstate\.moved-\S+\.\n/,
    );
    assert.ok(!existsSync(local("terraform.dev.tfstate")));
  });

  test("the bucket is versioned, encrypted, private, and reached by TLS only", async () => {
    assert.match((await s3("?versioning")).text, /<Status>Enabled<\/Status>/);
    assert.match((await s3("?encryption")).text, /<SSEAlgorithm>AES256<\/SSEAlgorithm>/);
    assert.equal((await s3("?publicAccessBlock")).text.match(/>true</g)?.length, 4);
    const { Statement } = JSON.parse((await s3("?policy")).text);
    assert.deepEqual(Statement[0].Condition, { Bool: { "aws:SecureTransport": "false" } });
    assert.match((await s3(`?versions`)).text, /<Key>dev\/terraform\.tfstate<\/Key><VersionId>/);
  });

  test("S3 has the state byte by byte", async () => {
    assert.equal((await s3(`/${KEY}`)).text, readFileSync(local(aside()), "utf8"));
  });

  test("killed after the copy and before the local file was set aside, the same command goes on", async () => {
    renameSync(local(aside()), local("terraform.dev.tfstate"));
    const { code, stderr } = await command("state", "init", "dev");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\nThe state of dev was already in s3:/);
    assert.ok(!existsSync(local("terraform.dev.tfstate")));
  });

  test("a second time there is nothing to do", async () => {
    const { code, stderr } = await command("state", "init", "dev");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\nThe bucket acme-terraform-states in eu-west-1 is .* TLS only, as it was\.\n/);
    assert.match(stderr, /\.\nThere is no local state to move\.\nNext: npm run plan -- dev$/);
  });

  test("`env list --remote` reads it there, and shows when the secret expires", async () => {
    const { code, stdout, stderr } = await command("env", "list", "--remote");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^dev .* in acme-terraform-states +\d{4}-\d\d-\d\d$/m);
  });

  test("Terraform refuses to destroy it while it is protected", async () => {
    const deployment = world.deployment("dev");
    await init({ ...deployment, variables: world.variables("dev") });
    await withPlanFile(deployment, (file) =>
      assert.rejects(plan(deployment, file, { destroy: true }), /Instance cannot be destroyed/),
    );
  });

  test("`npm run destroy` destroys nothing while only the file has `protection: off`", async () => {
    world.project.write("dev", deployedFile({ ...IN_S3, protection: "off" }));
    const { code, stderr } = await command("destroy", "dev", "--yes");
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\nenvironments\/dev\.yaml protection: is off, but that is not deployed\.\nThe user pool eu-west-1_\w+ still has its deletion protection/,
    );
    assert.equal((await readResources(world.deployment("dev"))).length, 16);
  });

  test("of two deploys at once, one succeeds and the other names who holds the lock, or calls its plan stale", async () => {
    const planned = await command("plan", "dev", "--out", "one.tfplan");
    assert.equal(planned.code, 2, planned.stderr);
    copyFileSync(join(world.project.root, "one.tfplan"), join(world.project.root, "other.tfplan"));
    const both = await Promise.all(
      ["one.tfplan", "other.tfplan"].map((plan) => command("deploy", "dev", "--plan", plan)),
    );
    assert.deepEqual(
      both.map(({ code }) => code).sort(),
      [0, 1],
      both.map(({ stderr }) => stderr).join("\n"),
    );
    const stopped = both.find(({ code }) => code === 1);
    assert.match(stopped?.stderr ?? "", /The plan is stale: |The state of dev is locked by /);
  });

  test("the state is whole after that: nothing is left to change", async () => {
    const { code, stdout } = await command("plan", "dev");
    assert.equal(code, 0, stdout);
  });

  test("an older version of the state is put back as the guide says, and describes what is deployed", async () => {
    const { text: body } = await s3(`?versions&prefix=${encodeURIComponent(KEY)}`);
    const versions = [...body.matchAll(/<Key>(.*?)<\/Key><VersionId>(.*?)<\/VersionId>/g)]
      .filter(([, key]) => key === KEY)
      .map(([, , version]) => version);
    assert.ok(versions.length >= 2, body);
    const source = `/${BUCKET}/${KEY}?versionId=${versions.at(-1)}`;
    assert.equal((await s3(`/${KEY}`, "PUT", { "x-amz-copy-source": source })).status, 200);
    assert.equal((await s3(`/${KEY}`)).text, readFileSync(local(aside()), "utf8"));
    const { code, stdout } = await command("plan", "dev");
    assert.equal(code, 0, stdout);
  });

  test("the same place is no other one, though Terraform remembers it as an earlier version of the project wrote it", async () => {
    const folder = join(world.deployment("dev").folder, ".terraform");
    const memory = JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8"));
    const { config } = memory.backend;
    assert.equal(config.bucket, BUCKET);
    const backend = { ...memory.backend, config: { ...config, encrypt: true }, hash: 1 };
    writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify({ ...memory, backend }));
    rmSync(join(folder, "initialized"));
    const { code, stdout, stderr } = await command("plan", "dev");
    assert.equal(code, 0, stdout + stderr);
  });

  test("another bucket in the file is an error until the state is moved there as the guide says", async () => {
    const s3 = { bucket: OTHER, region: REGION };
    world.project.write("dev", deployedFile({ state: { s3 }, protection: "off" }));
    const { code, stderr } = await command("plan", "dev");
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\nenvironments\/dev\.yaml names another place for the state of dev than Terraform used here before/,
    );
    await world.makeBucket(OTHER, FILE.cognito.accountId);
    const md5 = createHash("md5").update(BY_OWN_KEY).digest("base64");
    const set = { method: "PUT", body: BY_OWN_KEY, headers: { "content-md5": md5 } } as const;
    assert.equal((await s3In(OTHER, "?encryption", set)).status, 200);
    const adopted = await command("state", "init", "dev", "--adopt");
    assert.equal(adopted.code, 0, adopted.stderr);
    assert.match(adopted.stderr, /\nSet now: versioned and reached by TLS only\.\n/);
    const { folder, variables } = world.deployment("dev");
    const moved = await run(PROGRAM.file, ["init", "-migrate-state", "-force-copy"], {
      cwd: folder,
      env: variables,
    });
    assert.equal(moved.code, 0, moved.stderr);
  });

  test("a bucket that its owner encrypts with a key of their own stays so, and Terraform writes the state by that key", async () => {
    const { text } = await s3In(OTHER, "?encryption");
    assert.match(text, /<SSEAlgorithm>aws:kms<\/SSEAlgorithm>/);
    assert.ok(text.includes(`<KMSMasterKeyID>${KMS_KEY}</KMSMasterKeyID>`), text);
    const { status, headers } = await s3In(OTHER, `/${KEY}`, { method: "HEAD" });
    assert.equal(status, 200);
    assert.equal(headers.get("x-amz-server-side-encryption"), "aws:kms");
    assert.equal(headers.get("x-amz-server-side-encryption-aws-kms-key-id"), KMS_KEY);
  });

  test("once `protection: off` is deployed, `npm run destroy` tears it down, from where its state is now", async () => {
    const { code, stdout, stderr } = await command("destroy", "dev", "--yes");
    assert.equal(code, 0, stdout + stderr);
    assert.match(stderr, /\nDestroyed 16 resources of dev\.\nNext: delete environments\/dev\.yaml /);
    assert.deepEqual(await readResources(world.deployment("dev")), []);
  });
});
