import type { EntraEnvironment } from "../../../environments/schema";
import { ENTRA_ADDRESSES } from "../../../stacks/addresses";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import { poolAttributesOf } from "../../../stacks/pool-attributes";
import { entraSignOutOf } from "../../../stacks/routes/entra-sign-out";
import { PROGRAM } from "../../setup/terraform";
import { followEntra } from "../follow-chain/entra";
import type { FoundEntraChain, UserPool } from "../found-chain";
import { findInCognito } from "../obstacles-in-cognito";
import { findInEntra } from "../obstacles-in-entra";
import { findStraightToEntra } from "../obstacles-straight-to-entra";
import type { AdoptedRoute } from "./adopted-route";

/** Straight to Entra, by OpenID Connect. */
export const adoptedEntra: AdoptedRoute<EntraEnvironment, FoundEntraChain> = {
  made: [ENTRA_ADDRESSES.passwords.a],
  follow: followEntra,
  withoutOwn: (found) => found,
  asFound: (environment, { pool }, { joins, namesAttributes }) => {
    // A file that joins a pool has none unless it names them, and Terraform adds none to a pool that is there.
    const isNone = joins ? !namesAttributes : !hasAttributes(pool, environment);
    return isNone ? { ...environment, cognito: { ...environment.cognito, attributes: "none" } } : environment;
  },
  idsOf: () => ({}),
  keptKeysOf: (_, { cognito: { attributes, userPool } }) =>
    attributes === "none" && userPool === undefined
      ? [
          {
            path: ["cognito", "attributes"],
            value: "none",
            otherwise: `the user pool has no such attributes, and ${PROGRAM.title} adds none to a pool that is there`,
          },
        ]
      : [],
  keptOf: () => ({}),
  findObstacles: (found, environment) => {
    const pool = { id: found.pool.Id, ...poolEndpointsOf(environment.cognito) };
    return [
      ...findInCognito(found, environment),
      ...findStraightToEntra(found, environment),
      ...findInEntra(found, {
        name: "Cognito",
        idleSecret: "Cognito does not use",
        redirectUris: [pool.callbackUrl, ...entraSignOutOf(environment, pool).entraRedirectUris],
      }),
    ];
  },
  renderShutOut: () => [],
};

/** Whether a pool has each attribute that the environment fills with what Microsoft says of a person's organisation. */
function hasAttributes({ SchemaAttributes = [] }: UserPool, environment: EntraEnvironment): boolean {
  const there = SchemaAttributes.filter(
    ({ AttributeDataType, Mutable }) => AttributeDataType === "String" && Mutable !== false,
  ).map(({ Name }) => Name);
  return Object.values(poolAttributesOf(environment).claims).every((attribute) => there.includes(attribute));
}
