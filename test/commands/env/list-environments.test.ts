import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { listEnvironments } from "../../../commands/env/list-environments";
import { NONE } from "../../../commands/env/own-resources";
import { renderList } from "../../../commands/env/render-list";
import { readEnvironments } from "../../../environments/load";
import { outputBlock } from "../../support/documents";
import { fileWith } from "../../support/environment-file";
import { routedIn } from "../../support/environment-in";
import { BY_SAML } from "../../support/saml-file";
import { resourceIn, stateText } from "../state/state-text";

const home = process.cwd();

let root: string;
let environments: string;
let states: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), "list-"));
  [environments, states] = [join(root, "environments"), join(root, "state")];
  mkdirSync(environments);
  mkdirSync(states);
});
after(() => rmSync(root, { recursive: true }));

const environment = (name: string, changes: Record<string, unknown> = {}) =>
  writeFileSync(
    join(environments, `${name}.yaml`),
    fileWith({ "cognito.domain": `acme-${name}`, "microsoft.displayName": name, ...changes }),
  );

const DEPLOYED = resourceIn("aws_cognito_user_pool", "cognito_pool", { id: "eu-west-1_a" });
const NOW = new Date("2026-11-24T12:00:00Z");

function state(name: string, resources: readonly object[], expires?: string): void {
  const file = join(states, `terraform.${name}.tfstate`);
  const outputs = { ...(expires && { entra_secret_expires: { value: expires } }) };
  writeFileSync(file, stateText(resources, { serial: 7, outputs }));
  utimesSync(file, 0, new Date("2026-11-24T12:30:45Z"));
}

const listing = (remote?: Parameters<typeof listEnvironments>[3]) =>
  listEnvironments(readEnvironments(environments).environments, () => states, NOW, remote);
const tableOf = (listed = listing()) =>
  renderList(listed, readEnvironments(environments).broken, Number.POSITIVE_INFINITY);

test("an empty list says how to make an environment", () => {
  assert.equal(tableOf(), "There is no environment. Next: npm run env -- new <name>");
});

test("a table has each environment's hops, route, state, last deploy and when its secret expires", () => {
  environment("dev");
  state("dev", [DEPLOYED], "2027-11-24T12:30:00Z");
  environment("gone");
  state("gone", []);
  environment("new", { "auth0.customDomain": "id.acme.com" });
  environment("prod", {
    "auth0.strategy": "waad",
    "microsoft.accounts": "tenant",
    state: { s3: { bucket: "acme-state", region: "eu-west-1" } },
  });
  assert.deepEqual(tableOf().split("\n"), [
    "environment  Entra (accounts)    Auth0                  Cognito                                     route              state                                   last deploy                     secret expires",
    "dev          3f2c1d4e… (any)     acme-dev.eu.auth0.com  acme-dev.auth.eu-west-1.amazoncognito.com   broker, microsoft  local                                   2026-11-24 12:30 UTC, serial 7  2027-11-24",
    "gone         3f2c1d4e… (any)     acme-dev.eu.auth0.com  acme-gone.auth.eu-west-1.amazoncognito.com  broker, microsoft  local                                   none                            none",
    "new          3f2c1d4e… (any)     id.acme.com            acme-new.auth.eu-west-1.amazoncognito.com   broker, microsoft  local                                   none                            none",
    "prod         3f2c1d4e… (tenant)  acme-dev.eu.auth0.com  acme-prod.auth.eu-west-1.amazoncognito.com  broker, waad       s3://acme-state/prod/terraform.tfstate  in acme-state                   in acme-state",
  ]);
});

