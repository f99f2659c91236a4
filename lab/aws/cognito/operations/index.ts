import * as appClients from "./app-clients";
import * as domains from "./domains";
import * as identityProviders from "./identity-providers";
import type { Gate } from "./operation";
import * as userPools from "./user-pools";

type Gates = Readonly<Record<string, Gate<never>>>;

const gates: Gates = { ...userPools, ...domains, ...identityProviders, ...appClients };

/** The gate of an operation of cognito-idp, for instance `CreateUserPool`; most operations have none. */
export function gateOf(operation: string): Gate<never> | undefined {
  return gates[operation.charAt(0).toLowerCase() + operation.slice(1)];
}
