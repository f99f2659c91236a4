import type { JWK } from "jose";
import type { ApplicationProperties } from "./graph/applications/properties";
import type { ServicePrincipalProperties } from "./graph/service-principals/properties";

/** Everything the lab's Entra remembers: one document for all tenants. */
export interface EntraData {
  /** Private RS256 key of every token; created with the first token. */
  signingKey?: JWK;
  /** Its certificate, base64 of the DER form; created with the first federation metadata. */
  signingCertificate?: string;
  /** By tenant ID, lower case. A document of an older lab may lack some lists. */
  readonly directories: Record<string, Partial<Directory>>;
}

/** One tenant's objects. */
export interface Directory {
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  permissionGrants: PermissionGrant[];
  /** Of service principals that may be among the deleted ones: restoring them brings the assignments back. */
  appRoleAssignments: AppRoleAssignment[];
  deletedApplications: Deleted<Application>[];
  deletedServicePrincipals: DeletedServicePrincipal[];
  claimsMappingPolicies: ClaimsMappingPolicy[];
}

/** An object in the deleted items. */
export type Deleted<T> = T & {
  /** RFC 3339, UTC. */
  readonly deletedDateTime: string;
};

/** An app registration. */
export interface Application {
  /** Object id. */
  readonly id: string;
  /** Application (client) id, unique over all tenants. */
  readonly appId: string;
  /** RFC 3339, UTC. */
  readonly createdDateTime: string;
  /** Object ids of the principals that may change it. */
  owners: string[];
  /** Client secrets, oldest first. */
  passwords: Password[];
  /** Certificates of the application that signs requests, or gets encrypted assertions; oldest first. */
  keys?: KeyCredential[];
  properties: ApplicationProperties;
}

/** A certificate, or a private key that signs tokens. */
export interface KeyCredential {
  readonly keyId: string;
  /** Base64; the same for a certificate and its private key. */
  readonly customKeyIdentifier: string | null;
  readonly displayName: string | null;
  /** RFC 3339, UTC. */
  readonly startDateTime: string;
  /** RFC 3339, UTC. */
  readonly endDateTime: string;
  readonly type: "AsymmetricX509Cert" | "X509CertAndPassword";
  readonly usage: "Encrypt" | "Sign" | "Verify";
  /** Base64 of the certificate's DER form. */
  readonly certificate: string;
  /** Of the usage `Sign` only. */
  readonly privateKey?: JWK;
}

/** What opens a private key. Its text is never shown. */
export type KeyPassword = Pick<
  KeyCredential,
  "customKeyIdentifier" | "displayName" | "endDateTime" | "keyId" | "startDateTime"
>;

/** Which claims the tokens of an application have. */
export interface ClaimsMappingPolicy {
  readonly id: string;
  /** JSON as the caller wrote it. */
  definition: readonly string[];
  description: string | null;
  displayName: string;
  isOrganizationDefault: boolean;
}

/** A client secret without its text, which is only shown when it is created. */
export interface Password {
  readonly keyId: string;
  readonly displayName: string | null;
  /** RFC 3339, UTC. */
  readonly startDateTime: string;
  /** RFC 3339, UTC. */
  readonly endDateTime: string;
  /** When the token endpoint learns of it, RFC 3339, UTC. Graph does not show it. */
  readonly learntAt?: string;
  /** The text's first three characters. */
  readonly hint: string;
  /** SHA-256 of the text, base64url. */
  readonly secretHash: string;
}

/** An application's presence in a tenant: the home tenant's, or another's after consent. */
export interface ServicePrincipal {
  /** Object id. */
  readonly id: string;
  readonly appId: string;
  /** The tenant of the app registration. */
  readonly appOwnerOrganizationId: string;
  /** RFC 3339, UTC. */
  readonly createdDateTime: string;
  /** Object ids of the principals that may change it. */
  owners: string[];
  /** The certificates that sign its SAML tokens, and their private keys; oldest first. */
  keys?: KeyCredential[];
  keyPasswords?: KeyPassword[];
  claimsMappingPolicyId?: string;
  properties: ServicePrincipalProperties;
}

/** A deleted service principal, with what belonged to it. */
export type DeletedServicePrincipal = Deleted<ServicePrincipal> & {
  readonly permissionGrants: PermissionGrant[];
  /** Its application's properties, as Graph still shows them when the application is gone for good. */
  readonly application: ApplicationProperties;
};

/** What a person or an administrator consented to: an application's delegated permissions on Microsoft Graph. */
export interface PermissionGrant {
  readonly appId: string;
  /** Object id of the person in this tenant; `null` if an administrator consented for everyone in it. */
  readonly principalId: string | null;
  /** Values of the permissions: `User.Read`. */
  scopes: readonly string[];
}

/** Whom an application is assigned to: a person, or an application that calls it. */
export interface AppRoleAssignment {
  readonly id: string;
  /** One of the application's roles, or {@link DEFAULT_APP_ROLE}. */
  readonly appRoleId: string;
  /** RFC 3339, UTC. */
  readonly createdDateTime: string;
  readonly principalId: string;
  readonly principalType: "ServicePrincipal" | "User";
  /** Object id of the application's service principal. */
  readonly resourceId: string;
}

/** The role of who is assigned to an application without one of its roles. */
export const DEFAULT_APP_ROLE = "00000000-0000-0000-0000-000000000000";

/** The document of a lab in which nothing was deployed yet. */
export function emptyEntraData(): EntraData {
  return { directories: {} };
}
