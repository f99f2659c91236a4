import { UserError } from "../../../environments/user-error";
import type { DeployedClient } from "./deployed-client";
import type { Streams } from "./print-app";

/**
 * Prints an app client's secret on standard output, alone on its line, and nowhere else.
 *
 * @throws UserError where the app client is public
 */
export function printSecret(deployed: DeployedClient, { stdout, stderr }: Streams = process): void {
  const { environment, client, secret } = deployed;
  if (secret === undefined) {
    throw new UserError(
      "client-is-public",
      `${environment}: ${client} is a public app client, which has no secret: PKCE takes its place.\nTo do: npm run -s env -- app ${environment} ${client} prints what its app needs. If the app runs on a server, add an app client with kind: confidential to environments/${environment}.yaml, and deploy it.`,
    );
  }
  if (stdout.isTTY === true) {
    stderr.write(
      `Whoever has this can pose as the app, and it stays in this terminal's history.\nTo pass it on unseen: npm run -s env -- secret ${environment} ${client} | …\n\n`,
    );
  }
  stdout.write(`${secret}\n`);
}
