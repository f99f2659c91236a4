import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { linkStateFolder } from "../../stacks/local-state";
import { lockStack, readLockFor } from "../../stacks/lock-stack";
import { ROOT } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import type { Progress } from "../terminal/progress";
import { init } from "./operations";
import type { Prepared } from "./prepare";

/** A stack that is synthesized apart. */
export interface DraftStack<Of extends Environment> extends Prepared<Of> {
  /** For what is made of it; deleted with it. */
  readonly scratch: string;
}

/**
 * Prepares a stack as it would be with another environment file, in a folder of its own: nothing in the project changes, and
 * Terraform reads the same state.
 *
 * @param text of the environment file
 * @throws UserError
 */
export async function withDraftStack<T, Of extends Environment>(
  { environment: { name, route }, stack }: Prepared<Of>,
  text: string,
  progress: Progress,
  work: (draft: DraftStack<Of>) => Promise<T>,
): Promise<T> {
  // The link to the states is relative, and a link on the way to the folder would lead it astray.
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), "draft-"));
  try {
    const file = join(scratch, `${name}.yaml`);
    writeFileSync(file, text);
    const environment = loadEnvironment(file);
    assertSameRoute<Of>(environment, route);
    const output = join(scratch, "cdktf.out");
    await progress.step("cdktf synth of the changed file", async () => {
      loadSynthesis().synthesizeStack(environment, output);
      linkStateFolder(output, realpathSync(join(stack.folder, "..", "..", "state")));
    });
    const draft = { folder: join(output, "stacks", name), variables: stack.variables };
    lockStack(draft.folder, readLockFor(ROOT, process.env), PROGRAM); // it may need other providers than the stack
    await progress.step(`${name}: ${PROGRAM.command} init`, () => init(draft));
    return await work({ environment, stack: draft, scratch });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function assertSameRoute<Of extends Environment>(
  environment: Environment,
  route: Of["route"],
): asserts environment is Of {
  if (environment.route !== route)
    throw new Error(`${environment.name} has the route ${environment.route} now`);
}

/** Only now, as cdktf takes half a second to load, and not even a help should wait for it. */
const loadSynthesis = () => require("./synthesize-stack") as typeof import("./synthesize-stack");
