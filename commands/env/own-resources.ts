import { resourcesIn } from "../state/resources";

/** What of an environment its own state knows: its names, that they are not taken for somebody else's, and its secret's end. */
export interface Deployed {
  /** Whether the state could be read, or is known not to be there yet. */
  readonly isKnown: boolean;
  readonly userPoolId?: string;
  readonly appRegistrationId?: string;
  readonly auth0ClientId?: string;
  readonly connectionIds: readonly string[];
  /** When the Entra client secret in use expires, RFC 3339. */
  readonly secretExpires?: string;
}

export const NOTHING: Deployed = { isKnown: true, connectionIds: [] };
export const UNKNOWN: Deployed = { isKnown: false, connectionIds: [] };

interface StateFile {
  readonly outputs?: { readonly entra_secret_expires?: { readonly value: string } };
}

/** Reads it from a Terraform state. */
export function deployedBy(state: string): Deployed {
  const { outputs } = JSON.parse(state) as StateFile;
  const resources = resourcesIn(state);
  const every = (type: string, attribute: string) =>
    resources
      .filter((resource) => resource.type === type)
      .map(({ attributes }) => String(attributes[attribute]));
  const [userPoolId] = every("aws_cognito_user_pool", "id");
  const [appRegistrationId] = every("azuread_application", "client_id");
  const [auth0ClientId] = every("auth0_client", "client_id");
  const secretExpires = outputs?.entra_secret_expires?.value;
  return {
    isKnown: true,
    ...(userPoolId && { userPoolId }),
    ...(appRegistrationId && { appRegistrationId }),
    ...(auth0ClientId && { auth0ClientId }),
    connectionIds: every("auth0_connection", "id"),
    ...(secretExpires && { secretExpires }),
  };
}
