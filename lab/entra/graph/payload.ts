import type { z } from "zod";
import { refuseBeyondLab } from "./beyond-lab";
import { badRequest, GraphError, invalidValue } from "./error";

/**
 * Reads a request's JSON object without its OData annotations (`@odata.type` and the like), except `@odata.id`, which is the
 * content of a reference.
 *
 * @throws GraphError 400
 */
export async function readPayload(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") throw new GraphError(400, "BadRequest", "Empty Payload. JSON content expected.");
  try {
    return JSON.parse(text, (_key, value) => withoutAnnotations(value));
  } catch {
    throw new GraphError(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

/**
 * Checks a payload against the type of a resource.
 *
 * @param resource the type's name in messages: `Application`
 * @throws GraphError 400 that names the first wrong property
 * @throws NotInLab
 */
export function parsePayload<T>(schema: z.ZodType<T>, payload: unknown, resource: string): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    const [unknown = ""] = issue.keys;
    refuseBeyondLab(resource, unknown);
    throw badRequest(`Invalid property '${unknown}'.`);
  }
  const property = String(issue?.path[0]);
  throw isComplex(payload) && property in payload
    ? invalidValue(property, resource)
    : badRequest(`A value is required for property '${property}' of resource '${resource}'.`);
}

/**
 * Applies a PATCH: complex properties are merged, collections and simple values replaced.
 *
 * @returns a new object
 */
export function merge<T extends object>(current: T, changes: object): T {
  const merged = new Map<string, unknown>(Object.entries(current));
  for (const [property, change] of Object.entries(changes)) {
    const old = merged.get(property);
    merged.set(property, isComplex(old) && isComplex(change) ? merge(old, change) : change);
  }
  return Object.fromEntries(merged) as T;
}

function isComplex(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutAnnotations(value: unknown): unknown {
  if (!isComplex(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([property]) => !/^@odata\.(?!id$)/.test(property)));
}
