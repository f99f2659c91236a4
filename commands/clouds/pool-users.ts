import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { domainNameOf } from "../../stacks/endpoints";
import { type Aws, askCognito, isDenied } from "./aws";

/** Most users that Cognito gives at once. */
const PAGE_SIZE = 60;

interface ListedUser {
  readonly Username: string;
  readonly Attributes?: readonly { readonly Name: string; readonly Value?: string }[];
}

/** A user of a pool. */
export interface PoolUser {
  readonly username: string;
  /** The user's own ID in the pool, by which most apps know a person. */
  readonly sub: string;
  /** Who signs in as this user: the identity provider, and the person's ID there, in its own case. */
  readonly identities: readonly Identity[];
  /** The attributes, by their names in the pool, as `custom:tenant_id`. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Identity {
  readonly providerName: string;
  readonly userId: string;
}

/** Whether a user is named after an identity. A name may be in lower case. */
export const isNamedAfter = (username: string, { providerName, userId }: Identity): boolean =>
  `${providerName}_${userId}`.toLowerCase() === username.toLowerCase();

/** The user pool of an environment, and its users, page by page. */
export class PoolUsers {
  private constructor(
    readonly poolId: string,
    /** How the pool compares names. */
    readonly usernames: Environment["cognito"]["usernames"],
    private readonly ask: Ask,
  ) {}

  /**
   * Finds the pool by its domain.
   *
   * @param guide where a person reads which permissions it takes: the document and the heading
   * @throws UserError where there is none
   */
  static async find(environment: Environment, aws: Aws, guide: string): Promise<PoolUsers> {
    const { name, cognito } = environment;
    const Domain = domainNameOf(cognito);
    const ask = askerOf(environment, aws, guide);
    const { DomainDescription } = await ask<{ DomainDescription?: { UserPoolId?: string } }>(
      "DescribeUserPoolDomain",
      { Domain },
    );
    const { UserPoolId } = DomainDescription ?? {};
    if (UserPoolId !== undefined) {
      return new PoolUsers(UserPoolId, await usernamesIn(environment, ask, UserPoolId), ask);
    }
    throw new UserError(
      "not-deployed",
      `${name}: no user pool in ${cognito.region} has the domain ${Domain}, so there is nobody to name.\nTo do: check cognito.domain and cognito.region in environments/${name}.yaml; deploy it, if it never was.`,
    );
  }

  /** @param Filter Cognito's, for some of them @throws UserError */
  async *pages(Filter?: string): AsyncGenerator<readonly PoolUser[]> {
    let PaginationToken: string | undefined;
    do {
      const page: { Users?: ListedUser[]; PaginationToken?: string } = await this.ask("ListUsers", {
        UserPoolId: this.poolId,
        Limit: PAGE_SIZE,
        ...(Filter && { Filter }),
        ...(PaginationToken && { PaginationToken }),
      });
      yield (page.Users ?? []).map(poolUserOf);
      PaginationToken = page.PaginationToken;
    } while (PaginationToken !== undefined);
  }

  /** Revokes the tokens of a user. @throws UserError */
  async signOut(Username: string): Promise<void> {
    await this.ask("AdminUserGlobalSignOut", { UserPoolId: this.poolId, Username });
  }
}

/** How a pool compares names: by the file, unless the pool is somebody else's. */
async function usernamesIn(
  environment: Environment,
  ask: Ask,
  UserPoolId: string,
): Promise<Environment["cognito"]["usernames"]> {
  if (hasOwnPool(environment)) return environment.cognito.usernames;
  const { UserPool } = await ask<{ UserPool: { UsernameConfiguration?: { CaseSensitive?: boolean } } }>(
    "DescribeUserPool",
    { UserPoolId },
  );
  return UserPool.UsernameConfiguration?.CaseSensitive === false ? "case-insensitive" : "case-sensitive";
}

function poolUserOf({ Username, Attributes = [] }: ListedUser): PoolUser {
  const attributes = new Map(
    Attributes.flatMap(({ Name, Value }) => (Value === undefined ? [] : [[Name, Value]])),
  );
  return {
    username: Username,
    sub: attributes.get("sub") ?? "",
    identities: JSON.parse(attributes.get("identities") ?? "[]") as Identity[],
    attributes,
  };
}

/** Makes one call of Cognito's API. @throws UserError */
type Ask = <Output>(operation: string, input: object) => Promise<Output>;

const askerOf =
  ({ cognito }: Environment, aws: Aws, guide: string): Ask =>
  async <Output>(operation: string, input: object): Promise<Output> => {
    const answer = await askCognito(aws, cognito.region, operation, input);
    if (answer.status === 200) return JSON.parse(answer.text) as Output;
    if (isDenied(answer)) {
      throw new UserError(
        "aws-permission-missing",
        `AWS does not let these credentials call cognito-idp:${operation}. Nothing was changed.\nTo do: grant it (${guide}), then run the same command again.`,
      );
    }
    throw new UserError(
      "aws-call-failed",
      `AWS does not answer cognito-idp:${operation} (${answer.code}). Nothing was changed.\nTo do: run the same command again; if it happens again, fix what AWS says.`,
    );
  };
