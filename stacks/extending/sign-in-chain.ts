import type { Client } from "@cdktf/provider-auth0/lib/client";
import type { Connection } from "@cdktf/provider-auth0/lib/connection";
import type { CognitoIdentityProvider } from "@cdktf/provider-aws/lib/cognito-identity-provider";
import type { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import type { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import type { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import type { Application } from "@cdktf/provider-azuread/lib/application";
import type { ServicePrincipal } from "@cdktf/provider-azuread/lib/service-principal";
import type { Construct } from "constructs";
import type { Strategy } from "../../environments/strategies";

/**
 * The resources of one environment, for `extend` in `stacks/extensions.ts`. Refer to any of their attributes. Set those that
 * docs/ownership.md calls left: the stack then asserts them, and puts them back. It refuses all others.
 */
export interface SignInChain {
  /** Where an extension declares its own resources. Their addresses start with `extension_`, whatever their ids. */
  readonly scope: Construct;
  /** ID of the user pool, also of one that belongs to someone else. */
  readonly userPoolId: string;
  /** The user pool. `undefined` if it belongs to someone else (`cognito.userPool`). */
  readonly userPool: CognitoUserPool | undefined;
  /** The user pool's domain. `undefined` if the pool belongs to someone else. */
  readonly domain: CognitoUserPoolDomain | undefined;
  /** The identity provider of the user pool; of several, the first. */
  readonly identityProvider: CognitoIdentityProvider;
  /** All of them: of an environment with `microsoft.accounts: listed`, one for each organisation. */
  readonly identityProviders: readonly CognitoIdentityProvider[];
  /** The app clients, by their names in `cognito.clients`. */
  readonly appClients: Readonly<Record<string, CognitoUserPoolClient>>;
  /** Auth0's clients for Cognito, the one in use first; none without Auth0. A rotation adds one and takes one away. */
  readonly auth0Clients: readonly Client[];
  /** Auth0's connections in use, by the names that `auth0.strategy` has for them. */
  readonly connections: Readonly<Partial<Record<Strategy, Connection>>>;
  /** The app registration. */
  readonly application: Application;
  /** The app registration's service principal in the home tenant. */
  readonly servicePrincipal: ServicePrincipal;
}
