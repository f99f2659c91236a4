import { AwsError } from "../../aws-error";
import { type ServiceModel, type ShapeReference, shapeOf } from "./service-model";

/**
 * Checks that each value has the JSON type of its member. Public sources show several wordings of this error for AWS
 * services, but none for Cognito; these are the most common.
 *
 * @throws AwsError SerializationException
 */
export function checkTypes(model: ServiceModel, reference: ShapeReference, value: unknown): void {
  const shape = shapeOf(model, reference);
  switch (shape.type) {
    case "structure":
      if (!isObject(value)) refuse("Unexpected value type in payload");
      for (const [name, member] of Object.entries(shape.members)) {
        if (value[name] !== undefined) checkTypes(model, member, value[name]);
      }
      break;
    case "list":
      if (!Array.isArray(value)) refuse("Expected list or null");
      for (const item of value) checkTypes(model, shape.member, item);
      break;
    case "map":
      if (!isObject(value)) refuse("Expected map or null");
      for (const item of Object.values(value)) checkTypes(model, shape.value, item);
      break;
    default:
      checkScalar(shape.type, value);
  }
}

const scalars: Readonly<Record<string, { readonly json: string; readonly java: string }>> = {
  integer: { json: "number", java: "an Integer" },
  long: { json: "number", java: "a Long" },
  timestamp: { json: "number", java: "a Timestamp" },
  boolean: { json: "boolean", java: "a Boolean" },
};
const text = { json: "string", java: "a String" };

function checkScalar(type: string, value: unknown): void {
  const { json, java } = scalars[type] ?? text;
  if (typeof value === json) return;
  if (typeof value === "object") refuse("Start of structure or list found where not expected.");
  const token = typeof value === "boolean" ? String(value) : typeof value;
  refuse(`${token.toUpperCase()}_VALUE can not be converted to ${java}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(message: string): never {
  throw new AwsError("SerializationException", message);
}
