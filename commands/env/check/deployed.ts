/** What of an environment's names its own state already has, so that they are not taken for somebody else's. */
export interface Deployed {
  /** Whether the state could be read, or is known not to be there yet. */
  readonly isKnown: boolean;
  readonly userPoolId?: string;
  readonly appRegistrationId?: string;
  readonly auth0ClientId?: string;
  readonly connectionIds: readonly string[];
}

export const NOTHING: Deployed = { isKnown: true, connectionIds: [] };
export const UNKNOWN: Deployed = { isKnown: false, connectionIds: [] };

interface StateFile {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** Reads it from a Terraform state. */
export function deployedBy(state: string): Deployed {
  const { resources = [] } = JSON.parse(state) as StateFile;
  const every = (type: string, attribute: string) =>
    resources
      .filter((resource) => resource.mode === "managed" && resource.type === type)
      .flatMap(({ instances }) => instances.map(({ attributes }) => String(attributes[attribute])));
  const [userPoolId] = every("aws_cognito_user_pool", "id");
  const [appRegistrationId] = every("azuread_application", "client_id");
  const [auth0ClientId] = every("auth0_client", "client_id");
  return {
    isKnown: true,
    ...(userPoolId && { userPoolId }),
    ...(appRegistrationId && { appRegistrationId }),
    ...(auth0ClientId && { auth0ClientId }),
    connectionIds: every("auth0_connection", "id"),
  };
}
