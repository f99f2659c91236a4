import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { ROOT } from "../../commands/setup/paths";
import { renderGuide } from "../../environments/guide/render-guide";
import { renderJsonSchema } from "../../environments/json-schema";
import { mistakesOf } from "./folder";

const guide = renderGuide();
const samples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, sample]) => String(sample));

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | false;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The path of every key that a schema has. */
function keys(
  { properties = {}, additionalProperties, items, anyOf = [] }: JsonSchema,
  above: string[] = [],
): string[] {
  const named = Object.entries(properties).flatMap(([key, schema]) => [
    [...above, key].join("."),
    ...keys(schema, [...above, key]),
  ]);
  const unnamed = additionalProperties ? keys(additionalProperties, [...above, "*"]) : [];
  const listed = items ? keys(items, [...above.slice(0, -1), `${above.at(-1)}[]`]) : [];
  return [...named, ...unnamed, ...listed, ...anyOf.flatMap((schema) => keys(schema, above))];
}

/** The path of every value in a sample, as the guide writes paths. */
function* paths(value: unknown, above = ""): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* paths(item, `${above}[]`);
  else if (typeof value === "object" && value !== null) {
    for (const [key, below] of Object.entries(value)) {
      const path = /^(?:cognito|adopt\.keep)\.clients$/.test(above)
        ? `${above}.*`
        : above === ""
          ? key
          : `${above}.${key}`;
      yield path;
      yield* paths(below, path);
    }
  }
}

const known = keys(JSON.parse(renderJsonSchema()));

test("docs/environment.md is generated from the schema", () => {
  const committed = readFileSync(join(ROOT, "docs", "environment.md"), "utf8");
  assert.equal(committed, guide, "docs/environment.md is old: npm run generate");
});

test("the guide explains every key, and no other, in the order of the schema", () => {
  const explained = [...guide.matchAll(/^### (.*)$/gm)].map(([, key]) => key);
  assert.deepEqual(explained, known);
});

test("the guide says what a later change means of every key but the three sections", () => {
  const without = guide.split(/^### /m).filter((section) => !/^- Later: \w|^- Later: \[/m.test(section));
  const titles = without.slice(1).map((section) => section.split("\n")[0]); // the first is what stands before the keys
  assert.deepEqual(titles, ["microsoft", "auth0", "cognito"]);
});

test("the guide's second sample has every key but those of a joined pool and of Auth0's own connections, which the others have", () => {
  assert.equal(samples.length, 4);
  const [all, joined, adopted] = samples.slice(1).map((sample) => [...paths(parse(sample))]);
  assert.ok(!all?.includes("adopt.connections"));
  assert.ok(!adopted?.includes("auth0.connections.microsoft"));
  assert.deepEqual(
    joined?.filter((key) => !all?.includes(key)),
    ["cognito.userPool", "cognito.issuer", "adopt.identityProvider"],
  );
  const shown = new Set([...(all ?? []), ...(joined ?? []), ...(adopted ?? [])]);
  assert.deepEqual(
    known.filter((key) => !shown.has(key)),
    [],
  );
});

test("the guide's first sample has no key that can be left out", () => {
  const text = String(samples[0]);
  for (const line of text.match(/^ +\w+:.*$/gm) ?? []) {
    assert.notDeepEqual(mistakesOf({ "dev.yaml": text.replace(`${line}\n`, "") }), [], line);
  }
});

for (const [index, sample] of samples.entries()) {
  test(`sample ${index + 1} of the guide is a valid environment file`, () => {
    assert.deepEqual(mistakesOf({ "dev.yaml": sample }), []);
  });
}

test("the mistake that the guide shows is what its first sample gives without the quotes", () => {
  const sample = String(samples[0]).replace('"123456789012"', "012345678901");
  const [mistake] = mistakesOf({ "dev.yaml": sample });
  assert.ok(guide.includes(`\n${mistake}\n`), mistake);
});
