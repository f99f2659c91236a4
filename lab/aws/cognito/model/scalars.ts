import type { Bounds, ScalarShape } from "./service-model";

/** The constraints that a scalar value violates, in AWS's words. */
export function brokenConstraints(shape: ScalarShape, value: unknown): string[] {
  const size = typeof value === "string" ? value.length : value;
  return [
    ...(typeof size === "number" ? brokenBounds(shape, size, kindOf(shape)) : []),
    ...(shape.pattern === undefined || matches(shape.pattern, String(value)) ? [] : [pattern(shape.pattern)]),
    ...(shape.enum === undefined || shape.enum.includes(String(value)) ? [] : [oneOf(shape.enum)]),
  ];
}

/** All constraints of a scalar: a violation inside a list or a map names them all. */
export function allConstraints(shape: ScalarShape): string[] {
  return [
    ...(shape.max === undefined ? [] : [atMost(kindOf(shape), shape.max)]),
    ...(shape.min === undefined ? [] : [atLeast(kindOf(shape), shape.min)]),
    ...(shape.pattern === undefined ? [] : [pattern(shape.pattern)]),
    ...(shape.enum === undefined ? [] : [oneOf(shape.enum)]),
  ];
}

/** The bounds that a length or a value violates. */
export function brokenBounds({ min, max }: Bounds, size: number, kind: "length" | "value"): string[] {
  return [
    ...(max !== undefined && size > max ? [atMost(kind, max)] : []),
    ...(min !== undefined && size < min ? [atLeast(kind, min)] : []),
  ];
}

function kindOf({ type }: ScalarShape): "length" | "value" {
  return type === "integer" || type === "long" ? "value" : "length";
}

const atMost = (kind: string, max: number) => `Member must have ${kind} less than or equal to ${max}`;
const atLeast = (kind: string, min: number) => `Member must have ${kind} greater than or equal to ${min}`;
const pattern = (source: string) => `Member must satisfy regular expression pattern: ${source}`;
const oneOf = (values: readonly string[]) => `Member must satisfy enum value set: [${values.join(", ")}]`;

/** The patterns are Java's and match the whole value. `(?s)` at the start lets a dot match line ends. */
function matches(source: string, value: string): boolean {
  const bare = source.replace(/^\(\?s\)/, "");
  return new RegExp(`^(?:${bare})$`, bare === source ? "u" : "su").test(value);
}
