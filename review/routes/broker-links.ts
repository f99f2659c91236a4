import { hasOwnPool } from "../../environments/own-pool";
import { STRATEGIES, type Strategy } from "../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import { domainNameOf, type Endpoints } from "../../stacks/endpoints";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { areEndpoints, type Link, scopesIn } from "../link";
import { ACCOUNTS } from "../rules/support/accounts";
import { brokerAt, hostOf, poolAt } from "../rules/support/endpoints-at";
import { joinValues } from "../rules/support/join-values";
import { knownAt, knownTextsAt } from "../rules/support/known";
import { CONNECTION_SCOPES, IDENTITY_PROVIDER_SCOPES } from "../rules/support/needed-scopes";
import type { Side } from "../side";
import { at, textAt } from "../value";
import { agreeOnSecret } from "./client-secret";
import { idAt } from "./id-at";
import type { Place } from "./route-review";

/** Cognito to Auth0, and Auth0 to Entra by each connection. */
export const brokerLinksOf = (chain: BrokerChain): readonly Link[] => [
  linkToAuth0(chain),
  { callbacks: callbacksAtEntra(chain) },
  ...STRATEGIES.map((strategy) => linkToEntra(chain, strategy)),
];

/** The broker's endpoints, by their names in Cognito's identity provider. */
const ENDPOINTS = {
  authorize_url: "authorizationEndpoint",
  token_url: "tokenEndpoint",
  attributes_url: "userinfoEndpoint",
  jwks_uri: "jwksUri",
} as const satisfies Record<string, keyof Endpoints["broker"]>;

const NAMES = Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[];

const endpointsAt = (broker: Endpoints["broker"]) =>
  Object.fromEntries(NAMES.map((name) => [name, broker[ENDPOINTS[name]]]));

function linkToAuth0(chain: BrokerChain): Link {
  const { after, environment, endpoints } = chain;
  const { identityProvider, auth0Client, auth0Credentials, inUse } = after;
  const { broker } = endpoints;
  const address = ADDRESSES.identityProvider;
  const found = Object.fromEntries(
    NAMES.map((name) => [name, knownAt(identityProvider, `provider_details.${name}`)]),
  );
  const host = hostOf(textAt(identityProvider, "provider_details.authorize_url"));
  const atHost = host === undefined ? undefined : brokerAt(host);
  const written = (atHost ?? broker).issuer;
  const domain = hasOwnPool(environment) ? textAt(after.domain, "domain") : domainNameOf(environment.cognito);
  return {
    client: {
      rule: "broker-client-mismatch",
      address,
      usedId: textAt(identityProvider, "provider_details.client_id"),
      registeredId: textAt(auth0Client, "client_id"),
      otherId: {
        people: "Nobody can sign in",
        cause: (used, registered) =>
          `Cognito signs people in with Auth0's client ${code(used)}, but Auth0's client for Cognito is ${code(registered)}`,
      },
      secret: {
        used: at(identityProvider, "provider_details.client_secret"),
        registered: at(auth0Credentials, "client_secret"),
        other: {
          people: "Nobody can sign in",
          cause:
            "Cognito's client secret is not the one of Auth0's client for Cognito, so Auth0 gives it no tokens",
        },
      },
    },
    callbacks: {
      rule: "callback-not-registered",
      address: inUse.auth0Client,
      needed: domain === undefined ? [] : [poolAt(domain, environment).callbackUrl],
      registered: knownTextsAt(auth0Client, "callbacks"),
      missing: (callbackUrl, callbacks) => ({
        people: "Nobody can sign in",
        cause: `Cognito's callback URL is ${code(callbackUrl)}, but Auth0's client for Cognito has ${joinValues(callbacks)} ("Callback URL mismatch")`,
      }),
    },
    issuer: {
      address,
      expected: textAt(identityProvider, "provider_details.oidc_issuer"),
      written,
      own: broker.issuer,
      other: {
        people: "Nobody can sign in",
        cause: (expected) =>
          `Cognito expects the issuer ${code(expected)}, but Auth0 writes ${code(written)} ("Bad id_token issuer")`,
      },
    },
    endpoints: {
      address,
      found,
      expected: endpointsAt(broker),
      moved: () =>
        atHost !== undefined && areEndpoints({ found, expected: endpointsAt(atHost) })
          ? {
              people: `Whoever runs ${host} decides who people are`,
              cause: `the identity provider has all its endpoints there, but the environment file's broker is ${code(broker.host)}`,
            }
          : undefined,
      broken: {
        people: "Sign-in breaks for everyone",
        cause: (differences) =>
          `not all of the identity provider's endpoints are the broker's: ${differences}`,
      },
    },
    scopes: {
      address,
      needed: IDENTITY_PROVIDER_SCOPES,
      asked: scopesIn(knownAt(identityProvider, "provider_details.authorize_scopes")),
      missing: (scope) => `the identity provider does not ask Auth0 for ${code(scope)}`,
    },
  };
}

