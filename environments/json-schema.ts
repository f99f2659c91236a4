import { resolve } from "node:path";
import { z } from "zod";
import type { KeyMeta } from "./keys/key";
import { renderHelp } from "./keys/render-help";
import { environmentFile } from "./schema";

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
  const schema = z.toJSONSchema(environmentFile, {
    io: "input",
    target: "draft-7", // the one that the YAML support of every editor knows
    override: ({ jsonSchema }) => {
      const { sample, ...meta } = jsonSchema as unknown as KeyMeta;
      if (meta.description === undefined) return;
      jsonSchema.description = renderHelp(meta);
      if (sample !== undefined && jsonSchema.enum === undefined) jsonSchema.examples = [sample];
      for (const name of Object.keys(NOT_FOR_EDITORS)) delete jsonSchema[name];
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
