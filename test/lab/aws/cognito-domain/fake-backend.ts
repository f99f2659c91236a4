import assert from "node:assert/strict";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { AwsError } from "../../../../lab/aws/aws-error";
import type {
  FederatedProfile,
  PoolBackend,
  PoolDomain,
  ProviderLink,
  Realm,
  StoredPool,
  StoredSigningKeys,
} from "../../../../lab/aws/backend";
import type {
  AppClient,
  IdentityProvider,
  SchemaAttribute,
  UserPool,
} from "../../../../lab/aws/user-pools/types";
import { FakeProvider } from "./fake-provider";

const realm: Realm = { accountId: "123456789012", region: "eu-west-1" };

export const POOL_ID = "eu-west-1_Lab";
export const HOST = "acme.auth.eu-west-1.amazoncognito.com";

const standard = ["sub", "email", "name", "given_name", "family_name", "picture"].map(
  (Name): SchemaAttribute => ({ Name, Mutable: true, Required: Name === "sub" }),
);

const keys = { access: key("access"), id: key("id") };

function key(kid: string): StoredSigningKeys["id"] {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { kid, pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

interface StoredUser extends FederatedProfile {
  readonly UserStatus?: string;
  Enabled: boolean;
  sub: string;
  attributes: Record<string, string>;
}

/** One user pool as ministack would have it, in memory. Tests change it, and then refresh what is deployed. */
export class FakeBackend implements PoolBackend {
  poolDomains: PoolDomain[] = [{ ...realm, domain: "acme", userPoolId: POOL_ID }];
  schema: SchemaAttribute[] = [...standard];
  usernames: UserPool["UsernameConfiguration"];
  triggers: UserPool["LambdaConfig"];
  /** Other settings of the pool. */
  settings: Partial<UserPool> = {};
  readonly clients: Record<string, AppClient> = {
    web: {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email", "profile"],
      CallbackURLs: ["https://app.example/cb", "https://app.example"],
      LogoutURLs: ["https://app.example/bye"],
      SupportedIdentityProviders: ["Microsoft"],
      EnableTokenRevocation: true,
    },
  };
  readonly providers: Record<string, IdentityProvider> = {
    Microsoft: {
      ProviderName: "Microsoft",
      ProviderType: "OIDC",
      ProviderDetails: FakeProvider.details,
      AttributeMapping: {
        username: "sub",
        email: "email",
        email_verified: "email_verified",
        name: "name",
        given_name: "given_name",
        family_name: "family_name",
      },
    },
  };
  readonly users = new Map<string, StoredUser>();
  links: readonly ProviderLink[] = [];
  /** Operations that were called, in order. */
  readonly calls: string[] = [];

  async domains(): Promise<readonly PoolDomain[]> {
    return this.poolDomains;
  }

  async userPools(): Promise<readonly StoredPool[]> {
    return [{ ...realm, userPoolId: POOL_ID, clientIds: Object.keys(this.clients) }];
  }

  async changeUser(): Promise<void> {
    assert.fail("nobody changes users here");
  }

  /** Passwords by username. */
  readonly passwords = new Map<string, string>();

  async hasPassword(_poolId: string, username: string, password: string): Promise<boolean> {
    return this.passwords.get(username) === password;
  }

  /** A user of the pool, who has a password and no identity provider. */
  addUser(username: string, password: string, changes: Partial<StoredUser> = {}): void {
    this.passwords.set(username, password);
    this.users.set(username, {
      userPoolId: POOL_ID,
      username,
      providerName: "",
      userId: "",
      UserStatus: "CONFIRMED",
      Enabled: true,
      sub: randomUUID(),
      attributes: {},
      ...changes,
    });
  }

  async providerLinks(): Promise<readonly ProviderLink[]> {
    return this.links;
  }

  async signingKeys(): Promise<StoredSigningKeys> {
    return keys;
  }

  async putFederatedUser(profile: FederatedProfile): Promise<void> {
    this.calls.push("putFederatedUser");
    const known = this.users.get(profile.username) ?? { ...profile, Enabled: true, sub: randomUUID() };
    this.users.set(profile.username, {
      ...known,
      attributes: { ...known.attributes, ...profile.attributes },
    });
  }

  async cognito<Output>(_realm: Realm, operation: string, input: object): Promise<Output> {
    this.calls.push(operation);
    return structuredClone(this.#answer(operation, input as Record<string, string>)) as Output;
  }

  #answer(operation: string, input: Record<string, string>): object {
    switch (operation) {
      case "DescribeUserPool":
        return {
          UserPool: {
            SchemaAttributes: this.schema,
            UsernameConfiguration: this.usernames,
            LambdaConfig: this.triggers,
            ...this.settings,
          },
        };
      case "DescribeUserPoolClient":
        return { UserPoolClient: found(this.clients[input.ClientId ?? ""]) };
      case "DescribeIdentityProvider":
        return { IdentityProvider: found(this.providers[input.ProviderName ?? ""]) };
      case "GetIdentityProviderByIdentifier": {
        const { IdpIdentifier = "" } = input;
        const providers = Object.values(this.providers);
        return {
          IdentityProvider: found(providers.find((each) => each.IdpIdentifiers?.includes(IdpIdentifier))),
        };
      }
      case "AdminGetUser":
        return this.#user(input.Username);
      case "AdminListGroupsForUser": {
        const { providerName } = found(this.#find(input.Username ?? ""));
        return { Groups: providerName === "" ? [] : [{ GroupName: `${POOL_ID}_${providerName}` }] };
      }
      default:
        throw new Error(`the fake backend has no ${operation}`);
    }
  }

  /** By username, ID or e-mail address. */
  #find(name: string): StoredUser | undefined {
    const users = [...this.users.values()];
    return users.find(({ username, sub, attributes }) => [username, sub, attributes.email].includes(name));
  }

  #user(username = ""): object {
    const { sub, userId, providerName, attributes, Enabled, UserStatus } = found(this.#find(username));
    const identity = {
      userId,
      providerName,
      providerType: "OIDC",
      issuer: null,
      primary: true,
      dateCreated: 1700000000000,
    };
    const identities = providerName === "" ? {} : { identities: JSON.stringify([identity]) };
    const all = { sub, ...identities, ...attributes };
    return {
      Username: found(this.#find(username)).username,
      Enabled,
      UserStatus: UserStatus ?? "EXTERNAL_PROVIDER",
      UserAttributes: Object.entries(all).map(([Name, Value]) => ({ Name, Value })),
    };
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new AwsError("ResourceNotFoundException", "does not exist");
  return value;
}
