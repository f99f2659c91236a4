import { z } from "zod";
import { DEFAULT_PROVIDER_NAME, DEFAULT_STRATEGY, defaultConnections } from "./defaults";
import type { MistakeAtKey } from "./mistakes";
import { STRATEGIES } from "./strategies";
import { MAX_PROVIDER_AND_CONNECTION } from "./values";

/** What the checks read, whatever else is wrong with the file. A strategy or accounts that don't exist are told elsewhere. */
const comparedKeys = z.object({
  microsoft: z.object({
    accounts: z.enum(["any", "organizations", "tenant"]).default("any"),
    organizations: z.unknown().optional(),
    personal: z.unknown().optional(),
  }),
  auth0: z.object({
    strategy: z.enum([...STRATEGIES, "both"]).default(DEFAULT_STRATEGY),
    connections: z.object({ microsoft: z.unknown().optional() }).optional(),
  }),
  cognito: z.object({ providerName: z.unknown().default(DEFAULT_PROVIDER_NAME) }),
});

/** Finds what `auth0.strategy` has no place for, and where `organizations` and `personal` contradict `accounts`. */
export function findMicrosoftMistakes(file: unknown): MistakeAtKey[] {
  const { data } = comparedKeys.safeParse(file);
  if (data === undefined) return [];
  const { microsoft, auth0 } = data;
  const { accounts, organizations = "any", personal } = microsoft;
  if (auth0.strategy !== "microsoft") {
    return [
      { path: ["microsoft", "organizations"], isGiven: organizations !== "any" },
      { path: ["microsoft", "personal"], isGiven: personal !== undefined },
    ].flatMap(({ path, isGiven }) =>
      isGiven
        ? { path, message: `must be left out with auth0.strategy: ${auth0.strategy}; it needs microsoft` }
        : [],
    );
  }
  const mistakes: MistakeAtKey[] = [];
  if (accounts === "tenant" && Array.isArray(organizations)) {
    mistakes.push({
      path: ["microsoft", "organizations"],
      message: "must be left out with microsoft.accounts: tenant, which lets in the home tenant alone",
    });
  }
  if (accounts !== "any" && personal === true) {
    mistakes.push({
      path: ["microsoft", "personal"],
      message: `must be false or left out with microsoft.accounts: ${accounts}; only accounts: any lets in personal accounts`,
    });
  }
  return mistakes;
}

/**
 * Finds where the users' names in the pool would be longer than Cognito takes.
 *
 * @param name of the environment, after which the connection is named by default
 */
export function findLongUserNames(name: string, file: unknown): MistakeAtKey[] {
  const { data } = comparedKeys.safeParse(file);
  const providerName = data?.cognito.providerName;
  if (data?.auth0.strategy !== "microsoft" || typeof providerName !== "string") return [];
  const given = data.auth0.connections?.microsoft;
  const connection = given ?? defaultConnections(name).microsoft;
  const room = MAX_PROVIDER_AND_CONNECTION - providerName.length;
  if (typeof connection !== "string" || connection.length <= room) return [];
  const tooLong = given === undefined ? ` (the default, ${connection}, has ${connection.length})` : "";
  return [
    {
      path: ["auth0", "connections", "microsoft"],
      message: `must be at most ${room} characters${tooLong}, as it and cognito.providerName, ${providerName}, are part of each user's name, and have ${MAX_PROVIDER_AND_CONNECTION} characters at most together`,
    },
  ];
}
