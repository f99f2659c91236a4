import type { ByHand } from "../by-hand";

/** A property of an object in Auth0's Management API that somebody sets by hand, and the argument that Terraform reads it as. */
export interface Property {
  /** The argument in the provider's schema: `addons.aws.principal`. */
  readonly argument: string;
  readonly value: unknown;
  /** The property, if it is not called as the argument: `addons.azure_blob.accountName`. */
  readonly name?: string;
  /** What Terraform reads, if it is not the value itself. */
  readonly read?: unknown;
}

/** What must become of properties that are set by hand. */
export function settingsOf(
  properties: readonly Property[],
  end: "left" | "putBack",
): Readonly<Record<string, ByHand>> {
  return Object.fromEntries(
    properties.map(({ argument, value, read = value }) => [argument, { [end]: read } as ByHand]),
  );
}

/** The body of a request that sets properties. */
export function bodyOf(properties: readonly Property[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { argument, name = argument, value } of properties) {
    const path = name.split(".");
    const last = path.pop() ?? "";
    const inner = path.reduce<Record<string, unknown>>((outer, step) => {
      outer[step] ??= {};
      return outer[step] as Record<string, unknown>;
    }, body);
    inner[last] = value;
  }
  return body;
}

/** Arguments that no hand sets, for one reason. */
export function never(why: string, names: readonly string[]): Readonly<Record<string, ByHand>> {
  return Object.fromEntries(names.map((name) => [name, { never: why }]));
}
