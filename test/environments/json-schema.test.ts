import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { KEYS_BY_ROUTE } from "../../environments/described-keys";
import { JSON_SCHEMA_FILE, renderJsonSchema } from "../../environments/json-schema";
import { isTakenByEditors, schemaOf } from "./editor";
import { COMPLETE, minimal } from "./folder";

const committed = readFileSync(JSON_SCHEMA_FILE, "utf8");
const schema = JSON.parse(committed);

/** Every schema within a schema, with the path that leads to it. */
function* within(node: unknown, path = ""): Generator<[string, Record<string, unknown>]> {
  if (typeof node !== "object" || node === null) return;
  yield [path, node as Record<string, unknown>];
  for (const [key, value] of Object.entries(node)) yield* within(value, `${path}/${key}`);
}

/** The keys of another route within a file. */
const isOfFormer = (path: string) => /^(?:\/(?:then|else))*\/properties\/former\//.test(path);

/** What decides which route a file is of. */
const isCondition = (path: string) => /\/if(?:\/|$)/.test(path);

test("schema.json is generated from the schema", () => {
  assert.equal(committed, renderJsonSchema(), "environments/schema.json is old: npm run generate");
});

test("describes every key to an editor", () => {
  const properties = [...within(schema)].filter(
    ([path]) => /\/properties\/[^/]+$/.test(path) && !isCondition(path),
  );
  const ofOneRoute = properties.filter(([path]) => !isOfFormer(path));
  assert.equal(ofOneRoute.length, Object.values(KEYS_BY_ROUTE).flat().length);
  for (const [path, property] of properties) assert.ok(property.description, `${path} has no description`);
});

test("has only what JSON Schema defines, and no more of what the guide says", () => {
  const keywords =
    /^(?:\$schema|additionalProperties|anyOf|const|contains|default|description|enum|else|examples|if|items|maxItems|maxProperties|minItems|minProperties|oneOf|pattern|properties|propertyNames|required|then|title|type|uniqueItems)$/;
  for (const [path, node] of within(schema)) {
    if (Array.isArray(node) || /\/(?:properties|default)$|\/examples\//.test(path)) continue;
    for (const keyword of Object.keys(node)) assert.match(keyword, keywords, path);
  }
});

test("refuses unknown keys everywhere", () => {
  for (const [path, node] of within(schema)) {
    if (node.properties && !path.endsWith("/properties") && !isCondition(path))
      assert.equal(node.additionalProperties, false, path);
  }
});

test("has only patterns that editors can compile", () => {
  for (const [path, { pattern }] of within(schema)) {
    if (typeof pattern === "string") assert.doesNotThrow(() => new RegExp(pattern, "u"), path);
  }
});

const DEFAULTS = {
  a: "first",
  providerName: "Microsoft",
  usernames: "case-sensitive",
  tenantId: "tenant_id",
  objectId: "object_id",
  accountType: "account_type",
  kind: "public",
  state: "local",
  protection: "on",
};
for (const [route, own] of [
  [
    undefined,
    {
      route: "broker",
      accounts: "any",
      organizations: "any",
      strategy: "microsoft",
      userIdAttribute: "sub",
      signOut: "broker",
    },
  ],
  ["entra", { accounts: "tenant", signOut: "pool" }],
  ["saml", { accounts: "tenant", signOut: "pool" }],
] as const) {
  test(`tells editors the defaults of ${route ?? "a file without a route"}`, () => {
    const defaults = [...within(schemaOf(route))].filter(
      ([path, node]) => "default" in node && typeof node.default === "string" && !isOfFormer(path),
    );
    assert.deepEqual(
      Object.fromEntries(defaults.map(([path, node]) => [path.split("/").at(-1), node.default])),
      { ...DEFAULTS, ...own },
    );
  });
}

const ADOPTED = `adopt:
  appRegistration: 5b0c0000-0000-4000-8000-000000000001
  connections: { waad: con_0000000000000002 }
  userPool: eu-west-1_AbCdEf123
  clients: { web: 4xk2pz4xk2pz4xk2pz4xk2pz4x }
`;
const withSecret = (slots: string) =>
  COMPLETE.replace(/ {2}providerName: .*\n/, "").replace("auth0:\n", `  secret: ${slots}\nauth0:\n`);

for (const [what, source, taken] of [
  ["takes the least", minimal("dev"), true],
  ["takes the most", COMPLETE.replace(/ {2}providerName: .*\n/, ""), true], // zod compiles patterns without u
  ["takes what rotate and adopt write", COMPLETE.replace(/ {2}providerName: .*\n/, "") + ADOPTED, true],
  ["refuses an account id that is a number", COMPLETE.replace('"123456789012"', "123456789012"), false],
  ["refuses an unknown key", COMPLETE.replace("kind:", "type:"), false],
  ["refuses a missing key", COMPLETE.replace("  region: eu-west-1\n", ""), false],
  ["refuses a wrong value", COMPLETE.replace("acme-dev\n", "cognito-dev\n"), false],
  ["takes a slot that is empty", withSecret("{ active: b, a: null, b: 2026-11-24T14:02:07Z }"), true],
  ["refuses first in slot b", withSecret("{ active: a, b: first }"), false],
  ["refuses an empty list of callback URLs", COMPLETE.replace(/callbackUrls: .*/, "callbackUrls: []"), false],
] as const) {
  test(`in an editor, ${what}`, () => {
    assert.equal(isTakenByEditors(parse(source)), taken);
  });
}
