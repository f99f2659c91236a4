import type { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import type { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import type { ITerraformDependable } from "cdktf";

/** A user pool that identity provider and app clients are in. */
export interface DeclaredPool {
  readonly id: string;
  /** `undefined` if it is somebody else's. */
  readonly userPool: CognitoUserPool | undefined;
  /** `undefined` if the pool is somebody else's. */
  readonly domain: CognitoUserPoolDomain | undefined;
  /** What must be right of it before anything is added to it. */
  readonly settled: readonly ITerraformDependable[];
}
