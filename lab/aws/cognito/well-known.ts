import type { ServiceContext } from "../service";
import type { SignedRequest } from "../signature";

/** Hosts of issuers, which have these documents and no API. */
export const ISSUER_HOST = /^issuer-cognito-idp\./;

const path = /^\/(?<poolId>[^/]+)\/\.well-known\/(?<document>[^/]+)$/;

/** Whether a request is for a pool's keys or discovery document. */
export function isWellKnown({ method, url }: SignedRequest): boolean {
  return method === "GET" && path.test(url.pathname);
}

/** A library in a browser reads both documents from the app's origin, whichever that is. */
const HEADERS = { "content-type": "application/json", "access-control-allow-origin": "*" };

/**
 * ministack knows the pools and their keys, but not their domains' hosts.
 *
 * @see https://repost.aws/questions/QU-vO4aoo_QM6oD_2z17ojeQ/cors-issue-in-aws-cognito-openid-endpoints
 */
export async function answerWellKnown(
  request: SignedRequest,
  { backend, deployedPools }: ServiceContext,
): Promise<Response> {
  const { poolId = "", document } = path.exec(request.url.pathname)?.groups ?? {};
  const answer = await backend.forward({ ...request, url: withApiHost(request.url) }, "");
  if (!answer.ok) return answer;
  if (document !== "openid-configuration") return new Response(answer.body, { headers: HEADERS });
  const issuer = deployedPools.pool(poolId)?.issuer ?? `${request.url.origin}/${poolId}`;
  return Response.json(discoveryDocument(issuer, deployedPools.hostOf(poolId)), { headers: HEADERS });
}

/** ministack finds the pool by the region in it. */
function withApiHost(url: URL): URL {
  const withHost = new URL(url);
  withHost.hostname = url.hostname.replace(ISSUER_HOST, "cognito-idp.");
  return withHost;
}

/** Without a domain it names endpoints that don't exist, as Cognito's does. */
function discoveryDocument(issuer: string, host: string | undefined): object {
  const endpoints = host === undefined ? issuer : `https://${host}/oauth2`;
  return {
    authorization_endpoint: `${endpoints}/authorize`,
    end_session_endpoint: host === undefined ? `${issuer}/logout` : `https://${host}/logout`,
    id_token_signing_alg_values_supported: ["RS256"],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ["code", "token"],
    revocation_endpoint: `${endpoints}/revoke`,
    scopes_supported: ["openid", "email", "phone", "profile"],
    subject_types_supported: ["public"],
    token_endpoint: `${endpoints}/token`,
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
    userinfo_endpoint: `${endpoints}/userInfo`,
  };
}
