import type { HonoRequest } from "hono";
import { z } from "zod";
import { ManagementError } from "./error";
import { validated } from "./validation";

const boolean = z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional();
const count = (minimum: number, maximum: number) =>
  z.coerce.number().int().min(minimum).max(maximum).optional();

/** Which properties of a result are wanted. */
export const FIELDS = { fields: z.string().optional(), include_fields: boolean };

/** Which part of a long result is wanted: by offset, or by checkpoint. */
export const PAGING = {
  page: count(0, Number.MAX_SAFE_INTEGER),
  per_page: count(0, 100),
  include_totals: boolean,
  from: z.string().optional(),
  take: count(1, 100),
};

/** `true` or `false`, for a filter. */
export const FLAG = boolean;

type FieldsQuery = z.output<z.ZodObject<typeof FIELDS>>;
type PagingQuery = z.output<z.ZodObject<typeof PAGING>>;

/**
 * The request's query string. A parameter that is given more than once is an array.
 *
 * @throws ManagementError 400
 */
export function queryOf<S extends z.ZodType>(request: HonoRequest, schema: S): z.output<S> {
  const parameters = Object.entries(request.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return validated("query", schema, Object.fromEntries(parameters));
}

/** The wanted properties of a result. What is always there stays, whatever is asked for. */
export function fieldsOf<T extends object>(
  { fields, include_fields = true }: FieldsQuery,
  value: T,
  always: readonly string[],
): Partial<T> {
  if (fields === undefined || fields === "") return value;
  const named = new Set(fields.split(","));
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => always.includes(name) || named.has(name) === include_fields),
  ) as Partial<T>;
}

/** The wanted part of a list, as bare array or under its name with the numbers that go with it. */
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

/** The values from the checkpoint on, and the next checkpoint where there are more. */
export function checkpoint<T>(
  values: readonly T[],
  from: string | undefined,
  take: number,
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const start = from === undefined ? 0 : decode(from);
  const end = start + take;
  return { items: values.slice(start, end), next: end < values.length ? encode(end) : undefined };
}

function encode(index: number): string {
  return Buffer.from(`index:${index}`).toString("base64url");
}

function decode(cursor: string): number {
  const index = /^index:(?<index>\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.groups
    ?.index;
  if (index === undefined)
    throw new ManagementError(400, "Invalid pagination cursor", "invalid_query_string");
  return Number(index);
}
