import { mkdirSync, readlinkSync, symlinkSync, unlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { LocalBackend, type TerraformStack } from "cdktf";

/**
 * Keeps the stack's state in the project's `state/` folder.
 *
 * Terraform runs in `<output>/stacks/<name>`, and cdktf's default is an absolute path. This path is the same on every
 * machine and for every output folder, so that the same files give the same bytes. With {@link linkStateFolder} it
 * reaches the same state from every output folder.
 */
export function useLocalState(stack: TerraformStack): void {
  new LocalBackend(stack, { path: `../../state/terraform.${stack.node.id}.tfstate` });
}

/** Links `<output>/state` to the folder where the states live. */
export function linkStateFolder(outdir: string, stateFolder: string): void {
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
  const link = join(outdir, "state");
  const target = relative(outdir, stateFolder);
  try {
    if (readlinkSync(link) === target) return;
    unlinkSync(link);
  } catch (error) {
    // EINVAL: somebody made a real folder there. symlinkSync reports it.
    if (!["ENOENT", "EINVAL"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  symlinkSync(target, link, "dir");
}
