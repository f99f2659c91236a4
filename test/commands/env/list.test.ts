import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { asTable, listed } from "../../../commands/env/list";
import { fileWith } from "../../support/deployed-world";

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

function state(name: string, resources: readonly object[]): void {
  const file = join(states, `terraform.${name}.tfstate`);
  writeFileSync(file, JSON.stringify({ serial: 7, resources }));
  utimesSync(file, 0, new Date("2026-11-24T12:30:45Z"));
}

test("without environments, it says how to make one", () => {
  assert.equal(
    asTable(listed(environments, states)),
    "There is no environment. Next: npm run env -- new <name>",
  );
});

test("a table has each environment's hops, strategy, state and last deploy", () => {
  environment("dev");
  state("dev", [{}]);
  environment("gone");
  state("gone", []);
  environment("new", { "auth0.customDomain": "id.acme.com" });
  environment("prod", {
    "auth0.strategy": "waad",
    "microsoft.accounts": "tenant",
    state: { s3: { bucket: "acme-state", region: "eu-west-1" } },
  });
  assert.deepEqual(asTable(listed(environments, states)).split("\n"), [
    "environment  Entra (accounts)    Auth0                  Cognito                                     strategy  state                                   last deploy",
    "dev          3f2c1d4e… (any)     acme-dev.eu.auth0.com  acme-dev.auth.eu-west-1.amazoncognito.com   both      local                                   2026-11-24 12:30 UTC, serial 7",
    "gone         3f2c1d4e… (any)     acme-dev.eu.auth0.com  acme-gone.auth.eu-west-1.amazoncognito.com  both      local                                   none",
    "new          3f2c1d4e… (any)     id.acme.com            acme-new.auth.eu-west-1.amazoncognito.com   both      local                                   none",
    "prod         3f2c1d4e… (tenant)  acme-dev.eu.auth0.com  acme-prod.auth.eu-west-1.amazoncognito.com  waad      s3://acme-state/prod/terraform.tfstate  in acme-state",
  ]);
});

test("for machines, a last deploy is null where nothing is deployed, and absent where the state is elsewhere", () => {
  assert.deepEqual(
    listed(environments, states).map(({ name, lastDeploy }) => [name, lastDeploy]),
    [
      ["dev", { at: "2026-11-24T12:30:45.000Z", serial: 7 }],
      ["gone", null],
      ["new", null],
      ["prod", undefined],
    ],
  );
});

test("a state that is none is told", () => {
  writeFileSync(join(states, "terraform.new.tfstate"), "");
  assert.throws(() => listed(environments, states), {
    name: "UserError",
    message:
      /^state\/terraform\.new\.tfstate: is not readable as Terraform's state \(.*\)\.\nTo do: bring it back,/,
  });
});
