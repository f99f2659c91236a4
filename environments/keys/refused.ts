import { z } from "zod";

/** Keys that another route has, and this one refuses with the reason. */
const REFUSED = new WeakSet<z.core.$ZodType>();

/** A key of another route. */
export function refused(must: string) {
  const schema = z.never(must).exactOptional();
  REFUSED.add(schema);
  return schema;
}

/** Whether a key is there only to be refused. */
export const isRefused = (schema: z.core.$ZodType): boolean => REFUSED.has(schema);
