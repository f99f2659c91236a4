import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, makeWhole } from "../../commands/setup/cache";
import { run } from "../../commands/terminal/run";

/** The packages of the npm package `node`, each with a Node.js for one kind of machine. */
const PREFIX = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
const PACKAGE = `${PREFIX}-${process.platform}-${process.arch}`;

/** Ensures another Node.js in the cache. @returns the path of its program */
export async function ensureNode(version: string): Promise<string> {
  const folder = cacheFolder("node", PACKAGE, version);
  if (!existsSync(folder)) await makeWhole(folder, (unfinished) => install(version, unfinished));
  return join(folder, "node_modules", PACKAGE, "bin", "node");
}

async function install(version: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  const npm = await run("npm", ["install", "--prefix", folder, ...options, `${PACKAGE}@${version}`]);
  if (npm.code !== 0) throw new Error(`npm could not install ${PACKAGE} ${version}:\n${npm.stderr}`);
}
