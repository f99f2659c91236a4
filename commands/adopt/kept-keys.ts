import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import type { YamlFile } from "../../environments/yaml-file";
import { identityProvidersOf } from "../../stacks/routes/facts";
import { valueAt } from "../environment/draft";
import type { FoundChain, UserPool } from "./found-chain";
import type { Obstacle } from "./obstacle";

/** A key of the environment file, with the value that keeps the chain as it is. */
export interface KeptKey {
  readonly path: readonly string[];
  readonly value: string | true;
  /** What another value would do. */
  readonly otherwise: string;
}

/**
 * Every key that keeps a chain as it was found.
 *
 * @param environment tells whether the pool is adopted, or stays its owner's
 * @param ofRoute those that its route alone has
 */
export function keptKeysOf(
  found: FoundChain,
  environment: Environment,
  ofRoute: readonly KeptKey[],
): KeptKey[] {
  const { pool, identityProviders, application, clients } = found;
  const named = identityProvidersOf(environment);
  const kept: (KeptKey | false)[] = [
    {
      path: ["microsoft", "displayName"],
      value: application.displayName,
      otherwise: "people know the app registration by its name; change it after the adoption",
    },
    ...ofRoute,
    // Of a list, each has its own name in it.
    !named.some(({ isListed = false }) => isListed) && {
      path: ["cognito", "providerName"],
      value: identityProviders[0].ProviderName,
      otherwise: "each user ID begins with it: everyone would get a new one",
    },
    ...(hasOwnPool(environment) ? keptOfOwnPool(pool) : keptOfJoinedPool(pool, environment)),
    ...Object.entries(clients).flatMap(([name, { isConfidential, RefreshTokenRotation }]) => [
      {
        path: ["cognito", "clients", name, "kind"],
        value: isConfidential ? "confidential" : "public",
        otherwise: "an app client can't gain or lose its secret: the app would need another client",
      },
      RefreshTokenRotation?.Feature === "ENABLED" && {
        path: ["cognito", "clients", name, "refreshRotation"],
        value: true as const,
        otherwise: "a refresh token would live on after it was used; change it after the adoption",
      },
    ]),
  ];
  return kept.flatMap((each) => each || []);
}

const keptOfOwnPool = ({ Name, UsernameConfiguration }: UserPool): KeptKey[] => [
  {
    path: ["cognito", "poolName"],
    value: Name,
    otherwise: "Cognito never renames a user pool, so the file would be wrong about it",
  },
  {
    path: ["cognito", "usernames"],
    value: UsernameConfiguration?.CaseSensitive === false ? "case-insensitive" : "case-sensitive",
    otherwise: "Cognito never changes that of a user pool, so no plan would pass",
  },
];

const keptOfJoinedPool = ({ Id }: UserPool, { cognito }: Pick<Environment, "cognito">): KeptKey[] => [
  {
    path: ["cognito", "userPool"],
    value: Id,
    otherwise: "the identity provider is in that pool: everyone would get a new user ID",
  },
  ...(cognito.issuer === "updated"
    ? [
        {
          path: ["cognito", "issuer"],
          value: cognito.issuer,
          otherwise: "apps verify the issuer that the pool's discovery document says",
        },
      ]
    : []),
];

/** Compares the keys with the file: those that it leaves out are missing, and those that it has otherwise are obstacles. */
export function settleKeys(
  kept: readonly KeptKey[],
  file: YamlFile,
  environment: Environment,
): { readonly missing: readonly KeptKey[]; readonly obstacles: readonly Obstacle[] } {
  const missing: KeptKey[] = [];
  const obstacles: Obstacle[] = [];
  for (const each of kept) {
    const { path, value } = each;
    const given = valueAt(file.value, path);
    if (given === undefined && valueAt(environment, path) !== value) missing.push(each);
    if (given !== undefined && given !== value) obstacles.push(contradictionOf(each, file));
  }
  return { missing, obstacles };
}

function contradictionOf({ path, value, otherwise }: KeptKey, content: YamlFile): Obstacle {
  const must = `the chain has ${JSON.stringify(value)}; ${otherwise}`;
  const { file, line, column, text } = content.mistakeAt(path, must);
  const key = path.join(".");
  return {
    where: `${file}:${line}:${column} ${key}`,
    message: text.slice(key.length + 2),
    toDo: `write ${value} there, or leave the key out: this command writes it then`,
  };
}
