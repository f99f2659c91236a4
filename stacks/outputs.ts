import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { hasOwnPool } from "../environments/own-pool";
import type { Environment } from "../environments/schema";
import { hasMicrosoftConnection } from "../environments/strategies";
import type { Endpoints } from "./endpoints";
import { MICROSOFT_SCOPES } from "./microsoft-authority";
import { ORGANIZATIONS_OUTPUT } from "./organizations-output";
import { ownersPartOf } from "./owners-part";
import { poolAttributesOf } from "./pool-attributes";
import type { SignOut } from "./sign-out";

/** References to the resources of a chain that its outputs show. None of them is secret. */
export interface ChainReferences {
  readonly entraClientId: string;
  readonly entraSecretExpires: string;
  /** Client ID of the client in use. */
  readonly auth0ClientId: string;
  readonly signOutClientId: string;
  readonly userPoolId: string;
  readonly userPoolIssuer: string;
  readonly clientIds: Readonly<Record<string, string>>;
}

/** Declares what app developers and reviewers need to know of a deployed environment. */
export function declareOutputs(
  stack: Construct,
  environment: Environment,
  { broker, pool }: Endpoints,
  signOut: SignOut,
  references: ChainReferences,
): void {
  const { microsoft, cognito } = environment;
  const output = (id: string, description: string, value: unknown) =>
    new TerraformOutput(stack, id, { value, description, staticId: true });
  const eachClient = (
    value: (client: Environment["cognito"]["clients"][string], clientId: string) => unknown,
  ) =>
    Object.fromEntries(
      Object.entries(cognito.clients)
        .map(([name, client]) => [name, value(client, references.clientIds[name] as string)])
        .filter(([, each]) => each !== undefined),
    );

  const eachLogout = (url: (logout: string, clientId: string) => string) =>
    eachClient(({ logoutUrls: [logout] }, clientId) =>
      logout === undefined ? undefined : url(logout, clientId),
    );

  output("region", "AWS region of the user pool", cognito.region);
  output("user_pool_id", "The Cognito user pool", references.userPoolId);
  output("domain", "Host of the user pool's own pages and endpoints", pool.host);
  output("base_url", "The same host as a URL", `https://${pool.host}`);
  output(
    "identity_provider",
    "Value of the parameter identity_provider, with which a sign-in skips Cognito's own page",
    cognito.providerName,
  );
  output("scopes", "Scopes that every app client may ask for", commonScopesOf(cognito.clients));
  output(
    "client_scopes",
    "Scopes that each app client may ask for",
    eachClient(({ scopes }) => scopes),
  );
  output("client_ids", "Client ID of each app client", references.clientIds);

  output("issuer", "Issuer of the tokens that apps get: verify `iss` against it", references.userPoolIssuer);
  output(
    "discovery_url",
    "OpenID Connect discovery document",
    `${references.userPoolIssuer}/.well-known/openid-configuration`,
  );
  output(
    "jwks_uri",
    "Keys to verify the tokens' signatures with",
    `${references.userPoolIssuer}/.well-known/jwks.json`,
  );
  output("authorization_endpoint", "Where apps send a person to sign in", pool.authorizationEndpoint);
  output("token_endpoint", "Where apps redeem a code, and refresh tokens", pool.tokenEndpoint);
  output("userinfo_endpoint", "Where apps read the claims of who is signed in", pool.userinfoEndpoint);
  output("revocation_endpoint", "Where apps revoke a refresh token", pool.revocationEndpoint);
  output("logout_endpoint", "Where a sign-out from the user pool alone starts", pool.logoutEndpoint);

  output(
    "authorize_urls",
    "Where each app client starts a sign-in with Microsoft: for the app's library, which adds state, nonce and a PKCE challenge, and not for clicking",
    eachClient(
      ({ callbackUrls: [callback], scopes }, clientId) =>
        `${pool.authorizationEndpoint}?response_type=code&client_id=${clientId}&identity_provider=${encodeURIComponent(cognito.providerName)}&scope=${scopes.map(encodeURIComponent).join("+")}&redirect_uri=${encodeURIComponent(callback as string)}`,
    ),
  );
  output(
    "logout_urls",
    "Where each app client with a logout URL signs a person out of the pool",
    eachLogout(
      (logout, clientId) =>
        `${pool.logoutEndpoint}?client_id=${clientId}&logout_uri=${encodeURIComponent(logout)}`,
    ),
  );
  output(
    "sign_out_urls",
    `Where each app client with a logout URL signs a person out of ${signOut.endsSessionsOf}`,
    eachLogout((logout, clientId) => signOut.link(logout, clientId, references.signOutClientId)),
  );
  output("callback_urls", "The callback URLs registered at each hop", {
    entra: broker.callbackUrls,
    auth0: [pool.callbackUrl],
    cognito: eachClient(({ callbackUrls }) => callbackUrls),
  });
  output("broker", "The OIDC broker as the pool's identity provider has it", {
    issuer: broker.issuer,
    authorization_endpoint: broker.authorizationEndpoint,
    token_endpoint: broker.tokenEndpoint,
    userinfo_endpoint: broker.userinfoEndpoint,
    jwks_uri: broker.jwksUri,
    client_id: references.auth0ClientId,
  });
  if (microsoft.organizations !== "any") {
    output(
      ORGANIZATIONS_OUTPUT,
      "Organisations whose people may sign in: their names by tenant ID",
      Object.fromEntries(microsoft.organizations.map(({ id, name }) => [id, name])),
    );
  }
  output(
    "entra_client_id",
    "Application (client) id of the Entra app registration",
    references.entraClientId,
  );
  output(
    "entra_secret_expires",
    "When the app registration's client secret expires",
    references.entraSecretExpires,
  );
  if (!hasOwnPool(environment)) {
    const { identityProvider, writeAttributes, terraform, cli } = ownersPartOf(environment);
    output(
      "owners_part",
      "What the owner of the user pool adds to an app client, so that people sign in to its app with Microsoft",
      { identity_provider: identityProvider, write_attributes: writeAttributes, terraform, cli },
    );
  }
  if (!hasMicrosoftConnection(environment)) return;

  const { claims } = poolAttributesOf(environment);
  if (Object.keys(claims).length > 0) {
    output(
      "organization_claims",
      "Claims of an ID token that say which organisation a person is of, their object ID there, and the kind of account",
      claims,
    );
  }
  if (microsoft.accounts !== "tenant") {
    const [returnUrl] = [...signOut.entraRedirectUris, ...broker.callbackUrls];
    output(
      "admin_consent_url",
      "Where an organisation's administrator lets the app registration sign in everyone there",
      `https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=${references.entraClientId}&scope=${MICROSOFT_SCOPES.join("%20")}&redirect_uri=${encodeURIComponent(String(returnUrl))}`,
    );
  }
}

/** Those that all app clients have, in the first one's order. */
function commonScopesOf(clients: Environment["cognito"]["clients"]): string[] {
  const [first = [], ...others] = Object.values(clients).map(({ scopes }) => scopes);
  return first.filter((scope) => others.every((scopes) => scopes.includes(scope)));
}
