import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { basename, join, relative } from "node:path";
import type { z } from "zod";
import { findClashes, type Reading } from "./clashes";
import { explainFileError } from "./file-error";
import { type FormerFile, formerFileOf } from "./former-file";
import { findFormerMistakes } from "./former-mistakes";
import { findJoinMistakes } from "./join-mistakes";
import { findRoute, MUST_BE_A_ROUTE } from "./keys/route";
import { byPlace, errorOf, type Mistake, type MistakeAtKey, mistakeInFileName, quote } from "./mistakes";
import { ROUTE_FILES } from "./routes";
import type { RouteName } from "./routes/names";
import { type Environment, parseFile } from "./schema";
import type { UserError } from "./user-error";
import { environmentName } from "./values";
import { visible } from "./visible";
import { YamlFile } from "./yaml-file";

const EXTENSION = ".yaml";
/** How large a file may be. One with as many organisations as Auth0 takes has less than half of it. */
const MAX_BYTES = 256 * 1024;
const renderKilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;
/** Whatever a person may mean as an environment file, so that none is silently ignored. */
const LOOKS_LIKE_ONE = /\.ya?ml(?:\.txt)?$/i;

/** An environment whose file has mistakes, or clashes with the file of another one. */
export interface BrokenEnvironment {
  readonly name: string;
  readonly mistakes: readonly Mistake[];
}

/** What a folder of environment files has. */
export interface EnvironmentFolder {
  /** In the order of the names. */
  readonly environments: readonly Environment[];
  /** In the order of the names. */
  readonly broken: readonly BrokenEnvironment[];
}

