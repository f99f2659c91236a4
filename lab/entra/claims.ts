import { createHash } from "node:crypto";
import { isShared } from "./audience";
import type { Application } from "./data";
import { isGuest, type User } from "./people";

/** A person's `sub` for an application: pairwise, and stable as long as the application exists. */
export function subjectOf(appId: string, { tenantId, objectId }: User): string {
  return createHash("sha256").update(`${appId}\n${tenantId}\n${objectId}`).digest("base64url");
}

/**
 * The e-mail that an application gets in claims. A multitenant one only gets an e-mail whose domain's owner was verified
 * (`removeUnverifiedEmailClaim`, on for applications since June 2023).
 *
 * @see https://learn.microsoft.com/entra/identity-platform/migrate-off-email-claim-authorization
 */
export function emailFor(application: Application, { account }: User): string | undefined {
  return account.emailDomainOwnerVerified || !isShared(application) ? account.email : undefined;
}

/** The claims about a person in an id_token that the scopes and the registration ask for. */
export function personalClaims(application: Application, user: User, scopes: readonly string[]): object {
  const { account, homeTenantId, objectId } = user;
  const optional = (application.properties.optionalClaims?.idToken ?? []).map(({ name }) => name);
  const asks = (claim: string) => optional.includes(claim);
  const email =
    scopes.includes("email") || asks("email") || isGuest(user) ? emailFor(application, user) : undefined;
  return {
    ...(email !== undefined && { email }),
    ...(email !== undefined && asks("xms_edov") && { xms_edov: account.emailDomainOwnerVerified }),
    ...(isGuest(user) && { idp: securityTokenService(homeTenantId) }),
    ...(scopes.includes("profile") && {
      name: account.name,
      oid: objectId,
      preferred_username: account.userPrincipalName,
    }),
  };
}

/** Issuer of a tenant's version 2.0 tokens. */
export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

/** Issuer of a tenant's version 1.0 tokens, and its name as an identity provider. */
export function securityTokenService(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}
