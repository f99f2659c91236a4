import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { signedBy } from "../../commands/clouds/aws";
import { decryptState } from "../../commands/state/decrypt";
import { parseState } from "../../commands/state/state";
import { type RunResult, run } from "../../commands/terminal/run";
import { accessKeyIdOf } from "../../lab/deployer/credentials";
import { terraformProgramOf } from "../../stacks/terraform-program";
import { deployedFile, FILE } from "../support/environment-file";
import { ensureProgram } from "../support/tested-programs";
import { OPENTOFU } from "../support/tested-programs/tested-program";
import { World } from "../support/world";

const PASSPHRASE = "correct horse battery staple";

/** What `TF_ENCRYPTION` says, as docs/state.md has it. */
const METHOD = `
key_provider "pbkdf2" "team" { passphrase = "${PASSPHRASE}" }
method "aes_gcm" "team" { keys = key_provider.pbkdf2.team }`;
const BEFORE = `${METHOD}
method "unencrypted" "before" {}
state {
  method = method.aes_gcm.team
  fallback { method = method.unencrypted.before }
}
plan {
  method   = method.aes_gcm.team
  enforced = true
}`;
const ENFORCED = `${METHOD}
state {
  method   = method.aes_gcm.team
  enforced = true
}
plan {
  method   = method.aes_gcm.team
  enforced = true
}`;
const AFTER = `${METHOD}
method "unencrypted" "after" {}
state {
  method = method.unencrypted.after
  fallback { method = method.aes_gcm.team }
}`;

let tofu: string;
before(async () => {
  tofu = await ensureProgram(OPENTOFU);
});

const S3 = { bucket: "acme-terraform-states", region: "eu-west-1" };
const KEY = "dev/terraform.tfstate";

