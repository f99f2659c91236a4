import type { Strategy } from "../../environments/strategies";
import type { PasswordCredential } from "../clouds/client-secrets";

/** A user pool, as far as this command reads Cognito's answer. */
export interface UserPool {
  readonly Id: string;
  readonly Name: string;
  readonly UsernameConfiguration?: { readonly CaseSensitive?: boolean };
  readonly UsernameAttributes?: readonly string[];
  readonly AliasAttributes?: readonly string[];
  readonly SchemaAttributes?: readonly {
    readonly Name: string;
    readonly AttributeDataType?: string;
    readonly Mutable?: boolean;
    readonly Required?: boolean;
    readonly DeveloperOnlyAttribute?: boolean;
  }[];
  readonly LambdaConfig?: Readonly<Record<string, unknown>>;
  readonly AdminCreateUserConfig?: {
    readonly InviteMessageTemplate?: Readonly<
      Partial<Record<"EmailSubject" | "EmailMessage" | "SMSMessage", string>>
    >;
  };
}

export interface IdentityProvider {
  readonly ProviderName: string;
  readonly ProviderType: string;
  /** Without its secret. */
  readonly ProviderDetails: {
    readonly client_id?: string;
    readonly authorize_url?: string;
    readonly oidc_issuer?: string;
    readonly authorize_scopes?: string;
  };
  readonly AttributeMapping?: Readonly<Record<string, string>>;
  readonly IdpIdentifiers?: readonly string[];
}

export interface AppClient {
  readonly ClientId: string;
  readonly ClientName: string;
  /** Whether it has a secret. */
  readonly isConfidential: boolean;
  readonly CallbackURLs?: readonly string[];
  readonly SupportedIdentityProviders?: readonly string[];
  readonly AllowedOAuthFlows?: readonly string[];
  readonly AllowedOAuthScopes?: readonly string[];
  readonly ExplicitAuthFlows?: readonly string[];
  /** What its app may read and write of a user. An empty list stands for all. */
  readonly ReadAttributes?: readonly string[];
  readonly WriteAttributes?: readonly string[];
  readonly RefreshTokenRotation?: { readonly Feature: string };
}

/** An app client, by its name and its ID. */
export const renderClient = ({ ClientId, ClientName }: AppClient) => `"${ClientName}" (${ClientId})`;

export interface Auth0Client {
  readonly client_id: string;
  readonly name: string;
  readonly callbacks?: readonly string[];
  readonly allowed_logout_urls?: readonly string[];
}

/** A connection from Auth0 to Microsoft, without its secret. */
export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly strategy: Strategy;
  readonly options: {
    readonly client_id?: string;
    readonly identity_api?: string;
    readonly waad_protocol?: string;
    readonly useCommonEndpoint?: boolean;
    readonly tenant_domain?: string;
    readonly userid_attribute?: string;
  };
  /** Ids of the Auth0 clients that may use it. */
  readonly enabledClients: readonly string[];
}

/** A connection that the Auth0 client has besides those that are adopted. */
export interface OtherConnection {
  readonly id: string;
  readonly name: string;
  /** Of any of Auth0's strategies. */
  readonly strategy: string;
  /** Where it sends people, if its endpoints are its own. */
  readonly host?: string;
}

export interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly signInAudience: string;
  readonly web?: { readonly redirectUris?: readonly string[] };
  readonly spa?: { readonly redirectUris?: readonly string[] };
  readonly publicClient?: { readonly redirectUris?: readonly string[] };
  /**
   * Its own API, which other apps ask for.
   *
   * @see https://learn.microsoft.com/graph/api/resources/apiapplication
   */
  readonly api?: {
    /** Of the API's access tokens. @default - 1 */
    readonly requestedAccessTokenVersion?: number | null;
    readonly oauth2PermissionScopes?: readonly { readonly value?: string | null }[];
  };
  readonly passwordCredentials?: readonly PasswordCredential[];
}

/** A chain that was made by hand, as its clouds have it, without secrets: what every route has. */
export interface FoundChain {
  readonly pool: UserPool;
  /** Those that are adopted. */
  readonly identityProviders: readonly [IdentityProvider, ...IdentityProvider[]];
  /** By their names in the environment file. */
  readonly clients: Readonly<Record<string, AppClient>>;
  /** The pool's app clients that the environment file does not have. */
  readonly otherClients: readonly AppClient[];
  readonly application: Application;
  /** Its object id. */
  readonly servicePrincipal: string | undefined;
  /** The deployer's service principal. */
  readonly deployer: { readonly id: string; readonly mayChangeApplication: boolean };
}

/** A chain by way of Auth0. */
export interface FoundBrokerChain extends FoundChain {
  readonly auth0Client: Auth0Client;
  readonly connections: Readonly<Partial<Record<Strategy, Connection>>>;
  readonly otherConnections: readonly OtherConnection[];
  /** Id of the Auth0 tenant's Action that has the name of the environment's gate. */
  readonly gate: string | undefined;
}

/** A chain straight to Entra. */
export interface FoundEntraChain extends FoundChain {
  /** The pool's identity providers that sign in with the same app registration, and are not adopted. */
  readonly otherProviders: readonly IdentityProvider[];
}
