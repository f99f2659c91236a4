/** Joins values into one line. */
export const joinValues = (values: readonly string[]): string =>
  values.length === 0 ? "(none)" : values.join(", ");
