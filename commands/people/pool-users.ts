import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { domainNameOf } from "../../stacks/endpoints";
import { type Aws, askCognito, isDenied } from "../clouds/aws";
import type { PoolUser } from "./new-names";

/** Most users that Cognito gives at once. */
const PAGE_SIZE = 60;

interface ListedUser {
  readonly Username: string;
  readonly Attributes?: readonly { readonly Name: string; readonly Value?: string }[];
}

/** The user pool of an environment, and its users, page by page. */
export class PoolUsers {
  private constructor(
    readonly poolId: string,
    /** How the pool compares names. */
    readonly usernames: Environment["cognito"]["usernames"],
    private readonly environment: Environment,
    private readonly aws: Aws,
  ) {}

  /** Finds the pool by its domain. @throws UserError where there is none */
  static async find(environment: Environment, aws: Aws): Promise<PoolUsers> {
    const { name, cognito } = environment;
    const Domain = domainNameOf(cognito);
    const answer = await askPool<{ DomainDescription?: { UserPoolId?: string } }>(
      environment,
      aws,
      "DescribeUserPoolDomain",
      { Domain },
    );
    const { UserPoolId } = answer.DomainDescription ?? {};
    if (UserPoolId !== undefined) {
      return new PoolUsers(UserPoolId, await usernamesIn(environment, aws, UserPoolId), environment, aws);
    }
    throw new UserError(
      "not-deployed",
      `${name}: no user pool in ${cognito.region} has the domain ${Domain}, so there is nobody to name.\nTo do: check cognito.domain and cognito.region in environments/${name}.yaml; deploy it, if it never was.`,
    );
  }

  /** @throws UserError */
  async *pages(): AsyncGenerator<readonly PoolUser[]> {
    let PaginationToken: string | undefined;
    do {
      const page = await askPool<{ Users?: ListedUser[]; PaginationToken?: string }>(
        this.environment,
        this.aws,
        "ListUsers",
        { UserPoolId: this.poolId, Limit: PAGE_SIZE, ...(PaginationToken && { PaginationToken }) },
      );
      yield (page.Users ?? []).map((user) => poolUserOf(user, this.environment.cognito.providerName));
      PaginationToken = page.PaginationToken;
    } while (PaginationToken !== undefined);
  }
}

/** How a pool compares names: by the file, unless the pool is somebody else's. */
async function usernamesIn(
  environment: Environment,
  aws: Aws,
  UserPoolId: string,
): Promise<Environment["cognito"]["usernames"]> {
  if (hasOwnPool(environment)) return environment.cognito.usernames;
  const { UserPool } = await askPool<{ UserPool: { UsernameConfiguration?: { CaseSensitive?: boolean } } }>(
    environment,
    aws,
    "DescribeUserPool",
    { UserPoolId },
  );
  return UserPool.UsernameConfiguration?.CaseSensitive === false ? "case-insensitive" : "case-sensitive";
}

/** A name may be in lower case, so the IDs at Auth0 are read where they keep their own. */
function poolUserOf({ Username, Attributes = [] }: ListedUser, providerName: string): PoolUser {
  const attribute = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value;
  const identities = JSON.parse(attribute("identities") ?? "[]") as {
    providerName: string;
    userId: string;
  }[];
  const auth0Ids = identities
    .filter((each) => each.providerName === providerName)
    .map(({ userId }) => userId);
  const isOwn = (id: string) => `${providerName}_${id}`.toLowerCase() === Username.toLowerCase();
  return {
    username: Username,
    sub: attribute("sub") ?? "",
    auth0Id: auth0Ids.find(isOwn),
    linkedIds: auth0Ids.filter((id) => !isOwn(id)),
  };
}

/** @throws UserError */
async function askPool<Output>(
  { cognito }: Environment,
  aws: Aws,
  operation: string,
  input: object,
): Promise<Output> {
  const answer = await askCognito(aws, cognito.region, operation, input);
  if (answer.status === 200) return JSON.parse(answer.text) as Output;
  if (isDenied(answer)) {
    throw new UserError(
      "aws-permission-missing",
      `AWS does not let these credentials call cognito-idp:${operation}. Nothing was changed.\nTo do: grant it (docs/move-strategy.md, "Who gets which name"), then run the same command again.`,
    );
  }
  throw new UserError(
    "aws-call-failed",
    `AWS does not answer cognito-idp:${operation} (${answer.code}). Nothing was changed.\nTo do: run the same command again; if it happens again, fix what AWS says.`,
  );
}
