import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { loadEnvironments } from "../../../environments/load";
import { outputBlock } from "../../support/documents";
import { fileWith } from "../../support/environment-file";
import { Terminal } from "./terminal";

const ENTER = "\r";
const CTRL_U = "\x15"; // empties the line
const limit = { timeout: 60_000 };

let project: ScratchProject;
before(() => {
  project = makeScratchProject();
  cpSync(join(ROOT, "docs", "policies"), join(project.root, "docs", "policies"), { recursive: true });
  project.write("prod", fileWith({ "cognito.region": "eu-central-1" }));
});
after(() => project.remove());

const folder = () => join(project.root, "environments");
const files = () =>
  readdirSync(folder(), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".ts"))
    .map(({ name }) => name);
const asking = (name: string) =>
  new Terminal(process.execPath, ["commands/run.cjs", "env", "new", name], project.root);

for (const [key, typed] of Object.entries({ "Ctrl-C": "\x03", "Ctrl-D": "\x04" })) {
  test(`${key} between two answers writes nothing`, limit, async () => {
    const terminal = asking("dev");
    await terminal.answer("directory (tenant) ID of the home tenant", ENTER);
    await terminal.answer("Who may sign in", ENTER);
    await terminal.answer("the tenant's own domain", typed);
    assert.equal(await terminal.ended, 1, terminal.shown);
    assert.match(
      terminal.shown,
      /\nInterrupted: nothing was written\.\nTo do: npm run env -- new dev, which asks again\.\n$/,
    );
    assert.deepEqual(files(), ["prod.yaml"]);
  });
}

test("a terminal asks each question until the answer is right", limit, async () => {
  const terminal = asking("dev");
  await terminal.answer("directory (tenant) ID of the home tenant", `common${ENTER}`);
  await terminal.answer(
    outputBlock("docs/onboard.md", "test/commands/env/prompts.test.ts"),
    `${CTRL_U}3f2c1d4e-0000-4000-8000-000000000002${ENTER}`,
  );
  await terminal.answer("Who may sign in", ENTER);
  await terminal.answer("the tenant's own domain", `acme-dev.eu.auth0.com${ENTER}`);
  await terminal.answer("account, 12 digits", `210987654321${ENTER}`);
  await terminal.answer("region of the user pool (eu-central-1)", ENTER);
  await terminal.answer("prefix of the sign-in domain", ENTER);
  await terminal.answer(
    "must differ from cognito.domain of environments/prod.yaml: a prefix can be taken once in a region",
    `acme-dev-2${ENTER}`,
  );
  await terminal.answer("what kind of app it is", `\x1b[B${ENTER}`);
  await terminal.answer(
    "after they sign in",
    `https://dev.acme.com/auth/callback https://dev.acme.com/other${ENTER}`,
  );
  await terminal.answer("after they sign out (URLs, separated by spaces) (https://dev.acme.com/)", ENTER);
  await terminal.answer("Where Terraform's state is kept", `\x1b[B${ENTER}`);
  await terminal.answer("bucket of the state", `acme-state${ENTER}`);
  await terminal.answer("region of the bucket (eu-central-1)", ENTER);
  assert.equal(await terminal.ended, 0, terminal.shown);
  assert.match(terminal.shown, /\nWrote environments\/dev\.yaml\.\n/);

  const [dev] = loadEnvironments(folder());
  const secret = { active: "a", a: "first", b: null };
  assert.deepEqual(dev, {
    name: "dev",
    microsoft: {
      tenantId: "3f2c1d4e-0000-4000-8000-000000000002",
      accounts: "any",
      displayName: "dev sign-in",
      secret,
    },
    auth0: {
      domain: "acme-dev.eu.auth0.com",
      strategy: "both",
      connections: { windowslive: "dev-windowslive", waad: "dev-waad" },
      userIdAttribute: "sub",
      secret,
    },
    cognito: {
      accountId: "210987654321",
      region: "eu-central-1",
      domain: "acme-dev-2",
      providerName: "Microsoft",
      poolName: "dev",
      usernames: "case-sensitive",
      clients: {
        web: {
          callbackUrls: ["https://dev.acme.com/auth/callback", "https://dev.acme.com/other"],
          logoutUrls: ["https://dev.acme.com/"],
          kind: "confidential",
        },
      },
    },
    signOut: "broker",
    state: { s3: { bucket: "acme-state", region: "eu-central-1", key: "dev/terraform.tfstate" } },
    protection: "on",
    waivers: [],
    defaulted: ["auth0.strategy"],
  });
  assert.match(
    readFileSync(join(folder(), "dev.yaml"), "utf8"),
    /^# yaml-language-server: \$schema=\.\/schema\.json\n/,
  );
});
