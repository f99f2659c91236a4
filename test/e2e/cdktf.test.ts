import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { UserError } from "../../environments/user-error";
import { DEPLOYER_SCOPES } from "../../lab/auth0";
import { Terminal } from "../commands/env/terminal";
import { FILE, fileWith } from "../support/environment-file";
import { World } from "../support/world";

const BUCKET = "acme-terraform-states";

describe("an environment that cdktf deploys and destroy tears down", () => {
  let world: World;
  before(async () => {
    world = await World.raise();
    await world.makeBucket(BUCKET, FILE.cognito.accountId);
    world.project.write("dev", fileWith({ protection: "off" }));
  });
  after(() => world.close());

  const cdktf = async (...args: string[]) => {
    const { code, stdout, stderr } = await world.cdktf("dev", ...args);
    return { code, text: stripVTControlCharacters(stdout + stderr) };
  };

  test("`cdktf deploy dev` deploys it, with its state in the project's own folder", async () => {
    const { code, text } = await cdktf("deploy", "dev", "--auto-approve");
    assert.equal(code, 0, text);
    assert.match(text, /Apply complete! Resources: 15 added, 0 changed, 0 destroyed\./);
    assert.ok(existsSync(join(world.project.root, "state", "terraform.dev.tfstate")));
  });

  test("its outputs give an app developer all URLs", async () => {
    const { text } = await cdktf("output", "dev");
    assert.match(
      text.replace(/\n */g, ""), // cdktf wraps lines
      /"https:\/\/acme-dev\.auth\.eu-west-1\.amazoncognito\.com\/oauth2\/authorize\?response_type=code&client_id=[a-zA-Z0-9]{26}&identity_provider=Microsoft&/,
    );
  });

  test("state: s3 moves the state to the bucket, and changes nothing else", async () => {
    world.project.write(
      "dev",
      fileWith({ protection: "off", state: { s3: { bucket: BUCKET, region: "eu-west-1" } } }),
    );
    const deployed = await cdktf("deploy", "dev", "--auto-approve", "--migrate-state");
    assert.equal(deployed.code, 0, deployed.text);
    assert.match(deployed.text, /No changes\. Your infrastructure matches the configuration\./);
    const key = `https://s3.eu-west-1.amazonaws.com/${BUCKET}/dev/terraform.tfstate`;
    const paths = world.log.map((line) => line.split(" ")[2]);
    assert.ok(
      paths.some((path) => path === `${BUCKET}.s3.eu-west-1.amazonaws.com/dev/terraform.tfstate.tflock`),
      `locked ${key}`,
    );
  });

  test("the providers ask nobody but the three clouds", () => {
    const refused = new Set(world.log.filter((line) => line.startsWith("refused ")));
    assert.deepEqual([...refused], ["refused cdn.auth0.com:443"]);
  });

  test("cdktf leaves the local state behind, and destroy refuses until it is renamed", async () => {
    const { code, stderr } = await world.command("dev", "destroy", "dev", "--yes");
    assert.equal(code, 1);
    assert.match(stderr, /is still in state\/terraform\.dev\.tfstate, with 15 resources\./);
    const local = join(world.project.root, "state", "terraform.dev.tfstate");
    renameSync(local, `${local}.moved`);
  });

  test("`npm run destroy` shows what would go, and destroys nothing where the answer is no", async () => {
    const terminal = new Terminal(
      process.execPath,
      ["commands/run.cjs", "destroy", "dev"],
      world.project.root,
      world.variables("dev"),
    );
    await terminal.answer("Destroy all of this?", "n\r");
    assert.equal(await terminal.ended, 1, terminal.shown);
    assert.match(
      terminal.shown,
      /^dev: 15 resources would be destroyed\n\n {2}Cognito {2}identity provider\n/m,
    );
    assert.match(terminal.shown, /^The user pool eu-west-1_\w+ has no users\.$/m); // nobody signed in
    assert.match(terminal.shown, /\nNothing of dev was destroyed\.\n/);
  });

  test("`cdktf diff dev` finds no difference, as nothing was destroyed", async () => {
    const { code, text } = await cdktf("diff", "dev");
    assert.equal(code, 0, text);
    assert.match(text, /No changes\. Your infrastructure matches the configuration\./);
  });

  test("`npm run destroy --yes` destroys all of it, and a second time there is nothing to destroy", async () => {
    const first = await world.command("dev", "destroy", "dev", "--yes");
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /\nDestroyed 15 resources of dev\.\nNext: delete environments\/dev\.yaml /);
    const second = await world.command("dev", "destroy", "dev", "--yes");
    assert.equal(second.code, 0, second.stderr);
    assert.equal(second.stdout, "");
    assert.ok(second.stderr.endsWith("\nNothing to destroy: nothing of dev is deployed."), second.stderr);
    const { folder } = world.deployment("dev");
    assert.deepEqual(
      readdirSync(folder).filter((file) => file.endsWith(".tfplan")),
      [],
    );
  });

  test("no secret reaches the synthesized stack", () => {
    const stack = readFileSync(join(world.deployment("dev").folder, "cdk.tf.json"), "utf8");
    const { entra, auth0, aws } = world.lab.credentials;
    for (const secret of [entra.clientSecret, auth0.clientSecret, aws.secretAccessKey]) {
      assert.equal(stack.includes(secret), false);
    }
  });
});

describe("a deployer without the scope that shows client secrets", () => {
  let world: World;
  before(async () => {
    world = await World.raise({
      auth0Scopes: DEPLOYER_SCOPES.filter((scope) => scope !== "read:client_keys"),
    });
  });
  after(() => world.close());

  test("is refused before Cognito gets an empty secret, with the scope that is missing", async () => {
    await world.plan("dev", fileWith({}));
    await assert.rejects(world.apply("dev"), (error: Error) => {
      assert.ok(error instanceof UserError, error.stack);
      assert.ok(
        error.message.includes(
          "lacks the Management API scope read:client_keys. Grant it, then apply again.",
        ),
        error.message,
      );
      return true;
    });
  });
});
