import { readFileSync } from "node:fs";
import { UserError } from "../../environments/user-error";

/** What the app is configured with for one of its app clients. */
export interface AppConfiguration {
  /** Issuer of the tokens that the app gets. */
  readonly issuer: string;
  readonly clientId: string;
  /** The secret of a confidential client; a public one has none. It must never be shown or logged. */
  readonly clientSecret?: string;
  /** Where a sign-in with Microsoft starts. */
  readonly authorizeUrl: string;
  /** Signs a person out of the pool, of Auth0 and, if the environment says so, of Microsoft. */
  readonly signOutUrl: string;
}

/** Terraform's state, as far as the app needs it. */
interface State {
  /** In place of everything else, if OpenTofu encrypted it. */
  readonly encrypted_data?: string;
  readonly outputs: Record<string, { readonly value: string | Record<string, string> } | undefined>;
  readonly resources?: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes: { id?: string; client_secret?: string } }[];
  }[];
}

/**
 * Reads what concerns an app client from a local state; `undefined` while nothing is deployed.
 *
 * @throws UserError where OpenTofu encrypted the state
 */
export function readAppConfiguration(stateFile: string, client: string): AppConfiguration | undefined {
  let text: string;
  try {
    text = readFileSync(stateFile, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const state = JSON.parse(text) as State;
  if (state.encrypted_data !== undefined) {
    throw new UserError(
      "state-encrypted",
      `${stateFile}: is encrypted by OpenTofu, and the lab's app can't read it.\nTo do: unset TF_ENCRYPTION, which the lab has no use for; then npm run lab -- destroy, and npm start.`,
    );
  }
  const of = (name: string) => {
    const value = state.outputs[name]?.value;
    if (typeof value !== "object") return value;
    return Object.hasOwn(value, client) ? value[client] : undefined;
  };
  const [issuer, clientId, authorizeUrl, signOutUrl] = [
    of("issuer"),
    of("client_ids"),
    of("authorize_urls"),
    of("sign_out_urls"),
  ];
  if (!issuer || !clientId || !authorizeUrl || !signOutUrl) return undefined;
  const clientSecret = findClientSecret(state, clientId);
  return { issuer, clientId, ...(clientSecret && { clientSecret }), authorizeUrl, signOutUrl };
}

/** No output has it: it is among the attributes of the app client. */
function findClientSecret({ resources = [] }: State, clientId: string): string | undefined {
  return resources
    .filter(({ type }) => type === "aws_cognito_user_pool_client")
    .flatMap(({ instances }) => instances)
    .find(({ attributes }) => attributes.id === clientId)?.attributes.client_secret;
}
