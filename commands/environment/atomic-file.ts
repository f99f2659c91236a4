import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";

/** A text file that is replaced whole or not at all. */
export class AtomicFile {
  readonly before: string;
  readonly #path: string;

  /** @param shown what it is called in an error */
  constructor(
    path: string,
    private readonly shown: string,
  ) {
    this.#path = realpathSync(path); // a link stays one
    this.before = readFileSync(path, "utf8");
  }

  /** @throws UserError; then the file is as it was */
  replace(text: string): void {
    const unfinished = join(dirname(this.#path), `.${basename(this.#path)}.${process.pid}.tmp`);
    try {
      writeFileSync(unfinished, text, { mode: statSync(this.#path).mode });
      renameSync(unfinished, this.#path);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw (
        explainFileError(error, this.#path) ??
        new UserError(
          "file-not-writable",
          `${this.shown} can't be written (${(error as NodeJS.ErrnoException).code}). Nothing was changed.\nTo do: check that its folder is there.`,
        )
      );
    }
  }

  putBack(): void {
    this.replace(this.before);
  }
}
