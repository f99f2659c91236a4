/**
 * What a record has under a name that a person chose, and nothing that every object inherits: an app client may be called
 * `constructor`.
 */
export const entryOf = <T>(
  record: Readonly<Record<string, T>> | undefined,
  name: PropertyKey,
): T | undefined => (record !== undefined && Object.hasOwn(record, name) ? record[String(name)] : undefined);
