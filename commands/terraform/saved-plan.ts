import { closeSync, openSync, readSync } from "node:fs";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";

/** How every ZIP archive begins, and so every plan that Terraform saved. */
const ZIP = "PK";

/**
 * Whether a file is a plan that Terraform saved, rather than one that `terraform show -json` printed.
 *
 * @param shown what the file is called in an error
 * @throws UserError where it can't be read
 */
export function isSavedPlan(file: string, shown: string): boolean {
  const start = Buffer.alloc(ZIP.length);
  try {
    const opened = openSync(file, "r");
    try {
      readSync(opened, start);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw (
      explainFileError(error) ?? new UserError("file-not-readable", `${shown}: is not readable (${code}).`)
    );
  }
  return start.toString() === ZIP;
}
