import type { ExpectedOidc } from "../../expected";

export interface ExpectedBroker extends ExpectedOidc {
  readonly host: string;
  /** As people know it: `Auth0`. @default - by its host */
  readonly name?: string;
  /** Names of the connections that are the environment's own. @default - not known */
  readonly connections?: readonly string[];
  /** Links of the broker's that sign people out, by the names of the apps that have them. @default - not known */
  readonly signOutLinks?: ReadonlyMap<string, string>;
  /** For commands in what to do. @default - a chain that is known by a link alone */
  readonly environment?: string;
}

/** What people call the broker: Auth0, or another one's host. */
export const nameOf = ({ name, host }: Pick<ExpectedBroker, "name" | "host">): string =>
  name ?? (host.endsWith(".auth0.com") ? "Auth0" : host);
