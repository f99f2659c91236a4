import { AwsError } from "../../aws-error";
import type { SchemaAttribute } from "../../user-pools/types";

/**
 * Every key of an attribute mapping must be an attribute of the pool, or `username`. Whether a mapped attribute is mutable,
 * and each required one mapped, Cognito only checks when somebody signs in.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkAttributeMapping(
  mapping: Readonly<Record<string, string>>,
  schema: readonly SchemaAttribute[],
): void {
  const names = new Set(["username", ...schema.map((attribute) => attribute.Name)]);
  const invalid = Object.keys(mapping).filter((key) => !names.has(key));
  if (invalid.length > 0) {
    throw new AwsError(
      "InvalidParameterException",
      `AttributeMapping contains invalid mapping: [${invalid.join(", ")}]`,
    );
  }
}
