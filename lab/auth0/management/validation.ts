import { z } from "zod";
import { ManagementError } from "./error";

/** The parts of a request that are checked: how Auth0's message starts, and its code. */
const PARTS = {
  payload: { opening: "Payload validation error", errorCode: "invalid_body" },
  query: { opening: "Query validation error", errorCode: "invalid_query_string" },
} as const;

/**
 * Checks a value. Of several mistakes the error names the outermost, in the words of the JSON Schema validator behind Auth0's
 * API (z-schema). After the property's name Auth0 also quotes its description, which changes with every edition of the API
 * reference: the lab leaves it out.
 *
 * @throws ManagementError 400
 */
export function validate<S extends z.ZodType>(
  part: keyof typeof PARTS,
  schema: S,
  value: unknown,
): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues.map((found) => asMistake(found, value)).sort(byDepth);
  const { opening, errorCode } = PARTS[part];
  throw new ManagementError(400, `${opening}: '${issue?.message}'${location(issue?.path ?? [])}.`, errorCode);
}

/** A string in one of Auth0's named formats. */
export function stringInFormat(format: string, matches: (value: string) => boolean): z.ZodString {
  return z.string().refine(matches, { params: { format } });
}

/** An array without repetitions. */
export function arrayWithoutRepetitions(items: z.ZodString): z.ZodArray<z.ZodString> {
  return z.array(items).superRefine((values, context) => {
    const second = values.findIndex((value, index) => values.indexOf(value) < index);
    if (second === -1) return;
    const first = values.indexOf(values[second] ?? "");
    context.addIssue({
      code: "custom",
      message: `Array items are not unique (indexes ${first} and ${second})`,
    });
  });
}

interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function asMistake(issue: z.core.$ZodIssue, root: unknown): Mistake {
  const { path } = issue;
  const value = path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown>)[key], root);
  if (value === undefined && path.length > 0) {
    return { path: path.slice(0, -1), message: `Missing required property: ${String(path.at(-1))}` };
  }
  return { path, message: wording(issue, value) };
}

function wording(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `Additional properties not allowed: ${issue.keys.join(",")}`;
    case "invalid_type":
      return `Expected type ${schemaType(issue.expected)} but found type ${typeOf(value)}`;
    case "invalid_value":
      return `Invalid value "${String(value)}"`;
    case "invalid_format":
      return `String does not match pattern ${issue.pattern?.slice(1, -1)}: ${String(value)}`;
    case "too_big":
      return tooBig(issue, value);
    case "too_small":
      return tooSmall(issue, value);
    case "custom":
      return typeof issue.params?.format === "string"
        ? `Object didn't pass validation for format ${issue.params.format}: ${String(value)}`
        : issue.message;
    default:
      return issue.message;
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): string {
  if (origin === "string") return `String is too long (${String(value).length} chars), maximum ${maximum}`;
  if (origin === "array") return `Array is too long (${(value as []).length}), maximum ${maximum}`;
  return `Value ${String(value)} is greater than maximum ${maximum}`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (origin === "string") return `String is too short (${String(value).length} chars), minimum ${minimum}`;
  if (origin === "array") return `Array is too short (${(value as []).length}), minimum ${minimum}`;
  return `Value ${String(value)} is less than minimum ${minimum}`;
}

function schemaType(expected: string): string {
  return { int: "integer", record: "object" }[expected] ?? expected;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function byDepth(one: Mistake, other: Mistake): number {
  return one.path.length - other.path.length;
}

function location(path: readonly PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return path.length === 0 ? "" : ` on property ${steps.join("").replace(/^\./, "")}`;
}
