import type { Environment } from "../../../environments/schema";
import { domainNameOf } from "../../../stacks/endpoints";
import { AwsApi, codeOf, isDenied, xmlCodeOf } from "../../clouds/aws";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Wire } from "../../clouds/wire";
import { type Deployed, deployedBy, NOTHING, UNKNOWN } from "../own-resources";

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
  private constructor(
    private readonly environment: Environment,
    private readonly api: AwsApi,
  ) {}

  /** `undefined` where the variables hold no keys. */
  static with(environment: Environment, variables: NodeJS.ProcessEnv, wire: Wire): Aws | undefined {
    const api = AwsApi.with(environment.cognito.region, variables, wire);
    return api && new Aws(environment, api);
  }

  credentials(): Promise<Finding> {
    return this.api.credentials(this.environment.cognito.accountId);
  }

  /** Whether it may read user pools. What it may change shows when something is changed. */
  async permissions(): Promise<Finding> {
    const { region } = this.environment.cognito;
    const answers = Object.entries(READS).map(async ([operation, input]) => {
      const answer = await this.api.cognito(operation, { UserPoolId: `${region}_000000000`, ...input });
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
    const { region } = this.environment.cognito;
    const name = domainNameOf(this.environment.cognito);
    const answer = await this.api.cognito("DescribeUserPoolDomain", { Domain: name });
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
      const answer = await this.api.cognito("ListUserPools", {
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
    const { finding, text } = await this.stateText();
    const none = finding.verdict === "ok" ? NOTHING : UNKNOWN;
    return { findings: [finding], deployed: text === undefined ? none : deployedBy(text) };
  }

  /** The state in S3, where there is one and it can be read. Some of it is secret. */
  async stateText(): Promise<{ readonly finding: Finding; readonly text?: string }> {
    if (this.environment.state === "local") throw new Error("a local state is not asked of AWS");
    const { bucket, region, key } = this.environment.state.s3;
    const path = key.split("/").map(encodeURIComponent).join("/");
    const answer = await this.api.send(`https://s3.${region}.amazonaws.com/${bucket}/${path}`, "s3", region);
    if (answer.status === 200) return { finding: ok("state", `in ${bucket}`), text: answer.text };
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
    return { finding };
  }
}
