import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { LAB_ACCOUNT_ID } from "../../environments/lab-account";
import { loadEnvironment } from "../../environments/load";
import { UserError } from "../../environments/user-error";
import { environmentName } from "../../environments/values";
import { ROOT } from "../setup/paths";
import { run } from "../terminal/run";

const touched = z.object({
  /** What a runner plans, sorted by name. */
  environments: z.array(environmentName),
  /** Those whose file was removed. */
  removed: z.array(environmentName),
  /** Those that a runner can't plan, because their state is on somebody's machine. */
  local: z.array(environmentName),
  /** Those that a runner planned before the change, and can't after it. */
  withdrawn: z.array(environmentName),
});

/** What a change touches. */
export type Touched = z.output<typeof touched>;

/** What GitHub names as the commit before a push that creates a branch. */
const NO_COMMIT = /^0+$/;

const FILE = /^environments\/([^/]+)\.yaml$/;

/** Files on which no plan depends. A file that is not known to be harmless touches every environment. */
const HARMLESS: readonly RegExp[] = [
  /^(?:docs|lab|test|\.ci|providers\/mirror)\//,
  /^commands\/(?:(?:destroy|explain|github|lab|try-cdktn)\/|setup\/(?:actionlint|chromium|python)\.|(?:bench|generate|start|test)\.ts$)/,
  /^\.github\/(?!workflows\/(?:plan|deploy|deploy-environment)\.yml$|actions\/)/,
  /^environments\/(?:guide\/|schema\.json$)/,
  /^(?:[^/]+\.md|LICENSE|biome\.json|\.gitignore|\.gitattributes)$/,
];

/** Whether no plan depends on a file. */
export const isHarmless = (path: string): boolean => HARMLESS.some((pattern) => pattern.test(path));

/**
 * Finds what the commits since a base touch.
 *
 * @param base a commit, branch or tag; commits made there since the branches parted do not count
 * @throws UserError when git does not know the base
 */
export async function findTouchedSince(base: string, root = ROOT): Promise<Touched> {
  if (NO_COMMIT.test(base)) return findAllTouched(root);
  const start = await git(root, base, "merge-base", await findCommit(root, base), "HEAD");
  const changed = await git(root, base, "diff", "--name-status", "--no-renames", "-z", start, "HEAD");
  const fields = changed.split("\0");
  const files = fields.flatMap((path, index) => (index % 2 === 1 ? [path] : []));
  const names = files.flatMap((path) => nameIn(path) ?? []);
  const isAll =
    files.some((path) => nameIn(path) === undefined && !isHarmless(path)) || (await hasLinks(root, base));
  const found = sortTouched(root, isAll ? [...names, ...namesIn(root)] : names);
  const unplanned = names.filter(
    (name) => !found.environments.includes(name) && !found.removed.includes(name),
  );
  for (const name of unplanned) if (await wasPlannable(root, start, name)) found.withdrawn.push(name);
  return { ...found, local: found.local.filter((name) => !found.withdrawn.includes(name)) };
}

/** Modes of what a repository only points to: symbolic links, and other repositories. */
const LINK = /^(?:120000|160000) /;

/** Whether anything that a plan depends on may be elsewhere, where a change looks harmless. */
async function hasLinks(root: string, base: string): Promise<boolean> {
  const tree = await git(root, base, "ls-tree", "-r", "-z", "HEAD");
  return tree
    .split("\0")
    .some((entry) => LINK.test(entry) && !isHarmless(entry.slice(entry.indexOf("\t") + 1)));
}

/** Whether a runner could plan an environment as its file was at a commit. */
async function wasPlannable(root: string, commit: string, name: string): Promise<boolean> {
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

/** Every environment, as if all were touched. */
export const findAllTouched = (root = ROOT): Touched => sortTouched(root, namesIn(root));

/** One environment alone. @throws UserError when a runner can't plan it */
export function findTouchedAlone(name: string, root = ROOT): Touched {
  const found = sortTouched(root, namesIn(root).includes(name) ? [name] : []);
  if (found.environments.length === 1) return found;
  throw new UserError(
    "environment-not-plannable",
    found.local.length === 1
      ? `environments/${name}.yaml: state is local, on somebody's machine, so it can be planned and deployed only there.\nTo do: npm run state -- init ${name}, there: it says what to write into the file, and moves the state to S3.`
      : `There is no environment "${name}" for the clouds: a runner can plan ${findAllTouched(root).environments.join(", ") || "none"}.`,
  );
}

/** Reads what `touched` printed in an earlier job. @throws UserError */
export function parseTouched(json: string): Touched {
  try {
    return touched.parse(JSON.parse(json));
  } catch {
    throw new UserError("invalid-arguments", "--touched: must be what npm run -s github -- touched printed.");
  }
}

/** What a person must know about it, each a paragraph of Markdown. */
export function notesOf({ removed, local, withdrawn }: Touched): string[] {
  return [
    ...removed.map(
      (name) =>
        `> [!CAUTION]\n> **environments/${name}.yaml is removed. That destroys nothing:** the user pool, the Auth0 client and connections and the app registration stay in the clouds and people can go on signing in, but no plan, no drift run and no deploy looks after them any more, and the client secret will expire. To destroy ${name}, keep the file: set \`protection: off\`, deploy, run \`npm run destroy -- ${name}\`, then remove it. Renaming it starts anew, without its users.`,
    ),
    ...withdrawn.map(
      (name) =>
        `> [!CAUTION]\n> **environments/${name}.yaml leaves the clouds, or the state that runners can reach.** What is deployed stays as it is, but from now on nothing here plans or deploys it, and a deploy with another state starts anew, without its users. Move the state first (docs/state.md, "To another bucket").`,
    ),
    ...(local.length === 0
      ? []
      : [
          `> [!NOTE]\n> Not planned here: ${local.join(", ")}. \`state: local\` is on somebody's machine, where \`npm run plan\` reviews it. Once \`npm run state -- init\` has moved it to S3, it is reviewed here.`,
        ]),
  ];
}

/** The environment whose file is at a path. */
function nameIn(path: string): string | undefined {
  const name = FILE.exec(path)?.[1];
  return name !== undefined && environmentName.safeParse(name).success ? name : undefined;
}

const fileOf = (root: string, name: string) => join(root, "environments", `${name}.yaml`);

const namesIn = (root: string): string[] =>
  readdirSync(join(root, "environments")).flatMap((file) => nameIn(`environments/${file}`) ?? []);

function sortTouched(root: string, names: readonly string[]): Touched {
  const found: Touched = { environments: [], removed: [], local: [], withdrawn: [] };
  for (const name of [...new Set(names)].sort()) {
    const list = listOf(fileOf(root, name));
    if (list !== undefined) found[list].push(name);
  }
  return found;
}

function listOf(file: string): keyof Touched | undefined {
  // A link that leads nowhere is there: its plan says that it is none.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return "removed";
  try {
    const { cognito, state } = loadEnvironment(file);
    if (cognito.accountId === LAB_ACCOUNT_ID) return undefined;
    return state === "local" ? "local" : "environments";
  } catch (error) {
    if (error instanceof UserError) return "environments"; // its plan names the mistakes
    throw error;
  }
}

const findCommit = (root: string, base: string) =>
  git(root, base, "rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`);

async function git(root: string, base: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run("git", ["-C", root, ...args]);
  if (code === 0) return stdout;
  throw new UserError(
    "base-unknown",
    `git does not know what has changed since ${JSON.stringify(base)}${stderr && `: ${stderr}`}.\nTo do: name a commit of this repository, with enough of its history fetched (fetch-depth).`,
  );
}
