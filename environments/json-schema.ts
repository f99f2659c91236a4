import { resolve } from "node:path";
import { z } from "zod";
import { environmentFile } from "./schema";

/** Where editors find it: environment files name it in their first line. */
export const JSON_SCHEMA_FILE = resolve(__dirname, "schema.json");

/** What {@link JSON_SCHEMA_FILE} must hold: the schema of an environment file, for editors. */
export function environmentJsonSchema(): string {
  // Draft 7: the one that the YAML support of every editor knows.
  const schema = z.toJSONSchema(environmentFile, { io: "input", target: "draft-7" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
