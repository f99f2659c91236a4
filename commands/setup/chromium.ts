import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";

/** Names of the program, and its paths on macOS. */
const PROGRAMS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Debian's packages: the browser, and the tool that makes it trust the lab's authority. */
const PACKAGES = ["chromium", "libnss3-tools"];

/**
 * Finds a browser for the tests that need one: the one that `CHROMIUM` names, or one that is installed, or else installs
 * Debian's.
 *
 * @returns the path of its program; `undefined` where there is none and none can be installed
 */
export async function ensureChromium(progress: Progress): Promise<string | undefined> {
  if (findChromium() === undefined || findProgram("certutil") === undefined) await install(progress);
  return findChromium();
}

/**
 * The path of Chromium's or Chrome's program: the one that `CHROMIUM` names, or one that is installed.
 *
 * @throws UserError if there is none
 */
export function assertChromium(): string {
  const program = findChromium();
  if (program !== undefined) return program;
  const named = process.env.CHROMIUM;
  throw new UserError(
    "browser-not-found",
    `${named ? `CHROMIUM is ${named}, which is no program here` : "There is no Chromium and no Google Chrome here"}.\nTo do: install Chromium or Google Chrome, or name its program: CHROMIUM=/path/to/chrome npm run lab -- browser`,
  );
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  return named ? findProgram(named) : PROGRAMS.map(findProgram).find((each) => each !== undefined);
}

/** The path of a program, by its path or by its name on `PATH`. */
function findProgram(program: string): string | undefined {
  const candidates = isAbsolute(program)
    ? [program]
    : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, program));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's packages where the user may. Without them some tests are skipped, so a failure is only shown. */
async function install(progress: Progress): Promise<void> {
  if (process.getuid?.() !== 0 || findProgram("apt-get") === undefined) return;
  await progress.step("Chromium for the tests in a browser", async (detail) => {
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...PACKAGES]]) {
      const { code, stderr } = await run("apt-get", args, {
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        onLine: detail,
      });
      if (code !== 0) {
        progress.line(`  apt-get ${args.join(" ")} failed; the tests in a browser are skipped:\n${stderr}`);
        return;
      }
    }
  });
}
