import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { cacheFolder, makeWhole } from "../setup/cache";
import { ROOT } from "../setup/paths";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { importedBindings } from "./imported-bindings";
import { PACKAGES, VERSIONS } from "./pins";

const AWS = join("node_modules", "@cdktn", "provider-aws");
const OPTIONS = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];

/**
 * Ensures CDK Terrain and its bindings for aws in the cache, as the lock file pins them.
 *
 * @returns a folder with `node_modules`
 * @throws UserError when npm can't install them
 */
export async function ensurePackages(progress: Progress): Promise<string> {
  const resources = [...importedBindings("aws"), "provider-functions"]; // which the provider imports
  const folder = cacheFolder(
    "cdktn",
    readFileSync(join(PACKAGES, "package-lock.json"), "utf8"),
    ...resources,
  );
  if (!existsSync(folder)) {
    await progress.step(`npm packages of CDK Terrain ${VERSIONS.cdktn}, once on this machine`, () =>
      makeWhole(folder, (unfinished) => install(unfinished, resources)),
    );
  }
  return folder;
}

async function install(folder: string, resources: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    copyFileSync(join(PACKAGES, file), join(folder, file));
  copyFileSync(join(ROOT, ".npmrc"), join(folder, ".npmrc"));
  const { code, stdout, stderr } = await run("npm", ["ci", ...OPTIONS], { cwd: folder });
  if (code !== 0) {
    throw new UserError(
      "cdktn-packages-not-installed",
      `The packages of CDK Terrain could not be installed. npm says:\n${stdout}${stderr}\nTo do: fix what it names, then run this again.`,
    );
  }
  keepOnly(join(folder, AWS), ["lib", "package.json", "LICENSE"]);
  keepOnly(join(folder, AWS, "lib"), resources);
}

/** Deletes all other entries of a folder: the bindings of every aws resource take 480 MB. */
function keepOnly(folder: string, kept: readonly string[]): void {
  for (const entry of readdirSync(folder).filter((each) => !kept.includes(each)))
    rmSync(join(folder, entry), { recursive: true });
}
