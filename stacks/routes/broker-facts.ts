import type { BrokerEnvironment } from "../../environments/schema";
import { hasMicrosoftConnection } from "../../environments/strategies";
import { ADDRESSES, PASSWORDS } from "../addresses";
import { brokerEndpointsOf } from "../endpoints";
import type { RouteFacts } from "./route-facts";

/** What the gate's claims start with. A claim of one's own needs a URL at Auth0, and this one is nobody's. */
export const CLAIM_NAMESPACE = "https://cognito-microsoft-sign-in.invalid/";

/** What Auth0 is asked for, whatever an app asks for: all that the mapping needs. */
export const BROKER_SCOPES = ["openid", "email", "profile"] as const;

/** By way of Auth0. */
export const brokerFacts: RouteFacts<BrokerEnvironment> = {
  addresses: ADDRESSES,
  credential: {
    kind: "client secret",
    addresses: PASSWORDS,
    key: ["microsoft", "secret"],
    slots: ({ microsoft }) => microsoft.secret,
  },
  identityProviders: ({ cognito, auth0 }) => {
    const { authorizationEndpoint, issuer } = brokerEndpointsOf(auth0);
    return [
      {
        name: cognito.providerName,
        address: ADDRESSES.identityProvider,
        type: "OIDC",
        leadsTo: [authorizationEndpoint, issuer],
      },
    ];
  },
  admission: ({ microsoft: { accounts, organizations, personal }, auth0: { strategy } }) => {
    const listed = strategy === "microsoft" ? organizations : "any";
    return {
      organizations: strategy === "windowslive" ? "none" : accounts === "tenant" ? "home" : listed,
      personal: accounts === "any" && (strategy === "microsoft" ? personal : strategy !== "waad"),
    };
  },
  // Those of Auth0's own connections. Those of the one connection are in lower case.
  caseOfUserIds: (environment) =>
    hasMicrosoftConnection(environment)
      ? undefined
      : {
          because: `auth0.strategy: ${environment.auth0.strategy}`,
          toDo: "write auth0.strategy: microsoft, whose user IDs are in lower case",
        },
  // `username` comes from `sub`: in a multitenant app an e-mail address identifies nobody, because whoever runs a tenant
  // can set any.
  mapping: {
    username: "sub",
    email: "email",
    email_verified: "email_verified",
    name: "name",
    given_name: "given_name",
    family_name: "family_name",
    picture: "picture",
  },
  // The gate has no claims for users of Auth0's own connections. Their pool may have the attributes from before.
  organizationClaims: (environment) =>
    hasMicrosoftConnection(environment)
      ? {
          tenant_id: `${CLAIM_NAMESPACE}tenant_id`,
          object_id: `${CLAIM_NAMESPACE}object_id`,
          account_type: `${CLAIM_NAMESPACE}account_type`,
        }
      : {},
};
