import { setTimeout as wait } from "node:timers/promises";
import type { CognitoFacts, Json } from "../../review/cognito-facts";
import type { NotSeen, Unseen } from "../../review/not-seen";
import { type Aws, type AwsAnswer, askCognito, isDenied } from "./aws";
import { explainAwsRefusal } from "./explain-aws-refusal";
import type { OwnCognito } from "./own-chain";

/** How many app clients outside the stack are looked at: each takes a call, and Cognito answers 15 of these a second. */
export const MAX_OTHER_CLIENTS = 60;

/** How many of these calls are made at once. */
const LANES = 5;

/** App clients that one answer has at most. */
const PAGE_SIZE = 60;

/** How often a call is repeated, a second later each time, while Cognito answers that it gets too many. */
const MAX_RETRIES = 10;

/** Why a call was refused, in a clause. */
class Denied extends Error {}

/**
 * Reads what Cognito has of an environment besides what a plan shows.
 *
 * @returns nothing where there is no user pool; why that is not possible, for credentials that lack a permission
 * @throws CloudError where AWS refuses the credentials, or does not do as asked
 */
export async function readCognitoFacts(
  aws: Aws,
  region: string,
  { userPoolId: UserPoolId, domain: Domain, clientIds }: OwnCognito,
): Promise<CognitoFacts | Unseen | undefined> {
  if (UserPoolId === undefined) return undefined;
  const api = new Reader(aws, region);
  try {
    const [pool, mfa, described, clients] = await Promise.all([
      api.read("DescribeUserPool", { UserPoolId }),
      api.read("GetUserPoolMfaConfig", { UserPoolId }),
      Domain === undefined ? undefined : api.read("DescribeUserPoolDomain", { Domain }),
      api.readClients(UserPoolId, clientIds),
    ]);
    if (pool === undefined) return undefined;
    const { DomainDescription: domain = {} } = Object(described) as { DomainDescription?: Json };
    return {
      userPool: pool.UserPool as Json,
      ...(mfa && { mfa }),
      ...(Object.keys(domain).length > 0 && { domain }),
      ...clients,
    };
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    return { unseen: error.message };
  }
}

/** Cognito's API, by calls that change nothing. */
class Reader {
  constructor(
    private readonly aws: Aws,
    private readonly region: string,
  ) {}

  /** @returns nothing where there is no such thing @throws Denied, CloudError */
  async read(operation: string, input: object): Promise<Json | undefined> {
    const answer = await this.#ask(operation, input);
    if (answer.status === 200) return JSON.parse(answer.text) as Json;
    if (answer.code === "ResourceNotFoundException") return undefined;
    const action = `cognito-idp:${operation}`;
    if (isDenied(answer)) {
      throw new Denied(
        `AWS does not let these credentials do that: grant them ${action}, as docs/policies/aws-plan.json does`,
      );
    }
    throw explainAwsRefusal(answer, `answer ${operation}`, action, "aws-plan.json");
  }

  /** The app clients of a pool, as far as that is allowed: the stack's own, and so many others. @throws CloudError */
  async readClients(
    UserPoolId: string,
    own: readonly string[],
  ): Promise<Pick<CognitoFacts, "clients" | "notSeen">> {
    const [ownClients, others] = await Promise.all([
      this.#describeClients(UserPoolId, own),
      this.#readOthers(UserPoolId, own),
    ]);
    return { ...others, clients: [...ownClients, ...others.clients] };
  }

  async #readOthers(
    UserPoolId: string,
    own: readonly string[],
  ): Promise<Pick<CognitoFacts, "clients" | "notSeen">> {
    try {
      const ids = (await this.#listClients(UserPoolId)).filter((id) => !own.includes(id));
      const looked = ids.slice(0, MAX_OTHER_CLIENTS);
      const left = ids.length - looked.length;
      const clients = await this.#describeClients(UserPoolId, looked);
      return { clients, ...(left > 0 && { notSeen: [tooMany(left)] }) };
    } catch (error) {
      if (!(error instanceof Denied)) throw error;
      return { clients: [], notSeen: [{ what: OTHER_CLIENTS, why: error.message }] };
    }
  }

  async #describeClients(UserPoolId: string, ids: readonly string[]): Promise<Json[]> {
    const found: Json[] = [];
    const waiting = [...ids.entries()];
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, ClientId] = next;
        const answer = await this.read("DescribeUserPoolClient", { UserPoolId, ClientId });
        if (answer === undefined) continue; // deleted meanwhile
        const { ClientSecret: _, ...client } = answer.UserPoolClient as Json;
        found[index] = client;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return found.filter(Boolean);
  }

  async #listClients(UserPoolId: string): Promise<string[]> {
    const ids: string[] = [];
    for (let NextToken: string | undefined, isFirst = true; isFirst || NextToken; isFirst = false) {
      const page = (await this.read("ListUserPoolClients", {
        UserPoolId,
        MaxResults: PAGE_SIZE,
        ...(NextToken && { NextToken }),
      })) as { UserPoolClients?: readonly { ClientId: string }[]; NextToken?: string } | undefined;
      ids.push(...(page?.UserPoolClients ?? []).map(({ ClientId }) => ClientId));
      NextToken = page?.NextToken;
    }
    return ids;
  }

  async #ask(operation: string, input: object): Promise<AwsAnswer> {
    for (let retries = 0; ; retries += 1) {
      const answer = await askCognito(this.aws, this.region, operation, input);
      if (answer.code !== "TooManyRequestsException" || retries === MAX_RETRIES) return answer;
      await wait(1000);
    }
  }
}

const OTHER_CLIENTS = "the user pool's other app clients";

const tooMany = (left: number): NotSeen => ({
  what: `${left} of ${OTHER_CLIENTS}`,
  why: `It looks at ${MAX_OTHER_CLIENTS}, and the pool has more`,
});
