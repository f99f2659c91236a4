import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../../environments/user-error";

/** Port of the proxy, unless LAB_PORT sets another. */
const DEFAULT_PORT = 8899;

export interface DaemonOptions {
  readonly folder: string;
  readonly port: number;
  readonly python: string;
  /** The module to run, which calls `runLab`. */
  readonly main: string;
  /**
   * The app: its callback URL, the name of its app client, and the Terraform state whose outputs configure it.
   *
   * @default - no app
   */
  readonly app?:
    | { readonly callbackUrl: string; readonly client: string; readonly stateFile: string }
    | undefined;
  /** Digest of the lab's sources and options: `up` restarts a lab of another version. */
  readonly version: string;
}

/** What the process reports when it has started, or failed to. */
export type DaemonReport =
  | { readonly ready: { readonly port: number } }
  /** `code` is that of a UserError. */
  | { readonly failed: { readonly message: string; readonly code?: string } };

interface Status {
  readonly lab: string;
  readonly version: string;
  readonly pid: number;
}

/** The port that the lab listens on. @throws UserError when LAB_PORT is no port */
export function labPort(): number {
  const given = process.env.LAB_PORT;
  if (given === undefined || given === "") return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UserError(
    "invalid-lab-port",
    `LAB_PORT: is "${given}", but must be a port, 1 to 65535: set it to one, or unset it to use ${DEFAULT_PORT}`,
  );
}

/**
 * Starts the lab in the background, unless it already runs, and leaves it running.
 *
 * @throws UserError when another program uses the port
 */
export async function up(options: Omit<DaemonOptions, "version" | "port">): Promise<{ port: number }> {
  const port = labPort();
  const version = `${digestOf(join(__dirname, ".."))} ${JSON.stringify(options)}`;
  const running = await statusOf(options.folder, port);
  if (running?.version === version) return { port };
  if (running !== undefined) await end(running.pid);

  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(options.folder, "lab.log"), "", { mode: 0o600 });
  const daemon = fork(options.main, [JSON.stringify({ ...options, port, version })], {
    cwd: options.folder,
    execArgv: ["--require", require.resolve("tsx/cjs")],
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = once(daemon, "exit").then(([code, signal]) => ({
    failed: { message: `the lab ended during its start (${signal ?? `exit code ${code}`})` },
  }));
  const reported = once(daemon, "message").then(([report]) => report as DaemonReport);
  const report = await Promise.race<DaemonReport>([reported, ended]);
  if ("failed" in report) {
    const { message, code } = report.failed;
    if (code !== undefined) throw new UserError(code, message);
    throw new Error(`${message}\n${join(options.folder, "lab.log")} says more.`);
  }
  daemon.disconnect();
  daemon.unref();
  return report.ready;
}

/** Stops the lab and keeps its state. @returns whether it was running */
export async function down(folder: string): Promise<boolean> {
  const running = await statusOf(folder, labPort());
  if (running !== undefined) await end(running.pid);
  return running !== undefined;
}

/** The status of this folder's lab, if that is what answers on the port. */
export async function statusOf(folder: string, port: number): Promise<Status | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2000) });
    const status = (await response.json()) as Status;
    return status.lab === folder ? status : undefined;
  } catch {
    return undefined;
  }
}

/** How long a lab may take to end: 10 s. */
const [MAX_TRIES, TRY_EVERY_MS] = [200, 50];

async function end(pid: number): Promise<void> {
  process.kill(pid, "SIGTERM");
  for (let tries = 0; tries < MAX_TRIES && isAlive(pid); tries += 1) await wait(TRY_EVERY_MS);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function digestOf(folder: string): string {
  const digest = createHash("sha256");
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }).sort((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  )) {
    if (entry.isFile()) digest.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return digest.digest("hex");
}
