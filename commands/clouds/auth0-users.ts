import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Auth0Management } from "./auth0";

/** The only scope of the Management API that it takes. */
const SCOPE = "read:users";

/** A user of Auth0, as far as Microsoft's IDs are in it. */
export interface Auth0User {
  readonly tenantid?: unknown;
  readonly oid?: unknown;
  readonly identities?: readonly unknown[];
}

/** Reads a user of Auth0 by the ID there; `undefined` if Auth0 has none. @throws UserError */
export type ReadAuth0User = (id: string) => Promise<Auth0User | undefined>;

/** @throws UserError if the credentials may not read users */
export function auth0UsersBy(
  management: Auth0Management,
  { name, auth0 }: Pick<BrokerEnvironment, "name" | "auth0">,
): ReadAuth0User {
  if (!management.scopes.includes(SCOPE)) {
    throw new UserError(
      "auth0-scope-missing",
      `${name}: these credentials lack the Management API's scope ${SCOPE} at ${auth0.domain}. Nothing was changed.\nTo do: grant it (Auth0 dashboard, Applications, APIs, Auth0 Management API, Machine to Machine Applications), then run the same command again. A deploy does not need it: take it away afterwards.`,
    );
  }
  return async (id) => {
    const fields = "fields=identities,tenantid,oid&include_fields=true"; // no name, no e-mail
    const { status, text } = await management.get(`/users/${encodeURIComponent(id)}?${fields}`);
    if (status === 200) return JSON.parse(text) as Auth0User;
    if (status === 404) return undefined;
    throw new UserError(
      "auth0-call-failed",
      `Auth0 does not answer /users (HTTP ${status}). Nothing was changed.\nTo do: run the same command again.`,
    );
  };
}
