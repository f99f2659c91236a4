import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { cacheFolder, makeWhole } from "./cache";

const REQUIREMENTS = join(__dirname, "..", "..", "lab", "requirements.txt");

/** @returns the version of `python3` @throws UserError where it is missing or older than 3.10 */
export async function assertPython(): Promise<string> {
  const version = await run("python3", ["-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]);
  if (version.code !== 0) {
    throw new UserError(
      "python-not-found",
      "Python 3 (python3), on which the lab's AWS runs, was not found.\nTo do: install Python 3.10 or newer, then run this again.",
    );
  }
  const [major = 0, minor = 0] = version.stdout.split(".").map(Number);
  if (major !== 3 || minor < 10) {
    throw new UserError(
      "python-too-old",
      `python3 is ${version.stdout}, but the lab's AWS needs 3.10 or newer.\nTo do: install it, then run this again.`,
    );
  }
  return version.stdout;
}

const folderOf = (version: string) => cacheFolder("python", version, readFileSync(REQUIREMENTS, "utf8"));

/** Whether the cache has the lab's packages for a version of Python. */
export const hasPythonPackages = (version: string): boolean => existsSync(folderOf(version));

/**
 * Ensures the lab's Python environment: a private one in the cache, with the pinned packages.
 *
 * @param version of `python3`
 * @returns the path of its interpreter
 * @throws UserError when the packages can't be installed
 */
export async function ensurePython(
  version: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const folder = folderOf(version);
  if (!existsSync(folder)) {
    await progress.step("Python packages for the lab", () =>
      makeWhole(folder, (unfinished) => install(unfinished, signal)),
    );
  }
  return join(folder, "bin", "python");
}

async function install(folder: string, signal: AbortSignal): Promise<void> {
  const venv = await run("python3", ["-m", "venv", folder], { signal });
  if (venv.code !== 0) {
    throw new UserError(
      "python-venv-failed",
      `Python could not make a private environment (on Debian and Ubuntu that needs the package python3-venv):\n${venv.stdout}${venv.stderr}`,
    );
  }
  const pip = await run(
    join(folder, "bin", "python"),
    [
      ...[
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
        "--require-hashes",
        "--only-binary=:all:", // what is built from source runs code of its own meanwhile
      ],
      ...["-r", REQUIREMENTS],
    ],
    { signal },
  );
  if (pip.code !== 0) {
    throw new UserError(
      "python-packages-not-installed",
      `The lab's Python packages could not be installed. pip says:\n${pip.stderr}`,
    );
  }
}
