import type { Environment } from "../../environments/schema";
import { ADDRESSES } from "../../stacks/addresses";
import { enterAuth0Tenant } from "../clouds/enter-auth0-tenant";
import { openHttps } from "../clouds/https";
import { apply } from "./operations";
import type { Prepared } from "./prepare";
import { readOwnChain } from "./read-own-chain";
import { type SettleOptions, settleAuth0 } from "./settle-auth0";
import type { SynthesizedStack } from "./synthesized-stack";

/**
 * Applies a plan, then makes right at Auth0 what Terraform does not see.
 *
 * @param detail called with what is being applied
 * @returns what was made right, a sentence each
 * @throws UserError
 */
export async function applyPlan(
  { environment, stack }: Prepared,
  file: string,
  detail: (text: string) => void = () => {},
): Promise<string[]> {
  let isJustBound = false;
  await apply(stack, file, (text) => {
    isJustBound ||= text.endsWith(` ${ADDRESSES.gateBinding}`);
    detail(text);
  });
  detail("looking at the gate and the connections at Auth0");
  return settleStack(environment, stack, { isJustBound });
}

/** Makes right at Auth0 what Terraform does not see of what is deployed. @returns what was made right, a sentence each */
export async function settleStack(
  environment: Environment,
  stack: SynthesizedStack,
  options: SettleOptions,
): Promise<string[]> {
  const { auth0: own } = await readOwnChain(stack);
  const https = openHttps(stack.variables);
  try {
    const tenant = await enterAuth0Tenant(environment, stack.variables, https.fetch);
    if ("unseen" in tenant) {
      return [
        `Not looked at: the gate in force, and the connections enabled for its clients. ${tenant.unseen}.`,
      ];
    }
    return await settleAuth0(environment, own, tenant, options);
  } finally {
    await https.close();
  }
}
