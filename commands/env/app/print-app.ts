import { visibleLines } from "../../../environments/visible";
import { readAppSettings } from "./app-settings";
import type { DeployedClient } from "./deployed-client";
import { type FormatName, renderApp } from "./render-app";

/** Where a command writes. */
export interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, "isTTY" | "write">;
  readonly stderr: Pick<NodeJS.WriteStream, "write">;
}

/**
 * Prints the configuration of an app. It is to be pasted, so no line of it is wrapped, and the hint is on standard error.
 *
 * @throws UserError where the library can't keep the app client's secret
 */
export function printApp(
  deployed: DeployedClient,
  library: FormatName,
  { stdout, stderr }: Streams = process,
): void {
  const { environment, client, secret } = deployed;
  stdout.write(visibleLines(renderApp(readAppSettings(deployed), library)));
  if (secret === undefined) return;
  stderr.write(`\nThe client secret is not in it. Next: npm run -s env -- secret ${environment} ${client}\n`);
}
