import type { BrokerEnvironment } from "../../environments/schema";
import type { FoundChain } from "./found-chain";
import type { Obstacle } from "./obstacle";
import { findAtAuth0 } from "./obstacles-at-auth0";
import { findInCognito } from "./obstacles-in-cognito";
import { findInEntra } from "./obstacles-in-entra";

/** What would lose a user or lock one out, where the environment file has no key to prevent it. */
export const findObstacles = (found: FoundChain, environment: BrokerEnvironment): Obstacle[] => [
  ...findInCognito(found, environment),
  ...findAtAuth0(found, environment),
  ...findInEntra(found, environment),
];
