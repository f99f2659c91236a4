import { assertEnabled } from "../access";
import type { Authority } from "../authority";
import type { EntraContext } from "../context";
import type { Directories } from "../directories";
import { assertGraph } from "../requested-resource";
import { missingParameter, StsError } from "../sts-error";
import { ACCESS_TOKEN_LIFETIME_S, issueAppOnlyToken } from "./access-token";
import { authenticateClient, readClientCredentials } from "./client";
import type { TokenRequest } from "./request";

const DEFAULT_SCOPE = "/.default";

/**
 * The client credentials grant: an application signs in as itself, to Microsoft Graph.
 *
 * @throws StsError
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function clientCredentialsGrant(
  { authority, form, authorization }: TokenRequest,
  { directories, signingKey }: EntraContext,
): Promise<object> {
  const tenantId = tenantOf(authority);
  const credentials = readClientCredentials(form, authorization);
  const audience = requestedResource(form.get("scope"), tenantId, directories);
  const client = authenticateClient(credentials, tenantId, directories);
  assertEnabled(client.application, client.servicePrincipal);
  const roles = directories.rolesOf(tenantId, client.application.appId);
  return {
    token_type: "Bearer",
    expires_in: ACCESS_TOKEN_LIFETIME_S,
    ext_expires_in: ACCESS_TOKEN_LIFETIME_S,
    access_token: await issueAppOnlyToken(client, tenantId, audience, roles, signingKey),
  };
}

/** An application that acts as itself signs in to one tenant. */
function tenantOf({ kind, tenantId }: Authority): string {
  if (kind === "common" || kind === "consumers") {
    throw new StsError(
      "invalid_request",
      9001023,
      "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
    );
  }
  if (tenantId === undefined) {
    throw new StsError(
      "invalid_request",
      50059,
      "No tenant-identifying information found in either the request or implied by any provided credentials.",
    );
  }
  return tenantId;
}

function requestedResource(scope: string | null, tenantId: string, directories: Directories): string {
  if (!scope) throw missingParameter("scope");
  if (!scope.endsWith(DEFAULT_SCOPE) || /\s/.test(scope.trim())) {
    throw new StsError(
      "invalid_scope",
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  const resource = scope.slice(0, -DEFAULT_SCOPE.length);
  assertGraph(resource, tenantId, directories);
  return resource;
}
