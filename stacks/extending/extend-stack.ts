import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { EXTENSION } from "../addresses";
import type { CognitoPool } from "../cognito-pool";
import type { Route } from "../routes/route";
import { assertOursKept } from "./assert-ours-kept";
import type { Synthesized } from "./changed-paths";
import type { SignInChain } from "./sign-in-chain";

export type Extend = (chain: SignInChain, environment: Environment) => void;

/** The hops of a stack. */
export interface Hops {
  readonly route: Route;
  readonly pool: CognitoPool;
}

/**
 * Calls a team's `extend`, and checks that it changed nothing of ours. An extension reaches our resources through the chain
 * alone, so a stack is synthesized for the comparison only once its extension asks for one of them.
 *
 * @throws UserError that names each resource and argument
 */
export function extendStack(
  stack: TerraformStack,
  environment: Environment,
  { route, pool }: Hops,
  extend: Extend,
): void {
  let before: Synthesized | undefined;
  let scope: Construct | undefined;
  const members: { [Name in keyof SignInChain]: () => SignInChain[Name] } = {
    scope: () => {
      scope ??= new Construct(stack, EXTENSION);
      return scope;
    },
    userPoolId: () => pool.userPoolId,
    userPool: () => pool.userPool,
    domain: () => pool.domain,
    identityProvider: () => pool.identityProviders[0],
    identityProviders: () => pool.identityProviders,
    appClients: () => pool.appClients,
    auth0Clients: () => route.resources.auth0Clients,
    connections: () => route.resources.connections,
    application: () => route.resources.application,
    servicePrincipal: () => route.resources.servicePrincipal,
  };
  const chain = {} as SignInChain;
  for (const [name, get] of Object.entries(members)) {
    Object.defineProperty(chain, name, {
      enumerable: true,
      get: () => {
        before ??= synthesize(stack);
        return get();
      },
    });
  }
  const returned: unknown = extend(chain, environment);
  if (returned instanceof Promise) {
    throw new UserError(
      "extension-asynchronous",
      "stacks/extensions.ts: extend returns a Promise, but the stack is synthesized without waiting for it.\nTo do: make extend a function without async.",
    );
  }
  if (before !== undefined) assertOursKept(before, synthesize(stack), environment);
}

const synthesize = (stack: TerraformStack): Synthesized => stack.toTerraform();
