import { randomUUID } from "node:crypto";
import type { Action, ActionContents, ActionVersion } from "../../data";
import { contentsOf } from "./contents";

/** @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy */
const VERSIONS_MAXIMUM = 50;

/** An Action with the contents as its newest version, which runs from now on. */
export function deployed(
  action: Action,
  contents: ActionContents,
): { readonly action: Action; readonly version: ActionVersion } {
  const version: ActionVersion = {
    ...contentsOf(contents),
    id: randomUUID(),
    number: (action.versions.at(-1)?.number ?? 0) + 1,
    created_at: new Date().toISOString(),
  };
  // Auth0 deletes the oldest version that nothing uses.
  const kept = action.versions.slice(-(VERSIONS_MAXIMUM - 1));
  return {
    action: { ...action, versions: [...kept, version], deployedVersionId: version.id },
    version,
  };
}
