import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Plan } from "../../review/plan";
import type { NamedProvider } from "../../stacks/routes/route-facts";
import { checkJoinedPool, checkProviderNames } from "../clouds/check-joined-pool";
import { enterAws } from "../clouds/enter-aws";
import type { Finding } from "../clouds/finding";
import { openHttps } from "../clouds/https";
import { type JoinedPool, readJoinedPool } from "../clouds/joined-pool";
import type { Prepared } from "./prepare";

/**
 * Looks at the user pool that an environment joins, before a plan: Terraform would say less, or say it half-way through an apply.
 *
 * @returns nothing without such a pool, or with credentials that only the provider can use
 * @throws UserError with everything that is in the way
 */
export async function lookAtJoinedPool({ environment, stack }: Prepared): Promise<JoinedPool | undefined> {
  if (hasOwnPool(environment)) return undefined;
  const joined = await findJoinedPool(environment, stack.variables);
  if (joined !== undefined) assertFine(environment, checkJoinedPool(environment, joined));
  return joined;
}

/** @returns nothing with credentials that only the provider can use, or that it refuses, as it says itself */
export async function findJoinedPool(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
): Promise<JoinedPool | undefined> {
  const https = openHttps(variables);
  try {
    const { api } = await enterAws(environment.cognito, variables, https.fetch);
    return api && (await readJoinedPool(environment, api, https.fetch));
  } finally {
    await https.close();
  }
}

/**
 * @throws UserError where a plan makes an identity provider whose name the joined pool has, which Cognito would refuse half-way; or
 *   adopts one that leads elsewhere
 */
export function assertProviderNameFree(
  environment: Environment,
  { kind, resources }: Plan,
  joined: JoinedPool | undefined,
): void {
  if (joined === undefined || kind !== "plan") return;
  const isNew = (provider: NamedProvider) =>
    resources.some(
      ({ address, action, isImported = false }) =>
        address === provider.address && (action === "create" || isImported),
    );
  assertFine(
    environment,
    checkProviderNames(environment, joined, (provider) => !isNew(provider)),
  );
}

function assertFine({ name, cognito }: Environment, findings: readonly Finding[]): void {
  const wrong = findings.filter(({ verdict }) => verdict === "wrong");
  if (wrong.length === 0) return;
  throw new UserError(
    "user-pool-not-joinable",
    `${name} can't join the user pool ${cognito.userPool}. Nothing was changed.\n${wrong.map(({ message, toDo }) => `  ${message}.\n  To do: ${toDo}, then run the same command again.`).join("\n")}`,
  );
}
