import { type Auth0CloudOptions, type Auth0Data, auth0Cloud, emptyAuth0Data } from "../../../lab/auth0";
import { NEW_SETTINGS } from "../../../lab/auth0/management/tenant-settings/properties";
import { newTenantData } from "../../../lab/auth0/new-tenant";
import { createPrivateJwk } from "../../../lab/kit/rsa-key";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { type Wire, wireOf } from "../../../lab/network/wire";

export const DOMAIN = "lab-tenant.eu.auth0.com";
export const CREDENTIALS = { clientId: "terraform", clientSecret: "open/sesame+1" };

/** A network on which Auth0 is alone. */
export const NO_WIRE: Wire = wireOf(() => []);

/** One key for all tenants of a file: to make one takes longer than most tests. */
const signingKey = createPrivateJwk();

/** Tenants that have their key and nothing else yet. */
export async function newTenants(...domains: readonly string[]): Promise<Auth0Data> {
  const data = emptyAuth0Data();
  for (const domain of domains) {
    data.tenants[domain] = { ...newTenantData(domain, CREDENTIALS.clientId), signingKey: await signingKey };
  }
  return data;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a body
  readonly body: any;
}

export interface LabTenant {
  readonly cloud: Cloud;
  readonly store: Store<Auth0Data>;
  /** Asks the tenant's host, with a JSON body where there is one. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Asks the Management API with the deployer's token. */
  manage(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** A tenant in which nothing was deployed yet. */
export async function labTenant(options: Partial<Auth0CloudOptions> = {}): Promise<LabTenant> {
  const store = new Store(undefined, await newTenants(DOMAIN));
  const cloud = auth0Cloud({ store, credentials: CREDENTIALS, wire: NO_WIRE, ...options });

  const ask: LabTenant["ask"] = async (method, path, body, headers = {}) => {
    const response = await cloud.fetch(
      new Request(`https://${DOMAIN}${path}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
  const { body } = await ask("POST", "/oauth/token", {
    grant_type: "client_credentials",
    client_id: CREDENTIALS.clientId,
    client_secret: CREDENTIALS.clientSecret,
    audience: `https://${DOMAIN}/api/v2/`,
  });
  const authorization = `Bearer ${body.access_token}`;
  return {
    cloud,
    store,
    ask,
    manage: (method, path, body) => ask(method, `/api/v2${path}`, body, { authorization }),
  };
}

/** Turns off the flag that gives each new client the tenant's connections. */
export function disableClientConnections(store: Store<Auth0Data>): void {
  store.update(({ tenants }) => {
    const tenant = tenants[DOMAIN];
    if (tenant === undefined) throw new Error(`there is no tenant ${DOMAIN}`);
    tenant.settings = { ...NEW_SETTINGS, flags: { ...NEW_SETTINGS.flags, enable_client_connections: false } };
  });
}

/** The body of a refused payload. */
export function invalidBody(message: string): Record<string, unknown> {
  return { statusCode: 400, error: "Bad Request", message, errorCode: "invalid_body" };
}
