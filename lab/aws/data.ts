import type { KeyPair } from "./user-pools/saml/key-pair";

/** What AWS remembers between starts, besides what ministack stores. */
export interface AwsData {
  /** When each revoked sign-in would have expired (seconds since 1970), by the `origin_jti` of its tokens. */
  readonly revoked: Record<string, number>;
  /** When each user was last signed out everywhere (milliseconds since 1970), by `sub`. */
  readonly signedOut: Record<string, number>;
  /** The refresh tokens that others took the place of, by their own ID. */
  readonly rotated: Record<string, RotatedToken>;
  /** What belongs to user pools and ministack does not have, by their IDs. */
  readonly poolResources: Record<string, PoolResources>;
  /** What user pools have for SAML, by their IDs. */
  readonly saml: Record<string, PoolSaml>;
}

/** What a user pool has for SAML. It is deleted with the pool. */
export interface PoolSaml {
  /** With which the pool signs its requests. */
  signing?: KeyPair;
  /** For which assertions are encrypted, by the identity provider's name. */
  readonly encryption: Record<string, KeyPair>;
  /** What is at the metadata URL of each identity provider, by its name. */
  readonly metadata: Record<
    string,
    { readonly xml: string /** Milliseconds since 1970. */; readonly fetchedAt: number }
  >;
}

/** Resources of a user pool. They are deleted with it. */
export interface PoolResources {
  /** Replies to risks, by the app client's ID, or `ALL`. */
  readonly riskConfigurations: Record<string, RiskConfiguration>;
  /** Styles of managed login, by the app client's ID. */
  readonly brandings: Record<string, Branding>;
  logConfigurations: readonly LogConfiguration[];
}

/** As in cognito-idp's answers. */
export interface RiskConfiguration {
  readonly UserPoolId: string;
  readonly ClientId?: string;
  readonly AccountTakeoverRiskConfiguration?: object;
  readonly CompromisedCredentialsRiskConfiguration?: object;
  readonly RiskExceptionConfiguration?: object;
  /** Seconds since 1970. */
  readonly LastModifiedDate: number;
}

/** As in cognito-idp's answers. */
export interface LogConfiguration {
  readonly EventSource: string;
  readonly LogLevel: string;
  readonly CloudWatchLogsConfiguration?: { readonly LogGroupArn?: string };
  readonly FirehoseConfiguration?: object;
  readonly S3Configuration?: object;
}

/** As in cognito-idp's answers. */
export interface Branding {
  readonly ManagedLoginBrandingId: string;
  readonly UserPoolId: string;
  readonly UseCognitoProvidedValues: boolean;
  readonly Settings?: object;
  readonly Assets: readonly object[];
  /** Seconds since 1970. */
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
}

export interface RotatedToken {
  /** Until when it still works (milliseconds since 1970), so that an app can repeat its request. */
  readonly until: number;
  /** When it would have expired; seconds since 1970. */
  readonly exp: number;
}

/** The document at the first start. */
export function emptyAwsData(): AwsData {
  return { revoked: {}, signedOut: {}, rotated: {}, poolResources: {}, saml: {} };
}

/** The resources of a pool; empty ones if it has none yet. */
export function resourcesOf({ poolResources }: AwsData, userPoolId: string): PoolResources {
  return poolResources[userPoolId] ?? { riskConfigurations: {}, brandings: {}, logConfigurations: [] };
}
