import type { HonoRequest } from "hono";
import { z } from "zod";
import { ManagementError } from "./error";
import { validate } from "./validation";

/** `true` or `false`. */
export const FLAG = z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional();

/** Parameters that choose the properties of a result. */
export const FIELDS = { fields: z.string().optional(), include_fields: FLAG };

/** Parameters that choose a part of a long result: by offset, or by checkpoint. */
export const PAGING = {
  page: count(0, Number.MAX_SAFE_INTEGER),
  per_page: count(1, 100),
  include_totals: FLAG,
  from: z.string().optional(),
  take: count(1, 100),
};

type FieldsQuery = z.output<z.ZodObject<typeof FIELDS>>;
type PagingQuery = z.output<z.ZodObject<typeof PAGING>>;

/**
 * The request's query string.
 *
 * @param repeatable parameters that may be given more than once
 * @throws ManagementError 400
 */
export function queryOf<S extends z.ZodType>(
  request: HonoRequest,
  schema: S,
  repeatable: readonly string[] = [],
): z.output<S> {
  const lists = Object.fromEntries(repeatable.map((name) => [name, request.queries(name)]));
  return validate("query", schema, { ...request.query(), ...lists });
}

/**
 * The chosen properties of a result.
 *
 * @param always properties that are always included
 */
export function fieldsOf<T extends object>(
  { fields, include_fields = true }: FieldsQuery,
  value: T,
  always: readonly string[] = [],
): Partial<T> {
  if (fields === undefined || fields === "") return value;
  const named = new Set(fields.split(","));
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => always.includes(name) || named.has(name) === include_fields),
  ) as Partial<T>;
}

/** The chosen part of a list: a bare array, or under its name with the numbers that go with it. */
export function pageOf<T extends object>(
  query: PagingQuery,
  name: string,
  values: readonly T[],
  perPage: number,
): unknown {
  if (query.from !== undefined || query.take !== undefined) {
    const { items, next } = checkpoint(values, query.from, query.take ?? 50);
    return { [name]: items, ...(next !== undefined && { next }) };
  }
  const limit = query.per_page ?? perPage;
  const start = (query.page ?? 0) * limit;
  const items = values.slice(start, start + limit);
  return query.include_totals ? { start, limit, total: values.length, [name]: items } : items;
}

/** The values from the checkpoint on, and the next checkpoint if there are more. */
export function checkpoint<T>(
  values: readonly T[],
  from: string | undefined,
  take: number,
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const start = from === undefined ? 0 : decode(from);
  const end = start + take;
  return { items: values.slice(start, end), next: end < values.length ? encode(end) : undefined };
}

/** An optional number. */
function count(minimum: number, maximum: number): z.ZodOptional<z.ZodCoercedNumber> {
  return z.coerce.number().int().min(minimum).max(maximum).optional();
}

function encode(index: number): string {
  return Buffer.from(`index:${index}`).toString("base64url");
}

function decode(cursor: string): number {
  const index = /^index:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1];
  if (index !== undefined) return Number(index);
  throw new ManagementError(400, "Invalid pagination cursor", "invalid_query_string");
}
