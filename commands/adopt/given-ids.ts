import { Option } from "@commander-js/extra-typings";
import type { z } from "zod";
import type { Environment, RouteName } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import * as values from "../../environments/values";

/** Ids that a person gave, by options or by `adopt` in the environment file. */
export interface GivenIds {
  readonly userPool?: string;
  readonly appRegistration?: string;
  readonly auth0Client?: string;
  readonly windowslive?: string;
  readonly waad?: string;
  /** By the app client's name in the environment file. */
  readonly clients: Readonly<Record<string, string>>;
}

type Single = Exclude<keyof GivenIds, "clients">;

type IdOption = readonly [
  flag: string,
  value: z.ZodType<string>,
  meaning: string,
  /** The only route that has it. */
  route?: RouteName,
];

const ofAuth0 = (flag: string, value: z.ZodType<string>, meaning: string): IdOption => [
  flag,
  value,
  meaning,
  "broker",
];

/** The option for each id, what it must be, and what it is. */
const OPTIONS: Readonly<Record<Single, IdOption>> = {
  userPool: ["--user-pool", values.userPoolId, "the user pool"],
  auth0Client: ofAuth0(
    "--auth0-client",
    values.auth0ClientId,
    "Client ID of the Auth0 application for Cognito",
  ),
  windowslive: ofAuth0("--windowslive", values.connectionId, "Auth0's connection for personal accounts"),
  waad: ofAuth0("--waad", values.connectionId, "Auth0's connection for organisations"),
  appRegistration: ["--app-registration", values.objectId, "object ID of the app registration in Entra"],
};

/** What the options give. */
export type GivenOptions = Readonly<Partial<Record<Single, string>>> & {
  readonly client?: readonly string[];
};

/** For what can't be found by following the chain. */
export const ID_OPTIONS: readonly Option[] = [
  ...Object.values(OPTIONS).map(
    ([flag, , meaning]) => new Option(`${flag} <id>`, `${meaning}, if it is not found`),
  ),
  new Option(
    "--client <name=id>",
    "the app client of that name in the file, if it is not found; again for each",
  ).argParser<readonly string[]>((value, others = []) => [...others, value]),
];

/**
 * Reads the ids among the options, over those that the environment file has from an earlier run.
 *
 * @throws UserError with every mistake
 */
export function readGivenIds(options: GivenOptions, { route, adopt = {}, cognito }: Environment): GivenIds {
  const mistakes: string[] = [];
  const check = (option: string, value: string, type: z.ZodType<string>) => {
    const must = type.safeParse(value).error?.issues[0]?.message;
    if (must !== undefined) mistakes.push(`  ${option}: is ${JSON.stringify(value)}, but ${must}`);
    return value;
  };
  const singles = Object.entries(OPTIONS).flatMap(([name, [flag, type, , only = route]]) => {
    const value = options[name as Single];
    if (value !== undefined && only !== route) {
      mistakes.push(`  ${flag}: must be left out with route: ${route}; it needs ${only}`);
      return [];
    }
    return value === undefined ? [] : [[name, check(flag, value, type)]];
  });
  const clients = (options.client ?? []).flatMap((option) => {
    const [, name = "", id = ""] = /^([^=]*)=(.*)$/.exec(option) ?? [];
    if (name === "" || !Object.hasOwn(cognito.clients, name)) {
      mistakes.push(
        `  --client: is ${JSON.stringify(option)}, but must be NAME=ID with an app client of the file: ${Object.keys(cognito.clients).join(", ")}`,
      );
      return [];
    }
    return [[name, check(`--client ${name}=`, id, values.appClientId)] as const];
  });
  if (mistakes.length > 0) {
    const count = mistakes.length === 1 ? "One option is wrong" : `${mistakes.length} options are wrong`;
    throw new UserError(
      "invalid-arguments",
      `${count}:\n${mistakes.join("\n")}\nTo do: give the ids as the consoles show them, or leave them out: this command finds them by following the chain.`,
    );
  }
  const { userPool = cognito.userPool, appRegistration, auth0Client, connections = {} } = adopt;
  return {
    ...(userPool && { userPool }),
    ...(appRegistration && { appRegistration }),
    ...(auth0Client && { auth0Client }),
    ...connections,
    ...Object.fromEntries(singles),
    clients: { ...adopt.clients, ...Object.fromEntries(clients) },
  };
}
