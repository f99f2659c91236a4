import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../commands/setup/cache";
import { run } from "../../commands/terminal/run";

/** The packages of the npm package `node`, each with a Node.js for one kind of machine. */
const PREFIX = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
const PACKAGE = `${PREFIX}-${process.platform}-${process.arch}`;

/** Ensures another Node.js in the cache. @returns the path of its program */
export async function ensureNode(version: string): Promise<string> {
  const folder = cacheFolder("node", PACKAGE, version);
  if (!existsSync(folder)) await install(version, folder);
  return join(folder, "node_modules", PACKAGE, "bin", "node");
}

/** Installs beside the final place and moves there last: the cache never has half a Node.js. */
async function install(version: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    mkdirSync(unfinished, { recursive: true });
    const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    const npm = await run("npm", ["install", "--prefix", unfinished, ...options, `${PACKAGE}@${version}`]);
    if (npm.code !== 0) throw new Error(`npm could not install ${PACKAGE} ${version}:\n${npm.stderr}`);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
