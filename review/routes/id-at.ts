import { textAt, UNKNOWN, type Value, type Values } from "../value";

/** An ID that a cloud gives: an unknown one is new. */
export const idAt = (values: Values | undefined, path: string): Value | undefined =>
  values && (textAt(values, path) ?? UNKNOWN);