/** A file as it would be: it counts as if it were in the folder, and after all others. */
export interface FileDraft {
  /** The environment's name. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads every `<name>.yaml` of a folder. A mistake concerns the environment of its file, and a clash concerns both
 * environments: nobody can tell which of them is right.
 */
export function readEnvironments(directory: string, draft?: FileDraft): EnvironmentFolder {
  const files = readdirSync(directory).filter((file) => LOOKS_LIKE_ONE.test(file));
  const names = files.filter((file) => file.endsWith(EXTENSION)).map((file) => basename(file, EXTENSION));
  const misnamed = files.filter((file) => !file.endsWith(EXTENSION));
  const readings = names
    .filter((name) => name !== draft?.name)
    .sort()
    .map((name) => read(join(directory, name + EXTENSION)));
  if (draft !== undefined) readings.push(read(join(directory, draft.name + EXTENSION), draft.text));

  const mistakesByName = new Map<string, Mistake[]>();
  const add = (name: string, mistake: Mistake) => {
    const known = mistakesByName.get(name);
    if (known === undefined) mistakesByName.set(name, [mistake]);
    else known.push(mistake);
  };
  for (const file of misnamed) {
    const wanted = file.replace(LOOKS_LIKE_ONE, EXTENSION);
    const path = pathFromHere(join(directory, file));
    add(basename(wanted, EXTENSION), mistakeInFileName(path, `must be ${wanted}: rename it`));
  }
  for (const { name, mistakes } of readings) for (const mistake of mistakes) add(name, mistake);
  for (const { between, mistake } of findClashes(readings)) for (const name of between) add(name, mistake);
  return {
    environments: readings.flatMap(({ name, environment }) =>
      environment === undefined || mistakesByName.has(name) ? [] : environment,
    ),
    broken: [...mistakesByName]
      .map(([name, mistakes]) => ({ name, mistakes: mistakes.sort(byPlace) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/**
 * The environments of a folder, in the order of the names. A folder without any file has none.
 *
 * @param needed the names that must have no mistake; others with mistakes are left out. @default - all of them
 * @throws UserError with every mistake of every file that is needed
 */
export function loadEnvironments(directory: string, needed?: readonly string[]): Environment[] {
  const { environments, broken } = readEnvironments(directory);
  const inTheWay = broken.filter(({ name }) => needed?.includes(name) ?? true);
  if (inTheWay.length > 0) throw explainBroken(inTheWay);
  return [...environments];
}

/** One error with the mistakes of all of them, a clash of two once. */
export function explainBroken(broken: readonly BrokenEnvironment[]): UserError {
  return errorOf([...new Set(broken.flatMap(({ mistakes }) => mistakes))]);
}

/**
 * Reads one environment file, `<name>.yaml`, without a look at the others.
 *
 * @throws UserError with every mistake in it
 */
export function loadEnvironment(file: string): Environment {
  const { environment, mistakes } = read(file);
  if (environment === undefined || mistakes.length > 0) throw errorOf(mistakes);
  return environment;
}

/** @param text what is in the file @default - it is read */
function read(path: string, text?: string): Reading {
  const file = pathFromHere(path);
  const name = basename(path, EXTENSION);
  const inName = (environmentName.safeParse(name).error?.issues ?? []).map(({ message }) =>
    mistakeInFileName(file, message),
  );
  const atStart = (what: string): Mistake => ({ file, line: 1, column: 1, text: `file: ${what}` });
  let source: string;
  try {
    const stats = text === undefined ? lstatSync(path) : undefined;
    const kind = stats && kindOf(stats);
    if (kind !== undefined) {
      const irregular = { ...atStart(`is ${kind}, but must be a regular file`), reasons: IRREGULAR };
      return { name, file, mistakes: [...inName, irregular] };
    }
    const size = stats?.size ?? Buffer.byteLength(text ?? "");
    if (size > MAX_BYTES) {
      const tooLarge = `is ${renderKilobytes(size)}, but must be at most ${renderKilobytes(MAX_BYTES)}, far more than an environment needs`;
      return { name, file, mistakes: [...inName, atStart(tooLarge)] };
    }
    source = text ?? new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const denied = explainFileError(error)?.message.replace("\n", " ");
    const unreadable = atStart(denied ?? `is not readable (${code}), but must be text in UTF-8`);
    return { name, file, mistakes: [...inName, unreadable] };
  }
  const content = new YamlFile(file, source);
  if (content.syntaxMistakes.length > 0)
    return { name, file, mistakes: [...inName, ...content.syntaxMistakes] };
  const { unseenCharacters } = content;
  const route = findRoute(content.value);
  if (route === undefined) {
    // What the other keys may say depends on it.
    const mistake = content.mistakeAt(["route"], MUST_BE_A_ROUTE);
    return {
      name,
      file,
      content,
      mistakes: [...inName, ...unseenFirst(unseenCharacters, [...content.mistakenKeys, mistake])],
    };
  }
  const former = formerFileOf(content.value);
  const { environment, issues } = parseFile(name, route, content.value, former);
  const mistakes = [
    ...inName,
    ...unseenFirst(unseenCharacters, [
      ...content.mistakenKeys,
      ...mistakesOf(issues, [], content),
      ...[
        ...findBetweenKeys(inName.length === 0 ? name : undefined, route, content.value),
        ...(former === undefined ? [] : findInFormer(name, content.value, former)),
      ].map(({ path, message }) => content.mistakeAt(path, message)),
    ]),
  ];
  return { name, file, content, mistakes, ...(environment && { environment }) };
}

/** Why it must be one: a reviewer, and what finds the environments that a change touches, look at this file alone. */
const IRREGULAR = [
  "Otherwise the environment could change without a change of this file.",
  "To do: put the content itself here.",
];

/** What a path leads to, unless that is a regular file. What is behind it is neither read nor named: it may be a secret. */
function kindOf(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isSymbolicLink()) return "a symbolic link";
  return stats.isDirectory() ? "a folder" : "a device, a pipe or a socket";
}

/** @param name of the environment; undefined for one that has no name to derive others from */
const findBetweenKeys = (name: string | undefined, route: RouteName, file: unknown): MistakeAtKey[] => [
  ...(name === undefined ? [] : (ROUTE_FILES[route].findMore?.(name, file) ?? [])),
  ...findJoinMistakes(file),
];

/** What is wrong between the keys of a former route, but for what is wrong with the pool of both, and between the two routes. */
function findInFormer(name: string, file: unknown, former: FormerFile): MistakeAtKey[] {
  const own = findBetweenKeys(name, former.route, former.content).map(({ path, message }) => ({
    path: former.placeOf(path),
    message: message.replaceAll("cognito.providerName", "former.providerName"),
  }));
  return [...own.filter(({ path: [top] }) => top === "former"), ...findFormerMistakes(name, file, former)];
}

/** What the schema found, as mistakes at their places. */
function mistakesOf(
  issues: readonly z.core.$ZodIssue[],
  above: readonly PropertyKey[],
  content: YamlFile,
): Mistake[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    switch (issue.code) {
      case "unrecognized_keys": {
        const messages = issue.message.split("\n");
        return issue.keys.map((key, index) =>
          content.mistakeInKey([...path, key], "unknown", String(messages[index])),
        );
      }
      case "invalid_key":
        return content.mistakeInKey(path, quote(String(path.at(-1))), issue.message);
      case "invalid_union": {
        // Where the value is of one alternative's kind, that alternative says it better.
        const [meant, ...others] = issue.errors.filter((errors) =>
          errors.every((inner) => inner.path.length > 0),
        );
        return meant && others.length === 0
          ? mistakesOf(meant, path, content)
          : content.mistakeAt(path, issue.message);
      }
      default:
        return content.mistakeAt(path, issue.message);
    }
  });
}

/** Of two mistakes at one place, what nobody sees explains the other one. */
function unseenFirst(unseen: readonly Mistake[], others: readonly Mistake[]): Mistake[] {
  const isThere = ({ line, column }: Mistake) =>
    unseen.some((each) => each.line === line && each.column === column);
  return [...unseen, ...others.filter((other) => !isThere(other))];
}

const pathFromHere = (path: string) => visible(relative(process.cwd(), path));
