import { AwsClient } from "aws4fetch";
import type { Environment } from "../../../environments/schema";
import { type AwsKeys, awsKeysIn } from "../../setup/aws-keys";
import { type Deployed, deployedBy, NOTHING, UNKNOWN } from "./deployed";
import { type Finding, findingsOn } from "./finding";
import type { Answered, Wire } from "./wire";

const { ok, note, unchecked, wrong, taken } = findingsOn("AWS");

/**
 * User pools that an account may have in a region unless AWS raises it.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
const POOLS = 1000;

/** What a deployer may read of a user pool: asked for one that can't be there, permission tells itself from the answer. */
const READS: Readonly<Record<string, object>> = {
  DescribeUserPool: {},
  GetUserPoolMfaConfig: {},
  DescribeUserPoolClient: { ClientId: "0" },
  DescribeIdentityProvider: { ProviderName: "Microsoft" },
};

/** AWS with credentials, which are of some account. */
export class Aws {
  readonly #client: AwsClient;
  private constructor(
    private readonly environment: Environment,
    keys: AwsKeys,
    private readonly wire: Wire,
  ) {
    this.#client = new AwsClient(keys);
  }

  /** `undefined` where the variables hold no keys. */
  static with(environment: Environment, variables: NodeJS.ProcessEnv, wire: Wire): Aws | undefined {
    const keys = awsKeysIn(variables);
    return keys && new Aws(environment, keys, wire);
  }

