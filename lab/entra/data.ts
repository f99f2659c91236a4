import type { JWK } from "jose";
import type { ApplicationProperties } from "./graph/applications/properties";
import type { ServicePrincipalProperties } from "./graph/service-principals/properties";

/** Everything the lab's Entra remembers: one document for all tenants. */
export interface EntraData {
  /** Private RS256 key of every token; created with the first token. */
  signingKey?: JWK;
  /** By tenant ID, lower case. A document of an older lab may lack some lists. */
  readonly directories: Record<string, Partial<Directory>>;
}

/** One tenant's objects. */
export interface Directory {
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  permissionGrants: PermissionGrant[];
}

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
  properties: ApplicationProperties;
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
  properties: ServicePrincipalProperties;
}

/** What a person consented to: an application's delegated permissions on Microsoft Graph. */
export interface PermissionGrant {
  readonly appId: string;
  /** Object id of the person in this tenant. */
  readonly principalId: string;
  /** Values of the permissions: `User.Read`. */
  scopes: readonly string[];
}

/** The document of a lab in which nothing was deployed yet. */
export function emptyEntraData(): EntraData {
  return { directories: {} };
}
