import type { Switches } from "../../../switches";
import type { Action, ActionContents, ActionVersion } from "../../data";
import { deployedVersionOf, haveSameContents } from "./contents";

type Properties = Record<string, unknown>;

/** An Action as Auth0 shows it: with its draft, the version that runs, and the names of the secrets. */
export function visibleAction(action: Action, switches: Switches): Properties {
  return {
    ...identityOf(action),
    ...visibleContents(action.draft),
    status: action.isBuilt ? "built" : "pending",
    ...deploymentOf(action),
    all_changes_deployed: isDeployed(action, switches),
  };
}

/**
 * An Action as Auth0 shows it with a binding: without its draft. As in recordings, `all_changes_deployed` is false here even if
 * the Action itself says true.
 */
export function visibleBoundAction(action: Action): Properties {
  return { ...identityOf(action), ...deploymentOf(action), all_changes_deployed: false };
}

/** A version as Auth0 shows it by itself. @param isNew whether it was deployed by this very request */
export function visibleVersion(action: Action, version: ActionVersion, isNew = false): Properties {
  const { built_at, ...properties } = versionProperties(action, version);
  return {
    ...properties,
    ...(isNew ? { deployed: false } : { built_at }),
    action: { ...identityOf(action), all_changes_deployed: false },
  };
}

function identityOf({ id, name, supported_triggers, created_at, updated_at }: Action): Properties {
  return { id, name, supported_triggers, created_at, updated_at };
}

function visibleContents({ code, runtime, secrets }: ActionContents): Properties {
  return {
    code,
    dependencies: [],
    runtime,
    secrets: secrets.map(({ name, updated_at }) => ({ name, updated_at })),
  };
}

function versionProperties(action: Action, version: ActionVersion): Properties {
  const { id, number, created_at } = version;
  return {
    ...visibleContents(version),
    id,
    deployed: id === action.deployedVersionId,
    number,
    built_at: created_at,
    status: "built",
    created_at,
    updated_at: created_at,
    supported_triggers: action.supported_triggers,
  };
}

function deploymentOf(action: Action): Properties {
  const version = deployedVersionOf(action);
  if (version === undefined) return {};
  const { id, code, runtime, number, created_at } = version;
  const current_version = {
    id,
    code,
    runtime,
    status: "BUILT",
    number,
    build_time: created_at,
    created_at,
    updated_at: created_at,
  };
  return { current_version, deployed_version: versionProperties(action, version) };
}

function isDeployed(action: Action, { auth0CountsEarlierDeployments }: Switches): boolean {
  const deployed = deployedVersionOf(action);
  const counted = auth0CountsEarlierDeployments ? action.versions : [deployed];
  return counted.some((version) => version !== undefined && haveSameContents(version, action.draft));
}
