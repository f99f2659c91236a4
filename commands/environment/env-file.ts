import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { nearest } from "../../environments/nearest";
import { UserError } from "../../environments/user-error";
import { KNOWN_NAMES } from "./provider-variables";

/** The file with an environment's own variables. */
export interface EnvFile {
  /** What it is called, such as `.env.dev`. */
  readonly name: string;
  readonly variables: NodeJS.ProcessEnv;
  /** That others on this machine can read it, and how to stop that. */
  readonly exposure?: string;
  /** Of each name that is nearly one which a provider reads, a line that says which. Others are the person's own. */
  readonly mistypedNames: readonly string[];
}

/**
 * Reads `.env.<environment>`.
 *
 * @returns nothing if there is no such file
 * @throws UserError if a line is no assignment. It doesn't show the line: that may be a secret
 */
export function readEnvFile(environment: string, folder: string): EnvFile | undefined {
  const name = `.env.${environment}`;
  if (!existsSync(join(folder, name))) return undefined;
  const text = readFileSync(join(folder, name), "utf8")
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n");
  const [line] = findOtherLines(text);
  if (line !== undefined) {
    throw new UserError(
      "env-file-invalid",
      `${name}:${line}: must be an assignment, like ARM_CLIENT_ID=…; a comment, which starts with #; or empty. Nothing was read from the file.\nTo do: correct that line.`,
    );
  }
  const variables: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(parseEnv(text)).map(([key, value]) => [key.replace(/^export\s+/, ""), value]),
  );
  const exposure = exposureOf(join(folder, name), name);
  return {
    name,
    variables,
    ...(exposure !== undefined && { exposure }),
    mistypedNames: Object.keys(variables).flatMap((each) => findMistyped(name, each)),
  };
}

/** Windows has no such modes. */
function exposureOf(path: string, name: string): string | undefined {
  const mode = statSync(path).mode & 0o777;
  if (process.platform === "win32" || (mode & 0o077) === 0) return undefined;
  return `${name}: has the mode ${mode.toString(8)}, so others on this machine may read its credentials. To do: chmod 600 ${name}`;
}

/** One assignment, whose value may have several lines in quotes. */
const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=[ \t]*(?:'[^']*'|"[^"]*"|`[^`]*`)?[^\r\n]*/gm;

/** The numbers of the lines that are neither an assignment nor a comment nor empty. */
function findOtherLines(text: string): number[] {
  const rest = text.replace(ASSIGNMENT, (assignment) => assignment.replace(/[^\n]/g, ""));
  return rest.split("\n").flatMap((line, index) => (/^\s*(?:#.*)?$/.test(line) ? [] : index + 1));
}

function findMistyped(file: string, name: string): string[] {
  if (KNOWN_NAMES.includes(name)) return [];
  const meant = nearest(name, KNOWN_NAMES);
  return meant === undefined ? [] : [`${file}: ${name} is unknown to the providers; did you mean ${meant}?`];
}
