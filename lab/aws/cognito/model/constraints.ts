import { AwsError } from "../../aws-error";
import type {
  Bounds,
  ListShape,
  MapShape,
  ScalarShape,
  ServiceModel,
  Shape,
  ShapeReference,
  StructureShape,
} from "./service-model";
import { checkTypes } from "./types";

/**
 * Checks a request against the service model, as the framework does on which AWS services run, before the service
 * itself looks at it. Members that the model does not know are ignored, and null counts as absent.
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

function* violationsOf(
  model: ServiceModel,
  { shape }: ShapeReference,
  value: unknown,
  path: string,
): Generator<string> {
  const definition = shapeOf(model, shape);
  switch (definition.type) {
    case "structure":
      yield* structureViolations(model, definition, value as Record<string, unknown>, path);
      break;
    case "list":
      yield* listViolations(model, definition, value as unknown[], path);
      break;
    case "map":
      yield* mapViolations(model, definition, value as Record<string, unknown>, path);
      break;
    default:
      for (const broken of brokenConstraints(shape, definition, value)) {
        yield violation(definition.sensitive ? undefined : value, path, broken);
      }
  }
}

function* structureViolations(
  model: ServiceModel,
  structure: StructureShape,
  value: Record<string, unknown>,
  path: string,
) {
  for (const [name, reference] of Object.entries(structure.members)) {
    const memberPath = (path && `${path}.`) + name.charAt(0).toLowerCase() + name.slice(1);
    const member = value[name] ?? null;
    if (member !== null) yield* violationsOf(model, reference, member, memberPath);
    else if (structure.required?.includes(name)) yield violation(null, memberPath, "Member must not be null");
  }
}

function* listViolations(
  model: ServiceModel,
  list: ListShape,
  value: unknown[],
  path: string,
): Generator<string> {
  for (const broken of brokenBounds(list, value.length, "length")) yield violation(value, path, broken);
  const element = shapeOf(model, list.member.shape);
  if (element.type === "structure") {
    for (const [index, item] of value.entries()) {
      yield* violationsOf(model, list.member, item, `${path}.${index + 1}.member`);
    }
  } else if (isScalar(element) && breaksAny(list.member.shape, element, value)) {
    yield violation(value, path, `Member must satisfy constraint: [${constraints(element).join(", ")}]`);
  }
}

function* mapViolations(model: ServiceModel, map: MapShape, value: Record<string, unknown>, path: string) {
  for (const [reference, label, items] of [
    [map.key, "MapShape keys", Object.keys(value)],
    [map.value, "MapShape value", Object.values(value)],
  ] as const) {
    const shape = shapeOf(model, reference.shape);
    if (isScalar(shape) && breaksAny(reference.shape, shape, items)) {
      yield violation(value, path, `${label} must satisfy constraint: [${constraints(shape).join(", ")}]`);
    }
  }
}

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

function breaksAny(name: string, scalar: ScalarShape, values: readonly unknown[]): boolean {
  return values.some((value) => brokenConstraints(name, scalar, value).length > 0);
}

function brokenConstraints(name: string, scalar: ScalarShape, value: unknown): string[] {
  const size = typeof value === "string" ? value.length : value;
  const broken = typeof size === "number" ? brokenBounds(scalar, size, kindOf(scalar)) : [];
  if (scalar.pattern !== undefined && isEnforced(name) && !matches(scalar.pattern, String(value))) {
    broken.push(patternConstraint(scalar.pattern));
  }
  if (scalar.enum !== undefined && !scalar.enum.includes(String(value)))
    broken.push(enumConstraint(scalar.enum));
  return broken;
}

/** All constraints of a shape, broken or not: a violation inside a list or map recites them. */
function constraints(scalar: ScalarShape): string[] {
  return [
    ...(scalar.max === undefined ? [] : [maximum(kindOf(scalar), scalar.max)]),
    ...(scalar.min === undefined ? [] : [minimum(kindOf(scalar), scalar.min)]),
    ...(scalar.pattern === undefined ? [] : [patternConstraint(scalar.pattern)]),
    ...(scalar.enum === undefined ? [] : [enumConstraint(scalar.enum)]),
  ];
}

function brokenBounds({ min, max }: Bounds, size: number, kind: "length" | "value"): string[] {
  return [
    ...(max !== undefined && size > max ? [maximum(kind, max)] : []),
    ...(min !== undefined && size < min ? [minimum(kind, min)] : []),
  ];
}

function kindOf({ type }: ScalarShape): "length" | "value" {
  return type === "integer" || type === "long" ? "value" : "length";
}

const maximum = (kind: string, max: number) => `Member must have ${kind} less than or equal to ${max}`;
const minimum = (kind: string, min: number) => `Member must have ${kind} greater than or equal to ${min}`;
const patternConstraint = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;
const enumConstraint = (values: readonly string[]) =>
  `Member must satisfy enum value set: [${values.join(", ")}]`;

/** The model forbids dots in a domain, yet Cognito takes custom domains, and words a bad prefix in its own way. */
const isEnforced = (shape: string) => shape !== "DomainType";

/** The patterns are Java's and match the whole value. `(?s)` at the start lets a dot match line ends. */
function matches(pattern: string, value: string): boolean {
  const source = pattern.replace(/^\(\?s\)/, "");
  return new RegExp(`^(?:${source})$`, source === pattern ? "u" : "su").test(value);
}

function isScalar(shape: Shape): shape is ScalarShape {
  return shape.type !== "structure" && shape.type !== "list" && shape.type !== "map";
}

function shapeOf(model: ServiceModel, name: string): Shape {
  const shape = model.shapes[name];
  if (shape === undefined) throw new Error(`the service model has no shape ${name}`);
  return shape;
}
