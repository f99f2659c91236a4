// The lab as a process of its own, started by `lab/daemon.ts`, which hears from it over IPC.
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../environments/user-error";
import { deployedIn } from "./app/deployed";
import type { DaemonOptions, DaemonReport } from "./daemon";
import { knownEnvironments } from "./known-environments";
import { startLab } from "./lab";

const options = JSON.parse(process.argv[2] ?? "{}") as DaemonOptions;
const { app } = options;
const log = (line: string) =>
  appendFileSync(join(options.folder, "lab.log"), `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
const report = (message: DaemonReport) => process.send?.(message);

startLab({
  ...options,
  environments: knownEnvironments(options.environments),
  app: app && { callbackUrl: app.callbackUrl, deployed: () => deployedIn(app.stateFile, app.client) },
  status: () => ({ lab: options.folder, version: options.version, pid: process.pid }),
  log,
}).then(
  (lab) => {
    const stop = () => void lab.close().finally(() => process.exit());
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
    report({ ready: { port: lab.port } });
  },
  (error: Error) => {
    log(error.stack ?? error.message);
    report({ failed: { message: error.message, userError: error instanceof UserError } });
    process.exitCode = 1;
    process.disconnect?.();
  },
);