describe("a state in S3 that OpenTofu encrypts", () => {
  let world: World;
  /** Every secret of the state, by what Terraform marks. */
  let secrets: readonly string[];
  before(async () => {
    world = await World.raise({ deployed: { file: deployedFile() } });
  });
  after(() => world.close());

  /** Runs a command with OpenTofu, or with Terraform as everybody did before. */
  async function command(encryption: string | undefined, ...args: string[]): Promise<RunResult> {
    const result = await run(process.execPath, ["commands/run.cjs", ...args], {
      cwd: world.project.root,
      env: {
        ...world.variables("dev"),
        TERRAFORM_BINARY_NAME: tofu,
        ...(encryption !== undefined && { TF_ENCRYPTION: encryption }),
      },
    });
    const said = result.stdout + result.stderr;
    assert.ok(!said.includes(PASSPHRASE), said);
    return result;
  }
  const succeeds = async (...of: Parameters<typeof command>) => {
    const result = await command(...of);
    assert.equal(result.code, 0, result.stdout + result.stderr);
    return result;
  };

  const object = async () => {
    const { secretAccessKey } = world.lab.credentials.aws;
    const keys = { accessKeyId: accessKeyIdOf(FILE.cognito.accountId), secretAccessKey };
    const url = `https://s3.${S3.region}.amazonaws.com/${S3.bucket}/${KEY}`;
    const { status, text } = await signedBy(keys, world.lab.wire)({ service: "s3", region: S3.region, url });
    assert.equal(status, 200);
    return text;
  };
  const assertEncrypted = async () => {
    const text = await object();
    assert.match(text, /"encrypted_data": ?"/);
    for (const each of [...secrets, PASSPHRASE]) assert.ok(!text.includes(each));
  };

  test("Terraform's state moves to S3 with OpenTofu, which finds nothing to change", async () => {
    const local = readFileSync(join(world.project.root, "state", "terraform.dev.tfstate"), "utf8");
    secrets = (["auth0_client_credentials", "azuread_application_password"] as const).map((type) => {
      const { attributes = {} } =
        parseState(local, "dev")?.resources.find((each) => each.type === type) ?? {};
      return String(
        "value" in attributes ? attributes.value : (attributes as { client_secret?: string }).client_secret,
      );
    });
    for (const each of secrets) assert.ok(each.length >= 40 && local.includes(each));
    world.project.write("dev", deployedFile({ state: { s3: S3 } }));
    await succeeds(undefined, "state", "init", "dev");
    await succeeds(undefined, "plan", "dev");
  });

  test("a state that is not encrypted yet is no state for who demands it", async () => {
    const { code, stderr } = await command(ENFORCED, "plan", "dev");
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(
        'TF_ENCRYPTION says that the state of dev is encrypted, and it is not yet. Nothing was changed.\nTo do: add a fallback to TF_ENCRYPTION that reads it as it is, and deploy once (docs/state.md, "Encrypt the state with OpenTofu").',
      ),
      stderr,
    );
  });

  test("with a fallback, a deploy that has nothing to change writes it encrypted, and its plan is too", async () => {
    await succeeds(BEFORE, "plan", "dev");
    const plan = readFileSync(join(world.project.root, "state", "dev.tfplan"), "utf8");
    assert.match(plan, /^\{"meta":.*"encrypted_data":/);
    const { stderr } = await succeeds(BEFORE, "deploy", "dev");
    assert.match(stderr, /dev: the state, encrypted as TF_ENCRYPTION says/);
    await assertEncrypted();
  });

  test("plan, drift, verify --deep and what reads the state by itself read it as before", async () => {
    await succeeds(ENFORCED, "plan", "dev");
    await succeeds(ENFORCED, "drift", "dev");
    await succeeds(ENFORCED, "verify", "dev", "--deep");
    const { stdout } = await succeeds(ENFORCED, "env", "list", "--remote");
    assert.match(stdout, /^dev .* in acme-terraform-states +\d{4}-\d\d-\d\d$/m);
    assert.match(
      (await succeeds(ENFORCED, "env", "policy", "dev", "aws-deploy")).stdout,
      /userpool\/eu-west-1_/,
    );
    assert.match((await succeeds(ENFORCED, "state", "init", "dev")).stderr, /\(16 resources, serial \d+\)/);
  });

  test("a rotation renews and switches, and the state stays encrypted", async () => {
    const { stderr } = await succeeds(ENFORCED, "rotate", "dev", "--secret", "entra", "--yes");
    assert.match(stderr, /switch: start using the new one \(Entra's client secret\)/);
    await assertEncrypted();
  });

  test("a saved plan that is encrypted is shown, and deployed as it was reviewed", async () => {
    const file = readFileSync(join(world.project.root, "environments", "dev.yaml"), "utf8");
    world.project.write(
      "dev",
      file
        .replace("Acme sign-in (dev)", "Acme sign-in (encrypted)")
        .replace(/^protection: .*$/m, "protection: off"),
    );
    const planned = await command(ENFORCED, "plan", "dev", "--out", "one.tfplan");
    assert.equal(planned.code, 2, planned.stdout + planned.stderr);
    const shown = await command(ENFORCED, "plan", "dev", "--from", "one.tfplan");
    assert.equal(shown.code, 2, shown.stdout + shown.stderr);
    assert.match(shown.stdout, /Acme sign-in \(encrypted\)/);
    await succeeds(ENFORCED, "deploy", "dev", "--plan", "one.tfplan");
    await assertEncrypted();
  });

  const NOT_READ = [
    ["without TF_ENCRYPTION", undefined],
    ["with another passphrase", ENFORCED.replace("correct", "incorrect")],
  ] as const;
  for (const [how, encryption] of NOT_READ) {
    test(`${how}, no command takes the environment for new`, async () => {
      const planned = await command(encryption, "plan", "dev");
      assert.equal(planned.code, 1);
      assert.ok(
        planned.stderr.endsWith(
          'OpenTofu encrypted the state or the plan of dev, and this run can\'t decrypt it. Nothing was changed.\nTo do: set TERRAFORM_BINARY_NAME=tofu, and TF_ENCRYPTION to what it was encrypted with, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").',
        ),
        planned.stderr,
      );
      for (const args of [
        ["env", "secret", "dev", "server"],
        ["state", "init", "dev"],
      ]) {
        const { code, stderr } = await command(encryption, ...args);
        assert.equal(code, 1, stderr);
        assert.match(
          stderr,
          /s3:\/\/acme-terraform-states\/dev\/terraform\.tfstate: is encrypted by OpenTofu, and TF_ENCRYPTION (?:is not set|does not open it)\. Nothing was changed\.\n/,
        );
        assert.ok(!stderr.includes("incorrect horse"), stderr);
      }
      const { stdout, stderr } = await command(encryption, "env", "list", "--remote");
      assert.match(stdout + stderr, /dev: its state was not read\. s3:\S+: is encrypted by OpenTofu, /);
      await assertEncrypted();
    });
  }

  test("Terraform says that OpenTofu encrypted it", async () => {
    const { code, stderr } = await world.command("dev", "plan", "dev");
    assert.equal(code, 1);
    assert.match(stderr, /OpenTofu encrypted the state or the plan of dev, and this run can't decrypt it\./);
  });

  test("it is in plain text again with the fallback the other way round, and Terraform finds nothing to change", async () => {
    await succeeds(AFTER, "plan", "dev");
    await succeeds(AFTER, "deploy", "dev");
    assert.doesNotMatch(await object(), /encrypted_data/);
    const { code, stdout, stderr } = await world.command("dev", "plan", "dev");
    assert.equal(code, 0, stdout + stderr);
  });

  test("`npm run destroy` takes apart what an encrypted state knows", async () => {
    await succeeds(BEFORE, "plan", "dev");
    await succeeds(BEFORE, "deploy", "dev");
    await assertEncrypted();
    const { stderr } = await succeeds(ENFORCED, "destroy", "dev", "--yes");
    assert.match(stderr, /\nDestroyed \d+ resources of dev\.\n/);
    await assertEncrypted();
  });
});

describe("a local state that OpenTofu encrypts", () => {
  const folder = mkdtempSync(join(tmpdir(), "encrypted-"));
  after(() => rmSync(folder, { recursive: true }));

  test("is read by OpenTofu alone, and its bytes stay what they are", () => {
    writeFileSync(
      join(folder, "main.tf"),
      'resource "terraform_data" "secret" { input = "hunter2-hunter2" }',
    );
    const env = { ...process.env, TF_ENCRYPTION: ENFORCED };
    for (const args of [["init"], ["apply", "-auto-approve"]]) {
      const { status, stderr } = spawnSync(tofu, args, { cwd: folder, env, encoding: "utf8" });
      assert.equal(status, 0, stderr);
    }
    const text = readFileSync(join(folder, "terraform.tfstate"), "utf8");
    assert.ok(!text.includes("hunter2"));
    const program = terraformProgramOf({ TERRAFORM_BINARY_NAME: tofu });
    const state = parseState(text, "it", (each) => decryptState(each, "it", { program, variables: env }));
    assert.deepEqual(
      state?.resources.map(({ address, attributes }) => [address, attributes.input]),
      [["terraform_data.secret", "hunter2-hunter2"]],
    );
    assert.equal(state?.text, text);
  });
});
