import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../environments/user-error";
import { localState, localStateName } from "./state";

/**
 * Makes sure that a stack whose state is in S3 has none left in the project's folder, without which Terraform would take the
 * environment for new; and lets Terraform forget that it was there, since it would go on asking for it.
 *
 * @param folder of the synthesized stack, named after the environment
 * @throws UserError when the local state is still to be moved
 */
export function leaveLocalState(folder: string): void {
  const environment = basename(folder);
  const name = localStateName(environment);
  const state = localState(join(folder, "..", "..", "state", name), `state/${name}`);
  if (state !== undefined) {
    throw new UserError(
      `The state of ${environment} is to be in S3, but is still in state/${name}, with ${state.resources} resources.\nTo do: npm run state -- init ${environment}, which moves it.`,
    );
  }
  forgetLocalBackend(folder);
}

/** Where Terraform remembers, for a stack, which backend it had; no state is in it. */
function forgetLocalBackend(folder: string): void {
  const memory = join(folder, ".terraform", "terraform.tfstate");
  if (!existsSync(memory)) return;
  const { backend } = JSON.parse(readFileSync(memory, "utf8")) as { backend?: { type?: string } };
  if (backend?.type === "local") rmSync(memory);
}
