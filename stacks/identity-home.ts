import type { Environment } from "../environments/schema";

/**
 * Where the identities of an environment's users live, by the key of the environment file that says so. Anywhere else
 * everyone gets a new user ID. Those of a former route keep their places.
 */
export const identityHomeOf = (environment: Environment): IdentityHome => ({
  ...(environment.former && homeOfRoute(environment.former)),
  ...homeOfRoute(environment),
});

const homeOfRoute = (environment: Environment): IdentityHome => ({
  "microsoft.tenantId": environment.microsoft.tenantId,
  ...("auth0" in environment && { "auth0.domain": environment.auth0.domain }),
  "cognito.accountId": environment.cognito.accountId,
  "cognito.region": environment.cognito.region,
});

export type IdentityHome = {
  readonly "microsoft.tenantId": string;
  /** Where Auth0 stands between. */
  readonly "auth0.domain"?: string;
  readonly "cognito.accountId": string;
  readonly "cognito.region": Environment["cognito"]["region"];
};

export type IdentityHomeKey = keyof IdentityHome;

/** What the state keeps of an environment: its name, by which a plan is known to be of it, and where its identities live. */
export const userIdentitiesOf = (environment: Environment) => ({
  environment: environment.name,
  ...identityHomeOf(environment),
});

export type UserIdentities = ReturnType<typeof userIdentitiesOf>;
