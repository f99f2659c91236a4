import type { Connection } from "../data";
import type { Tenant } from "../tenants";
import { connectionsFor } from "./connections";
import { PageError } from "./errors";
import type { AuthorizationRequest } from "./memory";
import { upstreamOf } from "./upstream";

/** What Auth0's page offers a person for a request. */
export interface Offers {
  /** The database connection whose form the page has, if there is one. */
  readonly database: Connection | undefined;
  readonly buttons: readonly { readonly connection: string; readonly label: string }[];
}

/** @throws PageError 501 if the lab does not have what Auth0's page would offer */
export function offersFor(tenant: Tenant, request: AuthorizationRequest): Offers {
  const connections = connectionsFor(tenant, request.clientId).filter(
    ({ name }) => (request.connection ?? name) === name,
  );
  const [database, ...others] = connections.filter(isDatabase);
  if (others.length > 0) throw notInLab("a page for several database connections of a client");
  if (database?.options.requires_username === true) {
    throw notInLab(`usernames, which the connection ${database.name} requires`);
  }
  const buttons = connections.flatMap((connection) => {
    const label = buttonLabelOf(connection);
    return label === undefined ? [] : [{ connection: connection.name, label }];
  });
  if (database === undefined && buttons.length === 0) {
    throw new PageError(
      501,
      "not_in_lab",
      "No connection of the client has a button (show_as_button). Auth0 would ask for an e-mail address and look for a connection of its domain, which the lab does not",
    );
  }
  return { database, buttons };
}

/** Whether people sign in with a password that Auth0 keeps. */
export function isDatabase({ strategy }: Connection): boolean {
  return strategy === "auth0";
}

/** Whether Auth0 would send people to Google. */
export function isGoogle({ strategy }: Connection): boolean {
  return strategy === "google-oauth2";
}

function buttonLabelOf(connection: Connection): string | undefined {
  if (isDatabase(connection)) return undefined;
  if (isGoogle(connection)) return connection.display_name ?? "Google";
  const upstream = upstreamOf(connection);
  return upstream.hasButton(connection)
    ? (connection.display_name ?? upstream.labelOf(connection))
    : undefined;
}

function notInLab(what: string): PageError {
  return new PageError(501, "not_in_lab", `The lab does not have ${what}`);
}
