import { type OwnChain, ownChainIn } from "../clouds/own-chain";
import { readResources } from "./operations";
import type { SynthesizedStack } from "./synthesized-stack";

/** What an environment has in the clouds by Terraform's state, as it is now. */
export async function readOwnChain(stack: SynthesizedStack): Promise<OwnChain> {
  const resources = await readResources(stack);
  return ownChainIn(resources.map(({ attributes, ...resource }) => ({ ...resource, values: attributes })));
}
