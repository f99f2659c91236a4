import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { environmentJsonSchema, JSON_SCHEMA_FILE } from "../../environments/json-schema";
import { COMPLETE, minimal } from "./folder";

const committed = readFileSync(JSON_SCHEMA_FILE, "utf8");
const schema = JSON.parse(committed);

/** Every schema within a schema, with the path that leads to it. */
function* within(node: unknown, path = ""): Generator<[string, Record<string, unknown>]> {
  if (typeof node !== "object" || node === null) return;
  yield [path, node as Record<string, unknown>];
  for (const [key, value] of Object.entries(node)) yield* within(value, `${path}/${key}`);
}

test("schema.json is what the schema gives", () => {
  assert.equal(committed, environmentJsonSchema(), "environments/schema.json is old: npm run generate");
});

test("describes every key to an editor", () => {
  const properties = [...within(schema)].filter(([path]) => /\/properties\/[^/]+$/.test(path));
  assert.equal(properties.length, 30);
  for (const [path, property] of properties) assert.ok(property.description, `${path} has no description`);
});

test("refuses unknown keys everywhere", () => {
  for (const [path, node] of within(schema)) {
    if (node.properties && !path.endsWith("/properties"))
      assert.equal(node.additionalProperties, false, path);
  }
});

test("has only patterns that editors can compile", () => {
  for (const [path, { pattern }] of within(schema)) {
    if (typeof pattern === "string") assert.doesNotThrow(() => new RegExp(pattern, "u"), path);
  }
});

test("tells editors the defaults", () => {
  const defaults = [...within(schema)].filter(
    ([, node]) => "default" in node && typeof node.default === "string",
  );
  assert.deepEqual(
    Object.fromEntries(defaults.map(([path, node]) => [path.split("/").at(-1), node.default])),
    {
      accounts: "any",
      providerName: "Microsoft",
      kind: "public",
      signOut: "broker",
      state: "local",
      protection: "on",
    },
  );
});

const editor = z.fromJSONSchema(schema);
for (const [what, source, taken] of [
  ["takes the least", minimal("dev"), true],
  ["takes the most", COMPLETE.replace(/ {2}providerName: .*\n/, ""), true], // zod compiles patterns without u
  ["refuses an account id that is a number", COMPLETE.replace('"123456789012"', "123456789012"), false],
  ["refuses an unknown key", COMPLETE.replace("kind:", "type:"), false],
  ["refuses a missing key", COMPLETE.replace("  region: eu-west-1\n", ""), false],
  ["refuses a wrong value", COMPLETE.replace("acme-dev\n", "cognito-dev\n"), false],
  ["refuses an empty list of callback URLs", COMPLETE.replace(/callbackUrls: .*/, "callbackUrls: []"), false],
] as const) {
  test(`in an editor, ${what}`, () => {
    assert.equal(editor.safeParse(parse(source)).success, taken);
  });
}