test("a table says how many organisations a file lists, and if personal accounts are left out", () => {
  const organizations = [{ id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" }];
  environment("listed", { "microsoft.organizations": organizations, "microsoft.personal": false });
  const listed = listing().find(({ name }) => name === "listed");
  rmSync(join(environments, "listed.yaml"));
  assert.ok(listed);
  assert.deepEqual(listed.hops.entra, {
    tenantId: "3f2c1d4e-0000-4000-8000-000000000001",
    accounts: "any",
    organizations,
    personal: false,
  });
  assert.match(tableOf([listed]), /\nlisted {6} 3f2c1d4e… \(any, 1 organisation, not personal\) {2}acme-dev/);
});

test("for machines, a value is null where nothing is deployed, and absent where the state is in S3", () => {
  assert.deepEqual(
    listing().map(({ name, lastDeploy, secretExpires }) => [name, lastDeploy, secretExpires]),
    [
      [
        "dev",
        { at: "2026-11-24T12:30:45.000Z", serial: 7 },
        { at: "2027-11-24T12:30:00Z", expired: false, soon: false, daysLeft: 365 },
      ],
      ["gone", null, null],
      ["new", null, null],
      ["prod", undefined, undefined],
    ],
  );
});

for (const [expires, cell, line] of [
  ["2026-12-25T12:00:00Z", "2026-12-25", undefined],
  [
    "2026-12-24T12:00:00Z",
    "in 30 days",
    "expires in 30 days, on 2026-12-24; from then on nobody can sign in",
  ],
  ["2026-11-25T12:00:00Z", "in 1 day", "expires in 1 day, on 2026-11-25; from then on nobody can sign in"],
  [
    "2026-11-24T12:00:01Z",
    "in less than a day",
    "expires in less than a day, on 2026-11-24; from then on nobody can sign in",
  ],
  [
    "2026-11-24T12:00:00Z",
    "EXPIRED less than a day ago",
    "EXPIRED less than a day ago, on 2026-11-24: nobody can sign in",
  ],
  ["2026-11-21T12:00:00Z", "EXPIRED 3 days ago", "EXPIRED 3 days ago, on 2026-11-21: nobody can sign in"],
] as const) {
  test(`a secret that expires at ${expires} is shown as "${cell}"`, () => {
    state("dev", [DEPLOYED], expires);
    const [, dev, ...others] = tableOf().split("\n");
    assert.ok(dev?.endsWith(`  ${cell}`), dev);
    const warnings =
      line === undefined ? [] : ["", `dev: the Entra client secret ${line}. To do: npm run rotate -- dev`];
    assert.deepEqual(others.slice(3), warnings);
  });
}

for (const [expires, cell, line] of [
  ["2029-11-24T12:00:00Z", "2029-11-24 (certificate)", undefined],
  [
    "2026-11-25T12:00:00Z",
    "in 1 day (certificate)",
    "expires in 1 day, on 2026-11-25; from then on nobody can sign in",
  ],
] as const) {
  test(`a chain by SAML has "${cell}" in the place of a secret's end`, () => {
    const read = { ...NONE, certificateExpires: expires };
    const bySaml = routedIn(`route: saml
microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [] } }
state: { s3: { bucket: acme-state, region: eu-west-1 } }
`);
    const listed = listEnvironments([bySaml], () => states, NOW, new Map([["dev", read]]));
    assert.deepEqual(listed[0]?.secretExpires, null);
    assert.equal(listed[0]?.certificateExpires?.at, expires);
    const [, dev, ...others] = renderList(listed, [], Number.POSITIVE_INFINITY).split("\n");
    assert.equal(
      dev,
      `dev          3f2c1d4e… (tenant)  -      acme-dev.auth.eu-west-1.amazoncognito.com  saml   s3://acme-state/dev/terraform.tfstate  in acme-state  ${cell}`,
    );
    assert.deepEqual(
      others,
      line === undefined
        ? []
        : ["", `dev: the Entra signing certificate ${line}. To do: npm run rotate -- dev`],
    );
  });
}

test("a state in S3 that was read has when its secret expires, or none", () => {
  const shown = (secretExpires: { secretExpires?: string }) => {
    const read = { ...NONE, ...secretExpires };
    return tableOf(listing(new Map([["prod", read]]))).split("\n");
  };
  const warned = shown({ secretExpires: "2026-12-06T12:00:00Z" });
  assert.match(warned[4] ?? "", /^prod .* in 12 days$/);
  assert.equal(warned.at(-1), outputBlock("docs/onboard.md", "test/commands/env/list-environments.test.ts"));
  assert.match(shown({})[4] ?? "", /^prod .* in acme-state +none$/);
});

test("an environment by SAML has when the certificate ends with which Entra signs", () => {
  const found = environments;
  environments = join(root, "by-saml");
  try {
    mkdirSync(environments);
    environment("saml", BY_SAML);
    const outputs = { entra_certificate_expires: { value: "2026-12-06T12:00:00Z" } };
    writeFileSync(join(states, "terraform.saml.tfstate"), stateText([DEPLOYED], { serial: 7, outputs }));
    const lines = tableOf().split("\n");
    assert.match(lines[1] ?? "", /^saml .* in 12 days \(certificate\)$/);
    assert.equal(
      lines.at(-1),
      "saml: the Entra signing certificate expires in 12 days, on 2026-12-06; from then on nobody can sign in. To do: npm run rotate -- saml",
    );
  } finally {
    rmSync(environments, { recursive: true });
    environments = found;
  }
});

test("on a terminal that is narrower than the table, each environment is a block", () => {
  state("dev", [DEPLOYED], "2027-11-24T12:30:00Z");
  const widest = Math.max(
    ...tableOf()
      .split("\n")
      .map((line) => line.length),
  );
  assert.equal(renderList(listing(), [], widest), tableOf());
  for (const columns of [80, 100, widest - 1]) {
    const blocks = renderList(listing(), [], columns).split("\n");
    assert.deepEqual(blocks.slice(0, 10), [
      "dev",
      "  Entra (accounts)  3f2c1d4e… (any)",
      "  Auth0             acme-dev.eu.auth0.com",
      "  Cognito           acme-dev.auth.eu-west-1.amazoncognito.com",
      "  route             broker, microsoft",
      "  state             local",
      "  last deploy       2026-11-24 12:30 UTC, serial 7",
      "  secret expires    2027-11-24",
      "",
      "gone",
    ]);
    assert.ok(blocks.every((line) => line.length <= columns));
  }
});

test("an environment whose file is broken is in the list, with its mistakes below", () => {
  process.chdir(root); // mistakes name files as seen from here
  writeFileSync(join(environments, "eu.yaml"), "microsoft: 1\nauth0: 1\ncognito: 1\n");
  writeFileSync(join(environments, "zz.yaml"), "[]");
  const table = tableOf().split("\n");
  const blocks = renderList(listing(), readEnvironments(environments).broken, 80).split("\n");
  rmSync(join(environments, "eu.yaml"));
  rmSync(join(environments, "zz.yaml"));
  const widths = tableOf().split("\n");
  process.chdir(home);
  assert.equal(table[0], widths[0]);
  assert.equal(table[2], "eu           BROKEN: its file has 3 mistakes, see below");
  assert.equal(table[6], "zz           BROKEN: its file has a mistake, see below");
  assert.deepEqual(table.slice(7), [
    "",
    "eu: no command runs for it until its mistakes are fixed. The other environments are not affected.",
    "  environments/eu.yaml:1:12 microsoft: is the number 1, but must be a map with tenantId, accounts, organizations, personal, displayName, secret",
    "  environments/eu.yaml:2:8 auth0: is the number 1, but must be a map with domain, customDomain, strategy, connections, userIdAttribute, secret",
    "  environments/eu.yaml:3:10 cognito: is the number 1, but must be a map with accountId, region, userPool, issuer, domain, providerName, poolName, usernames, attributes, clients",
    "zz: no command runs for it until its mistakes are fixed. The other environments are not affected.",
    "  environments/zz.yaml:1:1 file: is an empty list, but must be a map with route, microsoft, auth0, cognito, signOut, state, protection, tags, waivers, adopt, former",
  ]);
  assert.deepEqual(blocks.slice(9, 12), ["eu", "  BROKEN: its file has 3 mistakes, see below", ""]);
});

test("the reasons of a mistake are below it, further in", () => {
  const broken = {
    name: "qa",
    mistakes: [{ file: "qa.yaml", line: 1, column: 2, text: "a: is b", reasons: ["Since c."] }],
  };
  assert.deepEqual(renderList([], [broken], 200).split("\n").slice(-2), [
    "  qa.yaml:1:2 a: is b",
    "    Since c.",
  ]);
});

test("a local state that can't be read keeps no other one from being listed", () => {
  writeFileSync(join(states, "terraform.new.tfstate"), "{}");
  const listed = listing();
  assert.match(
    listed.find(({ name }) => name === "new")?.unread ?? "",
    /^state\/terraform\.new\.tfstate: is not a Terraform state\.\nTo do: put an earlier one in its place\./,
  );
  assert.match(tableOf(listed).split("\n")[3] ?? "", /^new .* local +not read +not read$/);
});

test("a table says which user pool of others an environment joins", () => {
  environment("joined", { "cognito.userPool": "eu-west-1_AbCdEf123", "cognito.usernames": undefined });
  const listed = listing().find(({ name }) => name === "joined");
  assert.equal(listed?.hops.userPool, "eu-west-1_AbCdEf123");
  assert.match(tableOf(), /acme-joined\.auth\.eu-west-1\.amazoncognito\.com \(joined eu-west-1_AbCdEf123\)/);
});
