import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { UserError } from "../../environments/user-error";

export interface MinistackOptions {
  /** Python of the virtual environment in which `lab/requirements.txt` is installed. */
  readonly python: string;
  /** Where ministack keeps its state; created if missing. Only one running lab may use it. */
  readonly stateDir: string;
  /** Where ministack's log goes; lines are appended. */
  readonly logFile: string;
  /**
   * How long the start may take.
   *
   * @default 15000
   */
  readonly deadlineMs?: number;
}

/** The process that stores what the AWS front lets through. */
export interface Ministack {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  readonly pid: number;
  /** Ends it and waits until it has ended. Its state was written with every answer, so nothing is lost. */
  stop(): Promise<void>;
}

/**
 * Starts ministack on a free port of the loopback interface, and resolves when it answers. It ends with this process, even
 * if this process is killed.
 *
 * @throws UserError when there is no Python at `python`
 * @throws Error when ministack ends during the start or misses the deadline; its log says why
 */
export async function startMinistack(options: MinistackOptions): Promise<Ministack> {
  const { python, stateDir, logFile, deadlineMs = 15_000 } = options;
  if (!existsSync(python)) {
    throw new UserError(
      "python-not-found",
      `${python} does not exist: install lab/requirements.txt in a Python environment`,
    );
  }
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(python, [join(__dirname, "durable_ministack.py")], {
    stdio: ["pipe", "pipe", log],
    env: environment(stateDir),
    // A process group of its own: Ctrl-C in a terminal reaches only the lab, which then ends ministack in order.
    detached: true,
  }) as ChildProcessByStdio<Writable, Readable, null>;
  closeSync(log);

  const ended = once(child, "exit").then(
    ([code, signal]) => `ministack ended (${signal ?? `exit code ${code}`})`,
  );
  const started = once(child.stdout, "data", { signal: AbortSignal.timeout(deadlineMs) }).then(
    ([line]) => JSON.parse(String(line)) as { readonly port: number },
    () => `ministack did not start within ${deadlineMs} ms`,
  );
  const outcome = await Promise.race([started, ended]);
  if (typeof outcome === "string") {
    child.kill("SIGKILL");
    throw new Error(`${outcome}, see ${logFile}`);
  }

  let stopping = false;
  void ended.then((how) => stopping || appendFileSync(logFile, `${how} while the lab was running\n`));
  return {
    url: `http://127.0.0.1:${outcome.port}`,
    pid: child.pid ?? 0,
    async stop() {
      stopping = true;
      child.stdin.end();
      const killer = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(killer);
    },
  };
}

function environment(stateDir: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    PERSIST_STATE: "1",
    STATE_DIR: stateDir,
    // Its state file holds the buckets, but not their objects.
    S3_PERSIST: "1",
    S3_DATA_DIR: join(stateDir, "objects"),
    SERVICES: "cognito-idp,s3,sts,wafv2",
    LOG_LEVEL: "WARNING",
    // Both would listen on every interface.
    IOT_MTLS_ENABLED: "0",
    SFTP_ENABLED: "0",
    // It removes containers that it thinks are its own from any Docker that it can reach.
    DOCKER_HOST: `unix://${stateDir}/no-docker`,
  };
}
