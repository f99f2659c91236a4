import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** A program in a real pseudo-terminal, and the person before it. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  #shown = "";
  #read = 0;
  #look: () => void = () => {};

  /** @param variables of the program, besides those of a terminal */
  constructor(
    program: string,
    args: readonly string[],
    cwd: string,
    variables: NodeJS.ProcessEnv = { PATH: process.env.PATH },
  ) {
    const script = join(__dirname, "pseudo-terminal.py");
    this.#child = spawn(process.env.LAB_PYTHON ?? "python3", [script, program, ...args], {
      cwd,
      env: { ...variables, TERM: "xterm", NO_COLOR: "1" },
    });
    this.ended = new Promise((resolve) => this.#child.once("close", resolve));
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#shown += text;
      this.#look();
    });
    this.ended.then(() => this.#look());
  }

  /** Everything that was shown so far, without control sequences. */
  get shown(): string {
    return stripVTControlCharacters(this.#shown).replaceAll("\r", "");
  }

  /** Ends the program, if it has not ended. */
  close(): void {
    this.#child.kill("SIGKILL");
  }

  /** Waits until something new is shown that has the text, and types. */
  async answer(text: string, typed: string): Promise<void> {
    await this.#sees(text);
    this.#child.stdin?.write(typed);
  }

  /** Lines of a terminal break where they are full, so blanks do not count. */
  #sees(text: string): Promise<void> {
    const wanted = withoutBlanks(text);
    return new Promise((resolve, reject) => {
      this.#look = () => {
        const at = withoutBlanks(this.shown).indexOf(wanted, this.#read);
        if (at >= 0) {
          this.#read = at + wanted.length;
          resolve();
        } else if (this.#child.exitCode !== null) {
          reject(new Error(`ended without showing "${text}":\n${this.shown}`));
        }
      };
      this.#look();
    });
  }
}

const withoutBlanks = (text: string) => text.replace(/\s/g, "");
