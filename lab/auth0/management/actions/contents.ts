import { isDeepStrictEqual } from "node:util";
import type { Action, ActionContents, ActionSecret, ActionVersion } from "../../data";
import { notInLab } from "../error";
import type { ActionChange } from "./properties";

/** How large the code may be. @see https://auth0.com/docs/customize/actions/limitations */
const CODE_MAXIMUM_BYTES = 100_000;
/** @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy */
const SECRETS_MAXIMUM = 30;

/**
 * A draft after a change: what the change names replaces what there was.
 *
 * @throws ManagementError
 */
export function applyChange(draft: ActionContents, change: ActionChange): ActionContents {
  const { code = draft.code, runtime = draft.runtime, dependencies = [], secrets } = change;
  if (dependencies.length > 0) throw notInLab("npm modules for Actions (dependencies)");
  // No public source has the words with which Auth0 refuses the next two.
  if (Buffer.byteLength(code) > CODE_MAXIMUM_BYTES) {
    throw notInLab("Actions of more than 100 kB, and neither does Auth0");
  }
  if ((secrets?.length ?? 0) > SECRETS_MAXIMUM) {
    throw notInLab(`more than ${SECRETS_MAXIMUM} secrets in an Action, and neither does Auth0`);
  }
  return { code, runtime, secrets: secrets === undefined ? draft.secrets : merged(draft.secrets, secrets) };
}

/** The list replaces the former one. A secret that is given without its value keeps it. */
function merged(
  before: readonly ActionSecret[],
  secrets: NonNullable<ActionChange["secrets"]>,
): readonly ActionSecret[] {
  const updated_at = new Date().toISOString();
  return secrets.map(({ name, value }) => {
    if (value !== undefined) return { name, value, updated_at };
    const kept = before.find((secret) => secret.name === name);
    if (kept === undefined) throw notInLab("a new secret of an Action without a value");
    return kept;
  });
}

/** The version that runs. */
export function deployedVersionOf({ versions, deployedVersionId }: Action): ActionVersion | undefined {
  return versions.find(({ id }) => id === deployedVersionId);
}

/** Whether one has the contents of the other. */
export function haveSameContents(one: ActionContents, other: ActionContents): boolean {
  return isDeepStrictEqual(contentsOf(one), contentsOf(other));
}

/** The contents alone. */
export function contentsOf({ code, runtime, secrets }: ActionContents): ActionContents {
  return { code, runtime, secrets };
}
