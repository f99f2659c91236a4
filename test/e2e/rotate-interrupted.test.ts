import assert from "node:assert/strict";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { run } from "../../commands/terminal/run";
import { readResources } from "../../commands/terraform/operations";
import { Terminal } from "../commands/env/terminal";
import { fileWith } from "../support/environment-file";
import { RotatedChain, TIME } from "../support/rotated-chain";

describe("a rotation of secrets that were rotated before", () => {
  let chain: RotatedChain;
  /** Of the app registration. */
  let objectId: string;
  before(async () => {
    chain = await RotatedChain.raise("{ active: b, a: null, b: 2026-11-24T00:00:00Z }");
    const resources = await readResources(chain.world.deployment("dev"));
    const application = resources.find(({ address }) => address === "azuread_application.entra_application");
    objectId = String(application?.attributes.object_id);
  });
  after(() => chain.close());

  test("is refused where nobody can be asked, before anything is written", async () => {
    assert.equal(
      (await chain.fail()).trim(),
      "dev: this is not a terminal, so this can't be confirmed. Nothing was changed.\nTo do: add --yes to go on without a question, --write-only for a pull request, or run it in a terminal.",
    );
  });

  test("fails without a network before anything is written", async () => {
    const { world } = chain;
    const { code, stderr } = await run(process.execPath, ["commands/run.cjs", "rotate", "dev", "--yes"], {
      cwd: world.project.root,
      env: { ...world.variables("dev"), HTTPS_PROXY: "http://127.0.0.1:1" },
    });
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(
        "login.microsoftonline.com does not answer: connect ECONNREFUSED 127.0.0.1:1.\nTo do: check your network and proxy settings (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.",
      ),
      stderr,
    );
    assert.equal(chain.file(), chain.written);
  });

  test("is refused for an environment that is not deployed", async () => {
    const { world } = chain;
    const other = { "cognito.domain": "acme-other", "microsoft.displayName": "Other" };
    world.project.write("other", fileWith(other));
    const { code, stderr } = await world.command("other", "rotate", "other", "--yes");
    rmSync(chain.path("environments", "other.yaml"));
    assert.equal(code, 1);
    assert.match(stderr, /\nother is not deployed: its state is empty, so there is nothing to rotate\.\n/);
  });

  test("is refused where the file's slots are neither those that are deployed nor a step further", async () => {
    chain.world.project.write(
      "dev",
      chain.written.replaceAll(/secret: \{.*\}/g, "secret: { active: a, a: 2026-11-25T00:00:00Z, b: null }"),
    );
    const stderr = await chain.fail("--retire", "--yes");
    chain.world.project.write("dev", chain.written);
    assert.match(
      stderr,
      /\ndev: what is deployed of its secrets is not what environments\/dev\.yaml says, and not a step before it:\n(?: {2}\S+: \S+\n)* {2}azuread_application_password\.entra_password: create\n(?: {2}\S+: \S+\n)*Nothing was changed\.\nTo do: npm run plan -- dev, and deploy that; /,
    );
  });

  test("is refused while a client secret made by hand takes the place of the new one", async () => {
    const by = { displayName: "for the import script", endDateTime: "2099-12-31T00:00:00Z" };
    const { hint, keyId } = await addPassword(by);
    const stderr = await chain.fail("--yes");
    assert.ok(
      stderr.includes(
        `dev: the app registration "Acme sign-in (dev)" has a client secret that is not in the state:\n  "for the import script", ${hint}…, expires 2099-12-31, id ${keyId}\n`,
      ),
      stderr,
    );
    await chain.signIns.apis.graph("POST", `/applications/${objectId}/removePassword`, { keyId });
  });

  test("leaves everything as it was where the answer is no", { timeout: 60_000 }, async () => {
    const before = [chain.file(), chain.state()];
    const { world } = chain;
    const ofLab = /^(AWS|ARM|AUTH0|TF|HTTPS?|SSL|CHECKPOINT)_/;
    const variables = Object.entries(world.variables("dev")).filter(([name]) => ofLab.test(name));
    writeFileSync(chain.path(".env.dev"), variables.map(([name, value]) => `${name}='${value}'\n`).join(""));
    const terminal = new Terminal(
      process.execPath,
      ["commands/run.cjs", "rotate", "dev", "--secret", "entra"],
      world.project.root,
    );
    await terminal.answer("Apply this?", "n\r");
    assert.equal(await terminal.ended, 1, terminal.shown);
    rmSync(chain.path(".env.dev"));
    assert.match(
      terminal.shown,
      /\nNothing was applied, and environments\/dev\.yaml is put back\.\nTo do: npm run rotate -- dev --secret entra, when you are ready\.\n$/,
    );
    assert.deepEqual([chain.file(), chain.state()], before);
  });

  test("with --dry-run shows the next step's edit of the file and its plan, and changes nothing", async () => {
    const before = everything();
    const output = await chain.succeed("--dry-run", "--secret", "entra");
    assert.match(output, /\nrenew: make a new one beside the one in use \(Entra's client secret\)\n/);
    assert.match(
      output,
      new RegExp(
        String.raw`^environments/dev\.yaml would change:\n {3}microsoft:\n {2}- {2}secret: \{ active: b, a: null, b: ${TIME} \}\n {2}\+ {2}secret: \{ active: b, a: ${TIME}, b: ${TIME} \}\n`,
        "m",
      ),
    );
    assert.match(
      output,
      /secret-renewed: Nobody notices: the app registration has a second client secret in slot a, /,
    );
    assert.match(
      output,
      /\nThis was a dry run: nothing was changed, in any cloud or file\.\nNext: npm run rotate -- dev --secret entra, which asks before each apply$/,
    );
    assert.deepEqual(everything(), before);
  });

  test("with --write-only writes the next step into the file, shows its plan, and applies nothing", async () => {
    const before = chain.state();
    const output = await chain.succeed("--write-only");
    assert.match(
      output,
      /secret-renewed: Nobody notices: the app registration has a second client secret in slot a, /,
    );
    assert.match(
      output,
      /\nWrote the step into environments\/dev\.yaml\. Nothing was applied\.\nNext: commit the file, and deploy it\.\nAfter that: npm run rotate -- dev --write-only, which writes the switch/,
    );
    assert.match(String(chain.slots()), new RegExp(`^(\\{ active: b, a: ${TIME}, b: ${TIME} \\},?){2}$`));
    assert.equal(chain.state(), before);
  });

  test("with --write-only a second time says that the step is written already", async () => {
    const before = chain.file();
    const output = await chain.succeed("--write-only");
    assert.match(
      output,
      /\nenvironments\/dev\.yaml has the step already: renew Entra's client secret, renew Auth0's client for Cognito\. It is not deployed yet\.\nNothing was changed\.\nNext: commit the file, and deploy it\.\n/,
    );
    assert.equal(chain.file(), before);
  });

  test("with --dry-run goes no step further before that one is deployed", async () => {
    const before = everything();
    const output = await chain.succeed("--dry-run");
    assert.match(
      output,
      /\nenvironments\/dev\.yaml has a step that is not deployed yet: renew Entra's client secret, renew Auth0's client for Cognito\.\nThis was a dry run: /,
    );
    assert.deepEqual(everything(), before);
  });

  test("killed in the apply of the new secrets, leaves people signing in", async () => {
    // As one that Entra made, and that the kill kept from Terraform's state.
    const [, renewed = ""] = /a: (20[^,]+),/.exec(chain.file()) ?? [];
    const end = Date.parse(renewed) + 365 * 24 * 60 * 60 * 1000;
    await addPassword({ displayName: "auth0", endDateTime: new Date(end).toISOString() });
    const made = ["entra_password", "auth0_client-a-credentials"];
    await chain.killWhen(
      () => made.every((name) => chain.state().includes(`"name": "${name}"`)),
      "state",
      "--yes",
    );
  });

  test("goes on with that apply; killed when only the file has the switch, it leaves people signing in", async () => {
    await chain.killWhen(() => /active: a/.test(chain.file()), "environments", "--yes");
    assert.equal((await passwords()).length, 2);
  });

  test("goes on with the switch; killed in its apply, it leaves people signing in", async () => {
    const before = chain.state();
    await chain.killWhen(() => chain.state() !== before, "state", "--yes");
  });

  test("ends after every kill where it would have ended without one", async () => {
    const output = await chain.succeed("--yes");
    assert.match(output, / slot a: in use, made .*\n +slot b: old, still valid, made .*\n/);
    assert.match(String(chain.slots()), new RegExp(`^(\\{ active: a, a: ${TIME}, b: ${TIME} \\},?){2}$`));
    assert.deepEqual(await chain.usernames(), chain.everyone);
    assert.equal((await passwords()).length, 2);
    assert.deepEqual(await clientNames(), ["Cognito (dev)", "Cognito (dev) a", "Cognito (dev) b"]);
  });

  /** The file and the state, and the names of what is beside them. */
  const everything = () => ({
    file: chain.file(),
    state: chain.state(),
    states: readdirSync(chain.path("state")),
    environments: readdirSync(chain.path("environments")),
  });

  const addPassword = (passwordCredential: object) =>
    chain.signIns.apis.graph("POST", `/applications/${objectId}/addPassword`, { passwordCredential });

  const passwords = async (): Promise<unknown[]> =>
    (await chain.signIns.apis.graph("GET", `/applications/${objectId}`)).passwordCredentials;

  const clientNames = async (): Promise<string[]> =>
    (await chain.signIns.apis.auth0("GET", "/clients"))
      .map(({ name }: { name: string }) => name)
      .filter((name: string) => name.startsWith("Cognito"))
      .sort();
});
