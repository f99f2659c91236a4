import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { environmentIn } from "../support/environment-in";
import { synthesized } from "../support/synthesized";

/**
 * Digests of what files with each of Auth0's own strategies synthesized to before there was a gate and the strategy `microsoft`,
 * but for what Terraform ignores, and what an adopted pool has of its own. They are never made anew: chains are deployed with those
 * bytes.
 */
const KEPT: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(__dirname, "before-the-gate.json"), "utf8"),
);

const LINES = {
  microsoft: ["tenantId: 3f2c1d4e-0000-4000-8000-000000000001"],
  auth0: ["domain: acme-dev.eu.auth0.com"],
  cognito: [
    'accountId: "123456789012"',
    "region: eu-west-1",
    "domain: acme-dev",
    "clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [https://acme.com/] }, server: { callbackUrls: [https://acme.com/server], logoutUrls: [], kind: confidential, scopes: [openid, phone] } }",
  ],
};

interface Lines {
  readonly microsoft?: readonly string[];
  readonly auth0?: readonly string[];
  readonly cognito?: readonly string[];
  /** Of the file itself. */
  readonly others?: readonly string[];
}

const VARIANTS: Readonly<Record<string, Lines>> = {
  "nothing else": {},
  "accounts: organizations": { microsoft: ["accounts: organizations"] },
  "accounts: tenant": { microsoft: ["accounts: tenant"] },
  "signOut: everywhere": { others: ["signOut: everywhere", "protection: off"] },
  "renewed secrets": {
    microsoft: ["secret: { active: b, a: null, b: 2026-11-24 }"],
    auth0: ["secret: { active: b, a: first, b: 2026-11-24 }", "customDomain: login.acme.com"],
  },
  "an adopted pool": {
    auth0: ["connections: { windowslive: personal, waad: work }", "userIdAttribute: oid"],
    cognito: ["providerName: Auth0", "poolName: people", "usernames: case-insensitive"],
    others: ["adopt: { userPool: eu-west-1_AbCdEf123, clients: { web: 4xk2pq7mz9r1t5v8w3y6b0c2d4 } }"],
  },
};

const render = (strategy: string, { others = [], ...more }: Lines): string =>
  [
    ...Object.entries(LINES).flatMap(([section, lines]) => [
      `${section}:`,
      ...[...lines, ...(more[section as keyof typeof LINES] ?? [])].map((line) => `  ${line}`),
      ...(section === "auth0" ? [`  strategy: ${strategy}`] : []),
    ]),
    ...others,
  ]
    .map((line) => `${line}\n`)
    .join("");

/** The versions of the providers that the stacks asked for then. */
const FORMER_VERSIONS = { aws: ">= 5.100.0, < 7.0.0", auth0: "~> 1.54", azuread: "~> 3.4" };

/** Drops what the table of ownership decides. */
function dropIgnored(resources: Record<string, Record<string, Record<string, unknown>>>): void {
  for (const resource of Object.values(resources).flatMap((each) => Object.values(each))) {
    const { ignore_changes: _, ...lifecycle } = Object(resource.lifecycle);
    if (Object.keys(lifecycle).length > 0) resource.lifecycle = lifecycle;
    else delete resource.lifecycle;
  }
  const pool = resources.aws_cognito_user_pool?.cognito_pool ?? {};
  if (!Object.hasOwn(Object(pool.lifecycle), "postcondition")) return;
  delete pool.admin_create_user_config;
  delete pool.username_configuration;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

for (const strategy of ["windowslive", "waad", "both"]) {
  for (const [variant, lines] of Object.entries(VARIANTS)) {
    test(`strategy: ${strategy} with ${variant} synthesizes as before, but for the gate and the unused connection`, () => {
      const stack = synthesized(environmentIn(render(strategy, lines)));
      const { resource } = stack;
      for (const [name, version] of Object.entries(FORMER_VERSIONS))
        stack.terraform.required_providers[name].version = version;
      dropIgnored(resource);
      assert.deepEqual(Object.keys(resource.auth0_action), ["auth0_gate"]);
      delete resource.auth0_action;
      assert.deepEqual(Object.keys(resource.auth0_trigger_action), ["auth0_gate-binding"]);
      delete resource.auth0_trigger_action;

      const identityProvider = resource.aws_cognito_identity_provider["cognito_identity-provider"];
      assert.deepEqual(identityProvider.depends_on, ["auth0_trigger_action.auth0_gate-binding"]);
      delete identityProvider.depends_on;

      const { "//": _, ...unused } = resource.auth0_connection.auth0_microsoft;
      assert.deepEqual(unused, {
        count: 0,
        lifecycle: { prevent_destroy: !lines.others?.includes("protection: off") },
        name: "dev-microsoft",
        strategy: "oauth2",
      });
      delete resource.auth0_connection.auth0_microsoft;
      assert.equal(resource.auth0_connection_clients["auth0_microsoft-clients"].count, 0);
      delete resource.auth0_connection_clients["auth0_microsoft-clients"];

      const digest = createHash("sha256")
        .update(JSON.stringify(sortKeys(stack)))
        .digest("hex")
        .slice(0, 16);
      assert.equal(digest, KEPT[`${strategy}, ${variant}`]);
    });
  }
}
