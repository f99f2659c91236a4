import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { type CreateOptions, createEnvironment } from "../../../commands/env/create-environment";
import { fileWith } from "../../support/environment-file";
import { loadBroker } from "../../support/load-broker";
import { stateText } from "../state/state-text";

const home = process.cwd();

let root: string;
let environments: string;
let states: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "onboard-"));
  [environments, states] = [join(root, "environments"), join(root, "state")];
  mkdirSync(environments);
  mkdirSync(states);
  process.chdir(root); // mistakes name files as seen from here
  write("dev", {});
});
afterEach(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

const write = (name: string, changes: Record<string, unknown>) =>
  writeFileSync(join(environments, `${name}.yaml`), fileWith(changes));
const make = (name: string, options: Partial<CreateOptions> = {}) =>
  createEnvironment({
    name,
    given: {},
    environments,
    states,
    terminal: false,
    discover: async () => undefined,
    ...options,
  });
const made = (name: string) => loadBroker(join(environments, `${name}.yaml`));

async function refuses(making: Promise<unknown>, message: string): Promise<void> {
  const before = readdirSync(environments);
  await assert.rejects(making, { name: "UserError", message });
  assert.deepEqual(readdirSync(environments), before);
}

/** The options without which nobody can do. */
const LEAST = {
  "tenant-id": "3f2c1d4e-0000-4000-8000-000000000009",
  "auth0-domain": "acme.eu.auth0.com",
  "account-id": "012345678901",
  region: "eu-west-1",
  domain: "acme",
  "callback-url": ["https://acme.com/auth/callback"],
};

const FIRST_SECRET = { active: "a", a: "first", b: null };

test("options alone write what differs from its default, each key with its help", async () => {
  await make("prod", { given: LEAST });
  assert.equal(
    readFileSync(join(environments, "prod.yaml"), "utf8"),
    `# yaml-language-server: $schema=./schema.json
microsoft:
  # Directory (tenant) ID of the home tenant, which holds the app registration
  tenantId: 3f2c1d4e-0000-4000-8000-000000000009
  # Who may sign in. any: accounts of every organisation, and personal accounts.
  # organizations: accounts of every organisation. tenant: accounts of the home tenant alone
  accounts: any

auth0:
  # The Auth0 tenant's own domain
  domain: acme.eu.auth0.com

cognito:
  # The AWS account. Terraform refuses to work in any other
  accountId: "012345678901"
  # The AWS region of the user pool
  region: eu-west-1
  # The user pool's domain: a prefix, or a custom domain
  domain: acme
  clients:
    web:
      # Where people come back to after they sign in, compared character by character: https, http
      # for localhost alone, or an app's own scheme like com.acme.app:/callback
      callbackUrls: [https://acme.com/auth/callback]
      # Where people may be sent after they sign out; [] for nowhere
      logoutUrls: [https://acme.com/]
      # Whether each refresh gives a new refresh token, and the old one ends a minute later.
      # Default: false; an adopted app client keeps what it has
      refreshRotation: true

# Where Terraform's state is kept: local, in the project's state/ folder, or in S3
state: local
`,
  );
});

test("only a new public app client rotates its refresh tokens", async () => {
  await make("prod", { given: LEAST });
  await make("server", { given: { ...LEAST, domain: "acme-server", kind: "confidential" } });
  await make("copy", { from: "dev" });
  await make("phone", {
    from: "dev",
    client: "phone",
    given: { "callback-url": ["com.acme.app:/callback"] },
  });
  const rotations = ["prod", "server", "copy", "phone"].map((name) =>
    Object.values(made(name).cognito.clients).map(({ refreshRotation }) => refreshRotation),
  );
  assert.deepEqual(rotations, [[true], [undefined], [undefined], [undefined, true]]);
});

test("every option sets its key", async () => {
  await make("prod", {
    client: "server",
    given: {
      ...LEAST,
      accounts: "organizations",
      "display-name": "Acme",
      "auth0-custom-domain": "id.acme.com",
      strategy: "both",
      domain: "login.acme.com",
      "certificate-arn": "arn:aws:acm:us-east-1:012345678901:certificate/1",
      "provider-name": "Entra",
      kind: "confidential",
      "logout-url": ["https://acme.com/bye", "https://acme.com/"],
      "sign-out": "everywhere",
      "state-bucket": "acme-state",
      "state-region": "eu-central-1",
      "state-key": "acme.tfstate",
      protection: "off",
    },
  });
  assert.deepEqual(made("prod"), {
    name: "prod",
    route: "broker",
    microsoft: {
      tenantId: "3f2c1d4e-0000-4000-8000-000000000009",
      accounts: "organizations",
      organizations: "any",
      personal: false,
      displayName: "Acme",
      secret: FIRST_SECRET,
    },
    auth0: {
      domain: "acme.eu.auth0.com",
      customDomain: "id.acme.com",
      strategy: "both",
      connections: { microsoft: "prod-microsoft", windowslive: "prod-windowslive", waad: "prod-waad" },
      userIdAttribute: "sub",
      secret: FIRST_SECRET,
    },
    cognito: {
      accountId: "012345678901",
      region: "eu-west-1",
      domain: {
        name: "login.acme.com",
        certificateArn: "arn:aws:acm:us-east-1:012345678901:certificate/1",
      },
      providerName: "Entra",
      poolName: "prod",
      usernames: "case-sensitive",
      attributes: "none",
      clients: {
        server: {
          callbackUrls: ["https://acme.com/auth/callback"],
          logoutUrls: ["https://acme.com/bye", "https://acme.com/"],
          kind: "confidential",
          scopes: ["openid", "email", "profile"],
          alsoSignInWith: [],
        },
      },
    },
    signOut: "everywhere",
    state: { s3: { bucket: "acme-state", region: "eu-central-1", key: "acme.tfstate" } },
    protection: "off",
    tags: {},
    waivers: [],
  });
});

test("a copy has its own display name, prefix and state key, and everything else of the other one", async () => {
  write("dev", {
    "microsoft.displayName": "Acme (dev)",
    state: { s3: { bucket: "acme-state", region: "eu-west-1", key: "sign-in/dev.tfstate" } },
    waivers: [{ rule: "callback-removed", reason: "nobody comes from there", until: "2030-12-31" }],
  });
  const said = await make("Test", { from: "dev" });
  const [dev, copy] = [made("dev"), made("Test")];
  assert.deepEqual(copy, {
    ...dev,
    name: "Test",
    microsoft: { ...dev.microsoft, displayName: "Acme (Test)" },
    auth0: {
      ...dev.auth0,
      connections: { microsoft: "test-microsoft", windowslive: "Test-windowslive", waad: "Test-waad" },
    },
    cognito: { ...dev.cognito, domain: "acme-test", poolName: "Test" },
    state: { s3: { bucket: "acme-state", region: "eu-west-1", key: "sign-in/Test.tfstate" } },
    tags: {},
    waivers: [],
  });
  assert.match(said, /\n {2}waivers were left out\n/);
});

test("a copy with other callback URLs has the logout URL that follows from them, and not the other environment's site", async () => {
  write("dev", { "cognito.clients.web.logoutUrls": ["https://dev.acme.com/bye"] });
  const said = await make("copy", { from: "dev", given: { "callback-url": ["https://c.acme.com/cb"] } });
  assert.deepEqual(made("copy").cognito.clients.web?.logoutUrls, ["https://c.acme.com/"]);
  assert.match(said, /\n {2}logout URLs of the app client web: https:\/\/c\.acme\.com\/\n/);
});

test("a copy whose callback URL is an own scheme has no logout URL, and says so", async () => {
  write("dev", { "cognito.clients.web.logoutUrls": ["https://dev.acme.com/bye"] });
  const said = await make("copy", { from: "dev", given: { "callback-url": ["com.acme.app://cb"] } });
  assert.deepEqual(made("copy").cognito.clients.web?.logoutUrls, []);
  assert.match(said, /\n {2}the app client web has no logout URL: none follows from its callback URLs\n/);
});

test("a copy has the logout URLs that are given, and the other one's where its callback URLs stay", async () => {
  write("dev", { "cognito.clients.web.logoutUrls": ["https://dev.acme.com/bye"] });
  const given = { "callback-url": ["https://c.acme.com/cb"], "logout-url": ["https://c.acme.com/out"] };
  await make("given", { from: "dev", given });
  await make("same", { from: "dev" });
  assert.deepEqual(made("given").cognito.clients.web?.logoutUrls, ["https://c.acme.com/out"]);
  assert.deepEqual(made("same").cognito.clients.web?.logoutUrls, ["https://dev.acme.com/bye"]);
});

test("a copy leaves out renewed secrets and what was made by hand", async () => {
  const secret = { active: "b", a: null, b: "2026-11-24" };
  write("dev", {
    "microsoft.secret": secret,
    "auth0.secret": secret,
    "auth0.connections": { windowslive: "personal", waad: "work" },
    "auth0.userIdAttribute": "oid",
    "cognito.poolName": "people",
    "cognito.usernames": "case-insensitive",
    adopt: { userPool: "eu-west-1_AbCdEf123" },
  });
  await make("test", { from: "dev" });
  const { microsoft, auth0, cognito, adopt } = made("test");
  assert.deepEqual([microsoft.secret, auth0.secret], [FIRST_SECRET, FIRST_SECRET]);
  assert.deepEqual(auth0.connections, {
    microsoft: "test-microsoft",
    windowslive: "test-windowslive",
    waad: "test-waad",
  });
  assert.equal(auth0.userIdAttribute, "sub");
  assert.deepEqual([cognito.poolName, cognito.usernames], ["test", "case-sensitive"]);
  assert.equal(adopt, undefined);
});

const FABRIKAM = { id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam, Inc." };
const CONTOSO = { id: "c0705000-0000-4000-8000-000000000c07", name: "Contoso" };
const LISTED = {
  ...LEAST,
  strategy: "microsoft",
  organization: [`${FABRIKAM.id}=${FABRIKAM.name}`, `${CONTOSO.id}=${CONTOSO.name}`],
};

test("organisations are written a line a value, and whether personal accounts get in beside them", async () => {
  await make("prod", { given: { ...LISTED, personal: "false" } });
  assert.match(
    readFileSync(join(environments, "prod.yaml"), "utf8"),
    /\n {2}accounts: any\n(?: {2}#.*\n)+ {2}organizations:\n {4}- id: fab71ca0-0000-4000-8000-000000000fab\n {6}name: Fabrikam, Inc\.\n {4}- id: c0705000-0000-4000-8000-000000000c07\n {6}name: Contoso\n(?: {2}#.*\n)+ {2}personal: false\n/,
  );
  const { organizations, personal } = made("prod").microsoft;
  assert.deepEqual([organizations, personal], [[FABRIKAM, CONTOSO], false]);
});

test("a list of organisations beside accounts: any says what is to become of personal accounts", () =>
  refuses(
    make("prod", { given: LISTED }),
    `prod: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:
  --personal  Whether personal Microsoft accounts may sign in besides these organisations
To do: give them, or --from an environment to copy, or run this in a terminal.`,
  ));

test("a list of organisations needs no word on personal accounts where accounts: organizations leaves them out", async () => {
  await make("prod", { given: { ...LISTED, accounts: "organizations" } });
  const { organizations, personal } = made("prod").microsoft;
  assert.deepEqual([organizations, personal], [[FABRIKAM, CONTOSO], false]);
});

for (const [organization, mistake] of [
  [
    "fabrikam.com=Fabrikam",
    'microsoft.organizations[0].id: is "fabrikam.com", but must be the organisation\'s directory (tenant) ID, a GUID in lower case, not its domain name: https://login.microsoftonline.com/<domain name>/v2.0/.well-known/openid-configuration has the ID in "issuer"',
  ],
  [
    FABRIKAM.id,
    'microsoft.organizations[0].name: is "", but must be 1 to 90 characters in one line, without a space at the ends',
  ],
] as const) {
  test(`--organization ${organization} is refused`, () =>
    refuses(
      make("prod", { given: { ...LISTED, accounts: "organizations", organization: [organization] } }),
      `prod: nothing was written; the file would have a mistake:\n  ${mistake}\nTo do: --organization …`,
    ));
}

test("a copy lets in the same organisations, and the same names of attributes without former ones", async () => {
  write("dev", {
    "auth0.strategy": "microsoft",
    "microsoft.organizations": [FABRIKAM],
    "microsoft.personal": true,
    "cognito.attributes": { tenantId: "tenant", former: ["tenant_id"] },
  });
  await make("test", { from: "dev" });
  const { microsoft, cognito } = made("test");
  assert.deepEqual([microsoft.organizations, microsoft.personal], [[FABRIKAM], true]);
  assert.deepEqual(cognito.attributes, {
    tenantId: "tenant",
    objectId: "object_id",
    accountType: "account_type",
    former: [],
  });
  await make("open", { from: "dev", given: { organization: ["any"], domain: "acme-open" } });
  assert.equal(made("open").microsoft.organizations, "any");
  await make("home", { from: "dev", given: { accounts: "tenant", domain: "acme-home" } });
  const { organizations, personal } = made("home").microsoft;
  assert.deepEqual([organizations, personal], ["any", false]);
});

test("a copy with one of Auth0's own strategies is refused where it would let in more organisations", async () => {
  write("dev", { "auth0.strategy": "microsoft", "microsoft.organizations": [FABRIKAM] });
  await assert.rejects(
    make("test", { from: "dev", given: { strategy: "waad", accounts: "organizations" } }),
    /microsoft\.organizations: .*must be left out with auth0\.strategy: waad; it needs microsoft\nTo do: --organization …$/,
  );
});

test("a copy has the same tags", async () => {
  const tags = { "cost-center": "4711", team: "identity" };
  write("dev", { tags });
  await make("test", { from: "dev" });
  assert.deepEqual(made("test").tags, tags);
});

test("names without the other's name get the new one as a suffix", async () => {
  write("dev", {
    "microsoft.displayName": "Acme",
    "cognito.domain": "acme",
    state: { s3: { bucket: "acme-state", region: "eu-west-1", key: "sign-in.tfstate" } },
  });
  await make("test", { from: "dev" });
  const { microsoft, cognito, state } = made("test");
  assert.deepEqual(
    [microsoft.displayName, cognito.domain, state],
    [
      "Acme (test)",
      "acme-test",
      { s3: { bucket: "acme-state", region: "eu-west-1", key: "sign-in.tfstate.test" } },
    ],
  );
});

test("options override the copy, and a copy for another Auth0 tenant has no custom domain", async () => {
  write("dev", { "auth0.customDomain": "id.acme.com", "auth0.strategy": "microsoft" });
  await make("test", { from: "dev", given: { "auth0-domain": "acme.eu.auth0.com", domain: "other" } });
  const { auth0, cognito } = made("test");
  assert.deepEqual(
    [auth0.domain, auth0.customDomain, auth0.strategy, cognito.domain],
    ["acme.eu.auth0.com", undefined, "microsoft", "other"],
  );
});

test("a copy needs a domain where the other one has a custom domain", async () => {
  const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1";
  write("dev", { "cognito.domain": { name: "login.acme.com", certificateArn } });
  await refuses(
    make("test", { from: "dev" }),
    `test: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:
  --domain  Cognito: sign-in domain, a prefix before .auth.<region>.amazoncognito.com or a custom domain like login.acme.com
To do: give them, or --from an environment to copy, or run this in a terminal.`,
  );
});

test("the checklist has the permissions, and the bucket and custom domain where the file has them", async () => {
  const said = await make("prod", {
    given: {
      ...LEAST,
      domain: "login.acme.com",
      "certificate-arn": "arn:aws:acm:us-east-1:012345678901:certificate/1",
      "state-bucket": "acme-state",
      "state-region": "us-east-1",
    },
  });
  const titles = [...said.matchAll(/^\d\. (\w+)/gm)].map(([, word]) => word);
  assert.deepEqual(titles, ["Entra", "Auth0", "AWS", "DNS", "Write", "S3", "Organisations", "Check"]);
  for (const wanted of [
    "Application.ReadWrite.OwnedBy",
    '"read:client_keys"',
    '--policy-name sign-in --policy-document "$(npm run -s env -- policy prod aws-deploy --new)"',
    '--policy-name state --policy-document "$(npm run -s env -- policy prod aws-state --new)"',
    "npm run state -- init prod     # makes the bucket, or checks the one that is there\n",
    "an A record for acme.com",
    "npm run env -- check prod",
    '"create:actions"',
    "one social connection, of which a free tenant has two, and one Action of post-login",
    "After the first deploy: npx cdktf output prod     # admin_consent_url, which you send them (docs/organizations.md)",
  ]) {
    assert.ok(said.includes(wanted), wanted);
  }
});

test("the checklist says nothing of other organisations' administrators where the home tenant alone signs in", async () => {
  const said = await make("prod", { given: { ...LEAST, accounts: "tenant", strategy: "waad" } });
  assert.doesNotMatch(said, /administrators do, once|social connection/);
});

test("all mistakes are reported at once, in the loader's words, with the options that fix them", () =>
  refuses(
    make("test", {
      from: "dev",
      given: { "tenant-id": "common", region: "eu-west-9", "callback-url": ["http://acme.com"] },
    }),
    `test: nothing was written; the file would have 3 mistakes:
  microsoft.tenantId: is "common", but must be the home tenant's directory (tenant) ID, a GUID in lower case; who may sign in is set by microsoft.accounts
  cognito.region: is "eu-west-9", but must be an AWS region with Cognito user pools; did you mean eu-west-1?
  cognito.clients.web.callbackUrls[0]: is "http://acme.com", but must start with https:// (http:// is for localhost, 127.0.0.1 and [::1] alone)
To do: --tenant-id … --region … --callback-url …`,
  ));

for (const name of ["aaa", "zzz"]) {
  test(`${name} can't have what another environment has, whichever comes first`, () =>
    refuses(
      make(name, { from: "dev", given: { domain: "acme-dev" } }),
      `${name}: nothing was written; the file would have a mistake:
  cognito.domain: is "acme-dev", but must differ from cognito.domain of environments/dev.yaml: a prefix can be taken once in a region
To do: --domain …`,
    ));
}

test("a name that is taken is refused", () =>
  refuses(
    make("dev"),
    "environments/dev.yaml already exists, and is never overwritten.\nTo do: choose another name, or edit that file.",
  ));

test("a name that differs from another in case alone is refused", async () => {
  await assert.rejects(make("DEV", { from: "dev" }), { name: "UserError" });
  assert.deepEqual(readdirSync(environments), ["dev.yaml"]);
});

test("a name that no environment can have is refused, and no path is made of it", async () => {
  for (const name of ["my_env", "-x", "../x", ""]) {
    await refuses(
      make(name, { from: "dev" }),
      `${JSON.stringify(name)} isn't a valid environment name: use up to 82 letters, digits and single hyphens, with a letter first and no hyphen at the end.\nTo do: choose another name.`,
    );
  }
});

test("a name whose state still has resources is refused", async () => {
  writeFileSync(join(states, "terraform.old.tfstate"), stateText());
  await refuses(
    make("old", { from: "dev" }),
    "state/terraform.old.tfstate still has the resources of an earlier environment old: Terraform would take them for the new one's.\nTo do: choose another name; or restore environments/old.yaml from git, and destroy that environment first.",
  );
  writeFileSync(join(states, "terraform.old.tfstate"), stateText([]));
  await make("old", { from: "dev" });
});

test("a copy of an environment that doesn't exist is refused", () =>
  refuses(
    make("test", { from: "dav" }),
    'There is no environment "dav": environments/ has dev. Did you mean dev?',
  ));

test("a copy can be named by its file", async () => {
  await make("test", { from: "environments/dev.yaml", given: { "auth0-domain": "acme-test.eu.auth0.com" } });
  assert.equal(made("test").cognito.accountId, made("dev").cognito.accountId);
});

test("a broken file of another environment is in the way of its own copy only", async () => {
  writeFileSync(join(environments, "prod.yaml"), "microsoft: 1\n");
  await assert.rejects(make("test", { from: "prod" }), /prod\.yaml:1:12 microsoft: is the number 1/);
  assert.deepEqual(readdirSync(environments), ["dev.yaml", "prod.yaml"]);
  await make("test", { from: "dev" });
  assert.deepEqual(readdirSync(environments), ["dev.yaml", "prod.yaml", "test.yaml"]);
});

test("what the broken file of another environment has is taken all the same", async () => {
  writeFileSync(join(environments, "prod.yaml"), fileWith({ "cognito.domain": "acme", protection: "yes" }));
  await refuses(
    make("test", { given: LEAST }),
    'test: nothing was written; the file would have a mistake:\n  cognito.domain: is "acme", but must differ from cognito.domain of environments/prod.yaml: a prefix can be taken once in a region\nTo do: --domain …',
  );
});

test("options for an app client need --client where the copy has several", async () => {
  const client = { callbackUrls: ["https://acme.com/"], logoutUrls: [] };
  write("dev", { "cognito.clients": { web: client, phone: structuredClone(client) } });
  const given = { "callback-url": ["https://test.acme.com/"] };
  await refuses(
    make("test", { from: "dev", given }),
    "--callback-url: it is not clear for which app client; dev has web, phone.\nTo do: --client web, and edit the others in the file.",
  );
  await make("test", { from: "dev", client: "phone", given });
  assert.deepEqual(made("test").cognito.clients.phone?.callbackUrls, ["https://test.acme.com/"]);
});

test("a custom domain without its certificate is asked for the certificate alone", () =>
  refuses(
    make("prod", { given: { ...LEAST, domain: "login.acme.com" } }),
    `prod: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:
  --certificate-arn  Cognito: ARN of the custom domain's certificate, in us-east-1
To do: give them, or --from an environment to copy, or run this in a terminal.`,
  ));

test("a state in S3 without its bucket is asked for what it needs", () =>
  refuses(
    make("prod", { given: { ...LEAST, state: "s3" } }),
    `prod: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:
  --state-bucket  S3: bucket of the state
  --state-region  S3: region of the bucket
To do: give them, or --from an environment to copy, or run this in a terminal.`,
  ));

test("a copy says what it has of the other one", async () => {
  assert.match(
    await make("test", { from: "dev" }),
    /^ {2}tenants, account and callback URLs \(.+\) were copied from dev unless you gave an option$/m,
  );
});

/** Permissions don't apply to root, so root runs the work as somebody else. */
async function withoutRoot(work: () => Promise<unknown>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test("a folder of states that may not be looked into is named, and no file that may not be there", async () => {
  chmodSync(root, 0o755);
  chmodSync(states, 0o600);
  await withoutRoot(() =>
    refuses(
      make("test", { from: "dev" }),
      process.getuid?.() === 0
        ? "No permission to look into state: it belongs to root, and this runs as nobody.\nTo do: run it as root, or let nobody read there."
        : "No permission to look into state: it has the mode 600.\nTo do: chmod u+rwx state",
    ),
  );
  chmodSync(states, 0o700);
});

const POOL = "eu-west-1_AbCdEf123";
const { domain: _domain, region: _region, "callback-url": _callbackUrl, ...WITHOUT_POOL } = LEAST;
const JOIN = { ...WITHOUT_POOL, "user-pool": POOL };

test("a pool to join tells its region, its domain and its issuer, and needs no app client", async () => {
  const asked: unknown[] = [];
  const discover: CreateOptions["discover"] = async (...pool) => {
    asked.push(pool);
    return {
      issuer: `https://issuer-cognito-idp.eu-west-1.amazonaws.com/${POOL}`,
      host: "acme-people.auth.eu-west-1.amazoncognito.com",
    };
  };
  const message = await make("shop", { given: JOIN, discover });
  assert.deepEqual(asked, [[POOL, "eu-west-1"]]);
  const { userPool, region, domain, issuer, clients, attributes } = made("shop").cognito;
  assert.deepEqual(
    { userPool, region, domain, issuer, clients, attributes },
    {
      userPool: POOL,
      region: "eu-west-1",
      domain: "acme-people",
      issuer: "updated",
      clients: {},
      attributes: "none",
    },
  );
  assert.match(message, /The owner of the user pool eu-west-1_AbCdEf123: adds Microsoft to each app client/);
});

test("a custom domain of a pool to join needs no certificate, and an app client may come along", async () => {
  const discover: CreateOptions["discover"] = async () => ({
    issuer: `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`,
    host: "login.acme.com",
  });
  const callbackUrl = LEAST["callback-url"];
  const message = await make("shop", { given: { ...JOIN, "callback-url": callbackUrl }, discover });
  const { domain, issuer, clients } = made("shop").cognito;
  assert.deepEqual([domain, issuer], [{ name: "login.acme.com" }, undefined]);
  assert.deepEqual(clients.web?.callbackUrls, callbackUrl);
  assert.ok(!message.includes("DNS: an A record"));
});

test("a pool to join that tells nothing needs its domain", async () => {
  await refuses(
    make("shop", { given: JOIN }),
    "shop: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:\n  --domain  Cognito: sign-in domain, a prefix before .auth.<region>.amazoncognito.com or a custom domain like login.acme.com\nTo do: give them, or --from an environment to copy, or run this in a terminal.",
  );
});

test("a copy of an environment that joins a pool does not join it", async () => {
  write("people", {
    "cognito.userPool": POOL,
    "cognito.usernames": undefined,
    "cognito.domain": "acme-people",
    "auth0.domain": "acme-people.eu.auth0.com",
    "microsoft.displayName": "Acme people",
  });
  const message = await make("shop", { from: "people", given: { domain: "acme-shop" } });
  const { userPool, domain, attributes } = made("shop").cognito;
  assert.deepEqual([userPool, domain], [undefined, "acme-shop"]);
  assert.notEqual(attributes, "none");
  assert.match(message, /people joins a user pool of others, and shop makes its own; --user-pool joins one/);
});
