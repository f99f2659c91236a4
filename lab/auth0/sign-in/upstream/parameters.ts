import type { Connection } from "../../data";
import type { UpstreamRequest } from "./upstream";

/**
 * Adds to a URL where people sign in what every connection sends. A public recording of Auth0's redirect has these parameters,
 * but no nonce.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/pass-parameters-to-idps
 */
export function addParameters(
  url: URL,
  { options }: Connection,
  scope: string,
  { state, redirectUri, parameters }: UpstreamRequest,
): void {
  const set = (name: string, value: string | null | undefined) =>
    value != null && url.searchParams.set(name, value);
  set("response_type", "code");
  set("redirect_uri", redirectUri);
  set("scope", scope === "" ? undefined : scope);
  set("state", state);
  set("client_id", options.client_id);
  for (const [name, { alias = "", value }] of Object.entries(options.upstream_params ?? {})) {
    set(name, value ?? parameters.get(alias));
  }
}
