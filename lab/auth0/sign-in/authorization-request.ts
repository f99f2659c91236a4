import type { Client } from "../data";
import type { Host } from "../host";
import { findClient } from "./client";
import { ClientError, PageError } from "./errors";
import type { AuthorizationRequest, CodeChallenge } from "./memory";
import type { ReturnAddress } from "./return-address";

/** The scopes that give claims about a person. Auth0 silently drops every other one. */
const SCOPES = new Set(["openid", "profile", "email"]);

/** Parameters of Auth0's that change who may sign in, or carry the others. */
const BEYOND_LAB = ["organization", "invitation", "request", "request_uri"];

/** Response types that Auth0 has and the lab does not, their words in the order of the alphabet. */
const OTHER_RESPONSE_TYPES = new Set([
  "id_token",
  "token",
  "id_token token",
  "code id_token",
  "code token",
  "code id_token token",
]);

/**
 * Reads the request to `/authorize` and checks it against the client.
 *
 * @see https://auth0.com/docs/api/authentication/authorization-code-flow/authorize-application
 * @throws PageError if the client or its callback URL is unknown
 * @throws ClientError for every other mistake
 */
export function readAuthorizationRequest(host: Host, parameters: URLSearchParams): AuthorizationRequest {
  const get = (name: string) => parameters.get(name) || undefined;
  const clientId = get("client_id");
  if (clientId === undefined) throw missing("client_id");
  const client = findClient(host, clientId);
  const redirectUri = callbackOf(client, get("redirect_uri"));
  assertNothingDemanded(client);
  const returnAddress = { redirectUri, state: get("state") };
  const lacking = BEYOND_LAB.find((name) => get(name) !== undefined);
  if (lacking !== undefined)
    throw new PageError(501, "not_in_lab", `The lab does not have the parameter ${lacking}`);
  checkResponse(client, returnAddress, get("response_type"), get("response_mode"));
  checkAudience(host, returnAddress, get("audience"));
  const maxAge = get("max_age");
  return {
    ...returnAddress,
    clientId,
    scope: (get("scope") ?? "").split(" ").filter((scope) => SCOPES.has(scope)),
    nonce: get("nonce"),
    codeChallenge: codeChallenge(returnAddress, get("code_challenge"), get("code_challenge_method")),
    connection: get("connection"),
    prompt: get("prompt"),
    maxAge: maxAge === undefined ? undefined : Number(maxAge),
    parameters,
  };
}

/** No public source has the words with which Auth0 refuses a request that lacks what the client demands. */
function assertNothingDemanded(client: Client): void {
  const { compliance_level: level = "none", organization_usage: usage } = client;
  const lacking = [
    client.require_pushed_authorization_requests === true && "pushed authorization requests",
    client.require_proof_of_possession === true && "proof of possession",
    level !== "none" && `the compliance level ${level}`,
    usage === "require" && "organizations",
  ].find((what) => what !== false);
  if (lacking === undefined) return;
  throw new PageError(501, "not_in_lab", `The lab does not have ${lacking}, which the client demands`);
}

/** Compared character by character; the lab expands no placeholder in a callback URL. */
function callbackOf({ callbacks = [] }: Client, redirectUri: string | undefined): string {
  if (redirectUri === undefined) throw missing("redirect_uri");
  if (callbacks.includes(redirectUri)) return redirectUri;
  throw new PageError(
    403,
    "unauthorized_client",
    `Callback URL mismatch. ${redirectUri} is not in the list of allowed callback URLs`,
    [
      "Callback URL mismatch.",
      "The provided redirect_uri is not in the list of allowed callback URLs.",
      "Please go to the Application Settings page and make sure you are sending a valid callback url from your application.",
    ],
  );
}

function missing(name: string): PageError {
  return new PageError(400, "invalid_request", `Missing required parameter: ${name}`);
}

function checkResponse(client: Client, to: ReturnAddress, type: string | undefined, mode = "query"): void {
  if (type === undefined) {
    throw new ClientError(to, "invalid_request", "Missing required parameter: response_type");
  }
  if (OTHER_RESPONSE_TYPES.has(type.split(" ").sort().join(" "))) {
    throw new PageError(501, "not_in_lab", `The lab does not have response_type ${type}`);
  }
  if (type !== "code") {
    throw new ClientError(to, "unsupported_response_type", `Unsupported response type: ${type}`);
  }
  if (mode !== "query") throw new PageError(501, "not_in_lab", `The lab does not have response_mode ${mode}`);
  if (!client.grant_types.includes("authorization_code")) {
    throw new ClientError(
      to,
      "unauthorized_client",
      "Grant type 'authorization_code' not allowed for the client.",
    );
  }
}

/** The tenant only has Auth0's own APIs, and people may only use `/userinfo`. */
function checkAudience({ tenant }: Host, to: ReturnAddress, audience: string | undefined): void {
  if (audience === undefined || audience === `https://${tenant.domain}/userinfo`) return;
  if (audience === tenant.managementAudience) {
    throw new PageError(501, "not_in_lab", "The lab does not have people's access to the Management API");
  }
  throw new ClientError(to, "access_denied", `Service not found: ${audience}`);
}

function codeChallenge(
  to: ReturnAddress,
  challenge: string | undefined,
  method = "plain",
): CodeChallenge | undefined {
  if (challenge === undefined) return undefined;
  if (method === "S256" || method === "plain") return { method, challenge };
  throw new ClientError(to, "invalid_request", `Unsupported code_challenge_method: ${method}`);
}
