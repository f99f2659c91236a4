import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";

/**
 * Writes a file whole or not at all. What was there is replaced.
 *
 * @param shown what it is called in an error
 * @param mode its permissions; `kept`: those of the file, which must be there. @default - by the process's mask
 * @throws UserError; then all is as it was
 */
export function writeWhole(path: string, shown: string, text: string, mode?: number | "kept"): void {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    rmSync(unfinished, { force: true });
    // In a folder that others write to, a link with this name could lead to a file of whoever runs this.
    writeFileSync(unfinished, text, { mode: mode === "kept" ? statSync(path).mode : mode, flag: "wx" });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw (
      explainFileError(error, path) ??
      new UserError(
        "file-not-writable",
        `${shown} can't be written (${(error as NodeJS.ErrnoException).code}). Nothing was changed.\nTo do: check that its folder is there.`,
      )
    );
  }
}