/** All connections have one callback URL for each of the broker's hosts. */
function callbacksAtEntra({
  after: { application, connections },
  endpoints: { broker },
}: BrokerChain): NonNullable<Link["callbacks"]> {
  return {
    rule: "redirect-uri-not-registered",
    address: ADDRESSES.application,
    needed: Object.keys(connections).length === 0 ? [] : broker.callbackUrls,
    registered: knownTextsAt(application, "web.0.redirect_uris"),
    missing: (callback) => ({
      people: `Nobody can sign in through ${hostOf(callback)}`,
      cause: `the app registration lacks the redirect URI ${code(callback)} (AADSTS50011)`,
    }),
  };
}

/** Scopes without which a connection is of no use; waad's is always on. */
const ASKING: readonly Strategy[] = ["microsoft", "windowslive"];

function linkToEntra(chain: BrokerChain, strategy: Strategy): Link {
  const { after } = chain;
  const connection = after.connections[strategy];
  const address = addressOfConnection(strategy);
  const nobody = `Nobody can sign in with ${ACCOUNTS[strategy]}`;
  const secretOf = `the client secret of the connection \`${strategy}\``;
  return {
    client: {
      rule: "app-registration-mismatch",
      address,
      usedId: textAt(connection, "options.0.client_id"),
      registeredId: textAt(after.application, "client_id"),
      otherId: {
        // The script of the connection `microsoft` takes no token for another app registration.
        people:
          strategy === "microsoft"
            ? nobody
            : `Everyone with ${ACCOUNTS[strategy]} gets a new user ID, or can't sign in`,
        cause: (used, registered) =>
          `the connection \`${strategy}\` has the client ID ${code(used)}, and the app registration has ${code(registered)}`,
      },
      secret: agreeOnSecret(chain, at(connection, "options.0.client_secret"), secretOf, nobody),
    },
    ...(ASKING.includes(strategy) && {
      scopes: {
        address,
        needed: CONNECTION_SCOPES[strategy],
        asked: knownTextsAt(connection, "options.0.scopes"),
        missing: (scope) => `the connection \`${strategy}\` lacks the scope ${code(scope)}`,
      },
    }),
  };
}

/** What the hops must agree on, and where it is kept. */
export const brokerAgreementsOf = ({
  after: { inUse },
}: BrokerChain): Readonly<Record<string, readonly Place<"broker">[]>> => ({
  "the user pool's domain": [
    { address: ADDRESSES.domain, value: ({ domain }) => knownAt(domain, "domain") },
    { address: inUse.auth0Client, value: ({ auth0Client }) => knownTextsAt(auth0Client, "callbacks") },
  ],
  "the broker's issuer": [
    {
      address: ADDRESSES.identityProvider,
      value: ({ identityProvider }) => knownAt(identityProvider, "provider_details.oidc_issuer"),
    },
    {
      address: ADDRESSES.application,
      value: ({ application }) =>
        knownTextsAt(application, "web.0.redirect_uris")?.filter((uri) => uri.endsWith("/login/callback")),
    },
  ],
  "the client ID of Auth0's client for Cognito": [
    {
      address: inUse.auth0Client,
      // Where an existing client comes into use instead, nothing changes at Auth0.
      value: ({ auth0Clients, auth0Client }) =>
        idAt(auth0Clients[inUse.auth0Client] ?? auth0Client, "client_id"),
    },
    {
      address: ADDRESSES.identityProvider,
      value: ({ identityProvider }) => idAt(identityProvider, "provider_details.client_id"),
    },
  ],
  "the client ID of the app registration": [
    { address: ADDRESSES.application, value: ({ application }) => idAt(application, "client_id") },
    ...STRATEGIES.map((strategy) => ({
      address: addressOfConnection(strategy),
      value: ({ connections }: Side<"broker">) => idAt(connections[strategy], "options.0.client_id"),
    })),
  ],
});
