import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { z } from "zod";
import { findClashes, type Reading } from "./clashes";
import { errorOf, type Mistake, mistakeInFileName, quote } from "./mistakes";
import { type Environment, environmentFile, fillDefaults } from "./schema";
import { environmentName } from "./values";
import { YamlFile } from "./yaml-file";

const EXTENSION = ".yaml";
/** Whatever a person may mean as an environment file, so that none is silently ignored. */
const LOOKS_LIKE_ONE = /\.ya?ml(?:\.txt)?$/i;

/**
 * Reads every `<name>.yaml` of a folder, in the order of the names. A folder without any has no environments.
 *
 * @throws UserError with every mistake of every file
 */
export function loadEnvironments(directory: string): Environment[] {
  const files = readdirSync(directory).filter((file) => LOOKS_LIKE_ONE.test(file));
  const names = files.filter((file) => file.endsWith(EXTENSION)).map((file) => basename(file, EXTENSION));
  const misnamed = files.filter((file) => !file.endsWith(EXTENSION));
  return environmentsOf(
    names.sort().map((name) => read(join(directory, name + EXTENSION))),
    misnamed.map((file) =>
      mistakeInFileName(
        pathFromHere(join(directory, file)),
        `must be ${file.replace(LOOKS_LIKE_ONE, EXTENSION)}: rename it`,
      ),
    ),
  );
}

/**
 * Reads one environment file, `<name>.yaml`, without a look at the others.
 *
 * @throws UserError with every mistake in it
 */
export function loadEnvironment(file: string): Environment {
  return environmentsOf([read(file)], [])[0] as Environment;
}

function environmentsOf(readings: readonly Reading[], misnamed: readonly Mistake[]): Environment[] {
  const mistakes = [
    ...misnamed,
    ...readings.flatMap((reading) => reading.mistakes),
    ...findClashes(readings),
  ];
  if (mistakes.length > 0) throw errorOf(mistakes);
  return readings.flatMap((reading) => reading.environment ?? []);
}

function read(path: string): Reading {
  const file = pathFromHere(path);
  const name = basename(path, EXTENSION);
  const inName = (environmentName.safeParse(name).error?.issues ?? []).map(({ message }) =>
    mistakeInFileName(file, message),
  );
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const unreadable = {
      file,
      line: 1,
      column: 1,
      text: `file: is not readable (${code}), but must be text in UTF-8`,
    };
    return { name, file, mistakes: [...inName, unreadable] };
  }
  const content = new YamlFile(file, source);
  if (content.syntaxMistakes.length > 0)
    return { name, file, mistakes: [...inName, ...content.syntaxMistakes] };
  const { data, error } = environmentFile.safeParse(content.value);
  const mistakes = [...inName, ...content.repeatedKeys, ...mistakesOf(error?.issues ?? [], [], content)];
  return { name, file, content, mistakes, ...(data && { environment: fillDefaults(name, data) }) };
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

const pathFromHere = (path: string) => relative(process.cwd(), path);
