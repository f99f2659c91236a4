import type { SchemaAttribute } from "./types";

/** What is wrong with the value of an attribute, in Cognito's words where a public source has them. */
export function faultIn(
  { AttributeDataType = "String", StringAttributeConstraints, NumberAttributeConstraints }: SchemaAttribute,
  value: string,
): string | undefined {
  switch (AttributeDataType) {
    case "String":
      return faultInText(StringAttributeConstraints ?? {}, value);
    // No public source has the words for the other types.
    case "Boolean":
      return /^(?:true|false)$/.test(value) ? undefined : "Attribute value must be true or false";
    case "Number":
      return faultInNumber(NumberAttributeConstraints ?? {}, value);
    default:
      return Number.isNaN(Date.parse(value)) ? "Attribute value must be a date and time" : undefined;
  }
}

function faultInText(
  { MinLength = "0", MaxLength = "2048" }: NonNullable<SchemaAttribute["StringAttributeConstraints"]>,
  value: string,
): string | undefined {
  if (value.length > Number(MaxLength)) return `String must be no longer than ${MaxLength} characters`;
  if (value.length < Number(MinLength)) return `String must be no shorter than ${MinLength} characters`;
  return undefined;
}

function faultInNumber(
  { MinValue, MaxValue }: NonNullable<SchemaAttribute["NumberAttributeConstraints"]>,
  value: string,
): string | undefined {
  if (value.trim() === "" || Number.isNaN(Number(value))) return "Attribute value must be a number";
  if (MaxValue !== undefined && Number(value) > Number(MaxValue))
    return `Number must be no more than ${MaxValue}`;
  if (MinValue !== undefined && Number(value) < Number(MinValue))
    return `Number must be no less than ${MinValue}`;
  return undefined;
}
