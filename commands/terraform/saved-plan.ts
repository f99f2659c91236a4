import { closeSync, openSync, readSync } from "node:fs";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";

/** How every ZIP archive begins, and so every plan that Terraform saved. */
const ZIP = "PK";

/** How every plan begins that OpenTofu saved encrypted. What `show -json` prints begins with its version. */
const ENCRYPTED = '{"meta":';

/**
 * Whether a file is a plan that Terraform or OpenTofu saved, rather than one that `show -json` printed.
 *
 * @param shown what the file is called in an error
 * @throws UserError where it can't be read
 */
export function isSavedPlan(file: string, shown: string): boolean {
  const start = Buffer.alloc(ENCRYPTED.length);
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
  return [ZIP, ENCRYPTED].some((beginning) => start.toString().startsWith(beginning));
}
