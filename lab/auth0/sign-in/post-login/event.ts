import type { Client, Connection } from "../../data";
import type { Host } from "../../host";
import { newId } from "../../id";
import type { User } from "../../users";
import type { AuthorizationRequest, Session } from "../memory";
import { isDatabase } from "../offers";
import type { PageRequest } from "./page-request";

export interface Login {
  readonly host: Host;
  readonly client: Client;
  readonly connection: Connection;
  readonly user: User;
  readonly request: AuthorizationRequest;
  readonly session: Session;
  /** The request of the browser that ends the login. */
  readonly page: PageRequest;
}

/** What of a profile an Action sees. What else a strategy stores stays hidden. */
const USER = [
  "email",
  "family_name",
  "given_name",
  "name",
  "nickname",
  "picture",
  "created_at",
  "updated_at",
  "user_id",
] as const;

/**
 * The `event` of post-login, without what the lab has nothing for: organizations, APIs, refresh tokens, risks, places. An
 * Action's secrets are added for each.
 *
 * @see https://auth0.com/docs/actions/reference/post-login/post-login-event-object
 */
export function postLoginEvent(login: Login, socialStrategy: "name" | "strategy"): Record<string, unknown> {
  const { client, connection, host, page, request, session, user } = login;
  const isSocial = user.identities.some(
    ({ connection: name, isSocial }) => name === connection.name && isSocial,
  );
  return {
    authentication: {
      methods: [
        {
          name: isDatabase(connection) ? "pwd" : "federated",
          timestamp: new Date(session.authTime * 1000).toISOString(),
        },
      ],
    },
    authorization: { roles: [] },
    client: { client_id: client.client_id, name: client.name, metadata: client.client_metadata ?? {} },
    connection: {
      id: connection.id,
      name: connection.name,
      strategy: isSocial && socialStrategy === "name" ? connection.name : connection.strategy,
      metadata: connection.metadata ?? {},
    },
    request: { ...page, hostname: host.name, query: Object.fromEntries(request.parameters), geoip: {} },
    stats: { logins_count: user.logins_count },
    tenant: { id: host.tenant.domain.split(".")[0] },
    transaction: transactionOf(request),
    user: {
      ...Object.fromEntries(
        USER.filter((name) => user[name] !== undefined).map((name) => [name, user[name]]),
      ),
      email_verified: user.email_verified ?? false,
      app_metadata: user.app_metadata ?? {},
      user_metadata: user.user_metadata ?? {},
      identities: user.identities,
    },
  };
}

function transactionOf({ parameters, redirectUri, state }: AuthorizationRequest): Record<string, unknown> {
  const words = (name: string) => parameters.get(name)?.split(" ").filter(Boolean) ?? [];
  const loginHint = parameters.get("login_hint");
  return {
    id: newId(32),
    acr_values: words("acr_values"),
    locale: "en",
    ...(loginHint !== null && { login_hint: loginHint }),
    prompt: words("prompt"),
    protocol: "oidc-basic-profile",
    redirect_uri: redirectUri,
    requested_scopes: words("scope"),
    response_mode: "query",
    response_type: words("response_type"),
    ...(state !== undefined && { state }),
    ui_locales: words("ui_locales"),
    metadata: {},
  };
}
