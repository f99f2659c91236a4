import type { BrokerEnvironment } from "../../../environments/schema";
import { strategiesOf } from "../../../environments/strategies";
import { findForeignConnections } from "../../../review/foreign-connections";
import { auth0ClientNameOf } from "../../../stacks/auth0-client-name";
import { gateActionNameOf } from "../../../stacks/gate-action-name";
import { enterAuth0 } from "../../clouds/auth0";
import { Auth0Tenant } from "../../clouds/auth0-tenant";
import { checkAuth0Room } from "../../clouds/check-auth0-room";
import { CloudError } from "../../clouds/cloud-error";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Fetch } from "../../clouds/https";
import { readClientFacts } from "../../clouds/read-auth0-facts";
import type { OwnResources } from "../own-resources";
import { soughtAtAuth0 } from "./gone/at-auth0";
import { findGone } from "./gone/find-gone";
import { reportTakenName } from "./report-taken-name";

const { note, ok, unchecked } = findingsOn("Auth0");

/** What it takes to look for room. */
const ROOM_SCOPES = ["read:actions", "read:clients", "read:connections"];

/**
 * Whether Terraform can make the client, the connections and the gate: credentials of the tenant, their scopes, the names, and
 * what the tenant has room for.
 */
export async function checkAuth0(
  environment: BrokerEnvironment,
  variables: NodeJS.ProcessEnv,
  deployed: OwnResources,
  fetch: Fetch,
): Promise<Finding[]> {
  const { findings, api } = await enterAuth0(environment.auth0.domain, variables, fetch);
  if (api === undefined) return [...findings];
  const tenant = new Auth0Tenant(api);
  const names = new NameCheck(environment, deployed, tenant);
  return [
    ...findings,
    ...(api.scopes.includes("read:clients") ? [await names.checkClient()] : []),
    ...(api.scopes.includes("read:connections") ? [await names.checkConnections()] : []),
    ...(api.scopes.includes("read:actions") ? [await names.checkAction()] : []),
    ...(ROOM_SCOPES.every((scope) => api.scopes.includes(scope))
      ? [
          ...(await checkTenant(environment, deployed, tenant)),
          ...(await findGone("Auth0", soughtAtAuth0(environment, deployed, tenant))),
        ]
      : []),
  ];
}

const presentOf = ({ gateId, auth0ClientIds, connectionIds }: OwnResources) => ({
  ...(gateId !== undefined && { gateId }),
  clientIds: auth0ClientIds,
  connectionIds,
});

const checkTenant = async (environment: BrokerEnvironment, deployed: OwnResources, tenant: Auth0Tenant) => [
  ...(await checkAuth0Room(environment, presentOf(deployed), tenant)),
  ...(await checkForeign(deployed, tenant)),
];

/** Whether connections of others are enabled for the environment's clients. */
async function checkForeign(
  { auth0ClientIds, connectionIds }: OwnResources,
  tenant: Auth0Tenant,
): Promise<Finding[]> {
  if (auth0ClientIds.length === 0) return [];
  const clients = await readClientFacts(tenant, auth0ClientIds);
  const foreign = findForeignConnections(clients, connectionIds);
  const names = foreign.map(({ name }) => name).join(", ");
  return [
    foreign.length === 0
      ? ok("other ways in", "no connection of others is enabled for the environment's clients")
      : note(
          "other ways in",
          `${names} ${foreign.length === 1 ? "is" : "are"} enabled for the environment's client, and not its own; a deploy takes ${foreign.length === 1 ? "it" : "them"} off`,
        ),
  ];
}

class NameCheck {
  constructor(
    private readonly environment: BrokerEnvironment,
    private readonly deployed: OwnResources,
    private readonly tenant: Auth0Tenant,
  ) {}

  async checkClient(): Promise<Finding> {
    const name = auth0ClientNameOf(this.environment.name);
    const clients = await unlessRefused(this.tenant.listClients());
    if (clients === REFUSED) return unchecked("client name", "Auth0 does not list its clients");
    const found = clients.find((client) => client.name === name);
    return found === undefined
      ? ok("client name", `"${name}" is free`)
      : this.#judge("client name", name, found.client_id, this.deployed.auth0ClientIds);
  }

  async checkConnections(): Promise<Finding> {
    const { auth0 } = this.environment;
    const names = strategiesOf(this.environment).map((strategy) => auth0.connections[strategy]);
    for (const each of names) {
      const found = await unlessRefused(this.tenant.findConnectionNamed(each));
      if (found === REFUSED) return unchecked("connection names", "Auth0 does not list its connections");
      if (found !== undefined && !this.deployed.connectionIds.includes(found))
        return this.#judge("connection names", each, found, []);
    }
    const own = this.deployed.connectionIds.length > 0;
    return ok("connection names", `${names.join(", ")} ${own ? "are this environment's" : "free"}`);
  }

  async checkAction(): Promise<Finding> {
    const name = gateActionNameOf(this.environment.name);
    const id = await this.tenant.findActionNamed(name);
    if (id === undefined) return ok("Action name", `"${name}" is free`);
    return this.#judge("Action name", name, id, [this.deployed.gateId]);
  }

  #judge(what: string, name: string, id: string, own: readonly (string | undefined)[]): Finding {
    if (own.includes(id)) return ok(what, `"${name}" is this environment's`);
    return reportTakenName(
      "Auth0",
      what,
      `"${name}" is taken by ${id}`,
      "choose another name for the environment, or delete what an earlier one of that name left behind",
      this.deployed,
    );
  }
}

const REFUSED = Symbol("Auth0 refuses");

/** What Auth0 answers. Where it refuses, a check of names goes on without it; where it can't be reached, nothing does. */
const unlessRefused = <Answer>(answer: Promise<Answer>): Promise<Answer | typeof REFUSED> =>
  answer.catch((error: unknown) => {
    if (error instanceof CloudError && error.code !== "cloud-unreachable") return REFUSED;
    throw error;
  });
