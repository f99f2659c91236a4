import type { SchemaAttribute } from "../../user-pools/types";

/** The attributes that the pool requires of a user and that are not there. Every user has a `sub`. */
export function missingAttributes(
  schema: readonly SchemaAttribute[],
  attributes: Readonly<Record<string, string>>,
): readonly string[] {
  return schema.flatMap(({ Name = "", Required }) =>
    Required && Name !== "sub" && !attributes[Name] ? [Name] : [],
  );
}
