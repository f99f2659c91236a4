import type { z } from "zod";
import type { FormerFile } from "./former-file";
import { type Environments, ROUTE_FILES, type RouteFile } from "./routes";
import type { BrokerEnvironment } from "./routes/broker";
import type { RouteName } from "./routes/names";

export type { BrokerEnvironment } from "./routes/broker";
export type { EntraEnvironment } from "./routes/entra";
export type { RouteName } from "./routes/names";
export type { SamlEnvironment } from "./routes/saml";

/** An environment: what its file says, with the name of the file and every default filled in. */
export type Environment = Environments[RouteName] & Moving;

interface Moving {
  /** The route that people move away from, as if it were the only one. */
  former?: Environment;
  /** A former route at its end: nothing of it is declared, but for what Terraform needs to destroy it. */
  retired?: Environment;
}

export type EnvironmentOf<Name extends RouteName> = Environments[Name];

interface Parsed {
  readonly environment?: Environment;
  readonly issues: readonly z.core.$ZodIssue[];
}

/**
 * Reads what a file says: every mistake in it, or the environment.
 *
 * @param former the file of its former route
 */
export function parseFile(name: string, route: RouteName, file: unknown, former?: FormerFile): Parsed {
  const { schema, fill }: RouteFile<z.ZodType, Environment> = ROUTE_FILES[route] as never;
  const { data, error } = schema.safeParse(file);
  const issues = error?.issues ?? [];
  if (former === undefined) return { issues, ...(error === undefined && { environment: fill(name, data) }) };
  const { environment, issues: ofFormer } = parseFormer(name, former, issues);
  const { former: _, ...keys } = Object(data);
  return {
    issues: [...issues, ...ofFormer],
    ...(error === undefined &&
      environment && {
        environment: { ...fill(name, keys), [former.isRetired ? "retired" : "former"]: environment },
      }),
  };
}

/** @param known what the present route's file has to say of it already: each key by itself */
function parseFormer(
  name: string,
  { route, content, placeOf }: FormerFile,
  known: readonly z.core.$ZodIssue[],
): Parsed {
  const { environment, issues } = parseFile(name, route, content);
  const told = new Set(known.map(({ path }) => JSON.stringify(path)));
  const others = issues.flatMap((issue) => {
    const path = placeOf(issue.path);
    if (issue.path.length === 0 || told.has(JSON.stringify(path))) return [];
    return [
      { ...issue, path, message: issue.message.replaceAll("cognito.providerName", "former.providerName") },
    ];
  });
  return { issues: others, ...(environment && { environment }) };
}

/** The two slots of a secret on one side of a hop. */
export type SecretSlots = BrokerEnvironment["microsoft"]["secret"];
