import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { loadEnvironment } from "../../environments/load";
import { UserError } from "../../environments/user-error";
import { environmentName } from "../../environments/values";
import { ROOT } from "../setup/paths";
import { run } from "../terminal/run";

const touched = z.object({
  /** What a runner plans: in the order of the names. */
  environments: z.array(environmentName),
  /** Those whose file is removed. */
  removed: z.array(environmentName),
  /** Those that a runner can't plan, as their state is on somebody's machine. */
  local: z.array(environmentName),
  /** Those that a runner planned before the change, and can't after it. */
  withdrawn: z.array(environmentName),
});

/** What a change touches. */
export type Touched = z.output<typeof touched>;

/** The account of the lab: no account of AWS has this number, so what names it is deployed to no cloud. */
const ACCOUNT_OF_THE_LAB = "000000000000";

/** A push that creates a branch has no commit before it. */
const NO_COMMIT = /^0+$/;

const FILE = /^environments\/([^/]+)\.yaml$/;

/** What no plan depends on. A file that is not known to be harmless touches every environment. */
const HARMLESS: readonly RegExp[] = [
  /^(?:docs|lab|test|\.ci|providers\/mirror)\//,
  /^commands\/(?:(?:destroy|github|lab)\/|setup\/(?:actionlint|chromium|python)\.|(?:bench|generate|start|test)\.ts$)/,
  /^\.github\/(?!workflows\/(?:plan|deploy|deploy-environment)\.yml$|actions\/)/,
  /^environments\/(?:guide\/|schema\.json$)/,
  /^(?:[^/]+\.md|LICENSE|biome\.json|\.gitignore|\.gitattributes)$/,
];

/** Whether no plan depends on a file. */
export const isHarmless = (path: string): boolean => HARMLESS.some((pattern) => pattern.test(path));

/**
 * What the commits since a base touch.
 *
 * @param base a commit, branch or tag; what was done there since the two parted does not count
 * @throws UserError when git does not know the base
 */
export async function touchedSince(base: string, root = ROOT): Promise<Touched> {
  if (NO_COMMIT.test(base)) return allTouched(root);
  const start = await git(root, base, "merge-base", await commitOf(root, base), "HEAD");
  const changed = await git(root, base, "diff", "--name-status", "--no-renames", "-z", start, "HEAD");
  const fields = changed.split("\0");
  const files = fields.flatMap((path, index) => (index % 2 === 1 ? [path] : []));
  const names = files.flatMap((path) => nameIn(path) ?? []);
  const isAll = files.some((path) => nameIn(path) === undefined && !isHarmless(path));
  const found = sorted(root, isAll ? [...names, ...namesIn(root)] : names);
  const unplanned = names.filter(
    (name) => !found.environments.includes(name) && !found.removed.includes(name),
  );
  for (const name of unplanned) if (await wasPlanned(root, start, name)) found.withdrawn.push(name);
  return { ...found, local: found.local.filter((name) => !found.withdrawn.includes(name)) };
}

/** Whether a runner could plan an environment as its file was at a commit. */
async function wasPlanned(root: string, commit: string, name: string): Promise<boolean> {
  const { code, stdout } = await run("git", ["-C", root, "show", `${commit}:environments/${name}.yaml`]);
  if (code !== 0) return false;
  const scratch = mkdtempSync(join(tmpdir(), "touched-"));
  try {
    const file = join(scratch, `${name}.yaml`);
    writeFileSync(file, stdout);
    return listOf(file) === "environments";
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** All of them. */
export const allTouched = (root = ROOT): Touched => sorted(root, namesIn(root));

/** One that was asked for. @throws UserError when a runner can't plan it */
export function touchedAlone(name: string, root = ROOT): Touched {
  const found = sorted(root, namesIn(root).includes(name) ? [name] : []);
  if (found.environments.length === 1) return found;
  throw new UserError(
    found.local.length === 1
      ? `environments/${name}.yaml: state is local, on somebody's machine, so it can be planned and deployed only there.\nTo do: move the state into a bucket, and name that in state: s3.`
      : `There is no environment "${name}" for the clouds: a runner can plan ${allTouched(root).environments.join(", ") || "none"}.`,
  );
}

/** Reads what a job before gave. @throws UserError */
export function readTouched(json: string): Touched {
  try {
    return touched.parse(JSON.parse(json));
  } catch {
    throw new UserError("--touched: must be what npm run github -- touched printed.");
  }
}

/** What a person must know of it, each a paragraph of Markdown. */
export function notesOf({ removed, local, withdrawn }: Touched): string[] {
  return [
    ...removed.map(
      (name) =>
        `> [!CAUTION]\n> **environments/${name}.yaml is removed. That destroys nothing:** the user pool, the Auth0 client and connections and the app registration stay in the clouds and people can go on signing in, but no plan, no drift run and no deploy looks after them any more, and the client secret expires one day. To destroy ${name}, keep the file: set \`protection: off\`, deploy, run \`npm run destroy -- ${name}\`, then remove it. To rename it is the same as to start anew, without its users.`,
    ),
    ...withdrawn.map(
      (name) =>
        `> [!CAUTION]\n> **environments/${name}.yaml leaves the clouds, or the state that runners can reach.** What is deployed stays as it is, but from now on nothing here plans, deploys or looks after it, and a deploy with another state starts anew, without its users. Move the state first (\`terraform init -migrate-state\`).`,
    ),
    ...(local.length === 0
      ? []
      : [
          `> [!NOTE]\n> Not planned here: ${local.join(", ")}. \`state: local\` is on somebody's machine, where \`npm run plan\` reviews it; with \`state: s3\` it is reviewed here.`,
        ]),
  ];
}

/** The environment whose file it is. */
function nameIn(path: string): string | undefined {
  const name = FILE.exec(path)?.[1];
  return name !== undefined && environmentName.safeParse(name).success ? name : undefined;
}

const fileOf = (root: string, name: string) => join(root, "environments", `${name}.yaml`);

const namesIn = (root: string): string[] =>
  readdirSync(join(root, "environments")).flatMap((file) => nameIn(`environments/${file}`) ?? []);

function sorted(root: string, names: readonly string[]): Touched {
  const found: Touched = { environments: [], removed: [], local: [], withdrawn: [] };
  for (const name of [...new Set(names)].sort()) {
    const list = listOf(fileOf(root, name));
    if (list !== undefined) found[list].push(name);
  }
  return found;
}

function listOf(file: string): keyof Touched | undefined {
  if (!existsSync(file)) return "removed";
  try {
    const { cognito, state } = loadEnvironment(file);
    if (cognito.accountId === ACCOUNT_OF_THE_LAB) return undefined;
    return state === "local" ? "local" : "environments";
  } catch (error) {
    if (error instanceof UserError) return "environments"; // its plan tells the mistakes
    throw error;
  }
}

const commitOf = (root: string, base: string) =>
  git(root, base, "rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`);

async function git(root: string, base: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run("git", ["-C", root, ...args]);
  if (code === 0) return stdout;
  throw new UserError(
    `git does not know what has changed since ${JSON.stringify(base)}${stderr && `: ${stderr}`}.\nTo do: name a commit of this repository, with enough of its history fetched (fetch-depth).`,
  );
}
