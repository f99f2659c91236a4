import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../environments/user-error";
import { runShared } from "../../../synthesis/keep-private.cjs";
import { writeWhole } from "../../environment/write-whole";
import { ROOT } from "../../setup/paths";
import { fromCaller } from "../../terminal/caller";
import type { Verification } from "../verify-chain";
import { renderPage, SIGN } from "./render-page";

/**
 * A file to write a page to.
 *
 * @param given as the person wrote it
 * @throws UserError where something else would be lost
 */
export function pageFileAt(given: string): { write(verification: Verification): void } {
  const path = fromCaller(given);
  if (existsSync(path) && (!statSync(path).isFile() || !readFileSync(path, "utf8").includes(SIGN))) {
    throw new UserError(
      "file-in-the-way",
      `--html ${given}: is there already, and is not a page of this command. Nothing was done.\nTo do: name another file, or remove that one.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return {
    // It has no secrets, and is made to be passed on.
    write: (verification) => runShared(() => writeWhole(path, given, renderPage(verification, version))),
  };
}
