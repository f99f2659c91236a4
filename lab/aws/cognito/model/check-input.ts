import { AwsError } from "../../aws-error";
import { allConstraints, brokenBounds, brokenConstraints } from "./scalars";
import {
  type ListShape,
  type MapShape,
  type ScalarShape,
  type ServiceModel,
  type Shape,
  type ShapeReference,
  type StructureShape,
  shapeOf,
} from "./service-model";
import { checkTypes } from "./types";

/**
 * Checks a request against the service model, as AWS's framework does before the service sees it. Members that the model
 * doesn't know are ignored.
 *
 * @throws AwsError SerializationException for a value of the wrong JSON type, otherwise InvalidParameterException
 * with all violations in one message
 */
export function checkInput(model: ServiceModel, operation: string, input: unknown): void {
  const reference = model.operations[operation]?.input;
  if (reference === undefined) return;
  checkTypes(model, reference, input);
  const violations = [...violationsOf(model, reference, input, "")];
  if (violations.length === 0) return;
  const count = violations.length === 1 ? "1 validation error" : `${violations.length} validation errors`;
  throw new AwsError("InvalidParameterException", `${count} detected: ${violations.join("; ")}`);
}

type Violations = Generator<string>;

function* violationsOf(
  model: ServiceModel,
  reference: ShapeReference,
  value: unknown,
  path: string,
): Violations {
  const shape = shapeOf(model, reference);
  switch (shape.type) {
    case "structure":
      yield* inStructure(model, shape, value as Record<string, unknown>, path);
      break;
    case "list":
      yield* inList(model, shape, value as unknown[], path);
      break;
    case "map":
      yield* inMap(model, shape, value as Record<string, unknown>, path);
      break;
    default:
      for (const broken of brokenConstraints(shape, value)) {
        yield violation(shape.sensitive ? undefined : value, path, broken);
      }
  }
}

function* inStructure(
  model: ServiceModel,
  structure: StructureShape,
  value: Record<string, unknown>,
  path: string,
): Violations {
  for (const [name, reference] of Object.entries(structure.members)) {
    const memberPath = (path && `${path}.`) + name.charAt(0).toLowerCase() + name.slice(1);
    const member = value[name];
    if (member !== undefined) yield* violationsOf(model, reference, member, memberPath);
    else if (structure.required?.includes(name)) yield violation(null, memberPath, "Member must not be null");
  }
}

function* inList(model: ServiceModel, list: ListShape, value: unknown[], path: string): Violations {
  for (const broken of brokenBounds(list, value.length, "length")) yield violation(value, path, broken);
  const element = shapeOf(model, list.member);
  if (element.type === "structure") {
    for (const [index, item] of value.entries()) {
      yield* inStructure(model, element, item as Record<string, unknown>, `${path}.${index + 1}.member`);
    }
  } else if (isScalar(element) && breaksAny(element, value)) {
    yield violation(value, path, `Member must satisfy constraint: [${allConstraints(element).join(", ")}]`);
  }
}

function* inMap(
  model: ServiceModel,
  map: MapShape,
  value: Record<string, unknown>,
  path: string,
): Violations {
  for (const [reference, label, items] of [
    [map.key, "Map keys", Object.keys(value)],
    [map.value, "Map value", Object.values(value)],
  ] as const) {
    const shape = shapeOf(model, reference);
    if (isScalar(shape) && breaksAny(shape, items)) {
      yield violation(value, path, `${label} must satisfy constraint: [${allConstraints(shape).join(", ")}]`);
    }
  }
}

function breaksAny(shape: ScalarShape, values: readonly unknown[]): boolean {
  return values.some((value) => brokenConstraints(shape, value).length > 0);
}

function isScalar(shape: Shape): shape is ScalarShape {
  return shape.type !== "structure" && shape.type !== "list" && shape.type !== "map";
}

/** @param value `undefined` if it must not be shown */
function violation(value: unknown, path: string, constraint: string): string {
  const shown = value === undefined ? "" : value === null ? " null" : ` '${javaString(value)}'`;
  return `Value${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}

/** `[a, b]` and `{k=v}`, as AWS services print collections. */
function javaString(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(javaString).join(", ")}]`;
  if (value === null || typeof value !== "object") return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaString(item)}`)
    .join(", ")}}`;
}
