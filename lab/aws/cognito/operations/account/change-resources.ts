import type { Store } from "../../../../kit/store";
import { type AwsData, type PoolResources, resourcesOf } from "../../../data";

/** Changes the resources of a pool. */
export function changeResources(
  store: Store<AwsData>,
  userPoolId: string,
  change: (resources: PoolResources) => void,
): void {
  store.update((data) => {
    const resources = resourcesOf(data, userPoolId);
    change(resources);
    data.poolResources[userPoolId] = resources;
  });
}
