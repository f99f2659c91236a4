import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { cacheFolder } from "./cache";

/** Folder of the module file that names the version, and of the sums of all that it is built from. */
const MODULE = join(__dirname, "actionlint");
const PACKAGE = "github.com/rhysd/actionlint/cmd/actionlint";

/**
 * Makes sure of actionlint, which knows what GitHub takes for a workflow: built from its Go module into the cache.
 *
 * @returns the path of the program
 * @throws UserError without Go, or when it cannot be built
 */
export async function ensureActionlint(progress: Progress): Promise<string> {
  const read = (file: string) => readFileSync(join(MODULE, file), "utf8");
  const program = join(cacheFolder("actionlint", read("go.mod"), read("go.sum")), "actionlint");
  if (!existsSync(program)) {
    await progress.step("actionlint built from its Go module (a minute, the first time)", () =>
      build(program),
    );
  }
  return program;
}

/** Builds beside the final place and moves there last, so that an interrupted build is never taken for a whole one. */
async function build(program: string): Promise<void> {
  const unfinished = `${program}.${process.pid}.tmp`;
  mkdirSync(dirname(program), { recursive: true });
  try {
    const go = await run("go", ["build", "-mod=readonly", "-ldflags=-s -w", "-o", unfinished, PACKAGE], {
      cwd: MODULE,
    });
    if (go.code !== 0) {
      throw new UserError(
        go.code === -1
          ? "actionlint, which checks the workflows, is built with Go, and Go was not found. Install Go 1.25 or newer, then run this again."
          : `actionlint could not be built from ${PACKAGE}; go says:\n${go.stderr}`,
      );
    }
    renameSync(unfinished, program);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
