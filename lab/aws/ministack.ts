import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";

export interface MinistackOptions {
  /** Python of the virtual environment in which `lab/requirements.txt` is installed. */
  readonly python: string;
  /** Where ministack keeps its state. Created if missing. One running lab a directory. */
  readonly stateDir: string;
  /** Where ministack's log goes; lines are appended. */
  readonly logFile: string;
  /**
   * How long the start may take, in milliseconds.
   * @default 15000
   */
  readonly deadline?: number;
}

/** The process that stores what the AWS front lets through. */
export interface Ministack {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  readonly pid: number;
  /** Ends it and waits for that. Its state was written with every answer, so nothing depends on an orderly end. */
  stop(): Promise<void>;
}

/** cognito-idp and the S3 backend; STS tells the provider its account. No other service is ever imported. */
const services = "cognito-idp,s3,sts";
const patience = 5_000;

/**
 * Starts ministack on a free port of the loopback interface, and resolves when it answers.
 * It ends with this process, even when this process is killed.
 *
 * @throws UserError when there is no Python at `python`
 * @throws Error when ministack ends during the start or misses the deadline; the log says why
 */
export async function startMinistack(options: MinistackOptions): Promise<Ministack> {
  const { python, stateDir, logFile, deadline = 15_000 } = options;
  if (!existsSync(python)) {
    throw new UserError(`${python} does not exist: install lab/requirements.txt in a Python environment`);
  }
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(python, [join(__dirname, "durable_ministack.py")], {
    stdio: ["pipe", "pipe", log],
    // A process group of its own: Ctrl-C in a terminal reaches the lab alone, which then ends it in order.
    detached: true,
    env: {
      PATH: process.env.PATH ?? "",
      PERSIST_STATE: "1",
      STATE_DIR: stateDir,
      SERVICES: services,
      LOG_LEVEL: "WARNING",
      // Both listen on every interface unless told not to.
      IOT_MTLS_ENABLED: "0",
      SFTP_ENABLED: "0",
      // It removes containers that it takes for its own from any Docker it can reach.
      DOCKER_HOST: `unix://${stateDir}/no-docker`,
    },
  });
  closeSync(log);

  const ended = once(child, "exit").then(
    ([code, signal]) => `ministack ended (${signal ?? `exit code ${code}`})`,
  );
  const started = once(child.stdout, "data", { signal: AbortSignal.timeout(deadline) }).then(
    ([line]) => JSON.parse(String(line)) as { port: number },
    () => `ministack did not start within ${deadline} ms`,
  );
  const outcome = await Promise.race([started, ended]);
  if (typeof outcome === "string" || child.pid === undefined) {
    child.kill("SIGKILL");
    throw new Error(`${outcome}, see ${logFile}`);
  }

  let stopping = false;
  void ended.then((how) => stopping || appendFileSync(logFile, `${how} while the lab was running\n`));
  return {
    url: `http://127.0.0.1:${outcome.port}`,
    pid: child.pid,
    async stop() {
      stopping = true;
      child.stdin.end();
      const killer = setTimeout(() => child.kill("SIGKILL"), patience);
      await ended;
      clearTimeout(killer);
    },
  };
}
