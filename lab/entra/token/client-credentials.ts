import type { EntraContext } from "../context";
import { DEPLOYER_ROLES } from "../deployer";
import { ACCESS_TOKEN_LIFETIME, GRAPH_AUDIENCES, issueAppOnlyToken } from "./access-token";
import { authenticateClient, readClientCredentials } from "./client";
import { missingParameter, TokenError } from "./error";

const DEFAULT_SCOPE = "/.default";

/** A request to a tenant's token endpoint. */
export interface TokenRequest {
  readonly tenantId: string;
  readonly form: URLSearchParams;
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
}

/**
 * The client credentials grant: an application signs in as itself, to Microsoft Graph.
 *
 * @throws TokenError
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function clientCredentialsGrant(
  { tenantId, form, authorization }: TokenRequest,
  { directories, signingKey }: EntraContext,
): Promise<object> {
  const credentials = readClientCredentials(form, authorization);
  const audience = requestedResource(form.get("scope"), tenantId);
  const client = authenticateClient(credentials, tenantId, directories);
  const roles = directories.isDeployer(client.application.appId) ? DEPLOYER_ROLES : [];
  return {
    token_type: "Bearer",
    expires_in: ACCESS_TOKEN_LIFETIME,
    ext_expires_in: ACCESS_TOKEN_LIFETIME,
    access_token: await issueAppOnlyToken(client, tenantId, audience, roles, signingKey),
  };
}

function requestedResource(scope: string | null, tenantId: string): string {
  if (!scope) throw missingParameter("scope");
  if (!scope.endsWith(DEFAULT_SCOPE) || /\s/.test(scope.trim())) {
    throw new TokenError(
      400,
      "invalid_scope",
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  const resource = scope.slice(0, -DEFAULT_SCOPE.length);
  if (!GRAPH_AUDIENCES.has(resource)) {
    throw new TokenError(
      400,
      "invalid_resource",
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${tenantId}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    );
  }
  return resource;
}
