import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { cacheFolder } from "../../commands/setup/cache";
import { ROOT } from "../../commands/setup/paths";

/** Where a world keeps what is deployed in it. */
export interface DeploymentFolders {
  /** The lab's: its authority, its credentials, and what is in the three clouds. */
  readonly lab: string;
  /** The project's: environment file, state and synthesized stack. */
  readonly project: string;
}

/** The parts of the project's folder that belong to a deployment. */
const PROJECT = ["cdktf.out", "environments", "state"];

/** What a deployment is made from, besides its environment file. */
const SOURCES = [
  "commands/terraform",
  "environments",
  "lab",
  "package-lock.json",
  "providers/auth0",
  "stacks",
  "synthesis",
  "main.ts",
  "synth.cjs",
  "test/support",
];

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Copies what was once deployed from an environment file, and has it deployed where that was not yet done.
 *
 * @param deploy deploys it, and has the folders kept once nothing writes to them any more
 */
export async function copyDeployment(
  file: string,
  to: DeploymentFolders,
  deploy: (keep: (folders: DeploymentFolders) => void) => Promise<void>,
): Promise<void> {
  const kept = keptFolder(file);
  if (!existsSync(kept)) await deploy((folders) => keep(folders, kept));
  copy({ lab: join(kept, "lab"), project: join(kept, "project") }, to);
}

/** Moves the app of a copied deployment to another port of this machine: in the clouds, in the state, in the environment file. */
export function moveApp({ lab, project }: DeploymentFolders, from: number, to: number): void {
  // As it stands in a URL, in a URL that is a parameter of another one, and so on.
  const port = new RegExp(String.raw`(?<=localhost(?::|%(?:25)*3A))${from}\b`, "g");
  for (const file of [lab, ...PROJECT.map((name) => join(project, name))].flatMap(filesIn)) {
    const text = readFileSync(file, "utf8");
    const moved = text.replace(port, String(to));
    if (moved !== text) writeFileSync(file, moved);
  }
}

/** One for each day: a client secret that is about to end would be in every review. */
function keptFolder(file: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const { LAB_PYTHON = "", TF_CLI_CONFIG_FILE = "" } = process.env;
  return cacheFolder("deployment", day, file, LAB_PYTHON, TF_CLI_CONFIG_FILE, digestOfSources());
}

/** Keeps the folders whole or not at all: of two tests that deployed the same, one comes first. */
function keep(folders: DeploymentFolders, kept: string): void {
  const unfinished = `${kept}.${process.pid}.tmp`;
  removeOld(dirname(kept));
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  copy(folders, { lab: join(unfinished, "lab"), project: join(unfinished, "project") });
  try {
    renameSync(unfinished, kept);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

function removeOld(cache: string): void {
  for (const name of readdirSync(cache).filter((each) => each.startsWith("deployment-"))) {
    const folder = join(cache, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: 0 }; // another test may remove it too
    if (Date.now() - mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}

function copy(from: DeploymentFolders, to: DeploymentFolders): void {
  // Links stay as they are: cdktf.out/state leads to the state of its own project.
  const options = { recursive: true, verbatimSymlinks: true };
  cpSync(from.lab, to.lab, options);
  for (const name of PROJECT) {
    cpSync(join(from.project, name), join(to.project, name), {
      ...options,
      filter: (path) => !(name === "environments" && path.endsWith(".ts")),
    });
  }
}

let sources: string | undefined;

function digestOfSources(): string {
  if (sources !== undefined) return sources;
  const digest = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesIn(join(ROOT, source)))
      digest.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  sources = digest.digest("hex");
  return sources;
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
