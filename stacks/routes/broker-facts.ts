import type { BrokerEnvironment } from "../../environments/schema";
import { hasMicrosoftConnection } from "../../environments/strategies";
import { ADDRESSES, PASSWORDS } from "../addresses";
import { brokerEndpointsOf } from "../endpoints";
import { PERSONAL_ACCOUNTS } from "../personal-accounts";
import type { Account, RouteFacts } from "./route-facts";

/** What the gate's claims start with. A claim of one's own needs a URL at Auth0, and this one is nobody's. */
export const CLAIM_NAMESPACE = "https://cognito-microsoft-sign-in.invalid/";

/** What Auth0 is asked for, whatever an app asks for: all that the mapping needs. */
export const BROKER_SCOPES = ["openid", "email", "profile"] as const;

const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** The user ID that the one connection gives. */
const OWN_ID = new RegExp(`^oauth2\\|[^|]+\\|(${GUID})\\.(${GUID})$`);
/** The user ID that Auth0's connection for personal accounts gives. */
const PERSONAL_ID = /^windowslive\|([0-9a-f]{16})$/i;

/** The personal account of a user ID; Microsoft Graph knows it by 16 digits, and a token by an object ID that ends with them. */
export function personalAccountIn(userId: string): Account | undefined {
  const digits = PERSONAL_ID.exec(userId)?.[1]?.toLowerCase();
  return digits === undefined
    ? undefined
    : {
        tenantId: PERSONAL_ACCOUNTS,
        objectId: `00000000-0000-0000-${digits.slice(0, 4)}-${digits.slice(4)}`,
      };
}

/** By way of Auth0. */
export const brokerFacts: RouteFacts<BrokerEnvironment> = {
  providers: ["azuread", "auth0", "aws"],
  addresses: ADDRESSES,
  credential: {
    kind: "client secret",
    addresses: PASSWORDS,
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
  userName: (environment, { tenantId, objectId }) => ({
    provider: environment.cognito.providerName,
    userId: hasMicrosoftConnection(environment)
      ? `oauth2|${environment.auth0.connections.microsoft}|${tenantId}.${objectId}`
      : undefined,
  }),
  accountIn: (_, __, userId) => {
    const [, tenantId, objectId] = OWN_ID.exec(userId) ?? [];
    if (tenantId !== undefined && objectId !== undefined) return { tenantId, objectId };
    return personalAccountIn(userId) ?? {};
  },
  otherName: "Auth0",
  admitting: ({ organizations, personal }) => {
    if (organizations === "home") {
      return { keys: { accounts: "tenant" }, ...(personal && { lost: "personal accounts" }) };
    }
    if (organizations === "none") return { keys: {}, widened: "people of every organisation" };
    const listed =
      organizations === "any" ? {} : { organizations: organizations.map(({ id, name }) => ({ id, name })) };
    return { keys: { accounts: personal ? "any" : "organizations", ...listed } };
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
