import type { BrokerEnvironment } from "../../../environments/schema";
import { STRATEGIES_OF_AUTH0 } from "../../../environments/strategies";
import { UserError } from "../../../environments/user-error";
import type { Auth0Management } from "../../clouds/auth0";
import type { Auth0Tenant } from "../../clouds/auth0-tenant";
import type {
  Auth0Client,
  Connection,
  FoundBrokerChain,
  IdentityProvider,
  OtherConnection,
} from "../found-chain";
import type { GivenIds } from "../given-ids";
import { explainBrokenChain } from "../obstacle";

/** Connections, or clients of one, in one answer of Auth0's. */
const PAGE_SIZE = 100;

/** The Auth0 client that the identity provider names. @throws UserError */
export async function findAuth0Client(
  { auth0: { domain } }: BrokerEnvironment,
  { ProviderName, ProviderDetails: { client_id } }: IdentityProvider,
  given: GivenIds,
  auth0: Auth0Management,
): Promise<Auth0Client> {
  if (given.auth0Client !== undefined && given.auth0Client !== client_id) {
    throw explainBrokenChain(
      `The Auth0 client ${given.auth0Client} was named, but the identity provider ${ProviderName} has ${client_id}`,
      "name that one, or none: this command finds it by following the chain",
    );
  }
  const fields = "fields=client_id,name,callbacks,allowed_logout_urls&include_fields=true"; // not its secret
  const found = await ask<Auth0Client>(auth0, `/clients/${encodeURIComponent(client_id ?? "")}?${fields}`);
  if (found !== undefined) return found;
  throw explainBrokenChain(
    `The identity provider ${ProviderName} has the client ${client_id}, but the Auth0 tenant ${domain} has none with that Client ID`,
    "correct auth0.domain, or the identity provider's client ID in the AWS console",
  );
}

/** The connections to Microsoft that the client may use, at most one for each strategy. @throws UserError */
export async function findConnections(
  { client_id, name }: Auth0Client,
  given: GivenIds,
  auth0: Auth0Management,
): Promise<Partial<Record<Connection["strategy"], Connection>>> {
  const all: Connection[] = [];
  for (const connection of await listConnections(auth0)) {
    const enabledClients = await listClients(auth0, connection.id);
    if (enabledClients.includes(client_id)) all.push({ ...connection, enabledClients });
  }
  const of = `the Auth0 client "${name}" (${client_id})`;
  const found: Partial<Record<Connection["strategy"], Connection>> = {};
  for (const strategy of STRATEGIES_OF_AUTH0) {
    const enabled = all.filter((connection) => connection.strategy === strategy);
    const named = given[strategy];
    const candidates = named === undefined ? enabled : enabled.filter(({ id }) => id === named);
    if (candidates.length > 1) {
      throw explainBrokenChain(
        `Several connections of the strategy ${strategy} are enabled for ${of}: ${enabled.map(renderConnection).join(", ")}`,
        `name the one to adopt with --${strategy} ID; the others stay as they are`,
      );
    }
    const [only] = candidates;
    if (named !== undefined && only === undefined) {
      throw explainBrokenChain(
        `The connection ${named} was named, but is not of the strategy ${strategy} and enabled for ${of}; enabled are ${enabled.map(renderConnection).join(", ") || "none"}`,
        "name one of those, or none: this command finds it by following the chain",
      );
    }
    if (only !== undefined) found[strategy] = only;
  }
  if (Object.keys(found).length > 0) return found;
  throw explainBrokenChain(
    `No connection of the strategy windowslive or waad is enabled for ${of}`,
    "check which connections it uses (Auth0 dashboard, Applications, Connections): only those two strategies can be adopted",
  );
}

/** The connections besides these that are enabled for the client: nobody comes by them once there is a gate. */
export async function findOtherConnections(
  { client_id }: Auth0Client,
  connections: FoundBrokerChain["connections"],
  tenant: Auth0Tenant,
): Promise<OtherConnection[]> {
  const adopted = Object.values(connections).map(({ id }) => id);
  const all = (await tenant.findConnectionsOf(client_id)) ?? [];
  const others = all.filter(({ id }) => !adopted.includes(id));
  return Promise.all(
    others.map(async (connection) => {
      const url = connection.strategy === "oauth2" ? await findEndpoint(connection.id, tenant) : "";
      return { ...connection, ...(URL.canParse(url) && { host: new URL(url).host }) };
    }),
  );
}

/** Where a custom connection sends people. Nothing else of its options is read: there are secrets among them. */
async function findEndpoint(id: string, tenant: Auth0Tenant): Promise<string> {
  const { options } = (await tenant.findConnection(id)) ?? {};
  return String(Object(options).authorizationURL);
}

const renderConnection = ({ id, name }: Connection) => `${name} (${id})`;

async function listConnections(auth0: Auth0Management): Promise<Omit<Connection, "enabledClients">[]> {
  const found: Omit<Connection, "enabledClients">[] = [];
  for (let page = 0; ; page += 1) {
    const strategies = STRATEGIES_OF_AUTH0.map((strategy) => `strategy=${strategy}`).join("&");
    const connections =
      (await ask<Connection[]>(auth0, `/connections?${strategies}&per_page=${PAGE_SIZE}&page=${page}`)) ?? [];
    found.push(...connections.map(withoutSecret));
    if (connections.length < PAGE_SIZE) return found;
  }
}

function withoutSecret({ id, name, strategy, options = {} }: Connection): Omit<Connection, "enabledClients"> {
  const { client_secret: _, ...known } = options as Connection["options"] & { client_secret?: string };
  return { id, name, strategy, options: known };
}

async function listClients(auth0: Auth0Management, connection: string): Promise<string[]> {
  const ids: string[] = [];
  let from: string | undefined;
  do {
    const more = from === undefined ? "" : `&from=${encodeURIComponent(from)}`;
    const page = await ask<{ clients: { client_id: string }[]; next?: string }>(
      auth0,
      `/connections/${connection}/clients?take=${PAGE_SIZE}${more}`,
    );
    ids.push(...(page?.clients ?? []).map(({ client_id }) => client_id));
    from = page?.next;
  } while (from !== undefined);
  return ids;
}

/** @returns undefined where there is none @throws UserError */
async function ask<Answer>(auth0: Auth0Management, path: string): Promise<Answer | undefined> {
  const { status, text } = await auth0.get(path);
  if (status === 200) return JSON.parse(text) as Answer;
  if (status === 404) return undefined;
  const scopes = /expected any of: ([\w:,]+)/.exec(text)?.[1];
  throw new UserError(
    "auth0-call-failed",
    `Auth0 does not answer ${path.split("?")[0]} (HTTP ${status}). Nothing was changed.\nTo do: ${scopes === undefined ? "run" : `grant the Management API's scope ${scopes}, then run`} the same command again.`,
  );
}
