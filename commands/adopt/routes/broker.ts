import type { BrokerEnvironment } from "../../../environments/schema";
import { ADDRESSES } from "../../../stacks/addresses";
import { endpointsOf } from "../../../stacks/endpoints";
import { signOutOf } from "../../../stacks/routes/broker-sign-out";
import { followBroker } from "../follow-chain/broker";
import type { FoundBrokerChain } from "../found-chain";
import { keptBeyond } from "../keep";
import { findAtAuth0 } from "../obstacles-at-auth0";
import { findInCognito } from "../obstacles-in-cognito";
import { findInEntra } from "../obstacles-in-entra";
import { renderShutOut } from "../render-shut-out";
import type { AdoptedRoute } from "./adopted-route";
import { keptKeysOfBroker, strategyOf } from "./broker-keys";

/** By way of Auth0. */
export const adoptedBroker: AdoptedRoute<BrokerEnvironment, FoundBrokerChain> = {
  made: [ADDRESSES.password, ADDRESSES.gate, ADDRESSES.gateBinding],
  follow: followBroker,
  withoutOwn: (found, own) => ({
    ...found,
    gate: found.gate !== undefined && own.includes(found.gate) ? undefined : found.gate,
  }),
  asFound: (environment, found) => ({
    ...environment,
    auth0: { ...environment.auth0, strategy: strategyOf(found) },
  }),
  idsOf: ({ auth0Client, connections: { windowslive, waad } }) => ({
    auth0Client: auth0Client.client_id,
    connections: { ...(windowslive && { windowslive: windowslive.id }), ...(waad && { waad: waad.id }) },
  }),
  keptKeysOf: keptKeysOfBroker,
  keptOf: ({ auth0Client }, environment) => {
    const own = signOutOf(environment, endpointsOf(environment)).auth0LogoutUrls;
    const given = environment.adopt?.keep?.auth0LogoutUrls;
    const kept = keptBeyond(auth0Client.allowed_logout_urls, own, given);
    return kept.length === 0 ? {} : { auth0LogoutUrls: kept };
  },
  findObstacles: (found, environment) => {
    const endpoints = endpointsOf(environment);
    return [
      ...findInCognito(found, environment),
      ...findAtAuth0(found, environment),
      ...findInEntra(found, {
        name: "Auth0",
        idleSecret: "Auth0's connections do not use",
        redirectUris: [
          ...endpoints.broker.callbackUrls,
          ...signOutOf(environment, endpoints).entraRedirectUris,
        ],
      }),
    ];
  },
  renderShutOut,
};
