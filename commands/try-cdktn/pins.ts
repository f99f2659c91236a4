import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../setup/paths";

/** The npm project whose lock file pins what is installed to try CDK Terrain. */
export const PACKAGES = join(__dirname, "packages");

const pinnedIn = (folder: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies;

/** The versions that are compared. */
export const VERSIONS = {
  cdktf: String(pinnedIn(ROOT).cdktf),
  cdktn: String(pinnedIn(PACKAGES).cdktn),
} as const;
