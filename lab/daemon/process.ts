import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { AppOptions } from "../app/app";
import { readAppConfiguration } from "../app/configuration";
import { ensureCredentials } from "../deployer/credentials";
import { type LabOptions, startLab } from "../lab";
import type { LabStatus } from "../network/status";
import type { DaemonOptions, DaemonReport } from ".";
import { readOwnTenants } from "./own-tenants";
import { readStopSecret } from "./stop-secret";

/**
 * Runs the lab in a process that `up` forked, until it is told to stop, and reports to `up` over IPC.
 *
 * @param chains the chains that may be deployed to it
 * @param explain what an error of a sign-in means, for the app's page
 */
export function runLab(chains: LabOptions["chains"], explain?: AppOptions["explain"]): void {
  const options = JSON.parse(process.argv[2] ?? "{}") as DaemonOptions;
  const { app } = options;
  const log = (line: string) =>
    appendFileSync(join(options.folder, "lab.log"), `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
  const secret = readStopSecret(options.folder);
  let stop: () => void = () => process.exit();
  const report = (message: DaemonReport) => process.send?.(message);

  startLab({
    ...options,
    chains,
    tenants: () => readOwnTenants(options.folder),
    app: app && {
      origin: app.origin,
      ...(explain && { explain }),
      clients: app.clients.map(({ name, callbackUrl, deployed: { stateFile, client } }) => ({
        name,
        callbackUrl,
        configuration: () => readAppConfiguration(stateFile, client),
      })),
    },
    status: (): LabStatus => ({
      lab: options.folder,
      version: options.version,
      pid: process.pid,
      deployer: ensureCredentials(options.folder).entra.clientId,
    }),
    stopping: secret === undefined ? undefined : { secret, stop: () => stop() },
    log,
  }).then(
    (lab) => {
      stop = () => void lab.close().finally(() => process.exit());
      process.once("SIGTERM", stop);
      process.once("SIGINT", stop);
      report({ ready: { port: lab.port, hasNewAuthority: lab.hasNewAuthority } });
    },
    (error: Error) => {
      log(error.stack ?? error.message);
      report({ failed: { message: error.message, ...(error instanceof UserError && { code: error.code }) } });
      process.exitCode = 1;
      process.disconnect?.();
    },
  );
}
