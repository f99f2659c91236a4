import type { DeployedClient, DeployedPool } from "../user-pools/deployed-pool";
import { AuthorizationError, Callback, PageError } from "./callback";
import type { Memory, Session } from "./memory";

/** A request to `/oauth2/authorize` or `/login`, after all checks. */
export interface AuthorizationRequest {
  readonly client: DeployedClient;
  readonly redirectUri: string;
  readonly callback: Callback;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  /** PKCE, always by S256. */
  readonly codeChallenge: string | undefined;
  readonly loginHint: string | undefined;
  /** The original query. */
  readonly query: URLSearchParams;
}

/** The app client that sends the request, and where the answer goes. */
export type Requester = Pick<AuthorizationRequest, "client" | "redirectUri" | "callback">;

/**
 * Finds the app client and its callback URL. After this, errors go to the app.
 *
 * @throws PageError
 */
export async function findRequester(pool: DeployedPool, query: URLSearchParams): Promise<Requester> {
  const clientId = query.get("client_id") ?? undefined;
  const redirectUri = query.get("redirect_uri");
  if (clientId === undefined || redirectUri === null) {
    throw new PageError("Required parameters missing", clientId);
  }
  const client = await pool.appClient(clientId);
  if (client === undefined) throw new PageError("invalid_request", clientId);
  if (!client.CallbackURLs?.includes(redirectUri)) throw new PageError("redirect_mismatch", clientId);
  return { client, redirectUri, callback: new Callback(redirectUri, query.get("state") ?? undefined) };
}

/**
 * Reads and checks the rest of the request.
 *
 * @throws AuthorizationError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function readAuthorizationRequest(requester: Requester, query: URLSearchParams): AuthorizationRequest {
  const { client } = requester;
  checkResponseType(client, query.get("response_type"));
  const codeChallenge = query.get("code_challenge") ?? undefined;
  const method = query.get("code_challenge_method") ?? undefined;
  if ((codeChallenge === undefined) !== (method === undefined) || (method ?? "S256") !== "S256") {
    throw new AuthorizationError("invalid_request");
  }
  return {
    ...requester,
    scopes: grantedScopes(client, query.get("scope")),
    nonce: query.get("nonce") ?? undefined,
    codeChallenge,
    loginHint: query.get("login_hint") ?? undefined,
    query,
  };
}

/** The app's callback URL with a code for the session. */
export function codeUrl({ codes }: Memory, request: AuthorizationRequest, session: Session): string {
  const { client, redirectUri, scopes, nonce, codeChallenge, callback } = request;
  return callback.codeUrl(
    codes.add({ ...session, clientId: client.ClientId, redirectUri, scopes, nonce, codeChallenge }),
  );
}

function checkResponseType(client: DeployedClient, responseType: string | null): void {
  if (!client.AllowedOAuthFlowsUserPoolClient) {
    throw new AuthorizationError("invalid_request", "Client is not enabled for OAuth2.0 flows.");
  }
  const flow = responseType === "token" ? "implicit" : responseType;
  if (flow !== "code" && flow !== "implicit") throw new AuthorizationError("invalid_request");
  if (!client.AllowedOAuthFlows?.includes(flow)) throw new AuthorizationError("unauthorized_client");
  if (flow === "implicit") {
    throw new AuthorizationError("server_error", "The lab's Cognito does not have the implicit grant.");
  }
}

/** The requested scopes, or all of the client's if the request names none. */
function grantedScopes(
  { AllowedOAuthScopes: allowed = [] }: DeployedClient,
  asked: string | null,
): readonly string[] {
  const scopes = (asked ?? "").split(" ").filter((scope) => scope !== "");
  // The documentation says both `error=invalid_scope` and that such a scope is ignored; this is what people report.
  if (scopes.some((scope) => !allowed.includes(scope))) {
    throw new AuthorizationError("invalid_request", "invalid_scope");
  }
  return scopes.length === 0 ? allowed : [...new Set(scopes)];
}
