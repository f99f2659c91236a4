import { AwsError } from "../../aws-error";
import type { AppClient, SchemaAttribute } from "../../user-pools/types";

/** Only Cognito sets these, even if an identity provider maps a claim to them. */
const readOnly = ["sub", "email_verified", "phone_number_verified"];

/**
 * The attributes that an app client may read or write must exist in the pool. Those it may write must be writable, and must
 * include the pool's required ones.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkClientAttributes(
  { ReadAttributes = [], WriteAttributes = [] }: AppClient,
  schema: readonly SchemaAttribute[],
  doing: "creating" | "updating",
): void {
  const names = new Set(schema.map((attribute) => attribute.Name));
  if (ReadAttributes.some((name) => !names.has(name))) refuse("read", doing);

  const required = schema.filter(({ Name = "", Required }) => Required && !readOnly.includes(Name));
  const unwritable = WriteAttributes.some((name) => !names.has(name) || readOnly.includes(name));
  const incomplete =
    WriteAttributes.length > 0 && required.some(({ Name = "" }) => !WriteAttributes.includes(Name));
  if (unwritable || incomplete) refuse("write", doing);
}

function refuse(access: string, doing: string): never {
  throw new AwsError(
    "InvalidParameterException",
    `Invalid ${access} attributes specified while ${doing} a client`,
  );
}
