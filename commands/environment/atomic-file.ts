import { readFileSync, realpathSync } from "node:fs";
import { writeWhole } from "./write-whole";

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
    writeWhole(this.#path, this.shown, text, "kept");
  }

  putBack(): void {
    this.replace(this.before);
  }
}
