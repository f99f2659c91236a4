import type { JWK } from "jose";
import { newPrivateKey } from "../kit/rsa-key";
import type { Store } from "../kit/store";
import type { Auth0Data, Client, Connection, TenantData } from "./data";
import { type Deployer, deployerClient } from "./deployer";
import { type KeyPair, keyPair } from "./signing-key";
import { Users } from "./users";

/** The tenants. Nobody has to register one: every domain that is asked for is a tenant. */
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

  /** Stores what is not yet stored. */
  flush(): void {
    for (const tenant of this.#tenants.values()) tenant.users.flush();
  }
}

/** One tenant: what is stored, and the deployer's application. */
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

  /** The key of its tokens, made when it is first asked for. */
  signingKey(): Promise<KeyPair> {
    this.#keyPair ??= this.loadKeyPair();
    return this.#keyPair;
  }

  /** Changes what is stored of it. */
  update<R>(change: (data: TenantData) => R): R {
    return this.store.update((data) => {
      const tenant = tenantData(data, this.domain);
      data.tenants[this.domain] = tenant;
      return change(tenant);
    });
  }

  /** Takes a connection away, and with it everyone who came through it. */
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
    return keyPair(this.data.signingKey ?? (await this.makeSigningKey()));
  }

  private async makeSigningKey(): Promise<JWK> {
    const key = await newPrivateKey();
    this.update((data) => {
      data.signingKey = key;
    });
    return key;
  }
}

function tenantData(data: Auth0Data, domain: string): TenantData {
  return { clients: {}, connections: {}, users: {}, ...data.tenants[domain] };
}
