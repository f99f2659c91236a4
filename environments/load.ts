import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { z } from "zod";
import { clashes, type Reading } from "./clashes";
import { errorOf, inFileName, type Mistake, quoted } from "./mistakes";
import { type Environment, environment, environmentFile } from "./schema";
import { environmentName } from "./values";
import { YamlFile } from "./yaml-file";

const EXTENSION = ".yaml";
/** Whatever a person may mean as an environment file, so that none is passed over in silence. */
const LOOKS_LIKE_ONE = /\.ya?ml(?:\.txt)?$/i;

/**
 * Reads every `<name>.yaml` of a folder, in the order of the names. A folder without any has no environments.
 *
 * @throws UserError that tells every mistake of every file
 */
export function loadEnvironments(directory: string): Environment[] {
  const files = readdirSync(directory).filter((file) => LOOKS_LIKE_ONE.test(file));
  const names = files.filter((file) => file.endsWith(EXTENSION)).map((file) => basename(file, EXTENSION));
  const misnamed = files.filter((file) => !file.endsWith(EXTENSION));
  return environmentsOf(
    names.sort().map((name) => read(join(directory, name + EXTENSION))),
    misnamed.map((file) =>
      inFileName(
        shown(join(directory, file)),
        `must be ${file.replace(LOOKS_LIKE_ONE, EXTENSION)}: rename it`,
      ),
    ),
  );
}

/**
 * Reads one environment file, `<name>.yaml`, without regard to the others.
 *
 * @throws UserError that tells every mistake in it
 */
export function loadEnvironment(file: string): Environment {
  return environmentsOf([read(file)], [])[0] as Environment;
}

function environmentsOf(readings: readonly Reading[], misnamed: readonly Mistake[]): Environment[] {
  const mistakes = [...misnamed, ...readings.flatMap((reading) => reading.mistakes), ...clashes(readings)];
  if (mistakes.length > 0) throw errorOf(mistakes);
  return readings.flatMap((reading) => reading.environment ?? []);
}

function read(path: string): Reading {
  const file = shown(path);
  const name = basename(path, EXTENSION);
  const inName = (environmentName.safeParse(name).error?.issues ?? []).map(({ message }) =>
    inFileName(file, message),
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
  const mistakes = [...inName, ...content.repeatedKeys, ...told(error?.issues ?? [], [], content)];
  return { name, file, content, mistakes, ...(data && { environment: environment(name, data) }) };
}

/** What the schema found, as mistakes at their places. */
function told(
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
          content.inKey([...path, key], "unknown", String(messages[index])),
        );
      }
      case "invalid_key":
        return content.inKey(path, quoted(String(path.at(-1))), issue.message);
      case "invalid_union": {
        // Where the value is of one alternative's kind, what that alternative says is more to the point.
        const [meant, ...others] = issue.errors.filter((errors) =>
          errors.every((inner) => inner.path.length > 0),
        );
        return meant && others.length === 0
          ? told(meant, path, content)
          : content.inValue(path, issue.message);
      }
      default:
        return content.inValue(path, issue.message);
    }
  });
}

const shown = (path: string) => relative(process.cwd(), path);
