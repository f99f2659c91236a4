import type { Environment, EnvironmentOf, RouteName } from "../../environments/schema";
import { brokerFacts } from "./broker-facts";
import { entraFacts } from "./entra-facts";
import type { Admission, RouteFacts } from "./route-facts";
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

/** Why two people's user IDs may differ in upper and lower case alone. */
export const caseOfUserIdsOf = (environment: Environment) =>
  factsOf<RouteName>(environment).caseOfUserIds(environment as never);

/** The claims of an environment's route that say which organisation a person is of. */
export const organizationClaimsOf = (environment: Environment) =>
  factsOf<RouteName>(environment).organizationClaims(environment as never);
