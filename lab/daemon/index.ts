import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../../environments/user-error";
import { endsSoon } from "../network/certificate-file";
import { type LabStatus, statusAt } from "../network/status";
import { askToStop } from "../network/stop";
import { readStopSecret, renewStopSecret } from "./stop-secret";

/** Port of the proxy, unless LAB_PORT sets another, or the lab started on another before. */
const DEFAULT_PORT = 8899;

/** An app client that the app signs people in as. */
export interface ClientOfApp {
  /** What the app calls it. */
  readonly name: string;
  readonly callbackUrl: string;
  /** The Terraform state that configures it, and its name there. */
  readonly deployed: { readonly stateFile: string; readonly client: string };
}

export interface DaemonOptions {
  readonly folder: string;
  readonly port: number;
  readonly python: string;
  /** The module to run, which calls `runLab`. */
  readonly main: string;
  /**
   * The app: where it is on this machine, and its app clients.
   *
   * @default - no app
   */
  readonly app?:
    | { readonly origin: string; readonly clients: readonly [ClientOfApp, ...ClientOfApp[]] }
    | undefined;
  /** Digest of the lab's sources and options: `up` restarts a lab of another version. */
  readonly version: string;
}

/** How a lab has started. */
interface DaemonStart {
  readonly port: number;
  /** Whether its certificate authority takes the place of another one. */
  readonly hasNewAuthority: boolean;
}

/** What the process reports when it has started, or failed to. */
export type DaemonReport =
  | { readonly ready: DaemonStart }
  /** `code` is that of a UserError. */
  | { readonly failed: { readonly message: string; readonly code?: string } };

/** A lab that runs. */
export interface RunningLab extends LabStatus {
  readonly port: number;
}

/** The port that the lab in a folder listens on, or would. @throws UserError when LAB_PORT is no port */
export function labPort(folder: string): number {
  const given = process.env.LAB_PORT;
  if (given === undefined || given === "") return rememberedPort(folder) ?? DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UserError(
    "invalid-lab-port",
    `LAB_PORT: is "${given}", but must be a port, 1 to 65535: set it to one, or unset it`,
  );
}

/** The file with the port of the lab's last start, so that LAB_PORT need not be set again. */
const portFileIn = (folder: string) => join(folder, "port");

function rememberedPort(folder: string): number | undefined {
  const file = portFileIn(folder);
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
}

/**
 * Starts the lab in the background, unless it already runs, and leaves it running.
 *
 * @throws UserError when another program uses the port
 */
export async function up(options: Omit<DaemonOptions, "version" | "port">): Promise<DaemonStart> {
  const port = labPort(options.folder);
  const version = `${digestOf(join(__dirname, ".."))} ${JSON.stringify(options)}`;
  const running = await findRunning(options.folder);
  if (running?.version === version && running.port === port && !endsSoon(options.folder))
    return { port, hasNewAuthority: false };
  if (running !== undefined) await end(options.folder, running);

  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  renewStopSecret(options.folder);
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
  writeFileSync(portFileIn(options.folder), String(report.ready.port));
  return report.ready;
}

/** Stops the lab and keeps its state. @returns whether it was running @throws UserError when it is another program */
export async function down(folder: string): Promise<boolean> {
  const running = await findRunning(folder);
  if (running !== undefined) await end(folder, running);
  return running !== undefined;
}

/** This folder's lab if it runs, on the port of its last start or on the one of LAB_PORT. */
export async function findRunning(folder: string): Promise<RunningLab | undefined> {
  for (const port of new Set([rememberedPort(folder), labPort(folder)])) {
    const status = port === undefined ? undefined : await statusAt(port);
    if (port !== undefined && status?.lab === folder) return { ...status, port };
  }
  return undefined;
}

/** How long a lab may take to end: 10 s. */
const [MAX_TRIES, TRY_EVERY_MS] = [200, 50];

/** Ends the lab that proves that it is this folder's. What the port says of itself is not enough: any program may listen there. */
async function end(folder: string, { port }: RunningLab): Promise<void> {
  const secret = readStopSecret(folder);
  const pid = secret === undefined ? undefined : await askToStop(port, secret);
  if (pid === undefined) {
    throw new UserError(
      "lab-not-known",
      `What listens on port ${port} of 127.0.0.1 says that it is the lab of ${dirname(folder)}, but does not know the secret of its last start. Nothing was stopped.\nTo do: find the program with lsof -nP -iTCP:${port} -sTCP:LISTEN. If it is a lab that an older version of this project started, or that you know, end it; else choose another port with LAB_PORT, for instance LAB_PORT=${port + 1}`,
    );
  }
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
