import type { HonoRequest } from "hono";
import type { z } from "zod";
import { ManagementError, notInLab } from "./error";
import { validate } from "./validation";

/** What the body of a request may hold. */
export interface PayloadSchema<S extends z.ZodType> {
  readonly schema: S;
  /**
   * Properties that Auth0 has and the lab does not, those of an object as `object.property`. `null`, which removes a
   * property, is fine.
   *
   * @default []
   */
  readonly beyondLab?: readonly string[];
  /** @default 0 */
  readonly minProperties?: number;
}

/** An object parsed from JSON: an optional property is absent, never `undefined`. */
export type Json<T> = { [P in keyof T]: Exclude<T[P], undefined> };

/** A type with some of its optional properties always present. */
export type Present<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: Exclude<T[P], undefined> };

/**
 * The request's JSON body.
 *
 * @throws ManagementError 400 if it does not fit the schema, 501 if it asks for what the lab does not have
 */
export async function payloadOf<S extends z.ZodType>(
  request: HonoRequest,
  { schema, beyondLab = [], minProperties = 0 }: PayloadSchema<S>,
): Promise<Json<z.output<S>>> {
  const body = await json(request);
  if (isObject(body)) checkCount(body, minProperties);
  const value = validate("payload", schema, isObject(body) ? withinLab(body, beyondLab) : body);
  return value as Json<z.output<S>>;
}

function checkCount(body: Record<string, unknown>, minimum: number): void {
  const count = Object.keys(body).length;
  if (count >= minimum) return;
  const message = `Payload validation error: 'Too few properties defined (${count}), minimum ${minimum}'.`;
  throw new ManagementError(400, message, "invalid_body");
}

function withinLab(body: Record<string, unknown>, beyondLab: readonly string[]): Record<string, unknown> {
  const rest = { ...body };
  for (const path of beyondLab) {
    const [name = "", nested] = path.split(".");
    const value = rest[name];
    if (nested === undefined) {
      if (isAsked(value)) throw notInLab(`the property ${path}`);
      delete rest[name];
    } else if (isObject(value)) {
      if (isAsked(value[nested])) throw notInLab(`the property ${path}`);
      const { [nested]: _, ...others } = value;
      rest[name] = others;
    }
  }
  return rest;
}

function isAsked(value: unknown): boolean {
  return value !== null && value !== undefined;
}

async function json(request: HonoRequest): Promise<unknown> {
  const text = await request.text();
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    throw new ManagementError(400, "Invalid request payload JSON format");
  }
}

/** Whether the value is an object in JSON's sense. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
