import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
const FABRIKAM = { id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam, Inc." };
const CONTOSO = { id: "c0705000-0000-4000-8000-000000000c07", name: "Contoso" };
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
const terminals: Terminal[] = [];
after(() => {
  for (const each of terminals) each.close();
});

function asking(name: string, ...options: string[]): Terminal {
  const command = ["commands/run.cjs", "env", "new", name, ...options];
  // The clouds are out of reach: nothing listens at the proxy.
  const variables = { PATH: process.env.PATH, HTTPS_PROXY: "http://127.0.0.1:1" };
  const terminal = new Terminal(process.execPath, command, project.root, variables);
  terminals.push(terminal);
  return terminal;
}

for (const [key, typed] of Object.entries({ "Ctrl-C": "\x03", "Ctrl-D": "\x04" })) {
  test(`${key} between two answers writes nothing`, limit, async () => {
    const terminal = asking("dev");
    await terminal.answer("The way from the user pool to Microsoft", ENTER);
    await terminal.answer("directory (tenant) ID of the home tenant", ENTER);
    await terminal.answer("Who may sign in", ENTER);
    await terminal.answer("Which organisations", ENTER);
    await terminal.answer("the tenant's own domain", typed);
    assert.equal(await terminal.ended, 1, terminal.shown);
    assert.match(
      terminal.shown,
      /\nInterrupted: nothing was written\.\nTo do: npm run env -- new dev, which asks again\.\n$/,
    );
    assert.deepEqual(files(), ["prod.yaml"]);
  });
}

test(
  "the route decides which questions there are, and an answer is checked by its own keys",
  limit,
  async () => {
    const terminal = asking("direct");
    await terminal.answer("Which one to take: docs/which-route.md", "");
    await terminal.answer("The way from the user pool to Microsoft", `\x1b[B${ENTER}`); // entra
    await terminal.answer("1 of 10", "");
    await terminal.answer("directory (tenant) ID of the home tenant", ENTER);
    await terminal.answer("Who may sign in", `\x1b[B\x1b[B${ENTER}`); // listed
    await terminal.answer("3 of 11", "");
    await terminal.answer("each as ID=name, separated by commas", `${FABRIKAM.id}=Fab_rikam${ENTER}`);
    await terminal.answer(
      "must not contain an underscore",
      `${CTRL_U}${FABRIKAM.id}=Fabrikam, ${CONTOSO.id}=Contoso${ENTER}`,
    );
    await terminal.answer("account, 12 digits", `210987654321${ENTER}`);
    await terminal.answer("ID of a user pool of somebody else to join; empty for a new one", ENTER);
    await terminal.answer("region of the user pool (eu-central-1)", ENTER);
    await terminal.answer("sign-in domain, a prefix before", `${CTRL_U}acme-direct${ENTER}`);
    await terminal.answer("what kind of app it is", ENTER);
    await terminal.answer("after they sign in", `https://direct.acme.com/callback${ENTER}`);
    await terminal.answer("after they sign out", ENTER);
    await terminal.answer("Where Terraform's state is kept", ENTER);
    assert.equal(await terminal.ended, 0, terminal.shown);
    const direct = loadEnvironments(folder()).find(({ name }) => name === "direct");
    rmSync(join(folder(), "direct.yaml"));
    assert.ok(direct?.route === "entra");
    assert.deepEqual(direct.microsoft.organizations, [
      { name: "Fabrikam", id: FABRIKAM.id, domains: [] },
      { name: "Contoso", id: CONTOSO.id, domains: [] },
    ]);
  },
);

test("a terminal asks each question until the answer is right", limit, async () => {
  const terminal = asking("dev");
  await terminal.answer("The way from the user pool to Microsoft", ENTER);
  await terminal.answer("1 of 12. Where to find it: Entra admin center, Overview, Tenant ID", "");
  await terminal.answer("directory (tenant) ID of the home tenant", `common${ENTER}`);
  await terminal.answer(
    outputBlock("docs/onboard.md", "test/commands/env/prompts.test.ts"),
    `${CTRL_U}3f2c1d4e-0000-4000-8000-000000000002${ENTER}`,
  );
  await terminal.answer("2 of 12", "");
  await terminal.answer("Who may sign in", ENTER);
  await terminal.answer(
    "3 of 12. Where to find it: each organisation's Entra admin center, Overview, Tenant ID",
    "",
  );
  await terminal.answer(
    "any, or each as ID=name, separated by commas (any)",
    `fabrikam.com=Fabrikam${ENTER}`,
  );
  await terminal.answer(
    'id: "fabrikam.com" isn\'t valid. Enter the organisation\'s directory (tenant) ID, a GUID in lower case, not its domain name: https://login.microsoftonline.com/<domain name>/v2.0/.well-known/openid-configuration has the ID in "issuer"',
    `${CTRL_U}${FABRIKAM.id}${ENTER}`,
  );
  await terminal.answer(
    'name: "" isn\'t valid. Enter',
    `${CTRL_U}${FABRIKAM.id}=${FABRIKAM.name}, ${CONTOSO.id}=${CONTOSO.name}${ENTER}`,
  );
  await terminal.answer("4 of 13", "");
  await terminal.answer("Whether personal Microsoft accounts may sign in besides these organisations", ENTER);
  await terminal.answer("the tenant's own domain", `acme-dev.eu.auth0.com${ENTER}`);
  await terminal.answer("account, 12 digits", `210987654321${ENTER}`);
  await terminal.answer("ID of a user pool of somebody else to join; empty for a new one", ENTER);
  await terminal.answer("region of the user pool (eu-central-1)", ENTER);
  await terminal.answer("sign-in domain, a prefix before", ENTER);
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
  await terminal.answer("14 of 15", "");
  await terminal.answer("bucket of the state", `acme-state${ENTER}`);
  await terminal.answer("region of the bucket (eu-central-1)", ENTER);
  assert.equal(await terminal.ended, 0, terminal.shown);
  assert.match(terminal.shown, /\nWrote environments\/dev\.yaml\.\n/);

  const [dev] = loadEnvironments(folder());
  const secret = { active: "a", a: "first", b: null };
  assert.deepEqual(dev, {
    name: "dev",
    route: "broker",
    microsoft: {
      tenantId: "3f2c1d4e-0000-4000-8000-000000000002",
      accounts: "any",
      organizations: [FABRIKAM, CONTOSO],
      personal: false,
      displayName: "dev sign-in",
      secret,
    },
    auth0: {
      domain: "acme-dev.eu.auth0.com",
      strategy: "microsoft",
      connections: { microsoft: "dev-microsoft", windowslive: "dev-windowslive", waad: "dev-waad" },
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
      attributes: { tenantId: "tenant_id", objectId: "object_id", accountType: "account_type", former: [] },
      clients: {
        web: {
          callbackUrls: ["https://dev.acme.com/auth/callback", "https://dev.acme.com/other"],
          logoutUrls: ["https://dev.acme.com/"],
          kind: "confidential",
          scopes: ["openid", "email", "profile"],
          alsoSignInWith: [],
        },
      },
    },
    signOut: "broker",
    state: { s3: { bucket: "acme-state", region: "eu-central-1", key: "dev/terraform.tfstate" } },
    protection: "on",
    tags: {},
    waivers: [],
  });
  assert.match(
    readFileSync(join(folder(), "dev.yaml"), "utf8"),
    /^# yaml-language-server: \$schema=\.\/schema\.json\n/,
  );
});

/** Answers all that comes before the domain of Cognito. */
async function answerUpToDomain(terminal: Terminal): Promise<void> {
  await terminal.answer("directory (tenant) ID of the home tenant", ENTER);
  await terminal.answer("Who may sign in", ENTER);
  await terminal.answer("Which organisations", ENTER);
  await terminal.answer("the tenant's own domain", `acme-eu.eu.auth0.com${ENTER}`);
  await terminal.answer("account, 12 digits", `210987654321${ENTER}`);
  await terminal.answer("ID of a user pool of somebody else to join", ENTER);
  await terminal.answer("region of the user pool", ENTER);
}

const CERTIFICATE = "arn:aws:acm:us-east-1:210987654321:certificate/1";

test(
  "a custom domain is taken where a prefix would be, and its certificate is asked for",
  limit,
  async () => {
    const terminal = asking("eu");
    await terminal.answer("The way from the user pool to Microsoft", ENTER);
    await answerUpToDomain(terminal);
    await terminal.answer("sign-in domain, a prefix before", `https://login.acme.com${ENTER}`);
    await terminal.answer(
      '"https://login.acme.com" isn\'t valid. Enter a host name alone: leave out the scheme and the path',
      `${CTRL_U}login.acme.com${ENTER}`,
    );
    await terminal.answer("9 of 13. Where to find it: AWS console, Certificate Manager in us-east-1", "");
    await terminal.answer(
      "ARN of the custom domain's certificate",
      `arn:aws:acm:eu-west-1:1:certificate/1${ENTER}`,
    );
    await terminal.answer(
      "Enter a certificate in us-east-1, wherever the user pool is",
      `${CTRL_U}${CERTIFICATE}${ENTER}`,
    );
    await terminal.answer("what kind of app it is", ENTER);
    await terminal.answer("after they sign in", `https://dev.acme.com/auth/callback${ENTER}`);
    await terminal.answer("after they sign out", ENTER);
    await terminal.answer("Where Terraform's state is kept", ENTER);
    assert.equal(await terminal.ended, 0, terminal.shown);
    assert.match(terminal.shown, /DNS: an A record for acme\.com, which Cognito needs/);
    const eu = loadEnvironments(folder()).find(({ name }) => name === "eu");
    assert.deepEqual(eu?.cognito.domain, { name: "login.acme.com", certificateArn: CERTIFICATE });
  },
);

test("the certificate is asked for if an option gives a custom domain", limit, async () => {
  const terminal = asking("us", "--from", "prod", "--domain", "login.acme.us");
  await terminal.answer("1 of 1. Where to find it: AWS console, Certificate Manager in us-east-1", "");
  await terminal.answer(
    "ARN of the custom domain's certificate",
    `${CERTIFICATE.replace("210987654321", "123456789012")}${ENTER}`,
  );
  assert.equal(await terminal.ended, 0, terminal.shown);
});

test("a user pool that is joined is asked for, and then no app client", limit, async () => {
  const terminal = asking("joined");
  await terminal.answer("The way from the user pool to Microsoft", ENTER);
  await terminal.answer("directory (tenant) ID of the home tenant", ENTER);
  await terminal.answer("Who may sign in", ENTER);
  await terminal.answer("Which organisations", ENTER);
  await terminal.answer("the tenant's own domain", `acme-eu.eu.auth0.com${ENTER}`);
  await terminal.answer("account, 12 digits", `210987654321${ENTER}`);
  await terminal.answer("ID of a user pool of somebody else to join", `AbCdEf123${ENTER}`);
  await terminal.answer(
    '"AbCdEf123" isn\'t valid. Enter the ID of a user pool, like eu-west-1_AbCdEf123',
    `${CTRL_U}eu-west-1_AbCdEf123${ENTER}`,
  );
  // Nobody answers for the pool here, so its domain is asked for.
  await terminal.answer("sign-in domain, a prefix before", `people.acme.com${ENTER}`);
  await terminal.answer("Where Terraform's state is kept", ENTER);
  assert.equal(await terminal.ended, 0, terminal.shown);
  assert.match(
    terminal.shown,
    /The owner of the user pool eu-west-1_AbCdEf123: adds Microsoft to each app client/,
  );
  const joined = loadEnvironments(folder()).find(({ name }) => name === "joined");
  const { userPool, region, domain, clients } = joined?.cognito ?? {};
  assert.deepEqual(
    { userPool, region, domain, clients },
    {
      userPool: "eu-west-1_AbCdEf123",
      region: "eu-west-1",
      domain: { name: "people.acme.com" },
      clients: {},
    },
  );
});
