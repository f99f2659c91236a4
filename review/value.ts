import { entryOf } from "../environments/entry-of";
/** A value of a plan: JSON, with an object of its own for each unknown value and each secret. */
export type Value = Primitive | Unknown | Secret | readonly Value[] | Values;
type Primitive = string | number | boolean | null;
/** An object's values, by name. */
export interface Values {
  readonly [name: string]: Value;
}

/** A value that is known only after the apply. {@link UNKNOWN} is the only instance. */
class Unknown {
  toString() {
    return "(known after apply)";
  }
  toJSON() {
    return this.toString();
  }
}

export type { Unknown };
export const UNKNOWN = new Unknown();

/** A value that one can compare but not read. */
export class Secret {
  readonly #value: string;
  constructor(value: unknown) {
    this.#value = JSON.stringify(value) ?? "";
  }
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }
  toString() {
    return "(secret)";
  }
  toJSON() {
    return this.toString();
  }
}

/** Whether two values are secrets, and the same one. */
export const isSameSecret = (one: Value | undefined, other: Value | undefined): boolean =>
  one instanceof Secret && other instanceof Secret && one.equals(other);

/** Whether a value is an object with named values. */
export function isValues(value: Value | undefined): value is Values {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof Secret)
  );
}

/** Whether a value is one of those that providers write for "not set". Which one depends on the provider and the day. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isValues(value) && Object.values(value).every(isEmpty);
}

/**
 * Whether two values mean the same. Lists may differ in order: Terraform's JSON does not tell sets from lists, and no
 * list of the chain has an order that matters. All ways to be "not set" are the same. Secrets are compared by what they
 * hide. An unknown value equals no other.
 */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one instanceof Unknown || other instanceof Unknown) return false;
  if (one instanceof Secret && other instanceof Secret) return one.equals(other);
  if (isEmpty(one) && isEmpty(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) return areSameInAnyOrder(one, other);
  if (isValues(one) && isValues(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
      isSame(entryOf(one, name), entryOf(other, name)),
    );
  }
  return one === other;
}

function areSameInAnyOrder(one: readonly Value[], other: readonly Value[]): boolean {
  const left = [...other];
  return (
    one.length === other.length &&
    one.every((value) => {
      const index = left.findIndex((candidate) => isSame(value, candidate));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    })
  );
}

/** The value at a dotted path, like `web.0.redirect_uris`. Whatever is inside an unknown value is unknown. */
export function at(value: Value | undefined, path: string): Value | undefined {
  return path.split(".").reduce<Value | undefined>((inner, name) => {
    if (inner instanceof Unknown) return inner;
    return Array.isArray(inner) ? inner[Number(name)] : isValues(inner) ? entryOf(inner, name) : undefined;
  }, value);
}

/** The text at a path, if it is known. */
export function textAt(value: Value | undefined, path: string): string | undefined {
  const found = at(value, path);
  return typeof found === "string" ? found : undefined;
}

/** The known texts of the list or set at a path. */
export function textsAt(value: Value | undefined, path: string): readonly string[] {
  const found = at(value, path);
  return Array.isArray(found) ? found.filter((item) => typeof item === "string") : [];
}

/** Whether the value at a path, or a part of it, is known only after the apply. */
export function isUnknownAt(value: Value | undefined, path: string): boolean {
  return isUnknown(at(value, path));
}

function isUnknown(value: Value | undefined): boolean {
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return value.some(isUnknown);
  return isValues(value) && Object.values(value).some(isUnknown);
}
