import type { Wire } from "../../../../network/wire";
import { PageError } from "../../errors";
import { UpstreamError } from "../error";
import type { UpstreamAnswer } from "../upstream";
import type { OAuth2Options } from "./options";

/** What a token endpoint answers. Auth0 checks nothing of it but that there is an access token. */
export type TokenResponse = Readonly<Record<string, unknown>> & { readonly access_token: string };

/**
 * Redeems the code. Auth0 authenticates with the secret in the body: another way takes a custom header.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2
 * @throws UpstreamError
 */
export async function redeemCode(
  options: OAuth2Options,
  { callback, redirectUri, codeVerifier }: UpstreamAnswer,
  wire: Wire,
): Promise<TokenResponse> {
  const { searchParams } = callback;
  const error = searchParams.get("error");
  if (error !== null) throw new UpstreamError(error, searchParams.get("error_description") ?? error);
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code: searchParams.get("code") ?? "",
    redirect_uri: redirectUri,
    client_id: options.client_id,
    client_secret: options.client_secret,
    ...(options.pkce_enabled && { code_verifier: codeVerifier }),
  });
  const request = new Request(options.tokenURL, {
    method: "POST",
    headers: { accept: "application/json", ...options.customHeaders },
    body,
  });
  const response = await wire(request).catch((cause: Error) => {
    throw new PageError(
      501,
      "not_in_lab",
      `The connection's tokenURL leads out of the lab: ${cause.message}`,
    );
  });
  const answer = parse(await response.text());
  if (response.ok && isTokenResponse(answer)) return answer;
  throw new UpstreamError("invalid_request", "failed to obtain access token");
}

/** JSON, or as early providers have it a form. */
function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

function isTokenResponse(answer: Readonly<Record<string, unknown>>): answer is TokenResponse {
  return typeof answer.access_token === "string" && answer.access_token !== "";
}
