import { SignJWT } from "jose";
import type { SigningKey } from "../signing-key";
import type { Client } from "./client";

/** Seconds that an access token is valid for. */
export const ACCESS_TOKEN_LIFETIME = 3599;

/** The names of Microsoft Graph as a resource; a token's audience is the name that was asked for. */
export const GRAPH_AUDIENCES: ReadonlySet<string> = new Set([
  "https://graph.microsoft.com",
  "00000003-0000-0000-c000-000000000000",
]);

/**
 * Issues an access token of an application for itself, in the version 1.0 format that Microsoft Graph asks for.
 *
 * @param audience one of {@link GRAPH_AUDIENCES}
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export async function issueAppOnlyToken(
  client: Client,
  tenantId: string,
  audience: string,
  roles: readonly string[],
  signingKey: SigningKey,
): Promise<string> {
  const { kid, privateKey } = await signingKey.pair();
  const issuer = `https://sts.windows.net/${tenantId}/`;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    app_displayname: client.application.properties.displayName,
    appid: client.application.appId,
    appidacr: "1",
    idp: issuer,
    idtyp: "app",
    oid: client.servicePrincipal.id,
    ...(roles.length > 0 && { roles }),
    tenant_region_scope: "EU",
    tid: tenantId,
    ver: "1.0",
  })
    .setProtectedHeader({ typ: "JWT", alg: "RS256", kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(client.servicePrincipal.id)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + ACCESS_TOKEN_LIFETIME)
    .sign(privateKey);
}
