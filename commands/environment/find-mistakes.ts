import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { loadEnvironments } from "../../environments/load";
import { UserError } from "../../environments/user-error";

/** What is wrong with a file that is not there yet. */
export interface FoundMistake {
  /** Dotted, like `cognito.clients.web.callbackUrls[0]`; `file name` where it is that. */
  readonly key: string;
  /** Like `is "common", but must be …`. */
  readonly text: string;
}

/**
 * What would be wrong if a folder had one more environment file, or another one of the name. It loads a copy of the folder
 * that has the file, so mistakes read as the loader writes them, and clashes with other environments are among them.
 *
 * @param folder whose own files have no mistakes
 */
export function findMistakes(folder: string, name: string, text: string): FoundMistake[] {
  const copy = mkdtempSync(join(tmpdir(), "environments-"));
  try {
    for (const file of readdirSync(folder).filter((each) => each.endsWith(".yaml")))
      cpSync(join(folder, file), join(copy, file));
    writeFileSync(join(copy, `${name}.yaml`), text);
    loadEnvironments(copy);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = error.message.replaceAll(relative(process.cwd(), copy), "environments");
    const found = [...message.matchAll(/^(environments\/.+?\.yaml):\d+:\d+ ([^:]+): (.+)$/gm)];
    if (found.length === 0) throw error;
    return found.map(([, file = "", key = "", rest = ""]) =>
      file === `environments/${name}.yaml` ? { key, text: rest } : turnAround(file, key, rest),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The loader reports a clash in the later file by name; the new one is what can be changed. */
function turnAround(file: string, key: string, text: string): FoundMistake {
  const [, before = text, newKey, after = ""] =
    /^(.*must differ from )(?:(\S+) of )?environments\/\S+\.yaml(: .*)$/.exec(text) ?? [];
  return newKey === undefined
    ? { key, text: `${before}${file}${after}` }
    : { key: newKey, text: `${before}${key} of ${file}${after}` };
}
