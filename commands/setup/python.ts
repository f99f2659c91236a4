import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { cacheFolder } from "./cache";

const REQUIREMENTS = join(__dirname, "..", "..", "lab", "requirements.txt");

/**
 * Makes sure of the lab's Python environment: a private one in the cache, with the pinned packages.
 *
 * @returns the path of its interpreter
 * @throws UserError without Python 3.10 or newer, or when the packages cannot be installed
 */
export async function ensurePython(progress: Progress): Promise<string> {
  const version = await run("python3", ["-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]);
  if (version.code !== 0) {
    throw new UserError(
      "Python 3 was not found (python3): the lab's AWS runs on it. Install Python 3.10 or newer, then run this again.",
    );
  }
  const [major = 0, minor = 0] = version.stdout.split(".").map(Number);
  if (major !== 3 || minor < 10) {
    throw new UserError(
      `python3 is ${version.stdout}, but the lab's AWS needs 3.10 or newer: install it, then run this again.`,
    );
  }

  const folder = cacheFolder("python", version.stdout, readFileSync(REQUIREMENTS, "utf8"));
  const python = join(folder, "bin", "python");
  if (!existsSync(python)) {
    await progress.step("Python packages for the lab", () => install(folder));
  }
  return python;
}

/** Installs beside the final place and moves there last, so that an interrupted installation is never taken for a whole one. */
async function install(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    const venv = await run("python3", ["-m", "venv", unfinished]);
    if (venv.code !== 0) {
      throw new UserError(
        `Python could not make a private environment (on Debian and Ubuntu it needs the package python3-venv):\n${venv.stdout}${venv.stderr}`,
      );
    }
    const pip = await run(join(unfinished, "bin", "python"), [
      ...["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"],
      ...["-r", REQUIREMENTS],
    ]);
    if (pip.code !== 0) {
      throw new UserError(`The lab's Python packages could not be installed; pip says:\n${pip.stderr}`);
    }
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
