import { z } from "zod";
import { defaultConnections, defaultStrategy } from "./defaults";
import { MAX_PROVIDER_AND_CONNECTION } from "./values";

/** What the checks read, whatever else is wrong with the file. */
const comparedKeys = z.object({
  microsoft: z.object({
    accounts: z.unknown().optional(),
    organizations: z.unknown().optional(),
    personal: z.unknown().optional(),
  }),
  auth0: z.object({
    strategy: z.unknown().optional(),
    connections: z.object({ microsoft: z.unknown().optional() }).optional(),
  }),
  cognito: z.object({ attributes: z.unknown().optional(), providerName: z.unknown().optional() }),
});

interface MistakeAtKey {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** Finds what `auth0.strategy` has no place for, and where `organizations` and `personal` contradict `accounts`. */
export function findMicrosoftMistakes(file: unknown): MistakeAtKey[] {
  const { data } = comparedKeys.safeParse(file);
  if (data === undefined) return [];
  const { microsoft, auth0, cognito } = data;
  const { accounts = "any", organizations, personal } = microsoft;
  const strategy = auth0.strategy ?? defaultStrategy(String(accounts));
  if (strategy !== "microsoft") {
    return [
      { path: ["microsoft", "organizations"], value: organizations === "any" ? undefined : organizations },
      { path: ["microsoft", "personal"], value: personal },
      { path: ["cognito", "attributes"], value: cognito.attributes },
    ].flatMap(({ path, value }) =>
      value === undefined
        ? []
        : { path, message: `must be left out where auth0.strategy is ${strategy}: it needs microsoft` },
    );
  }
  return [
    ...(accounts === "tenant" && Array.isArray(organizations)
      ? [
          {
            path: ["microsoft", "organizations"],
            message: "must be left out with accounts: tenant, which lets in the home tenant alone",
          },
        ]
      : []),
    ...(accounts !== "any" && personal === true
      ? [
          {
            path: ["microsoft", "personal"],
            message: `must be false or left out with accounts: ${accounts}; accounts: any lets personal accounts in`,
          },
        ]
      : []),
  ];
}

/**
 * Finds where the users' names in the pool would be longer than Cognito takes.
 *
 * @param name of the environment, after which the connection is named by default
 */
export function findLongUserNames(name: string, file: unknown): MistakeAtKey[] {
  const { data } = comparedKeys.safeParse(file);
  if (data === undefined) return [];
  const { microsoft, auth0, cognito } = data;
  const strategy = auth0.strategy ?? defaultStrategy(microsoft.accounts?.toString());
  const { providerName = "Microsoft" } = cognito;
  const connection = auth0.connections?.microsoft ?? defaultConnections(name).microsoft;
  if (strategy !== "microsoft" || typeof providerName !== "string" || typeof connection !== "string")
    return [];
  const room = MAX_PROVIDER_AND_CONNECTION - providerName.length;
  return connection.length <= room
    ? []
    : [
        {
          path: ["auth0", "connections", "microsoft"],
          message: `must be a name of at most ${room} characters${auth0.connections?.microsoft === undefined ? `, as ${connection} is too long` : ""}: with cognito.providerName, ${providerName}, it is part of each user's name, of which Cognito takes 128 characters`,
        },
      ];
}
