import { z } from "zod";

/** Whether a file must have the key. */
export const isRequired = (schema: z.core.$ZodType): boolean =>
  !(schema instanceof z.ZodExactOptional) && !z.safeParse(schema, undefined).success;

/** What a key takes where it is not left out. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodExactOptional
    ? unwrap(schema.unwrap())
    : schema;
}
