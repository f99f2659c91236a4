import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { ROOT } from "../../commands/setup/paths";
import { renderGuide } from "../../environments/guide/render-guide";
import { ROUTES, type RouteName } from "../../environments/routes/names";
import { readDocument } from "../support/documents";
import { isTakenByEditors, schemaOf } from "./editor";
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

/** Every key of a route, but for those of a former one, which are those of its own route. */
const keysOf = (route: RouteName) =>
  keys(JSON.parse(JSON.stringify(schemaOf(route)))).filter((key) => !key.startsWith("former."));
const known = keysOf("broker");

interface Explanation {
  /** As in the heading. */
  readonly path: string;
  /** The route in the heading, or that of the section which it is in. */
  readonly route: RouteName;
  readonly text: string;
}

const explanations: readonly Explanation[] = guide
  .split(/^## Keys/m)
  .slice(1)
  .flatMap((part) => {
    const route = ROUTES.find((name) => part.startsWith(` with route: ${name}\n`)) ?? "broker";
    return part
      .split(/^### /m)
      .slice(1)
      .map((text) => ({ path: text.replace(/(?: \(\w+\))?\n.*/s, ""), route, text }));
  });

/** Whether an explanation among the default route's keys is for another route too. */
function holdsFor(route: RouteName, { path, text }: Explanation): boolean {
  const [, named] = /^- Only with (.*?)(?:;.*)?$/m.exec(text) ?? [];
  if (named !== undefined) return named.includes(`route: ${route}`);
  const above = path.includes(".") ? path.replace(/(?:\.\*|\[\])?\.[^.]+$/, "") : undefined;
  const explained = explanations.find((each) => each.route === "broker" && each.path === above);
  // A key above that another route has of its own has the same keys below, unless they say otherwise.
  return explained === undefined || holdsFor(route, explained) || keysOf(route).includes(explained.path);
}

test("docs/environment.md is generated from the schema", () => {
  const committed = readFileSync(join(ROOT, "docs", "environment.md"), "utf8");
  assert.equal(committed, guide, "docs/environment.md is old: npm run generate");
});

for (const route of ROUTES) {
  test(`the guide explains every key of the route ${route} once, and no other, in the order of the schema`, () => {
    const own = explanations.filter((each) => each.route === route);
    const shared = explanations.filter((each) => each.route === "broker" && holdsFor(route, each));
    const explained = [...new Set([...shared, ...own])].map(({ path }) => path);
    assert.deepEqual(explained.toSorted(), keysOf(route).toSorted());
    assert.deepEqual(
      own.map(({ path }) => path),
      keysOf(route).filter((key) => own.some(({ path }) => path === key)),
    );
  });
}

test("a key of the guide that other routes have of their own leads to each of these", () => {
  const { anchors } = readDocument("docs/environment.md");
  assert.equal(new Set(anchors).size, anchors.length);
  for (const { path, route, text } of explanations) {
    const others = explanations.filter((other) => other.path === path && other.route !== route);
    if (route !== "broker") continue;
    const links = [...text.matchAll(/\[`(\w+)`\]\(#([^)]*)\)/g)].map(([, name, anchor = ""]) => {
      assert.ok(anchors.includes(anchor), anchor);
      return name;
    });
    assert.deepEqual(
      links,
      others.map((other) => other.route),
      path,
    );
  }
});

test("the guide says what a later change means of every key but the sections", () => {
  const without = explanations.filter(({ text }) => !/^- Later: [\w[`]/m.test(text));
  assert.deepEqual(
    without.map(({ path }) => path),
    ["microsoft", "auth0", "cognito", "saml"],
  );
});

test("the guide's second sample has every key but those of a joined pool and of Auth0's own connections, which the others have", () => {
  assert.equal(samples.length, 8);
  const [all, joined, adopted] = samples.slice(1, 4).map((sample) => [...paths(parse(sample))]);
  assert.ok(!all?.includes("adopt.connections"));
  assert.ok(!adopted?.includes("auth0.connections.microsoft"));
  assert.deepEqual(
    joined?.filter((key) => !all?.includes(key)),
    ["cognito.userPool", "cognito.issuer", "adopt.identityProvider"],
  );
  const shown = new Set([...(all ?? []), ...(joined ?? []), ...(adopted ?? [])]);
  assert.deepEqual(
    known.filter((key) => !shown.has(key)),
    ["former"],
  );
});

/** Samples that have only what they need. */
const LEAST = [0, 4, 5, 6, 7];

test("the guide's samples for each route have what they are there for, and no key that can be left out", () => {
  const least = LEAST.map((index) => String(samples[index]));
  assert.deepEqual(
    least.map((text) => {
      const { route = "broker", microsoft, former } = parse(text);
      return [route, microsoft.accounts, former?.route];
    }),
    [
      ["broker", undefined, undefined],
      ["entra", undefined, undefined],
      ["entra", "listed", undefined],
      ["saml", undefined, undefined],
      ["entra", undefined, "broker"],
    ],
  );
  for (const text of least) {
    for (const line of text.match(/^ *\w+: .*$/gm) ?? []) {
      if (/^ +domains:/.test(line)) continue; // Cognito's page leads nobody without them
      assert.notDeepEqual(mistakesOf({ "dev.yaml": text.replace(`${line}\n`, "") }), [], line);
    }
  }
});

for (const [index, sample] of samples.entries()) {
  test(`sample ${index + 1} of the guide is a valid environment file`, () => {
    assert.deepEqual(mistakesOf({ "dev.yaml": sample }), []);
  });
}

for (const index of LEAST) {
  test(`sample ${index + 1} of the guide is taken by editors`, () => {
    const source = String(samples[index]).replace(/ {2}providerName: .*\n/, ""); // zod compiles patterns without u
    assert.ok(isTakenByEditors(parse(source)));
  });
}

test("the mistake that the guide shows is what its first sample gives without the quotes", () => {
  const sample = String(samples[0]).replace('"123456789012"', "012345678901");
  const [mistake] = mistakesOf({ "dev.yaml": sample });
  assert.ok(guide.includes(`\n${mistake}\n`), mistake);
});
