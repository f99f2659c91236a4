import { entryOf } from "../../../environments/entry-of";
import { UserError } from "../../../environments/user-error";
import type { DeployedClient } from "./deployed-client";

/** What an app needs to know of its app client. None of it is secret. */
export interface AppSettings {
  readonly environment: string;
  /** The app client's name in the environment file. */
  readonly client: string;
  /** Whether the app client has a secret. */
  readonly isConfidential: boolean;
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  /** Where a person arrives after a sign-out. @default - the app client has no logout URL */
  readonly logoutUrl?: string;
  /** The link that signs a person out. @default - the app client has no logout URL */
  readonly signOutUrl?: string;
  readonly region: string;
  readonly userPoolId: string;
  /** Host of the user pool's endpoints. */
  readonly domain: string;
  readonly issuer: string;
  readonly jwksUri: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userinfoEndpoint: string;
  readonly revocationEndpoint: string;
  readonly logoutEndpoint: string;
  /** What this app client may ask for. */
  readonly scopes: readonly string[];
  /** The one by which people sign in. @default - there are several */
  readonly identityProvider?: string;
  /** All of several: Cognito's own page leads people to theirs by their e-mail addresses. @default - there is one */
  readonly identityProviders?: readonly string[];
}

/**
 * Reads the settings of a deployed app client from the outputs of its environment.
 *
 * @throws UserError where the environment was deployed before it had an output that an app needs
 */
export function readAppSettings({ environment, client, secret, outputs }: DeployedClient): AppSettings {
  const several = outputs.identity_providers as string[] | undefined;
  const missing = OUTPUTS.filter(
    (output) => !(output in outputs) && !(output === "identity_provider" && several !== undefined),
  );
  if (missing.length > 0) {
    throw new UserError(
      "outputs-not-deployed",
      `${environment}: was deployed before the outputs ${LIST.format(missing)} existed.\nTo do: npm run plan -- ${environment}, and deploy it, which adds them; then run the same command again.`,
    );
  }
  const text = (output: (typeof OUTPUTS)[number]) => String(outputs[output]);
  const ofClient = (output: string) => entryOf<string>(Object(outputs[output]), client);
  const ownScopes: string[] | undefined = entryOf(Object(outputs.client_scopes), client);
  const logout = ofClient("logout_urls");
  const signOutUrl = ofClient("sign_out_urls");
  return {
    environment,
    client,
    isConfidential: secret !== undefined,
    clientId: ofClient("client_ids") as string,
    callbackUrls: entryOf<string[]>(Object(outputs.callback_urls).cognito, client) as string[],
    ...(logout && { logoutUrl: new URL(logout).searchParams.get("logout_uri") as string }),
    ...(signOutUrl && { signOutUrl }),
    region: text("region"),
    userPoolId: text("user_pool_id"),
    domain: text("domain"),
    issuer: text("issuer"),
    jwksUri: text("jwks_uri"),
    authorizationEndpoint: text("authorization_endpoint"),
    tokenEndpoint: text("token_endpoint"),
    userinfoEndpoint: text("userinfo_endpoint"),
    revocationEndpoint: text("revocation_endpoint"),
    logoutEndpoint: text("logout_endpoint"),
    scopes: ownScopes ?? (outputs.scopes as string[]), // before there was an output for each, all had the same
    ...(several === undefined
      ? { identityProvider: text("identity_provider") }
      : { identityProviders: several }),
  };
}

const OUTPUTS = [
  "region",
  "user_pool_id",
  "domain",
  "issuer",
  "jwks_uri",
  "authorization_endpoint",
  "token_endpoint",
  "userinfo_endpoint",
  "revocation_endpoint",
  "logout_endpoint",
  "scopes",
  "identity_provider",
] as const;

const LIST = new Intl.ListFormat("en");
