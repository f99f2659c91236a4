import { decodeJwt, errors } from "jose";
import type { Environment } from "../../../environments/schema";
import { policies } from "../policies";
import type { Deployed } from "./deployed";
import { type Finding, findingsOn } from "./finding";
import type { Wire } from "./wire";

const { ok, unchecked, wrong, taken } = findingsOn("Auth0");

/** How many clients the Management API gives in one answer. */
const PAGE = 100;

/**
 * Whether Terraform can make the client and the connections: credentials of the tenant, their scopes, the names.
 *
 * @see https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens
 */
export async function checkAuth0(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  deployed: Deployed,
  wire: Wire,
): Promise<Finding[]> {
  const { domain } = environment.auth0;
  const token = await tokenFor(domain, variables, wire);
  if (typeof token !== "string") return [token];

  const { iss, scope = "", exp = Number.POSITIVE_INFINITY } = decodeJwt<{ scope?: string }>(token);
  if (iss !== `https://${domain}/`) {
    return [
      wrong(
        "credentials",
        `AUTH0_API_TOKEN is of another tenant: ${iss}, not ${domain}`,
        "take one of that tenant, or mend auth0.domain",
      ),
    ];
  }
  if (exp * 1000 < Date.now()) return [wrong("credentials", "AUTH0_API_TOKEN has expired", "make a new one")];

  const credentials = ok("credentials", `let in by the tenant ${domain}`);
  const granted = scope.split(" ");
  const missing = policies().auth0.scopes.filter((each) => !granted.includes(each));
  const permissions =
    missing.length === 0
      ? ok("permissions", "all scopes of docs/policies/auth0-deploy.json")
      : wrong(
          "permissions",
          `missing of the Management API's scopes: ${missing.join(", ")}`,
          `grant them at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications`,
        );
  const names = new Names(environment, deployed, token, wire);
  return [
    credentials,
    permissions,
    ...(granted.includes("read:clients") ? [await names.client()] : []),
    ...(granted.includes("read:connections") ? [await names.connections()] : []),
  ];
}

/** A token for the Management API, or why there is none. */
async function tokenFor(domain: string, variables: NodeJS.ProcessEnv, wire: Wire): Promise<string | Finding> {
  const { AUTH0_API_TOKEN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET } = variables;
  if (AUTH0_API_TOKEN) {
    if (isToken(AUTH0_API_TOKEN)) return AUTH0_API_TOKEN;
    return wrong("credentials", "AUTH0_API_TOKEN is no token of the Management API", "make a new one");
  }
  if (!AUTH0_CLIENT_ID || !AUTH0_CLIENT_SECRET) {
    return unchecked(
      "credentials",
      "only a client secret or a token can be checked here",
      "set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN, or leave it to npm run plan",
    );
  }
  const { status, text } = await wire({
    url: `https://${domain}/oauth/token`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: AUTH0_CLIENT_ID,
      client_secret: AUTH0_CLIENT_SECRET,
      audience: `https://${domain}/api/v2/`,
    }),
  });
  if (status === 200) return (JSON.parse(text) as { access_token: string }).access_token;
  if (/client-grant/.test(text)) {
    return wrong(
      "permissions",
      "the application is not authorized for the Management API",
      "authorize it with the scopes of docs/policies/auth0-deploy.json",
    );
  }
  return wrong(
    "credentials",
    `${domain} does not know AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET (HTTP ${status}): they are wrong, or of another tenant`,
    "use an application of that tenant, or mend auth0.domain",
  );
}

function isToken(text: string): boolean {
  try {
    return decodeJwt(text).iss !== undefined;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return false;
    throw error;
  }
}

class Names {
  constructor(
    private readonly environment: Environment,
    private readonly deployed: Deployed,
    private readonly token: string,
    private readonly wire: Wire,
  ) {}

  async client(): Promise<Finding> {
    const name = `Cognito (${this.environment.name})`;
    for (let page = 0; ; page += 1) {
      const query = `fields=client_id,name&include_fields=true&per_page=${PAGE}&page=${page}`;
      const clients = await this.#get<{ client_id: string; name: string }>(`/clients?${query}`);
      if (clients === undefined) return unchecked("client name", "Auth0 does not tell its clients");
      const found = clients.find((client) => client.name === name);
      if (found !== undefined)
        return this.#found("client name", name, found.client_id, [this.deployed.auth0ClientId]);
      if (clients.length < PAGE) return ok("client name", `"${name}" is free`);
    }
  }

  async connections(): Promise<Finding> {
    const { name, auth0 } = this.environment;
    const strategies = auth0.strategy === "both" ? ["windowslive", "waad"] : [auth0.strategy];
    const names = strategies.map((strategy) => `${name}-${strategy}`);
    for (const each of names) {
      const connections = await this.#get<{ id: string }>(`/connections?name=${each}&fields=name`);
      if (connections === undefined)
        return unchecked("connection names", "Auth0 does not tell its connections");
      const [found] = connections;
      if (found !== undefined && !this.deployed.connectionIds.includes(found.id))
        return this.#found("connection names", each, found.id, []);
    }
    const own = this.deployed.connectionIds.length > 0;
    return ok("connection names", `${names.join(", ")} ${own ? "are this environment's" : "free"}`);
  }

  #found(what: string, name: string, id: string, own: readonly (string | undefined)[]): Finding {
    if (own.includes(id)) return ok(what, `"${name}" is this environment's`);
    return taken(
      what,
      `"${name}" is taken by ${id}`,
      this.deployed,
      "choose another name for the environment, or delete what an earlier one of the name has left",
    );
  }

  async #get<T>(path: string): Promise<readonly T[] | undefined> {
    const { status, text } = await this.wire({
      url: `https://${this.environment.auth0.domain}/api/v2${path}`,
      headers: { authorization: `Bearer ${this.token}` },
    });
    return status === 200 ? (JSON.parse(text) as T[]) : undefined;
  }
}
