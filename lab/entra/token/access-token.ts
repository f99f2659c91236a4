import { SignJWT } from "jose";
import { identityProviderOf, securityTokenService, subjectOf } from "../claims";
import type { Application } from "../data";
import { GRAPH_APP_ID } from "../microsoft-graph";
import { isGuest, type User } from "../people";
import type { SigningKey } from "../signing-key";
import type { Client } from "./client";

/** How long an access token is valid. */
export const ACCESS_TOKEN_LIFETIME_S = 3599;

/**
 * Issues an access token for an application that acts as itself, in the version 1.0 format that Microsoft Graph requires.
 *
 * @param audience a name of Microsoft Graph
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export async function issueAppOnlyToken(
  client: Client,
  tenantId: string,
  audience: string,
  roles: readonly string[],
  signingKey: SigningKey,
): Promise<string> {
  const claims = {
    aud: audience,
    ...applicationClaims(client.application),
    idp: securityTokenService(tenantId),
    idtyp: "app",
    oid: client.servicePrincipal.id,
    ...(roles.length > 0 && { roles }),
    sub: client.servicePrincipal.id,
  };
  return issue(claims, tenantId, signingKey);
}

/**
 * Issues an access token for an application that calls Microsoft Graph on a person's behalf. For a personal account Entra's is
 * encrypted and in another format; the application must not read either.
 *
 * @param scopes values of the permissions
 */
export async function issueDelegatedToken(
  application: Application,
  user: User,
  scopes: readonly string[],
  signingKey: SigningKey,
): Promise<string> {
  const { account, homeTenantId, tenantId, objectId } = user;
  const claims = {
    aud: GRAPH_APP_ID,
    ...applicationClaims(application),
    family_name: account.familyName,
    given_name: account.givenName,
    idp: identityProviderOf(homeTenantId),
    idtyp: "user",
    name: account.name,
    oid: objectId,
    scp: scopes.join(" "),
    sub: subjectOf(GRAPH_APP_ID, user),
    unique_name: account.userPrincipalName,
    ...(!isGuest(user) && { upn: account.userPrincipalName }),
  };
  return issue(claims, tenantId, signingKey);
}

function applicationClaims({ appId, properties }: Application): object {
  return { app_displayname: properties.displayName, appid: appId, appidacr: "1" };
}

async function issue(claims: object, tenantId: string, signingKey: SigningKey): Promise<string> {
  const { kid, privateKey } = await signingKey.pair();
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, tenant_region_scope: "EU", tid: tenantId, ver: "1.0" })
    .setProtectedHeader({ typ: "JWT", alg: "RS256", kid })
    .setIssuer(securityTokenService(tenantId))
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + ACCESS_TOKEN_LIFETIME_S)
    .sign(privateKey);
}
