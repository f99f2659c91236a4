import { AwsError } from "../aws-error";
import type { FederatedProfile, PoolBackend, ProviderLink, Realm } from "../backend";
import { type PoolUser, toPoolUser } from "./pool-user";
import { Pools } from "./pools";
import { importSigningKeys, type SigningKeys } from "./tokens/signing-keys";
import type { AppClient, IdentityProvider, IssuerType, UserPool } from "./types";

/** An app client that exists. */
export type DeployedClient = AppClient & { readonly ClientId: string };

/** One user pool, as it is deployed. Everything is read once. */
export class DeployedPool {
  /**
   * `iss` of the pool's tokens.
   *
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IssuerConfigurationType.html
   */
  readonly issuer: string;
  readonly #pools: Pools;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(
    readonly id: string,
    readonly realm: Realm,
    private readonly backend: PoolBackend,
    issuerType: IssuerType = "ORIGINAL",
  ) {
    const host = issuerType === "UPDATED" ? "issuer-cognito-idp" : "cognito-idp";
    this.issuer = `https://${host}.${realm.region}.amazonaws.com/${id}`;
    this.#pools = new Pools(backend, realm);
  }

  userPool(): Promise<UserPool> {
    return this.#once("pool", () => this.#pools.userPool(this.id));
  }

  appClient(clientId: string): Promise<DeployedClient | undefined> {
    return this.#once(`client ${clientId}`, () =>
      ifFound(async () => ({ ...(await this.#pools.appClient(this.id, clientId)), ClientId: clientId })),
    );
  }

  identityProvider(name: string): Promise<IdentityProvider | undefined> {
    return this.#once(`provider ${name}`, () => ifFound(() => this.#pools.identityProvider(this.id, name)));
  }

  /** The identity provider with an identifier, which is another name for it. */
  identityProviderIdentifiedBy(identifier: string): Promise<IdentityProvider | undefined> {
    return this.#once(`identifier ${identifier}`, () =>
      ifFound(() => this.#pools.identityProviderByIdentifier(this.id, identifier)),
    );
  }

  user(username: string): Promise<PoolUser | undefined> {
    return this.#once(`user ${username}`, () =>
      ifFound(async () => {
        const [user, groups] = await Promise.all([
          this.#pools.user(this.id, username),
          this.#pools.groupsOf(this.id, username),
        ]);
        return toPoolUser(user, groups);
      }),
    );
  }

  /** Which people at an identity provider sign in as users that they were linked to. */
  async linksOf(providerName: string): Promise<readonly ProviderLink[]> {
    const links = await this.#once("links", () => this.backend.providerLinks(this.id));
    return links.filter((link) => link.providerName === providerName);
  }

  async putUser(profile: Omit<FederatedProfile, "userPoolId">): Promise<void> {
    await this.backend.putFederatedUser({ userPoolId: this.id, ...profile });
    this.#known.delete(`user ${profile.username}`);
    if (profile.link !== undefined) this.#known.delete("links");
  }

  /** Sets attributes of a user, unchecked. A value without text deletes the attribute. */
  async setAttributes(username: string, changes: Readonly<Record<string, string>>): Promise<void> {
    const { UserAttributes } = await this.#pools.user(this.id, username);
    const kept = UserAttributes.filter(({ Name }) => changes[Name] === undefined);
    const set = Object.entries(changes).flatMap(([Name, Value]) => (Value === "" ? [] : [{ Name, Value }]));
    await this.backend.changeUser(this.id, username, { Attributes: [...kept, ...set] });
    this.#forgetUsers();
  }

  /** Gives a user a password of their own, unchecked. */
  async setPassword(Username: string, Password: string): Promise<void> {
    await this.ask("AdminSetUserPassword", { Username, Password, Permanent: true });
  }

  /** Has ministack answer an operation on this pool, unchecked. Users are then read again. */
  async ask<Output>(operation: string, input: object): Promise<Output> {
    const request = { UserPoolId: this.id, ...input };
    const output = await this.backend.cognito<Output>(this.realm, operation, request);
    this.#forgetUsers();
    return output;
  }

  /** Whether a user has this password. Users of identity providers have none. */
  hasPassword(username: string, password: string): Promise<boolean> {
    return this.backend.hasPassword(this.id, username, password);
  }

  signingKeys(): Promise<SigningKeys> {
    return this.#once("keys", async () => importSigningKeys(await this.backend.signingKeys(this.id)));
  }

  #forgetUsers(): void {
    for (const name of this.#known.keys()) if (name.startsWith("user ")) this.#known.delete(name);
  }

  /** What is missing or could not be read is read again. */
  #once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.#known.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const reading = read();
    this.#known.set(name, reading);
    const forget = () => this.#known.get(name) === reading && this.#known.delete(name);
    reading.then((value) => value === undefined && forget(), forget);
    return reading;
  }
}

async function ifFound<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsError && /NotFoundException$/.test(error.code)) return undefined;
    throw error;
  }
}
