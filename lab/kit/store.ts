import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * A document that outlives the lab. It is read once and written as a whole, atomically, after each change, so that killing
 * the lab at any point leaves the last complete state.
 */
export class Store<T extends object> {
  #data: T;

  /**
   * @param file where the document lives; `undefined` keeps it in memory only (tests)
   * @param initial the document at the first start. A document of an earlier version gets the members that it lacks.
   */
  constructor(
    private readonly file: string | undefined,
    initial: T,
  ) {
    this.#data = file === undefined ? initial : { ...initial, ...readIfPresent<T>(file) };
  }

  /** The current document. Only {@link update} may change it. */
  get data(): Readonly<T> {
    return this.#data;
  }

  /** Changes the document in place and writes it before it returns. */
  update<R>(change: (data: T) => R): R {
    const result = change(this.#data);
    if (this.file !== undefined) {
      mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
      const unfinished = `${this.file}.${process.pid}.tmp`;
      writeFileSync(unfinished, JSON.stringify(this.#data, null, 1), { mode: 0o600 });
      renameSync(unfinished, this.file);
    }
    return result;
  }
}

function readIfPresent<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
