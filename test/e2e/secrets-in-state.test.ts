import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import type { RouteName } from "../../environments/schema";
import { Secrets } from "../../review/secrets";
import { OF_LIST, OF_TENANT } from "../support/entra-file";
import { deployedFile } from "../support/environment-file";
import { BY_SAML } from "../support/saml-file";
import { World } from "../support/world";

/** A chain of each route, and of the broker's with each strategy. */
const CHAINS: Readonly<Record<RouteName, readonly Readonly<Record<string, unknown>>[]>> = {
  broker: [{}, { "auth0.strategy": "both" }],
  entra: [OF_TENANT, OF_LIST],
  saml: [BY_SAML],
};

/** The attributes that the guide names, by route. */
function guided(): Map<RouteName, string[]> {
  const text = readFileSync(join(ROOT, "docs", "state.md"), "utf8");
  const rows = text.matchAll(/^\| `(\w+\.[\w.]+)` \| ([^|]+) \|/gm);
  const found = new Map<RouteName, string[]>();
  for (const [, attribute = "", routes = ""] of rows) {
    for (const [, route] of routes.matchAll(/`(\w+)`/g)) {
      found.set(route as RouteName, [...(found.get(route as RouteName) ?? []), attribute]);
    }
  }
  return found;
}

interface StateFile {
  readonly outputs: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
  readonly resources: readonly {
    readonly type: string;
    readonly instances: readonly {
      readonly attributes: Readonly<Record<string, unknown>>;
      readonly sensitive_attributes: readonly (readonly { readonly value: unknown }[])[];
    }[];
  }[];
}

/** Every text in a value, by its path without the numbers of lists. */
function textsIn(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, Array.isArray(value) ? path : `${path}.${key}`),
  );
}

const pathOf = (mark: readonly { readonly value: unknown }[]): string =>
  mark
    .map(({ value }) => (typeof value === "object" ? (value as { value: unknown }).value : value))
    .filter((step) => typeof step === "string")
    .join(".");

/** Where a state has what Terraform marks, what a name gives away, and each such value wherever it occurs. */
function secretAttributes({ outputs, resources }: StateFile): string[] {
  const instances = resources.flatMap(({ type, instances }) =>
    instances.map(({ attributes, sensitive_attributes }) => ({
      texts: textsIn(attributes, type).filter(([, text]) => text !== ""),
      attributes,
      marks: sensitive_attributes.map((mark) => `${type}.${pathOf(mark)}`),
    })),
  );
  const isMarked = (path: string, marks: readonly string[]) =>
    marks.some((mark) => path === mark || path.startsWith(`${mark}.`));
  const secrets = new Secrets();
  for (const { attributes, texts, marks } of instances) {
    secrets.learn(attributes, undefined);
    for (const [path, text] of texts) secrets.learn(text, isMarked(path, marks));
  }
  for (const { value, sensitive } of Object.values(outputs)) secrets.learn(value, sensitive);
  const isSecret = (text: string) => secrets.known.some((each) => text.includes(each));
  const found = [
    ...instances.flatMap(({ texts, marks }) =>
      texts.filter(([path, text]) => isMarked(path, marks) || isSecret(text)),
    ),
    ...Object.entries(outputs)
      .flatMap(([name, { value }]) => textsIn(value, `output.${name}`))
      .filter(([, text]) => isSecret(text)),
  ];
  return [...new Set(found.map(([path]) => path))].sort();
}

for (const [route, chains] of Object.entries(CHAINS)) {
  describe(`the state of a chain of the route ${route}`, () => {
    test("has the secrets that docs/state.md names, no other, and no credential of who deploys", async () => {
      const found = new Set<string>();
      for (const changes of chains) {
        const world = await World.raise({ deployed: { file: deployedFile(changes) } });
        try {
          const text = readFileSync(join(world.project.root, "state", "terraform.dev.tfstate"), "utf8");
          for (const attribute of secretAttributes(JSON.parse(text))) found.add(attribute);
          const { entra, auth0, aws } = world.lab.credentials;
          for (const secret of [entra.clientSecret, auth0.clientSecret, aws.secretAccessKey]) {
            assert.ok(secret.length > 30 && !text.includes(secret));
          }
        } finally {
          await world.close();
        }
      }
      assert.deepEqual(
        [...found].sort(),
        guided()
          .get(route as RouteName)
          ?.sort(),
      );
    });
  });
}
