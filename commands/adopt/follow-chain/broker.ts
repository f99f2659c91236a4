import type { Environment } from "../../../environments/schema";
import { STRATEGIES } from "../../../environments/strategies";
import { UserError } from "../../../environments/user-error";
import type { Auth0Management } from "../../clouds/auth0";
import type { Auth0Client, Connection, IdentityProvider } from "../found-chain";
import type { Given } from "../given-ids";
import { notFound } from "../obstacle";

/** How many connections, or clients of one, Auth0 gives in one answer. */
const PAGE = 100;

/** The Auth0 client that the identity provider names. @throws UserError */
export async function findAuth0Client(
  { auth0: { domain } }: Environment,
  { ProviderName, ProviderDetails: { client_id } }: IdentityProvider,
  given: Given,
  auth0: Auth0Management,
): Promise<Auth0Client> {
  if (given.auth0Client !== undefined && given.auth0Client !== client_id) {
    throw notFound(
      `The Auth0 client ${given.auth0Client} was named, but the identity provider ${ProviderName} has ${client_id}`,
      "name that one, or none: the chain itself leads to it",
    );
  }
  const fields = "fields=client_id,name,callbacks&include_fields=true"; // not its secret
  const found = await ask<Auth0Client>(auth0, `/clients/${encodeURIComponent(client_id ?? "")}?${fields}`);
  if (found !== undefined) return found;
  throw notFound(
    `The identity provider ${ProviderName} has the client ${client_id}, but the Auth0 tenant ${domain} has none with that Client ID`,
    "mend auth0.domain, or the identity provider's client ID in the AWS console",
  );
}

/** The connections to Microsoft that the client may use, one of a strategy. @throws UserError */
export async function findConnections(
  { client_id, name }: Auth0Client,
  given: Given,
  auth0: Auth0Management,
): Promise<Partial<Record<Connection["strategy"], Connection>>> {
  const all: Connection[] = [];
  for (const connection of await listConnections(auth0)) {
    const enabledClients = await clientsOf(auth0, connection.id);
    if (enabledClients.includes(client_id)) all.push({ ...connection, enabledClients });
  }
  const of = `the Auth0 client "${name}" (${client_id})`;
  const found: Partial<Record<Connection["strategy"], Connection>> = {};
  for (const strategy of STRATEGIES) {
    const enabled = all.filter((connection) => connection.strategy === strategy);
    const named = given[strategy];
    const candidates = named === undefined ? enabled : enabled.filter(({ id }) => id === named);
    if (candidates.length > 1) {
      throw notFound(
        `Several connections of the strategy ${strategy} are enabled for ${of}: ${enabled.map(inWords).join(", ")}`,
        `name the one to take over with --${strategy} ID; the others stay as they are`,
      );
    }
    const [only] = candidates;
    if (named !== undefined && only === undefined) {
      throw notFound(
        `The connection ${named} was named, but is none of the strategy ${strategy} that is enabled for ${of}; enabled are ${enabled.map(inWords).join(", ") || "none"}`,
        "name one of those, or none: the chain itself leads to it",
      );
    }
    if (only !== undefined) found[strategy] = only;
  }
  if (Object.keys(found).length > 0) return found;
  throw notFound(
    `No connection of the strategy windowslive or waad is enabled for ${of}`,
    "look which connections it uses (Auth0 dashboard, Applications, Connections): only those two can be taken over",
  );
}

const inWords = ({ id, name }: Connection) => `${name} (${id})`;

async function listConnections(auth0: Auth0Management): Promise<Omit<Connection, "enabledClients">[]> {
  const found: Omit<Connection, "enabledClients">[] = [];
  for (let page = 0; ; page += 1) {
    const strategies = STRATEGIES.map((strategy) => `strategy=${strategy}`).join("&");
    const connections =
      (await ask<Connection[]>(auth0, `/connections?${strategies}&per_page=${PAGE}&page=${page}`)) ?? [];
    found.push(...connections.map(withoutSecret));
    if (connections.length < PAGE) return found;
  }
}

function withoutSecret({ id, name, strategy, options = {} }: Connection): Omit<Connection, "enabledClients"> {
  const { client_secret: _, ...known } = options as Connection["options"] & { client_secret?: string };
  return { id, name, strategy, options: known };
}

async function clientsOf(auth0: Auth0Management, connection: string): Promise<string[]> {
  const ids: string[] = [];
  let from: string | undefined;
  do {
    const more = from === undefined ? "" : `&from=${encodeURIComponent(from)}`;
    const page = await ask<{ clients: { client_id: string }[]; next?: string }>(
      auth0,
      `/connections/${connection}/clients?take=${PAGE}${more}`,
    );
    ids.push(...(page?.clients ?? []).map(({ client_id }) => client_id));
    from = page?.next;
  } while (from !== undefined);
  return ids;
}

/** @returns undefined where there is no such thing @throws UserError */
async function ask<Answer>(auth0: Auth0Management, path: string): Promise<Answer | undefined> {
  const { status, text } = await auth0.get(path);
  if (status === 200) return JSON.parse(text) as Answer;
  if (status === 404) return undefined;
  const scopes = /expected any of: ([\w:,]+)/.exec(text)?.[1];
  throw new UserError(
    `Auth0 does not answer ${path.split("?")[0]} (HTTP ${status}). Nothing was changed.\nTo do: ${scopes === undefined ? "run" : `grant the Management API's scope ${scopes}, then run`} the same command again.`,
  );
}
