import type { JWK } from "jose";
import { createPrivateJwk } from "../kit/rsa-key";
import type { Store } from "../kit/store";
import type { Auth0Data, Client, Connection, TenantData } from "./data";
import { type Deployer, deployerClient } from "./deployer";
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

/** One tenant: its stored objects, and the deployer's application. */
export class Tenant {
  readonly users: Users;
  #keyPair: Promise<KeyPair> | undefined;

  constructor(
    /** Canonical domain, for instance `acme.eu.auth0.com`. */
    readonly domain: string,
    private readonly store: Store<Auth0Data>,
    private readonly deployer: Deployer,
  ) {
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

  connections(): readonly Connection[] {
    return Object.values(this.data.connections);
  }

  connection(id: string): Connection | undefined {
    return this.data.connections[id];
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
      const tenant = tenantData(data, this.domain);
      data.tenants[this.domain] = tenant;
      return change(tenant);
    });
  }

  /** Removes a connection, and every user who came through it. */
  removeConnection(id: string): void {
    this.update(({ connections, users }) => {
      const name = connections[id]?.name;
      delete connections[id];
      for (const [user, { profile }] of Object.entries(users)) {
        if (profile.identities.some(({ connection }) => connection === name)) delete users[user];
      }
    });
  }

  private get data(): TenantData {
    return tenantData(this.store.data, this.domain);
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

function tenantData(data: Auth0Data, domain: string): TenantData {
  return { clients: {}, connections: {}, users: {}, ...data.tenants[domain] };
}
