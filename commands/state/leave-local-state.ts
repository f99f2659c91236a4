import { basename, join } from "node:path";
import { renderCount } from "../../environments/render-count";
import { UserError } from "../../environments/user-error";
import { SHOWN_STATES } from "../setup/paths";
import { forgetLocalBackend } from "./forget-backend";
import { localStateName, readLocalState } from "./read-state";

/**
 * Makes sure that a stack whose state is in S3 has none left in the project's folder, without which Terraform would take the
 * environment for new; and makes Terraform forget that the state was there.
 *
 * @param folder of the synthesized stack, named after the environment
 * @throws UserError when the local state is still to be moved
 */
export function leaveLocalState(folder: string): void {
  const environment = basename(folder);
  const state = readLocalState(join(folder, "..", "..", "state"), environment);
  if (state !== undefined) {
    throw new UserError(
      "state-not-moved",
      `The environment file puts the state of ${environment} into S3, but it is still in ${SHOWN_STATES}/${localStateName(environment)}, with ${renderCount(state.resources.length, "resource")}.\nTo do: npm run state -- init ${environment}, which moves it.`,
    );
  }
  forgetLocalBackend(folder);
}
