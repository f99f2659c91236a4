/** Values in one line. */
export const listed = (values: readonly string[]): string =>
  values.length === 0 ? "(none)" : values.join(", ");