  /** Whether the credentials are good, and of the account. */
  async credentials(): Promise<Finding> {
    const { accountId, region } = this.environment.cognito;
    const { status, text } = await this.#send(`https://sts.${region}.amazonaws.com/`, "sts", region, {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Action=GetCallerIdentity&Version=2011-06-15",
    });
    if (status !== 200) {
      return wrong(
        "credentials",
        `AWS refuses the access key (${xmlCodeOf({ status, text })})`,
        "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and with them AWS_SESSION_TOKEN",
      );
    }
    const account = /<Account>(\d+)<\/Account>/.exec(text)?.[1];
    if (account === accountId) return ok("credentials", `of the account ${account}`);
    return wrong(
      "credentials",
      `are of the account ${account}, but cognito.accountId is ${accountId}`,
      "use credentials of that account, or mend cognito.accountId",
    );
  }

  /** Whether it may read user pools. What it may change shows when something is changed. */
  async permissions(): Promise<Finding> {
    const { region } = this.environment.cognito;
    const answers = Object.entries(READS).map(async ([operation, input]) => {
      const answer = await this.#cognito(operation, { UserPoolId: `${region}_000000000`, ...input });
      return isDenied(answer) ? [`cognito-idp:${operation}`] : [];
    });
    const missing = (await Promise.all(answers)).flat();
    if (missing.length > 0)
      return wrong("permissions", `missing: ${missing.join(", ")}`, "grant docs/policies/aws-deploy.json");
    return ok(
      "permissions",
      "may read user pools; the rights to make and change them can't be tried without a change (docs/policies/aws-deploy.json)",
    );
  }

  /** Whether the user pool's domain is free. */
  async domain(deployed: Deployed): Promise<Finding> {
    const { domain, region } = this.environment.cognito;
    const name = typeof domain === "string" ? domain : domain.name;
    const answer = await this.#cognito("DescribeUserPoolDomain", { Domain: name });
    if (isDenied(answer))
      return wrong(
        "domain",
        "missing: cognito-idp:DescribeUserPoolDomain",
        "grant docs/policies/aws-deploy.json",
      );
    const isFree = ok("domain", `${name} is free in ${region}`);
    if (answer.status !== 200) {
      return codeOf(answer) === "ResourceNotFoundException"
        ? isFree
        : unchecked("domain", `Cognito does not tell (${codeOf(answer)})`);
    }
    const { DomainDescription: found } = JSON.parse(answer.text) as {
      DomainDescription?: { UserPoolId?: string; AWSAccountId?: string };
    };
    if (found?.UserPoolId === undefined) return isFree;
    if (found.UserPoolId === deployed.userPoolId) return ok("domain", `${name} is this environment's`);
    return taken(
      "domain",
      `${name} is taken in ${region}, by the user pool ${found.UserPoolId}${found.AWSAccountId ? ` of the account ${found.AWSAccountId}` : ""}`,
      deployed,
      "choose another cognito.domain",
    );
  }

  /** How many user pools there are, of those that there may be. */
  async quota(): Promise<Finding> {
    const { region } = this.environment.cognito;
    let pools = 0;
    let next: string | undefined;
    do {
      const answer = await this.#cognito("ListUserPools", {
        MaxResults: 60,
        ...(next && { NextToken: next }),
      });
      if (answer.status !== 200) {
        return note(
          "quota",
          `not looked at: ${isDenied(answer) ? "a deployer needs no cognito-idp:ListUserPools" : codeOf(answer)}`,
        );
      }
      const { UserPools, NextToken } = JSON.parse(answer.text) as {
        UserPools: readonly object[];
        NextToken?: string;
      };
      pools += UserPools.length;
      next = NextToken;
    } while (next !== undefined);
    const told = `${pools} user pools in ${region}; AWS gives ${POOLS} unless it was asked for more`;
    return pools < POOLS
      ? ok("quota", told)
      : note(
          "quota",
          told,
          "ask for more at https://console.aws.amazon.com/servicequotas, if it was not done",
        );
  }

  /** Whether the state in S3 can be read, and what it has deployed. */
  async state(): Promise<{ readonly findings: readonly Finding[]; readonly deployed: Deployed }> {
    if (this.environment.state === "local") throw new Error("a local state is not asked of AWS");
    const { bucket, region, key } = this.environment.state.s3;
    const path = key.split("/").map(encodeURIComponent).join("/");
    const answer = await this.#send(`https://s3.${region}.amazonaws.com/${bucket}/${path}`, "s3", region);
    if (answer.status === 200)
      return { findings: [ok("state", `in ${bucket}`)], deployed: deployedBy(answer.text) };
    const code = xmlCodeOf(answer);
    const isElsewhere = wrong("state", `the bucket ${bucket} is not in ${region}`, "mend state.s3.region");
    const known: Readonly<Record<string, Finding>> = {
      NoSuchKey: ok("state", `the bucket ${bucket} is there, without a state yet`),
      NoSuchBucket: wrong(
        "state",
        `there is no bucket ${bucket}`,
        `aws s3api create-bucket --bucket ${bucket} --region ${region}`,
      ),
      PermanentRedirect: isElsewhere,
      AuthorizationHeaderMalformed: isElsewhere,
    };
    const finding =
      known[code] ??
      wrong(
        "state",
        `${bucket}/${key} can't be read (${code})`,
        "grant s3:GetObject and s3:ListBucket of docs/policies/aws-deploy.json",
      );
    return { findings: [finding], deployed: finding.verdict === "ok" ? NOTHING : UNKNOWN };
  }

  #cognito(operation: string, input: object): Promise<Answered> {
    const { region } = this.environment.cognito;
    return this.#send(`https://cognito-idp.${region}.amazonaws.com/`, "cognito-idp", region, {
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
  }

  async #send(
    url: string,
    service: string,
    region: string,
    post?: { readonly headers: Record<string, string>; readonly body: string },
  ): Promise<Answered> {
    const method = post === undefined ? "GET" : "POST";
    const signed = await this.#client.sign(url, { method, ...post, aws: { service, region } });
    return this.wire({
      url,
      method,
      headers: Object.fromEntries(signed.headers),
      ...(post && { body: post.body }),
    });
  }
}

/** What is told where there are no keys to sign with. */
export const withoutKeys = ({ AWS_PROFILE }: NodeJS.ProcessEnv): Finding =>
  unchecked(
    "credentials",
    "account, permissions, domain and quota were not looked at: that takes access keys, and a profile has to be turned into them",
    `eval "$(aws configure export-credentials --format env${AWS_PROFILE ? ` --profile ${AWS_PROFILE}` : ""})", and check again`,
  );

const codeOf = ({ status, text }: Answered) =>
  /"__type"\s*:\s*"(?:[^"#]*#)?(\w+)"/.exec(text)?.[1] ?? `HTTP ${status}`;
const xmlCodeOf = ({ status, text }: Answered) => /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? `HTTP ${status}`;
const isDenied = (answer: Answered) => codeOf(answer) === "AccessDeniedException";
