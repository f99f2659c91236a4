import type { PoolBackend, PoolDomain, Realm } from "../backend";
import type { AppClient, Group, IdentityProvider, ListedUser, User, UserPool } from "./types";

/** Reads one account's user pools in one region. */
export class Pools {
  constructor(
    private readonly backend: Pick<PoolBackend, "cognito" | "domains">,
    readonly realm: Realm,
  ) {}

  /** @throws AwsError ResourceNotFoundException */
  async userPool(UserPoolId: string): Promise<UserPool> {
    const { UserPool: pool } = await this.#ask<{ UserPool: UserPool }>("DescribeUserPool", { UserPoolId });
    return pool;
  }

  /** @throws AwsError ResourceNotFoundException */
  async identityProvider(UserPoolId: string, ProviderName: string): Promise<IdentityProvider> {
    const output = await this.#ask<{ IdentityProvider: IdentityProvider }>("DescribeIdentityProvider", {
      UserPoolId,
      ProviderName,
    });
    return output.IdentityProvider;
  }

  /** @throws AwsError ResourceNotFoundException */
  async identityProviderByIdentifier(UserPoolId: string, IdpIdentifier: string): Promise<IdentityProvider> {
    const output = await this.#ask<{ IdentityProvider: IdentityProvider }>(
      "GetIdentityProviderByIdentifier",
      {
        UserPoolId,
        IdpIdentifier,
      },
    );
    return output.IdentityProvider;
  }

  /** @throws AwsError ResourceNotFoundException */
  async appClient(UserPoolId: string, ClientId: string): Promise<AppClient> {
    const output = await this.#ask<{ UserPoolClient: AppClient }>("DescribeUserPoolClient", {
      UserPoolId,
      ClientId,
    });
    return output.UserPoolClient;
  }

  /** @throws AwsError UserNotFoundException */
  user(UserPoolId: string, Username: string): Promise<User> {
    return this.#ask("AdminGetUser", { UserPoolId, Username });
  }

  /** @throws AwsError UserNotFoundException */
  async groupsOf(UserPoolId: string, Username: string): Promise<readonly Group[]> {
    const { Groups } = await this.#ask<{ Groups: Group[] }>("AdminListGroupsForUser", {
      UserPoolId,
      Username,
    });
    return Groups;
  }

  /** @throws AwsError ResourceNotFoundException */
  users(UserPoolId: string): Promise<readonly ListedUser[]> {
    return this.#list("ListUsers", "Users", { UserPoolId }, "PaginationToken");
  }

  /** @throws AwsError ResourceNotFoundException */
  usersIn(UserPoolId: string, GroupName: string): Promise<readonly ListedUser[]> {
    return this.#list("ListUsersInGroup", "Users", { UserPoolId, GroupName });
  }

  /** @throws AwsError ResourceNotFoundException */
  groups(UserPoolId: string): Promise<readonly Group[]> {
    return this.#list("ListGroups", "Groups", { UserPoolId });
  }

  async identityProviderNames(UserPoolId: string): Promise<readonly string[]> {
    const providers = await this.#list<IdentityProvider>("ListIdentityProviders", "Providers", {
      UserPoolId,
    });
    return providers.map(({ ProviderName }) => ProviderName);
  }

  /** The scopes that the pool's resource servers declare, as an app client names them: `<identifier>/<name>`. */
  async customScopes(UserPoolId: string): Promise<readonly string[]> {
    const servers = await this.#list<ResourceServer>("ListResourceServers", "ResourceServers", {
      UserPoolId,
    });
    return servers.flatMap(({ Identifier, Scopes = [] }) =>
      Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
    );
  }

  /** The domains of all accounts and regions. */
  domains(): Promise<readonly PoolDomain[]> {
    return this.backend.domains();
  }

  /** All pages. @param token the member of input and answer that names a page */
  async #list<Item>(operation: string, member: string, input: object, token = "NextToken"): Promise<Item[]> {
    const items: Item[] = [];
    let next: string | undefined;
    do {
      const page = await this.#ask<Record<string, unknown>>(operation, { ...input, [token]: next });
      items.push(...((page[member] ?? []) as Item[]));
      next = page[token] as string | undefined;
    } while (next !== undefined);
    return items;
  }

  #ask<Output>(operation: string, input: object): Promise<Output> {
    return this.backend.cognito<Output>(this.realm, operation, input);
  }
}

interface ResourceServer {
  readonly Identifier: string;
  readonly Scopes?: readonly { readonly ScopeName: string }[];
}
