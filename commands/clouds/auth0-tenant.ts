import type { BoundAction, GateFacts, TenantConnection } from "../../review/auth0-facts";
import type { Auth0Management } from "./auth0";
import { CloudError } from "./cloud-error";
import type { Answer } from "./https";

/** Items that one answer of the Management API has at most. */
const PAGE_SIZE = 100;

/** Changes of one connection's clients that Auth0 takes in one request. */
const MAX_CHANGES = 50;

/** The trigger of everything that runs after a log-in. */
const BINDINGS = "/actions/triggers/post-login/bindings";

/** An Action, as far as it is read here. */
interface Action {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
  readonly all_changes_deployed?: boolean;
  readonly deployed_version?: { readonly code?: string };
}

/** A page of Actions or of bindings, which leaves out what would be zero. */
interface ActionPage {
  readonly actions?: readonly Action[];
  readonly bindings?: readonly {
    readonly display_name: string;
    readonly action: Pick<Action, "id" | "name">;
    readonly secrets?: readonly unknown[];
  }[];
  readonly total?: number;
}

/** What the Management API gives of something. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * What is asked of an Auth0 tenant about gates and connections.
 *
 * @see https://auth0.com/docs/api/management/v2/actions
 */
export class Auth0Tenant {
  constructor(private readonly api: Auth0Management) {}

  /** The API's scopes that the credentials have. */
  get scopes(): readonly string[] {
    return this.api.scopes;
  }

  /** The Action of an ID, as a gate; `undefined` where there is none. @throws CloudError */
  async findGate(id: string): Promise<GateFacts | undefined> {
    const action = await this.#find<Action>(`/actions/actions/${id}`, "show an Action", "read:actions");
    if (action === undefined) return undefined;
    const { name, code = "", deployed_version: deployed, all_changes_deployed = false } = action;
    return {
      id,
      name,
      draft: code,
      ...(deployed && { deployed: deployed.code ?? "" }),
      isAllDeployed: all_changes_deployed,
    };
  }

