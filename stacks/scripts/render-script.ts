import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScriptSettings } from "./script-settings";

/** Where the files are: beside this one, or below the root, where the compiled synthesis runs. */
const FOLDERS = [__dirname, join(__dirname, "stacks", "scripts")];

/** The line of a file that differs between environments. */
export const SETTINGS_LINE = /^( *const SETTINGS = ).*;$/gm;

/**
 * Renders what runs at Auth0: the file as it stands, but for its settings.
 *
 * @param settings as JSON in one line: text, or a reference of Terraform's to text, which escapes no less
 */
export function renderScript(script: keyof ScriptSettings, settings: string): string {
  const file = FOLDERS.map((folder) => join(folder, `${script}.js`)).find(existsSync);
  if (file === undefined) throw new Error(`${script}.js is in neither of ${FOLDERS.join(" and ")}`);
  return writeSettings(readFileSync(file, "utf8"), settings);
}

/**
 * Puts settings into a file's text.
 *
 * @throws Error unless the text has one line for them, or where Terraform would evaluate more of the text than the settings
 */
export function writeSettings(text: string, settings: string): string {
  const lines = text.match(SETTINGS_LINE)?.length ?? 0;
  if (lines !== 1) throw new Error(`A script has one line "const SETTINGS = …;", but this one has ${lines}`);
  if (/[$%]\{/.test(text)) throw new Error("A script has $" + "{ or %" + "{, which Terraform would evaluate");
  if (/[\r\n\u2028\u2029]/.test(settings)) throw new Error("The settings of a script are one line of JSON");
  return text.replace(SETTINGS_LINE, (_, start: string) => `${start}${settings};`);
}
