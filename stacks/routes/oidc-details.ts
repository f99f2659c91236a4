import { Fn } from "cdktf";
import type { Endpoints } from "../endpoints";

type Issuer = Pick<
  Endpoints["broker"],
  "issuer" | "authorizationEndpoint" | "tokenEndpoint" | "userinfoEndpoint" | "jwksUri"
>;

/** The relying party that Cognito is at an issuer. Both may be references. */
interface RelyingParty {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** `ProviderDetails` of an OIDC identity provider, with every endpoint written out. */
export const oidcDetailsOf = (
  { clientId, clientSecret }: RelyingParty,
  { issuer, authorizationEndpoint, tokenEndpoint, userinfoEndpoint, jwksUri }: Issuer,
  scopes: readonly string[],
): Readonly<Record<string, string>> => ({
  client_id: clientId,
  client_secret: Fn.sensitive(clientSecret),
  authorize_scopes: scopes.join(" "),
  attributes_request_method: "GET",
  oidc_issuer: issuer,
  authorize_url: authorizationEndpoint,
  token_url: tokenEndpoint,
  attributes_url: userinfoEndpoint,
  jwks_uri: jwksUri,
  attributes_url_add_attributes: "false", // Cognito adds it: without it every plan would differ
});
