import type { JWK } from "jose";
import { createPrivateJwk } from "../kit/rsa-key";
import type { Store } from "../kit/store";
import type { Action, ActionBinding, Auth0Data, Client, Connection, TenantData } from "./data";
import { type Deployer, deployerClient } from "./deployer";
import { NEW_SETTINGS, type TenantSettings } from "./management/tenant-settings/properties";
import { newTenantData } from "./new-tenant";
import { type KeyPair, keyPair } from "./signing-key";
import { Users } from "./users";

/** The tenants. Nobody registers one: every tenant domain exists. */
export class Tenants {
  readonly #tenants = new Map<string, Tenant>();

  constructor(
    private readonly store: Store<Auth0Data>,
    private readonly deployer: Deployer,
  ) {}

  /** @param domain canonical domain, lower case */
  tenant(domain: string): Tenant {
    let tenant = this.#tenants.get(domain);
    if (tenant === undefined) {
      tenant = new Tenant(domain, this.store, this.deployer);
      this.#tenants.set(domain, tenant);
    }
    return tenant;
  }

  /** Stores the sign-ins that are not stored yet. */
  flush(): void {
    for (const tenant of this.#tenants.values()) tenant.users.flush();
  }
}

/** Auth0's order of names: letter case makes no difference. */
const BY_NAME = new Intl.Collator("en", { sensitivity: "accent" });

/** One tenant: its stored objects, and the deployer's application. */
export class Tenant {
  readonly users: Users;
  /** What it has before anything is stored. */
  readonly #born: TenantData;
  #keyPair: Promise<KeyPair> | undefined;
  /** What Actions added to the last ID token, by client and user. */
  readonly #customClaims = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(
    /** Canonical domain, for instance `acme.eu.auth0.com`. */
    readonly domain: string,
    private readonly store: Store<Auth0Data>,
    private readonly deployer: Deployer,
  ) {
    this.#born = newTenantData(domain, deployer.clientId);
    const users = () => this.data.users;
    this.users = new Users({ users, update: (change) => this.update(change) });
  }

  /** Identifier of its Management API. */
  get managementAudience(): string {
    return `https://${this.domain}/api/v2/`;
  }

  clients(): readonly Client[] {
    return [deployerClient(this.deployer), ...Object.values(this.data.clients)];
  }

  client(id: string): Client | undefined {
    return this.clients().find(({ client_id }) => client_id === id);
  }

  isDeployer(clientId: string): boolean {
    return clientId === this.deployer.clientId;
  }

  get settings(): TenantSettings {
    return this.data.settings ?? NEW_SETTINGS;
  }

  /**
   * Adds an application. Unless the tenant's flag is off, Auth0 enables the tenant's connections for it, whatever kind of
   * application it is.
   *
   * @param unusedToo whether that includes connections which are enabled for no client
   */
  addClient(client: Client, unusedToo: boolean): void {
    const enables = this.settings.flags?.enable_client_connections ?? true;
    this.update(({ clients, connections }) => {
      clients[client.client_id] = client;
      if (!enables) return;
      for (const [id, connection] of Object.entries(connections)) {
        const { enabled_clients } = connection;
        if (enabled_clients.length === 0 && !unusedToo) continue;
        connections[id] = { ...connection, enabled_clients: [...enabled_clients, client.client_id] };
      }
    });
  }

  /** In the order of their names, as Auth0 lists them. */
  connections(): readonly Connection[] {
    return Object.values(this.data.connections).sort((one, other) => BY_NAME.compare(one.name, other.name));
  }

  /** The connections that are enabled for a client. */
  connectionsOf(clientId: string): readonly Connection[] {
    return this.connections().filter(({ enabled_clients }) => enabled_clients.includes(clientId));
  }

  connection(id: string): Connection | undefined {
    return this.data.connections[id];
  }

  /** In the order in which they were created. */
  actions(): readonly Action[] {
    return Object.values(this.data.actions ?? {});
  }

  action(id: string): Action | undefined {
    return this.data.actions?.[id];
  }

  /** Stores a new or changed Action. */
  saveAction(action: Action): Action {
    return this.update((data) => {
      data.actions = { ...data.actions, [action.id]: action };
      return action;
    });
  }

  /** Removes an Action and its bindings. */
  removeAction(id: string): void {
    this.update((data) => {
      delete data.actions?.[id];
      data.bindings = this.bindings().filter(({ actionId }) => actionId !== id);
    });
  }

  /** What runs after a login, in order. */
  bindings(): readonly ActionBinding[] {
    return this.data.bindings ?? [];
  }

  /**
   * Keeps what Actions added to an ID token. Auth0 keeps it for the client and the user, until the next token.
   *
   * @see https://auth0.com/docs/authenticate/single-sign-on/session-delegation/session-delegation-behavior-and-monitoring
   */
  keepCustomClaims(clientId: string, userId: string, claims: Readonly<Record<string, unknown>>): void {
    this.#customClaims.set(`${clientId} ${userId}`, claims);
  }

  customClaims(clientId: string, userId: string): Readonly<Record<string, unknown>> {
    return this.#customClaims.get(`${clientId} ${userId}`) ?? {};
  }

  /** What the client was granted on the Management API; `undefined` where there is no client grant. */
  managementScopes(clientId: string): readonly string[] | undefined {
    return this.isDeployer(clientId) ? this.deployer.scopes : undefined;
  }

  /** The key pair of its tokens, created at the first call. */
  signingKey(): Promise<KeyPair> {
    this.#keyPair ??= this.loadKeyPair();
    return this.#keyPair;
  }

  /** Changes its stored objects. */
  update<R>(change: (data: TenantData) => R): R {
    return this.store.update((data) => {
      const tenant = data.tenants[this.domain] ?? structuredClone(this.#born);
      data.tenants[this.domain] = tenant;
      return change(tenant);
    });
  }

  /** Removes a connection, every user who came through it, and what of it was linked to others. */
  removeConnection(id: string): void {
    this.update(({ connections, users }) => {
      const name = connections[id]?.name;
      delete connections[id];
      for (const [key, user] of Object.entries(users)) {
        const { profile } = user;
        const identities = profile.identities.filter(({ connection }) => connection !== name);
        if (profile.identities[0]?.connection === name) delete users[key];
        else if (identities.length < profile.identities.length) {
          users[key] = { ...user, profile: { ...profile, identities } };
        }
      }
    });
  }

  private get data(): TenantData {
    return this.store.data.tenants[this.domain] ?? this.#born;
  }

  private async loadKeyPair(): Promise<KeyPair> {
    return keyPair(this.data.signingKey ?? (await this.createSigningKey()));
  }

  private async createSigningKey(): Promise<JWK> {
    const key = await createPrivateJwk();
    this.update((data) => {
      data.signingKey = key;
    });
    return key;
  }
}
