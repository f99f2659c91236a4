import { type OwnChain, ownChainIn } from "../clouds/own-chain";
import type { Resource } from "../state/state";
import { readResources } from "./operations";
import type { SynthesizedStack } from "./synthesized-stack";

/** What an environment has in the clouds by Terraform's state, as it is now. */
export const readOwnChain = async (stack: SynthesizedStack): Promise<OwnChain> =>
  ownChainOf(await readResources(stack));

/** What an environment has in the clouds by the resources of its state. */
export const ownChainOf = (resources: readonly Resource[]): OwnChain =>
  ownChainIn(resources.map(({ attributes, ...resource }) => ({ ...resource, values: attributes })));
