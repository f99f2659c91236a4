import { type SpawnOptions, spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface RunOptions {
  readonly cwd?: string;
  /** @default - this process's, without the key of an encrypted state */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each line of standard output. */
  readonly onLine?: (line: string) => void;
  /** Called with each line of standard error. */
  readonly onErrorLine?: (line: string) => void;
  /** Ends the program. */
  readonly signal?: AbortSignal;
}

export interface RunResult {
  /** Exit code; `null` when a signal ended the program, and -1 when it could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end and returns all that it printed. Never rejects: the caller knows what an exit code means. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { env = withoutStateKey(process.env) } = options;
  const spawnOptions: SpawnOptions = { stdio: ["ignore", "pipe", "pipe"], env };
  if (options.cwd !== undefined) spawnOptions.cwd = options.cwd;
  return new Promise((resolve) => {
    const child = spawn(program, [...args], spawnOptions);
    const out: string[] = [];
    const err: string[] = [];
    for (const [stream, lines, listener] of [
      [child.stdout, out, options.onLine],
      [child.stderr, err, options.onErrorLine],
    ] as const) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        listener?.(line);
      });
    }
    const end = () => void child.kill();
    options.signal?.addEventListener("abort", end);
    if (options.signal?.aborted) end();
    child.once("error", (error) => resolve({ code: -1, stdout: "", stderr: error.message }));
    child.once("close", (code) => {
      options.signal?.removeEventListener("abort", end);
      resolve({ code, stdout: out.join("\n"), stderr: err.join("\n") });
    });
  });
}

/** Variables for a program that reads no state. */
export function withoutStateKey({ TF_ENCRYPTION: _, ...others }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return others;
}
