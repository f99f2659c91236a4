import type { Endpoints } from "../../stacks/endpoints";

/** `ProviderDetails` of an OIDC identity provider in a user pool that somebody made by hand, with every endpoint written out. */
export function providerDetails(
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  provider: Pick<
    Endpoints["broker"],
    "issuer" | "authorizationEndpoint" | "tokenEndpoint" | "userinfoEndpoint" | "jwksUri"
  >,
): Readonly<Record<string, string>> {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    authorize_scopes: "openid email profile",
    attributes_request_method: "GET",
    oidc_issuer: provider.issuer,
    authorize_url: provider.authorizationEndpoint,
    token_url: provider.tokenEndpoint,
    attributes_url: provider.userinfoEndpoint,
    jwks_uri: provider.jwksUri,
  };
}
