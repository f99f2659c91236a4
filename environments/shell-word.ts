/** A value in single quotes, as a shell takes it for one word and nothing else, whatever is in it. */
export const inShellQuotes = (value: string): string => `'${value.replaceAll("'", String.raw`'\''`)}'`;

/** A value for a line that a person types or pastes into a shell: in quotes only if it needs them. */
export const shellWord = (value: string): string =>
  /^[\w@%+:,./][\w@%+:,./=-]*$/.test(value) ? value : inShellQuotes(value);
