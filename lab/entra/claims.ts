import { createHash } from "node:crypto";
import { PERSONAL_TENANT } from "../people/cast";
import type { Switches } from "../switches";
import { isShared } from "./audience";
import type { Application } from "./data";
import type { ApplicationProperties } from "./graph/applications/properties";
import { guestNameOf, isGuest, isPersonal, type User } from "./people";

type OptionalClaim = NonNullable<ApplicationProperties["optionalClaims"]>["idToken"][number];

/** How `xms_edov` says yes and no. */
const XMS_EDOV: Readonly<Record<Switches["entraXmsEdov"], (isVerified: boolean) => unknown>> = {
  boolean: (isVerified) => isVerified,
  string: (isVerified) => (isVerified ? "1" : "0"),
  number: (isVerified) => (isVerified ? 1 : 0),
};

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

/**
 * The claims about a person in an id_token that the scopes and the registration ask for.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
 */
export function personalClaims(
  application: Application,
  user: User,
  scopes: readonly string[],
  { entraXmsEdov }: Switches,
): object {
  const { account, homeTenantId, objectId } = user;
  const optional = application.properties.optionalClaims?.idToken ?? [];
  const asks = (claim: string) => optional.some(({ name }) => name === claim);
  const upn = upnFor(user, optional);
  const email =
    scopes.includes("email") || asks("email") || isGuest(user) ? emailFor(application, user) : undefined;
  return {
    ...(email !== undefined && { email }),
    ...(email !== undefined &&
      asks("xms_edov") && {
        xms_edov: XMS_EDOV[entraXmsEdov](account.emailDomainOwnerVerified),
      }),
    ...(asks("acct") && { acct: isGuest(user) ? 1 : 0 }),
    ...(isGuest(user) && { idp: identityProviderOf(homeTenantId) }),
    ...(scopes.includes("profile") && {
      name: account.name,
      oid: objectId,
      preferred_username: account.userPrincipalName,
      // Version 2.0 leaves them out unless the registration asks for them.
      ...(asks("family_name") && { family_name: account.familyName }),
      ...(asks("given_name") && { given_name: account.givenName }),
      ...(upn !== undefined && { upn }),
    }),
  };
}

/**
 * The user principal name, if the registration asks for it. Personal accounts have none. A guest's is the one in the resource
 * tenant, for which the registration has to ask in particular; the documents leave open what it is otherwise.
 */
function upnFor(user: User, optional: readonly OptionalClaim[]): string | undefined {
  const claim = optional.find(({ name }) => name === "upn");
  if (claim === undefined) return undefined;
  if (!isGuest(user)) return isPersonal(user.account) ? undefined : user.account.userPrincipalName;
  const upn = guestNameOf(user);
  if (claim.additionalProperties.includes("include_externally_authenticated_upn_without_hash")) {
    return upn.replaceAll("#", "_");
  }
  return claim.additionalProperties.includes("include_externally_authenticated_upn") ? upn : undefined;
}

/**
 * What Entra calls the identity provider of a person from another tenant.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 */
export function identityProviderOf(homeTenantId: string): string {
  return homeTenantId === PERSONAL_TENANT ? "live.com" : securityTokenService(homeTenantId);
}

/** Issuer of a tenant's version 2.0 tokens. */
export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

/** Issuer of a tenant's version 1.0 tokens, and its name as an identity provider. */
export function securityTokenService(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}
