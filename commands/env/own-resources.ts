import { type State, textIn } from "../state/state";

/** What an environment has deployed, by its own state: names that it has itself, and when what its sign-in is proved by expires. */
export interface OwnResources {
  /** Whether the state could be read, or does not exist yet. */
  readonly isKnown: boolean;
  readonly userPoolId?: string;
  readonly auth0ClientIds: readonly string[];
  readonly connectionIds: readonly string[];
  /** The Action that is its gate. */
  readonly gateId?: string;
  /** When the Entra client secret in use expires, RFC 3339. */
  readonly secretExpires?: string;
  /** When the certificate expires with which Entra signs its assertions, RFC 3339. */
  readonly certificateExpires?: string;
  /** A text of the resource at an address, at a dotted path; `undefined` where the state does not have it. */
  textAt(address: string, path: string): string | undefined;
}

const EMPTY = { auth0ClientIds: [], connectionIds: [], textAt: () => undefined };
export const NONE: OwnResources = { isKnown: true, ...EMPTY };
export const UNKNOWN: OwnResources = { isKnown: false, ...EMPTY };

export function ownResourcesIn(state: State | undefined): OwnResources {
  if (state === undefined) return NONE;
  const valuesOf = (type: string, attribute: string) =>
    state.resources
      .filter((resource) => resource.type === type)
      .map(({ attributes }) => String(attributes[attribute]));
  const [userPoolId] = valuesOf("aws_cognito_user_pool", "id");
  const [gateId] = valuesOf("auth0_action", "id");
  const { entra_secret_expires: secretExpires, entra_certificate_expires: certificateExpires } =
    state.outputs;
  return {
    isKnown: true,
    ...(userPoolId && { userPoolId }),
    auth0ClientIds: valuesOf("auth0_client", "client_id"),
    connectionIds: valuesOf("auth0_connection", "id"),
    ...(gateId && { gateId }),
    ...(typeof secretExpires === "string" && { secretExpires }),
    ...(typeof certificateExpires === "string" && { certificateExpires }),
    textAt: (address, path) => textIn(state, address, path),
  };
}
