import { Fn } from "cdktf";
import type { EntraEnvironment } from "../../environments/schema";
import { EntraApp } from "../entra-app";
import { MICROSOFT_SCOPES } from "../microsoft-authority";
import { ENTRA_AUDIENCES, entraEndpointsOf, entraFacts, PERSONAL_ACCOUNTS } from "./entra-facts";
import type { DeclareRoute } from "./route";

/** Straight to Entra by OpenID Connect: Cognito <-> Entra. */
export const declareEntra: DeclareRoute<EntraEnvironment> = (stack, environment, pool, mapping) => {
  const { microsoft, protection } = environment;
  const app = new EntraApp(stack, "direct", {
    microsoft,
    audience: ENTRA_AUDIENCES[microsoft.accounts],
    secretName: "cognito",
    asksForNames: true,
    isAdopted: environment.adopt?.appRegistration !== undefined,
    redirectUris: [pool.callbackUrl],
    protection,
  });
  const [first, ...others] = entraFacts.identityProviders(environment);
  const providerOf = ({ name, address }: typeof first) => {
    const organization = microsoft.organizations?.find((each) => each.name === name);
    const tenant =
      organization?.id ?? (microsoft.accounts === "personal" ? PERSONAL_ACCOUNTS : microsoft.tenantId);
    const endpoints = entraEndpointsOf(tenant);
    return {
      address,
      name,
      type: "OIDC",
      details: {
        client_id: app.clientId,
        client_secret: Fn.sensitive(app.clientSecret),
        authorize_scopes: MICROSOFT_SCOPES.join(" "),
        attributes_request_method: "GET",
        oidc_issuer: endpoints.issuer,
        authorize_url: endpoints.authorizationEndpoint,
        token_url: endpoints.tokenEndpoint,
        attributes_url: endpoints.userinfoEndpoint,
        jwks_uri: endpoints.jwksUri,
        attributes_url_add_attributes: "false", // Cognito adds it: without it every plan would differ
      },
      mapping,
      ...(organization && { identifiers: organization.domains }),
      dependsOn: [app.servicePrincipal],
    } as const;
  };
  return {
    identityProviders: [providerOf(first), ...others.map(providerOf)],
    signOut: {
      endsSessionsOf: "the pool",
      cognitoLogoutUrls: ({ logoutUrls }) => logoutUrls,
      link: (logoutUrl, clientId) =>
        `${pool.logoutEndpoint}?client_id=${clientId}&logout_uri=${encodeURIComponent(logoutUrl)}`,
    },
    callbackUrls: { entra: [pool.callbackUrl] },
    outputs: [
      {
        id: "entra_client_id",
        description: "Application (client) id of the Entra app registration",
        value: app.clientId,
      },
      {
        id: "entra_secret_expires",
        description: "When the app registration's client secret expires",
        value: app.secretExpires,
      },
    ],
    ...(microsoft.accounts === "listed" && {
      adminConsentUrl: `https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=${app.clientId}&scope=${MICROSOFT_SCOPES.join("%20")}&redirect_uri=${encodeURIComponent(pool.callbackUrl)}`,
    }),
    resources: {
      application: app.application,
      servicePrincipal: app.servicePrincipal,
      auth0Clients: [],
      connections: {},
    },
  };
};
