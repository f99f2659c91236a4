import { reachedRoutesOf } from "../../environments/routes-of";
import type { Environment, EnvironmentOf, RouteName } from "../../environments/schema";
import { PERSONAL_ACCOUNTS } from "../personal-accounts";
import { brokerFacts } from "./broker-facts";
import { entraFacts } from "./entra-facts";
import type { Account, Admission, ProviderName, RouteFacts, UserName } from "./route-facts";
import { samlFacts } from "./saml-facts";

const FACTS: { readonly [Name in RouteName]: RouteFacts<EnvironmentOf<Name>> } = {
  broker: brokerFacts,
  entra: entraFacts,
  saml: samlFacts,
};

/** The facts of an environment's route. */
export const factsOf = <Name extends RouteName>({
  route,
}: {
  readonly route: Name;
}): RouteFacts<EnvironmentOf<Name>> => FACTS[route];

/** The providers of Terraform that all routes of an environment take, in the order in which people hear of them. */
export function providersOf(environment: Environment): readonly ProviderName[] {
  const taken = new Set(reachedRoutesOf(environment).flatMap((route) => factsOf<RouteName>(route).providers));
  return (["azuread", "auth0", "aws"] as const).filter((name) => taken.has(name));
}

/** The identity providers that an environment's route has in the user pool. */
export const identityProvidersOf = (environment: Environment) =>
  factsOf<RouteName>(environment).identityProviders(environment as never);

/** The credential in two slots of an environment's route. */
export function credentialOf(environment: Environment) {
  const { slots, ...credential } = factsOf<RouteName>(environment).credential;
  return { ...credential, slots: slots(environment as never) };
}

/** Whom an environment's route lets in. */
export const admissionOf = (environment: Environment): Admission =>
  factsOf<RouteName>(environment).admission(environment as never);

/** Whether an environment lets in the accounts of a tenant. A guest of the home tenant has an account there. */
export function admitsTenant(environment: Environment, tenantId: string): boolean {
  const { organizations, personal } = admissionOf(environment);
  if (tenantId === PERSONAL_ACCOUNTS) return personal;
  if (organizations === "home") return tenantId === environment.microsoft.tenantId;
  return typeof organizations === "string"
    ? organizations === "any"
    : organizations.some(({ id }) => id === tenantId);
}

/** What an account is called in the pool by an environment's route. */
export const userNameOf = (environment: Environment, account: Account): UserName =>
  factsOf<RouteName>(environment).userName(environment as never, account);

/** What a user's name tells of the account: nobody can change it. */
export const accountIn = (environment: Environment, provider: string, userId: string): Partial<Account> =>
  factsOf<RouteName>(environment).accountIn(environment as never, provider, userId);

/** Why two people's user IDs may differ in upper and lower case alone. */
export const caseOfUserIdsOf = (environment: Environment) =>
  factsOf<RouteName>(environment).caseOfUserIds(environment as never);

/** The claims of an environment's route that say which organisation a person is of. */
export const organizationClaimsOf = (environment: Environment) =>
  factsOf<RouteName>(environment).organizationClaims(environment as never);
