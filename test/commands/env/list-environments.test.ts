import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { listEnvironments, renderTable } from "../../../commands/env/list-environments";
import { loadEnvironments } from "../../../environments/load";
import { outputBlock } from "../../support/documents";
import { fileWith } from "../../support/environment-file";
import { resourceIn, stateText } from "../state/state-text";

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
  listEnvironments(loadEnvironments(environments), states, NOW, remote);

test("an empty list says how to make an environment", () => {
  assert.equal(renderTable(listing()), "There is no environment. Next: npm run env -- new <name>");
});

test("a table has each environment's hops, strategy, state, last deploy and when its secret expires", () => {
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
  assert.deepEqual(renderTable(listing()).split("\n"), [
    "environment  Entra (accounts)    Auth0                  Cognito                                     strategy  state                                   last deploy                     secret expires",
    "dev          3f2c1d4e… (any)     acme-dev.eu.auth0.com  acme-dev.auth.eu-west-1.amazoncognito.com   both      local                                   2026-11-24 12:30 UTC, serial 7  2027-11-24",
    "gone         3f2c1d4e… (any)     acme-dev.eu.auth0.com  acme-gone.auth.eu-west-1.amazoncognito.com  both      local                                   none                            none",
    "new          3f2c1d4e… (any)     id.acme.com            acme-new.auth.eu-west-1.amazoncognito.com   both      local                                   none                            none",
    "prod         3f2c1d4e… (tenant)  acme-dev.eu.auth0.com  acme-prod.auth.eu-west-1.amazoncognito.com  waad      s3://acme-state/prod/terraform.tfstate  in acme-state                   in acme-state",
  ]);
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
    const [, dev, ...others] = renderTable(listing()).split("\n");
    assert.ok(dev?.endsWith(`  ${cell}`), dev);
    const warnings =
      line === undefined ? [] : ["", `dev: the Entra client secret ${line}. To do: npm run rotate -- dev`];
    assert.deepEqual(others.slice(3), warnings);
  });
}

test("a state in S3 that was read has when its secret expires, or none", () => {
  const shown = (secretExpires: { secretExpires?: string }) => {
    const read = { isKnown: true, connectionIds: [], ...secretExpires };
    return renderTable(listing(new Map([["prod", read]]))).split("\n");
  };
  const warned = shown({ secretExpires: "2026-12-06T12:00:00Z" });
  assert.match(warned[4] ?? "", /^prod .* in 12 days$/);
  assert.equal(warned.at(-1), outputBlock("docs/onboard.md", "test/commands/env/list-environments.test.ts"));
  assert.match(shown({})[4] ?? "", /^prod .* in acme-state +none$/);
});

test("the error for a file that is not a state names it", () => {
  writeFileSync(join(states, "terraform.new.tfstate"), "{}");
  assert.throws(() => listing(), {
    name: "UserError",
    message:
      /^state\/terraform\.new\.tfstate: is not a Terraform state\.\nTo do: put an earlier one in its place\./,
  });
});
