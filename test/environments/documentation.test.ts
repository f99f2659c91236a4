import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { environmentJsonSchema } from "../../environments/json-schema";
import { mistakesOf } from "./folder";

const GUIDE = readFileSync(join(__dirname, "..", "..", "docs", "environment.md"), "utf8");
const samples = [...GUIDE.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, sample]) => String(sample));

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

test("the guide explains every key, and no other", () => {
  const explained = [...GUIDE.matchAll(/^### (.*)$/gm)].map(([, key]) => key);
  const sections = ["microsoft", "auth0", "cognito"];
  const known = keys(JSON.parse(environmentJsonSchema())).filter((key) => !sections.includes(key));
  assert.deepEqual(explained, known);
});

test("the guide has a sample of the least and one of the most", () => {
  assert.equal(samples.length, 2);
});

for (const [index, sample] of samples.entries()) {
  test(`sample ${index + 1} of the guide is a right environment file`, () => {
    assert.deepEqual(mistakesOf({ "dev.yaml": sample }), []);
  });
}

test("the mistake that the guide shows is what its sample gives with the quotes left out", () => {
  const sample = String(samples[0]).replace('"123456789012"', "012345678901");
  const [told] = mistakesOf({ "dev.yaml": sample });
  assert.ok(GUIDE.includes(`\n${told}\n`), told);
});
