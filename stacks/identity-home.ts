import type { Environment } from "../environments/schema";

/**
 * Where the identities of an environment's users live, by the key of the environment file that says so. Anywhere else
 * everyone gets a new user ID.
 */
export const identityHomeOf = ({
  microsoft,
  auth0,
  cognito,
}: Pick<Environment, "microsoft" | "auth0" | "cognito">) => ({
  "microsoft.tenantId": microsoft.tenantId,
  "auth0.domain": auth0.domain,
  "cognito.accountId": cognito.accountId,
  "cognito.region": cognito.region,
});

export type IdentityHomeKey = keyof ReturnType<typeof identityHomeOf>;

/** What the state keeps of an environment: its name, by which a plan is known to be of it, and where its identities live. */
export const userIdentitiesOf = (
  environment: Pick<Environment, "name" | "microsoft" | "auth0" | "cognito">,
) => ({ environment: environment.name, ...identityHomeOf(environment) });

export type UserIdentities = ReturnType<typeof userIdentitiesOf>;
