import { code } from "../../code";

/** Joins values into one line, each marked as code. */
export const joinValues = (values: readonly string[]): string =>
  values.length === 0 ? "(none)" : values.map(code).join(", ");
