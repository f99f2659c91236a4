import type { EntraEnvironment } from "../../../environments/schema";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import { entraEndpointsOf, entraFacts, tenantOfProvider } from "../../../stacks/routes/entra-facts";
import { ENTRA_AUDIENCES } from "../../../stacks/sign-in-audiences";
import { providerDetails } from "../provider-details";
import { appOf } from "./app";
import { makePool } from "./cognito";
import { makeApplication } from "./entra";
import type { HandMade } from "./hand-made";
import { NAMES } from "./names";
import type { Variation } from "./variations/variation";

/** A chain straight to Entra that was made by hand. */
export interface HandMadeDirect extends Omit<HandMade, "environment" | "auth0"> {
  /** The environment that it is a chain of, with the names that the person gave. */
  readonly environment: EntraEnvironment;
}

/** What a person makes of a chain straight to Entra besides. */
export type DirectVariation = Pick<
  Variation,
  "application" | "userPool" | "identityProvider" | "appClients" | "otherAppClients"
>;

/** Makes the chain by hand, straight to Entra, as a person does in the two consoles. */
export async function makeDirectByHand(
  apis: CloudApis,
  environment: EntraEnvironment,
  variation: DirectVariation = {},
): Promise<HandMadeDirect> {
  const { microsoft, cognito } = environment;
  const handMade: EntraEnvironment = {
    ...environment,
    microsoft: { ...microsoft, displayName: NAMES.application },
    cognito: { ...cognito, poolName: NAMES.userPool, usernames: "case-insensitive" },
  };
  const application = await makeApplication(
    apis,
    {
      signInAudience: ENTRA_AUDIENCES[microsoft.accounts],
      redirectUris: [poolEndpointsOf(cognito).callbackUrl],
    },
    variation,
  );
  const providers = entraFacts.identityProviders(handMade).map(({ name }) => ({
    name,
    details: providerDetails(application, entraEndpointsOf(tenantOfProvider(name, microsoft))),
    identifiers: microsoft.organizations?.find((each) => each.name === name)?.domains ?? [],
  }));
  const pool = await makePool(apis, handMade, providers, variation);
  return { environment: handMade, application, ...pool, app: appOf(handMade, pool) };
}
