import type { Connection } from "../../../data";
import { PageError } from "../../errors";
import { UpstreamError } from "../error";
import type { UpstreamContext } from "../upstream";
import { optionsOf } from "./options";
import { runScript } from "./run-script";

/**
 * Where a federated sign-out leads: to a fixed URL, or where the connection's script says, which then also has to see to the
 * way back. Without either Auth0 signs nobody out of the provider.
 *
 * @param query of the request to sign out
 * @see https://community.auth0.com/t/federated-logout-for-custom-social-connection/128193
 * @throws PageError 501 if the script fails: no source has what Auth0 does then
 */
export async function logoutUrlOf(
  connection: Connection,
  query: Readonly<Record<string, string>>,
  { sandbox, switches }: UpstreamContext,
): Promise<URL | undefined> {
  const { logoutUrl, scripts } = optionsOf(connection);
  if (logoutUrl !== undefined) return urlOf(connection, logoutUrl);
  const { auth0LogoutScript } = switches;
  if (scripts.getLogoutUrl === undefined || auth0LogoutScript === "never") return undefined;
  const parameters = auth0LogoutScript === "query" ? query : { query };
  try {
    return urlOf(connection, await runScript(sandbox, scripts.getLogoutUrl, parameters));
  } catch (error) {
    throw error instanceof UpstreamError ? failed(connection, error.message) : error;
  }
}

function urlOf(connection: Connection, url: unknown): URL {
  if (typeof url === "string" && URL.canParse(url)) return new URL(url);
  throw failed(connection, `${JSON.stringify(url)} is no URL`);
}

function failed({ name }: Connection, why: string): PageError {
  return new PageError(
    501,
    "not_in_lab",
    `The lab does not have what Auth0 does if a connection's sign-out fails: ${why} (getLogoutUrl of ${name})`,
  );
}
