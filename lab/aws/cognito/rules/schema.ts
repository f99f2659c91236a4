import type { SchemaAttribute } from "../../user-pools/types";
import { refuse } from "./refuse";

const standardTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "address birthdate email family_name gender given_name locale middle_name name nickname phone_number picture preferred_username profile sub website zoneinfo"
      .split(" ")
      .map((name) => [name, "String"]),
  ),
  email_verified: "Boolean",
  phone_number_verified: "Boolean",
  updated_at: "Number",
};

/**
 * Checks the attributes that a new pool declares. A standard attribute may be made required or
 * immutable, but keeps its type. A custom attribute is never required.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkSchema(attributes: readonly SchemaAttribute[]): void {
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const { Name: name = "" } = attribute;
    if (seen.has(name)) {
      refuse(`Duplicate custom attribute names custom:${name} are not allowed in a user pool schema.`);
    }
    seen.add(name);
    if (Object.hasOwn(standardTypes, name)) checkStandard(name, attribute);
    else checkConstraints(`custom:${name}`, attribute);
  }
}

function checkStandard(name: string, { AttributeDataType, DeveloperOnlyAttribute }: SchemaAttribute): void {
  const retyped = AttributeDataType !== undefined && AttributeDataType !== standardTypes[name];
  if (retyped || DeveloperOnlyAttribute) {
    refuse(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${name}`,
    );
  }
}

/**
 * A custom attribute is never required, and its bounds are in order.
 *
 * @param name with its prefix
 * @throws AwsError InvalidParameterException
 */
export function checkConstraints(name: string, attribute: SchemaAttribute): void {
  if (attribute.Required) refuse("Required custom attributes are not supported currently.");
  const { MinLength, MaxLength } = attribute.StringAttributeConstraints ?? {};
  if (Number(MinLength) > Number(MaxLength)) {
    refuse(`Attribute ${name} cannot have a max length shorter than it's min length`);
  }
  const { MinValue, MaxValue } = attribute.NumberAttributeConstraints ?? {};
  if (Number(MinValue) > Number(MaxValue)) {
    refuse(`Attribute ${name} cannot have a max value smaller than it's min value`);
  }
}
