import type { z } from "zod";
import { type Environments, ROUTE_FILES, type RouteFile } from "./routes";
import type { BrokerEnvironment } from "./routes/broker";
import type { RouteName } from "./routes/names";

export type { BrokerEnvironment } from "./routes/broker";
export type { EntraEnvironment } from "./routes/entra";
export type { RouteName } from "./routes/names";
export type { SamlEnvironment } from "./routes/saml";

/** An environment: what its file says, with the name of the file and every default filled in. */
export type Environment = Environments[RouteName];

export type EnvironmentOf<Name extends RouteName> = Environments[Name];

/** Reads what a file says: every mistake in it, or the environment. */
export function parseFile(
  name: string,
  route: RouteName,
  file: unknown,
): { readonly environment?: Environment; readonly issues: readonly z.core.$ZodIssue[] } {
  const { schema, fill }: RouteFile<z.ZodType, Environment> = ROUTE_FILES[route] as never;
  const { data, error } = schema.safeParse(file);
  return { issues: error?.issues ?? [], ...(error === undefined && { environment: fill(name, data) }) };
}

/** The two slots of a secret on one side of a hop. */
export type SecretSlots = BrokerEnvironment["microsoft"]["secret"];
