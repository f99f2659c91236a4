import { type OwnAuth0, ownAuth0In } from "../clouds/own-auth0";
import { readResources } from "./operations";
import type { SynthesizedStack } from "./synthesized-stack";

/** What an environment has at Auth0 by Terraform's state, as it is now. */
export async function readOwnAuth0(stack: SynthesizedStack): Promise<OwnAuth0> {
  const resources = await readResources(stack);
  return ownAuth0In(resources.map(({ attributes, ...resource }) => ({ ...resource, values: attributes })));
}
