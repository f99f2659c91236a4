import { resolve } from "node:path";
import { z } from "zod";
import type { KeyMeta } from "./keys/key";
import { isRefused } from "./keys/refused";
import { renderHelp } from "./keys/render-help";
import { ROUTE_FILES } from "./routes";
import { DEFAULT_ROUTE, ROUTES, type RouteName } from "./routes/names";

/** Where editors find it: environment files name it in their first line. */
export const JSON_SCHEMA_FILE = resolve(__dirname, "schema.json");

/** What the schema leaves out, or says by a keyword of its own. */
const NOT_FOR_EDITORS: Readonly<Record<Exclude<keyof KeyMeta, "description">, true>> = {
  choices: true,
  derivedDefault: true,
  requiredUnless: true,
  sample: true,
  where: true,
  question: true,
  details: true,
  later: true,
};

/** What {@link JSON_SCHEMA_FILE} must hold: the schema of an environment file, for editors. */
export function renderJsonSchema(): string {
  const byRoute: readonly RouteName[] = [DEFAULT_ROUTE, ...ROUTES.filter((route) => route !== DEFAULT_ROUTE)];
  const [byDefault, ...others] = byRoute.map((route) => ({
    route,
    schema: schemaOf(ROUTE_FILES[route].schema),
  }));
  const { $schema, ...ofDefault } = Object(byDefault).schema;
  const schema = others.reduceRight<object>(
    (otherwise, { route, schema: { $schema: _, ...then } }) => ({
      if: { properties: { route: { const: route } }, required: ["route"] },
      then,
      else: otherwise,
    }),
    ofDefault,
  );
  return `${JSON.stringify({ $schema, ...schema }, null, 2)}\n`;
}

const schemaOf = (file: z.ZodType) =>
  z.toJSONSchema(file, {
    io: "input",
    target: "draft-7", // the one that the YAML support of every editor knows
    override: ({ zodSchema, jsonSchema }) => {
      // An editor refuses them as it refuses every other key that is not there.
      const below: z.core.$ZodLooseShape = zodSchema instanceof z.ZodObject ? zodSchema.shape : {};
      for (const [name, schema] of Object.entries(below)) {
        if (isRefused(schema)) delete jsonSchema.properties?.[name];
      }
      const { sample, ...meta } = jsonSchema as unknown as KeyMeta;
      if (meta.description === undefined) return;
      jsonSchema.description = renderHelp(meta);
      const isFixed = jsonSchema.enum !== undefined || jsonSchema.const !== undefined;
      if (sample !== undefined && !isFixed) jsonSchema.examples = [sample];
      for (const name of Object.keys(NOT_FOR_EDITORS)) delete jsonSchema[name];
    },
  });
