import { AwsError } from "../../aws-error";
import type { ServiceModel, ShapeReference } from "./service-model";

/**
 * Checks that each value has the JSON type of its member. Public sources show several wordings of this error for
 * AWS services and none for Cognito; these are the commonest.
 *
 * @throws AwsError SerializationException
 */
export function checkTypes(model: ServiceModel, { shape }: ShapeReference, value: unknown): void {
  const definition = model.shapes[shape];
  if (definition === undefined) throw new Error(`the service model has no shape ${shape}`);
  switch (definition.type) {
    case "structure":
      if (!isObject(value)) throw serializationError("Unexpected value type in payload");
      for (const [name, member] of Object.entries(definition.members)) {
        if (value[name] != null) checkTypes(model, member, value[name]);
      }
      break;
    case "list":
      if (!Array.isArray(value)) throw serializationError("Expected list or null");
      for (const item of value) checkTypes(model, definition.member, item);
      break;
    case "map":
      if (!isObject(value)) throw serializationError("Expected map or null");
      for (const item of Object.values(value)) checkTypes(model, definition.value, item);
      break;
    default:
      checkScalar(definition.type, value);
  }
}

const jsonTypes = { integer: "number", long: "number", timestamp: "number", boolean: "boolean" } as const;
const javaTypes = { integer: "Integer", long: "Long", timestamp: "Timestamp", boolean: "Boolean" } as const;

function checkScalar(type: string, value: unknown): void {
  const expected = type in jsonTypes ? jsonTypes[type as keyof typeof jsonTypes] : "string";
  if (typeof value === expected) return;
  if (typeof value === "object")
    throw serializationError("Start of structure or list found where not expected.");
  const javaType = type in javaTypes ? javaTypes[type as keyof typeof javaTypes] : "String";
  const given =
    typeof value === "boolean"
      ? String(value).toUpperCase()
      : typeof value === "number"
        ? "NUMBER"
        : "STRING";
  throw serializationError(
    `${given}_VALUE can not be converted to ${javaType === "Integer" ? "an" : "a"} ${javaType}`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function serializationError(message: string): AwsError {
  return new AwsError("SerializationException", message);
}