  /** The ID of an Action of a name. @throws CloudError */
  async findActionNamed(name: string): Promise<string | undefined> {
    const query = `actionName=${encodeURIComponent(name)}&per_page=${PAGE_SIZE}`;
    const { actions = [] } = await this.#read<ActionPage>(
      `/actions/actions?${query}`,
      "list its Actions",
      "read:actions",
    );
    return actions.find((action) => action.name === name)?.id;
  }

  /** How many Actions the tenant has. @throws CloudError */
  async countActions(): Promise<number> {
    const { total = 0 } = await this.#read<ActionPage>(
      "/actions/actions?per_page=1",
      "list its Actions",
      "read:actions",
    );
    return total;
  }

  /** The Actions that run after a log-in, in their order. @throws CloudError */
  async readBindings(): Promise<BoundAction[]> {
    const bound: BoundAction[] = [];
    for (let page = 0; ; page += 1) {
      const { bindings = [] } = await this.#read<ActionPage>(
        `${BINDINGS}?per_page=${PAGE_SIZE}&page=${page}`,
        "list what is bound to post-login",
        "read:actions",
      );
      for (const { display_name, action, secrets = [] } of bindings) {
        bound.push({
          actionId: action.id,
          name: action.name,
          displayName: display_name,
          hasSecrets: secrets.length > 0,
        });
      }
      if (bindings.length < PAGE_SIZE) return bound;
    }
  }

  /** The connections that are enabled for a client; `undefined` where there is no such client. @throws CloudError */
  async findConnectionsOf(clientId: string): Promise<TenantConnection[] | undefined> {
    const connections: TenantConnection[] = [];
    for (let from: string | undefined, isFirst = true; isFirst || from !== undefined; isFirst = false) {
      const query = `fields=id,name,strategy&include_fields=true&take=${PAGE_SIZE}${from === undefined ? "" : `&from=${encodeURIComponent(from)}`}`;
      const page = await this.#find<{ connections: TenantConnection[]; next?: string }>(
        `/clients/${clientId}/connections?${query}`,
        "list the connections of a client",
        "read:connections",
        "read:clients",
      );
      if (page === undefined) return undefined;
      connections.push(...page.connections.map(({ id, name, strategy }) => ({ id, name, strategy })));
      from = page.next;
    }
    return connections;
  }

  /** A client as Auth0 has it, its secret too; `undefined` where there is none. @throws CloudError */
  findClient(id: string): Promise<Properties | undefined> {
    return this.#find(`/clients/${id}`, "show a client", "read:clients");
  }

  /** A connection as Auth0 has it, its secret too; `undefined` where there is none. @throws CloudError */
  findConnection(id: string): Promise<Properties | undefined> {
    return this.#find(`/connections/${id}`, "show a connection", "read:connections");
  }

  /** The ID of the connection of a name. @throws CloudError */
  async findConnectionNamed(name: string): Promise<string | undefined> {
    const [found] = await this.#read<readonly TenantConnection[]>(
      `/connections?name=${encodeURIComponent(name)}&fields=id,name`,
      "list its connections",
      "read:connections",
    );
    return found?.id;
  }

  /** All connections of the tenant. @throws CloudError */
  listConnections(): Promise<TenantConnection[]> {
    return this.#list("/connections?fields=id,name,strategy&include_fields=true", "read:connections");
  }

  /** The applications of the tenant. @throws CloudError */
  listClients(): Promise<{ readonly client_id: string; readonly name: string }[]> {
    return this.#list("/clients?fields=client_id,name&include_fields=true&is_global=false", "read:clients");
  }

  /** Changes properties of a client, and no others. @throws CloudError */
  async updateClient(id: string, settings: object): Promise<void> {
    await this.#write("PATCH", `/clients/${id}`, "change a client", "update:clients", settings);
  }

  /** Whether a new application gets every connection of the tenant. @throws CloudError */
  async enablesConnectionsForNewClients(): Promise<boolean> {
    const { flags = {} } = await this.#read<{ flags?: { enable_client_connections?: boolean } }>(
      "/tenants/settings?fields=flags",
      "show the tenant's settings",
      "read:tenant_settings",
    );
    return flags.enable_client_connections ?? true; // a new tenant does not name it
  }

  /** Changes a connection. Its options are replaced as a whole. @throws CloudError */
  async updateConnection(id: string, change: object): Promise<void> {
    await this.#write("PATCH", `/connections/${id}`, "change a connection", "update:connections", change);
  }

  /** Takes a connection off clients. @throws CloudError */
  async disableConnection(id: string, clientIds: readonly string[]): Promise<void> {
    for (let start = 0; start < clientIds.length; start += MAX_CHANGES) {
      const changes = clientIds
        .slice(start, start + MAX_CHANGES)
        .map((client_id) => ({ client_id, status: false }));
      await this.#write(
        "PATCH",
        `/connections/${id}/clients`,
        "change a connection",
        "update:connections",
        changes,
      );
    }
  }

  /** Puts the draft of an Action in force. @throws CloudError */
  async deployAction(id: string): Promise<void> {
    await this.#write("POST", `/actions/actions/${id}/deploy`, "deploy an Action", "update:actions");
  }

  /**
   * Writes the whole list of what runs after a log-in: Auth0 has no way to add to it, and no lock.
   *
   * @throws CloudError
   */
  async writeBindings(bound: readonly Pick<BoundAction, "actionId" | "displayName">[]): Promise<void> {
    const bindings = bound.map(({ actionId, displayName }) => ({
      ref: { type: "action_id", value: actionId },
      display_name: displayName,
    }));
    await this.#write("PATCH", BINDINGS, "bind Actions to post-login", "update:actions", { bindings });
  }

  async #list<T>(path: string, scope: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 0; ; page += 1) {
      const found = await this.#read<readonly T[]>(
        `${path}&per_page=${PAGE_SIZE}&page=${page}`,
        `list ${scope.slice("read:".length)}`,
        scope,
      );
      all.push(...found);
      if (found.length < PAGE_SIZE) return all;
    }
  }

  async #find<T>(path: string, what: string, ...scopes: readonly string[]): Promise<T | undefined> {
    const answer = await this.api.get(path);
    return answer.status === 404 ? undefined : (JSON.parse(this.#assertDone(answer, what, scopes)) as T);
  }

  async #read<T>(path: string, what: string, scope: string): Promise<T> {
    return JSON.parse(this.#assertDone(await this.api.get(path), what, [scope])) as T;
  }

  async #write(method: "PATCH" | "POST", path: string, what: string, scope: string, body?: object) {
    this.#assertDone(await this.api.send(method, path, body), what, [scope]);
  }

  /** @throws CloudError which names the missing scope and whose it should be */
  #assertDone({ status, text }: Answer, what: string, scopes: readonly string[]): string {
    if (status < 300) return text;
    if (status !== 403) {
      throw new CloudError(
        "auth0-call-failed",
        `Auth0 did not ${what}: HTTP ${status}${messageIn(text)}`,
        "wait a little, or fix what Auth0 says",
      );
    }
    const missing = scopes.filter((scope) => !this.scopes.includes(scope));
    const isRead = scopes.every((scope) => scope.startsWith("read:"));
    throw new CloudError(
      "auth0-scope-missing",
      `Auth0 does not let the application ${this.api.application} ${what}: it lacks ${(missing.length > 0 ? missing : scopes).join(" and ")} of the Management API`,
      `grant it at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications, as docs/policies/auth0-${isRead ? "plan" : "deploy"}.json does`,
    );
  }
}

function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === "string" ? `, ${message.replace(/\.$/, "")}` : "";
  } catch {
    return "";
  }
}
