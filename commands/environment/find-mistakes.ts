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
 * What would be wrong if a folder had one more environment file: found by loading a copy of the folder that has it, so in the
 * loader's own words, with clashes.
 *
 * @param folder whose own files have no mistakes
 */
export function mistakesOf(folder: string, name: string, text: string): FoundMistake[] {
  const copy = mkdtempSync(join(tmpdir(), "environments-"));
  try {
    for (const file of readdirSync(folder).filter((each) => each.endsWith(".yaml")))
      cpSync(join(folder, file), join(copy, file));
    writeFileSync(join(copy, `${name}.yaml`), text);
    loadEnvironments(copy);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const told = error.message.replaceAll(relative(process.cwd(), copy), "environments");
    const found = [...told.matchAll(/^(environments\/.+?\.yaml):\d+:\d+ ([^:]+): (.+)$/gm)];
    if (found.length === 0) throw error;
    return found.map(([, file = "", key = "", words = ""]) =>
      file === `environments/${name}.yaml` ? { key, text: words } : ofTheNewOne(file, key, words),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** A clash is told of the later file by name; the new one is what can be changed. */
function ofTheNewOne(file: string, key: string, words: string): FoundMistake {
  const [, before = words, newKey, after = ""] =
    /^(.*must differ from )(?:(\S+) of )?environments\/\S+\.yaml(: .*)$/.exec(words) ?? [];
  return newKey === undefined
    ? { key, text: `${before}${file}${after}` }
    : { key: newKey, text: `${before}${key} of ${file}${after}` };
}
