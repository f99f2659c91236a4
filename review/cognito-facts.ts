import type { NotSeen } from "./not-seen";

/** A JSON object of a cloud, as it answers, without secrets. */
export type Json = Readonly<Record<string, unknown>>;

/** What Cognito has of an environment's user pool besides what a plan shows. */
export interface CognitoFacts {
  /** `UserPool` of `DescribeUserPool`, whole. */
  readonly userPool: Json;
  /** What `GetUserPoolMfaConfig` answers. */
  readonly mfa?: Json;
  /** `DomainDescription` of `DescribeUserPoolDomain`; `undefined` where there is none. */
  readonly domain?: Json;
  /** Every app client of the pool, the stack's own too: `UserPoolClient` of `DescribeUserPoolClient` without its secret. */
  readonly clients: readonly Json[];
  /** What of it nobody could look at. */
  readonly notSeen?: readonly NotSeen[];
}
