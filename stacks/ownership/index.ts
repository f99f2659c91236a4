import { APPLICATION } from "./application";
import { APPLICATION_CERTIFICATE } from "./application-certificate";
import { APPLICATION_PASSWORD } from "./application-password";
import { AUTH0_ACTION } from "./auth0-action";
import { AUTH0_CLIENT } from "./auth0-client";
import { AUTH0_CLIENT_CREDENTIALS } from "./auth0-client-credentials";
import { AUTH0_CONNECTION } from "./auth0-connection";
import { AUTH0_CONNECTION_CLIENTS } from "./auth0-connection-clients";
import { AUTH0_TRIGGER_ACTION } from "./auth0-trigger-action";
import { CLAIMS_MAPPING_POLICY } from "./claims-mapping-policy";
import { CLAIMS_MAPPING_POLICY_ASSIGNMENT } from "./claims-mapping-policy-assignment";
import { IDENTITY_PROVIDER } from "./identity-provider";
import { findOwner, type Mode, type Owned, type Ownership } from "./ownership";
import { SERVICE_PRINCIPAL } from "./service-principal";
import { TOKEN_SIGNING_CERTIFICATE } from "./token-signing-certificate";
import { USER_POOL } from "./user-pool";
import { USER_POOL_CLIENT } from "./user-pool-client";
import { USER_POOL_DOMAIN } from "./user-pool-domain";

/** Whose each argument is, by Terraform's type of the resource. Docs/ownership.md is made of it. */
export const OWNERSHIP: Readonly<Record<string, Ownership>> = {
  aws_cognito_user_pool: USER_POOL,
  aws_cognito_user_pool_domain: USER_POOL_DOMAIN,
  aws_cognito_identity_provider: IDENTITY_PROVIDER,
  aws_cognito_user_pool_client: USER_POOL_CLIENT,
  auth0_client: AUTH0_CLIENT,
  auth0_client_credentials: AUTH0_CLIENT_CREDENTIALS,
  auth0_connection: AUTH0_CONNECTION,
  auth0_connection_clients: AUTH0_CONNECTION_CLIENTS,
  auth0_action: AUTH0_ACTION,
  auth0_trigger_action: AUTH0_TRIGGER_ACTION,
  azuread_application: APPLICATION,
  azuread_service_principal: SERVICE_PRINCIPAL,
  azuread_application_password: APPLICATION_PASSWORD,
  azuread_application_certificate: APPLICATION_CERTIFICATE,
  azuread_service_principal_token_signing_certificate: TOKEN_SIGNING_CERTIFICATE,
  azuread_claims_mapping_policy: CLAIMS_MAPPING_POLICY,
  azuread_service_principal_claims_mapping_policy_assignment: CLAIMS_MAPPING_POLICY_ASSIGNMENT,
};

/** Whose an argument of a resource is. @returns undefined for a type that the chain does not have */
export function ownerOf(type: string, path: string, mode: Mode): Owned | undefined {
  const ownership = Object.hasOwn(OWNERSHIP, type) ? OWNERSHIP[type] : undefined;
  return ownership && findOwner(ownership, path, mode);
}
