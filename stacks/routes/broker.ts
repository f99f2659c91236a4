import { Auth0Provider } from "@cdktf/provider-auth0/lib/provider";
import { Fn } from "cdktf";
import type { BrokerEnvironment } from "../../environments/schema";
import { hasMicrosoftConnection } from "../../environments/strategies";
import { ADDRESSES } from "../addresses";
import { Auth0Broker } from "../auth0-broker";
import { brokerEndpointsOf } from "../endpoints";
import { EntraApp, NAMES } from "../entra-app";
import { MICROSOFT_SCOPES } from "../microsoft-authority";
import { ORGANIZATIONS_OUTPUT } from "../organizations-output";
import { SIGN_IN_AUDIENCES } from "../sign-in-audiences";
import { BROKER_SCOPES } from "./broker-facts";
import { signOutOf } from "./broker-sign-out";
import { oidcDetailsOf } from "./oidc-details";
import type { DeclareRoute, RouteOutput, RouteProviders } from "./route";

/** The scopes that Auth0 is asked for besides, where an adopted identity provider goes on filling attributes by claims of theirs. */
const scopesBeyond = (mapping: Readonly<Record<string, string>>): string[] =>
  Object.entries({ phone: "phone_number", address: "address" }).flatMap(([scope, claim]) =>
    Object.values(mapping).some((each) => each === claim || each === `${claim}_verified`) ? [scope] : [],
  );

/** By way of Auth0: Cognito <-> Auth0 <-> Entra. */
export const declareBroker: DeclareRoute<BrokerEnvironment> = (stack, environment, pool, mapping) => {
  const { microsoft, cognito, protection } = environment;
  const endpoints = { broker: brokerEndpointsOf(environment.auth0), pool };
  const signOut = signOutOf(environment, endpoints);
  const asksForNames = hasMicrosoftConnection(environment);
  const entra = new EntraApp(stack, "entra", {
    microsoft,
    audience: SIGN_IN_AUDIENCES[microsoft.accounts],
    secretName: "auth0",
    // xms_edov says whether Entra verified who owns the e-mail's domain. Without it an e-mail proves nothing.
    claims: ["email", "xms_edov", ...(asksForNames ? NAMES : [])],
    keepsOwn: environment.adopt?.appRegistration !== undefined && !asksForNames,
    redirectUris: [...endpoints.broker.callbackUrls, ...signOut.entraRedirectUris],
    protection,
  });
  const broker = new Auth0Broker(stack, "auth0", { environment, entra, pool, signOut });
  const { issuer, authorizationEndpoint, tokenEndpoint, userinfoEndpoint, jwksUri, callbackUrls } =
    endpoints.broker;
  const [returnUrl] = [...signOut.entraRedirectUris, ...callbackUrls];
  return {
    identityProviders: [
      {
        address: ADDRESSES.identityProvider,
        name: cognito.providerName,
        type: "OIDC",
        details: oidcDetailsOf(broker, endpoints.broker, [...BROKER_SCOPES, ...scopesBeyond(mapping)]),
        mapping,
        dependsOn: [broker.gate], // nobody gets in before the gate
        preconditions: [
          {
            condition: `\${${Fn.nonsensitive(broker.clientSecret)} != ""}`,
            errorMessage:
              "Auth0 gave an empty client secret for Cognito's client: the provider's machine-to-machine application lacks the Management API scope read:client_keys. Grant it, then apply again.",
          },
        ],
      },
    ],
    signOut: {
      endsSessionsOf: signOut.endsSessionsOf,
      cognitoLogoutUrls: (client) => signOut.cognitoLogoutUrls(client, broker.signOutClientId),
      link: (logoutUrl, clientId) => signOut.link(logoutUrl, clientId, broker.signOutClientId),
    },
    callbackUrls: { entra: callbackUrls, auth0: [pool.callbackUrl] },
    outputs: [
      {
        id: "broker",
        description: "The OIDC broker as the pool's identity provider has it",
        value: {
          issuer,
          authorization_endpoint: authorizationEndpoint,
          token_endpoint: tokenEndpoint,
          userinfo_endpoint: userinfoEndpoint,
          jwks_uri: jwksUri,
          client_id: broker.clientId,
        },
      },
      ...organizationsIn(microsoft),
      {
        id: "entra_client_id",
        description: "Application (client) id of the Entra app registration",
        value: entra.clientId,
      },
      {
        id: "entra_secret_expires",
        description: "When the app registration's client secret expires",
        value: entra.secretExpires,
      },
    ],
    ...(hasMicrosoftConnection(environment) &&
      microsoft.accounts !== "tenant" && {
        adminConsentUrl: `https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=${entra.clientId}&scope=${MICROSOFT_SCOPES.join("%20")}&redirect_uri=${encodeURIComponent(String(returnUrl))}`,
      }),
    resources: {
      application: entra.application,
      servicePrincipal: entra.servicePrincipal,
      auth0Clients: broker.clients,
      connections: broker.connections,
    },
  };
};

/** Auth0's provider. Its credentials come from the environment variables at plan and apply. */
export const auth0Provider: RouteProviders<BrokerEnvironment> = {
  auth0: (stack, { auth0 }) => new Auth0Provider(stack, "auth0-provider", { domain: auth0.domain }),
};

const organizationsIn = ({ organizations }: BrokerEnvironment["microsoft"]): RouteOutput[] =>
  organizations === "any"
    ? []
    : [
        {
          id: ORGANIZATIONS_OUTPUT,
          description: "Organisations whose people may sign in: their names by tenant ID",
          value: Object.fromEntries(organizations.map(({ id, name }) => [id, name])),
        },
      ];
