import { defaultStrategy } from "../../environments/defaults";
import type { Environment } from "../../environments/schema";
import { STRATEGIES } from "../../environments/strategies";
import type { YamlFile } from "../../environments/yaml-file";
import { accountsIn } from "../../stacks/sign-in-audiences";
import { valueAt } from "../environment/draft";
import type { Found } from "./found-chain";
import type { Obstacle } from "./obstacle";

/** A key of the environment file with which what exists stays as it is. */
export interface Kept {
  readonly path: readonly string[];
  readonly value: string;
  /** What another value would do. */
  readonly otherwise: string;
}

/**
 * Who may sign in through a chain: whom its app registration takes, and with the endpoint of one tenant that tenant alone.
 *
 * @returns undefined where the environment file has no word for it
 */
export function accountsOf({
  application,
  connections: { waad, windowslive },
}: Pick<Found, "application" | "connections">): Environment["microsoft"]["accounts"] | undefined {
  const accounts = accountsIn(application.signInAudience);
  if (waad === undefined || waad.options.useCommonEndpoint === true) return accounts;
  return windowslive === undefined ? "tenant" : undefined;
}

/** Every key with which a chain stays as it was found. */
export function keptBy(found: Found): Kept[] {
  const { pool, identityProvider, connections, application, clients } = found;
  const accounts = accountsOf(found);
  const strategies = STRATEGIES.filter((strategy) => connections[strategy] !== undefined);
  const userIdAttribute = connections.waad?.options.userid_attribute;
  const kept: (Kept | undefined | "")[] = [
    accounts && {
      path: ["microsoft", "accounts"],
      value: accounts,
      otherwise: "others would be let in, or people locked out; change it after the takeover",
    },
    {
      path: ["microsoft", "displayName"],
      value: application.displayName,
      otherwise: "people know the app registration by its name; change it after the takeover",
    },
    {
      path: ["auth0", "strategy"],
      value: strategies.length === 2 ? "both" : String(strategies[0]),
      otherwise: "a connection would be made or left behind, and who comes through another one is a stranger",
    },
    ...Object.values(connections).map(({ strategy, name }) => ({
      path: ["auth0", "connections", strategy],
      value: name,
      otherwise: "a connection can't be renamed: it would be replaced, and its users lost",
    })),
    userIdAttribute && {
      path: ["auth0", "userIdAttribute"],
      value: userIdAttribute,
      otherwise: "it is each user's id: everybody would be a stranger",
    },
    {
      path: ["cognito", "providerName"],
      value: identityProvider.ProviderName,
      otherwise: "it is the start of each user's name: everybody would be a stranger",
    },
    {
      path: ["cognito", "poolName"],
      value: pool.Name,
      otherwise: "a user pool can't be renamed: it would be replaced, and everyone in it lost",
    },
    {
      path: ["cognito", "usernames"],
      value: pool.UsernameConfiguration?.CaseSensitive === false ? "case-insensitive" : "case-sensitive",
      otherwise: "a user pool keeps that for ever: it would be replaced, and everyone in it lost",
    },
    ...Object.entries(clients).map(([name, { isConfidential }]) => ({
      path: ["cognito", "clients", name, "kind"],
      value: isConfidential ? "confidential" : "public",
      otherwise: "an app client keeps for ever whether it has a secret: the app would need another client",
    })),
  ];
  return kept.flatMap((each) => each || []);
}

/** What is to be written, where the file leaves a key out, and what is in the way, where it says something else. */
export function settled(
  kept: readonly Kept[],
  file: YamlFile,
  environment: Environment,
): { readonly written: readonly Kept[]; readonly obstacles: readonly Obstacle[] } {
  const accounts = kept.find(({ path }) => path.join(".") === "microsoft.accounts")?.value;
  const unsaid = { ...environment, auth0: { ...environment.auth0, strategy: defaultStrategy(accounts) } };
  const written: Kept[] = [];
  const obstacles: Obstacle[] = [];
  for (const each of kept) {
    const { path, value } = each;
    const said = valueAt(file.value, path);
    if (said === undefined && valueAt(unsaid, path) !== value) written.push(each);
    if (said !== undefined && said !== value) obstacles.push(contradiction(each, file));
  }
  return { written, obstacles };
}

function contradiction({ path, value, otherwise }: Kept, content: YamlFile): Obstacle {
  const must = `what is there has ${JSON.stringify(value)}; ${otherwise}`;
  const { file, line, column, text } = content.mistakeAt(path, must);
  const key = path.join(".");
  return {
    where: `${file}:${line}:${column} ${key}`,
    told: text.slice(key.length + 2),
    toDo: `write ${value} there, or leave the key out: then it is written for you`,
  };
}
