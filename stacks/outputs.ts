import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { hasOwnPool } from "../environments/own-pool";
import type { Environment } from "../environments/schema";
import type { CognitoPool } from "./cognito-pool";
import { type Endpoints, logoutLinkOf } from "./endpoints";
import { ownersPartOf } from "./owners-part";
import { poolAttributesOf } from "./pool-attributes";
import type { Route } from "./routes/route";

/** Declares what app developers and reviewers need to know of a deployed environment. */
export function declareOutputs(
  stack: Construct,
  environment: Environment,
  pool: Endpoints["pool"],
  [present, former]: readonly [Route, ...(readonly Route[])],
  { userPoolId, issuer, clientIds }: Pick<CognitoPool, "userPoolId" | "issuer" | "clientIds">,
): void {
  const { cognito } = environment;
  const { identityProviders, signOut, callbackUrls, outputs, adminConsentUrl } = present;
  const output = (id: string, description: string, value: unknown) =>
    new TerraformOutput(stack, id, { value, description, staticId: true });
  const eachClient = (
    value: (client: Environment["cognito"]["clients"][string], clientId: string) => unknown,
  ) =>
    Object.fromEntries(
      Object.entries(cognito.clients)
        .map(([name, client]) => [name, value(client, clientIds[name] as string)])
        .filter(([, each]) => each !== undefined),
    );

  const eachLogout = (url: (logout: string, clientId: string) => string) =>
    eachClient(({ logoutUrls: [logout] }, clientId) =>
      logout === undefined ? undefined : url(logout, clientId),
    );

  const authorizeUrlsOf = (route: Route) => {
    const name = loneOf(route);
    const chosen = name === undefined ? "" : `&identity_provider=${encodeURIComponent(name)}`;
    return eachClient(
      ({ callbackUrls: [callback], scopes }, clientId) =>
        `${pool.authorizationEndpoint}?response_type=code&client_id=${clientId}${chosen}&scope=${scopes.map(encodeURIComponent).join("+")}&redirect_uri=${encodeURIComponent(callback as string)}`,
    );
  };
  const signOutUrlsOf = ({ signOut }: Route) =>
    eachLogout((logout, clientId) => signOut.link(logout, clientId));

  output("region", "AWS region of the user pool", cognito.region);
  output("user_pool_id", "The Cognito user pool", userPoolId);
  output("domain", "Host of the user pool's own pages and endpoints", pool.host);
  output("base_url", "The same host as a URL", `https://${pool.host}`);
  const identityProvider = loneOf(present);
  if (identityProvider === undefined) {
    output(
      "identity_providers",
      "Values of the parameter identity_provider, with which a sign-in skips Cognito's own page",
      identityProviders.map(({ name }) => name),
    );
  } else {
    output(
      "identity_provider",
      "Value of the parameter identity_provider, with which a sign-in skips Cognito's own page",
      identityProvider,
    );
  }
  output("scopes", "Scopes that every app client may ask for", commonScopesOf(cognito.clients));
  output(
    "client_scopes",
    "Scopes that each app client may ask for",
    eachClient(({ scopes }) => scopes),
  );
  output("client_ids", "Client ID of each app client", clientIds);

  output("issuer", "Issuer of the tokens that apps get: verify `iss` against it", issuer);
  output("discovery_url", "OpenID Connect discovery document", `${issuer}/.well-known/openid-configuration`);
  output("jwks_uri", "Keys to verify the tokens' signatures with", `${issuer}/.well-known/jwks.json`);
  output("authorization_endpoint", "Where apps send a person to sign in", pool.authorizationEndpoint);
  output("token_endpoint", "Where apps redeem a code, and refresh tokens", pool.tokenEndpoint);
  output("userinfo_endpoint", "Where apps read the claims of who is signed in", pool.userinfoEndpoint);
  output("revocation_endpoint", "Where apps revoke a refresh token", pool.revocationEndpoint);
  output("logout_endpoint", "Where a sign-out from the user pool alone starts", pool.logoutEndpoint);

  output(
    "authorize_urls",
    "Where each app client starts a sign-in with Microsoft: for the app's library, which adds state, nonce and a PKCE challenge, and not for clicking",
    authorizeUrlsOf(present),
  );
  output(
    "logout_urls",
    "Where each app client with a logout URL signs a person out of the pool",
    eachLogout((logout, clientId) => logoutLinkOf(pool, clientId, logout)),
  );
  output(
    "sign_out_urls",
    `Where each app client with a logout URL signs a person out of ${signOut.endsSessionsOf}`,
    signOutUrlsOf(present),
  );
  output("callback_urls", "The callback URLs registered at each hop", {
    ...callbackUrls,
    cognito: eachClient(({ callbackUrls }) => callbackUrls),
  });
  for (const { id, description, value } of outputs) output(id, description, value);
  if (!hasOwnPool(environment)) {
    const { identityProviders: names, writeAttributes, terraform, cli } = ownersPartOf(environment);
    output(
      "owners_part",
      "What the owner of the user pool adds to an app client, so that people sign in to its app with Microsoft",
      {
        ...(identityProvider === undefined
          ? { identity_providers: names }
          : { identity_provider: identityProvider }),
        write_attributes: writeAttributes,
        terraform,
        cli,
      },
    );
  }
  const { claims } = poolAttributesOf(environment);
  if (Object.keys(claims).length > 0) {
    output(
      "organization_claims",
      claims.account_type === undefined
        ? "Claims of an ID token that say which organisation a person is of, and their object ID there"
        : "Claims of an ID token that say which organisation a person is of, their object ID there, and the kind of account",
      claims,
    );
  }
  if (adminConsentUrl !== undefined) {
    output(
      "admin_consent_url",
      "Where an organisation's administrator lets the app registration sign in everyone there",
      adminConsentUrl,
    );
  }
  if (former !== undefined) {
    output("former", "The route that people move away from, and what an app needs of it until it is gone", {
      route: environment.former?.route,
      identity_providers: former.identityProviders.map(({ name }) => name),
      authorize_urls: authorizeUrlsOf(former),
      sign_out_urls: signOutUrlsOf(former),
      callback_urls: former.callbackUrls,
      ...Object.fromEntries(former.outputs.map(({ id, value }) => [id, value])),
      ...(former.adminConsentUrl !== undefined && { admin_consent_url: former.adminConsentUrl }),
    });
  }
}

/** The identity provider that people come by. Of several, they choose on Cognito's page, or it leads them by their e-mail's domain. */
const loneOf = ({ identityProviders: [first, ...others] }: Route): string | undefined =>
  others.length === 0 ? first.name : undefined;

/** Those that all app clients have, in the first one's order. */
function commonScopesOf(clients: Environment["cognito"]["clients"]): string[] {
  const [first = [], ...others] = Object.values(clients).map(({ scopes }) => scopes);
  return first.filter((scope) => others.every((scopes) => scopes.includes(scope)));
}
