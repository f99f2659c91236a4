import { hasOwnPool } from "../../../environments/own-pool";
import { renderCount } from "../../../environments/render-count";
import type { Environment } from "../../../environments/schema";
import { domainNameOf } from "../../../stacks/endpoints";
import { type Aws, type AwsAnswer, askCognito, isDenied } from "../../clouds/aws";
import { enterAws } from "../../clouds/enter-aws";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Fetch } from "../../clouds/https";
import type { OwnResources } from "../own-resources";
import { soughtAtAws } from "./gone/at-aws";
import { findGone } from "./gone/find-gone";
import { checkJoined } from "./joined-pool";
import { reportTakenName } from "./report-taken-name";

const { ok, note, unchecked, wrong } = findingsOn("AWS");

/**
 * User pools that an account may have in a region unless AWS raises it.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
const MAX_POOLS = 1000;

/** What a deployer must be able to read. Of what can't exist, the answer depends on the permission. */
const READS: Readonly<Record<string, object>> = {
  DescribeUserPool: {},
  GetUserPoolMfaConfig: {},
  DescribeUserPoolClient: { ClientId: "0" },
  DescribeIdentityProvider: { ProviderName: "Microsoft" },
};

/** What it must read besides, where Cognito proves itself or decrypts by a certificate. */
const readsOf = (environment: Environment): Readonly<Record<string, object>> =>
  environment.route === "saml" && (environment.saml.signRequests || environment.saml.encryptAssertions)
    ? { GetSigningCertificate: {} }
    : {};

/** Whether Terraform can make the user pool, or join it: credentials of the account, their permissions, the domain, the quota. */
export async function checkAws(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  deployed: OwnResources,
  fetch: Fetch,
): Promise<Finding[]> {
  const { cognito } = environment;
  const { findings, api } = await enterAws(cognito, variables, fetch);
  if (api === undefined) return [...findings];
  if (!hasOwnPool(environment)) {
    const permissions = await checkPermissions(environment, api, environment.cognito.userPool);
    const joined = permissions.verdict === "ok" ? await checkJoined(environment, api, deployed, fetch) : [];
    const gone = await findGone("AWS", soughtAtAws(environment, deployed, api));
    return [...findings, permissions, ...joined, ...gone];
  }
  return [
    ...findings,
    await checkPermissions(environment, api, deployed.userPoolId),
    await checkDomain(cognito, api, deployed),
    await checkQuota(cognito, api),
    ...(await findGone("AWS", soughtAtAws(environment, deployed, api))),
  ];
}

/**
 * Whether it may read user pools. What it may change shows when something is changed.
 *
 * @param poolId the environment's pool, the only one that a policy may reach. @default - one that can't exist
 */
async function checkPermissions(environment: Environment, aws: Aws, poolId?: string): Promise<Finding> {
  const { region } = environment.cognito;
  const answers = Object.entries({ ...READS, ...readsOf(environment) }).map(async ([operation, input]) => {
    const answer = await askCognito(aws, region, operation, {
      UserPoolId: poolId ?? `${region}_000000000`,
      ...input,
    });
    return isDenied(answer) ? [`cognito-idp:${operation}`] : [];
  });
  const missing = (await Promise.all(answers)).flat();
  if (missing.length > 0)
    return wrong("permissions", `missing: ${missing.join(", ")}`, "grant docs/policies/aws-deploy.json");
  return ok(
    "permissions",
    "can read user pools; write permissions can't be tested without changing something (docs/policies/aws-deploy.json)",
  );
}

/** Whether the user pool's domain is free. */
async function checkDomain(
  cognito: Environment["cognito"],
  aws: Aws,
  deployed: OwnResources,
): Promise<Finding> {
  const { region } = cognito;
  const name = domainNameOf(cognito);
  const answer = await askCognito(aws, region, "DescribeUserPoolDomain", { Domain: name });
  if (isDenied(answer)) {
    return wrong(
      "domain",
      "missing: cognito-idp:DescribeUserPoolDomain",
      "grant docs/policies/aws-deploy.json",
    );
  }
  const isFree = ok("domain", `${name} is free in ${region}`);
  if (answer.status !== 200) {
    return answer.code === "ResourceNotFoundException"
      ? isFree
      : unchecked("domain", `Cognito does not say (${answer.code})`);
  }
  const { DomainDescription: found } = JSON.parse(answer.text) as {
    DomainDescription?: { UserPoolId?: string; AWSAccountId?: string };
  };
  if (found?.UserPoolId === undefined) return isFree;
  if (found.UserPoolId === deployed.userPoolId) return ok("domain", `${name} is this environment's`);
  const account = found.AWSAccountId ? ` of account ${found.AWSAccountId}` : "";
  return reportTakenName(
    "AWS",
    "domain",
    `${name} is taken in ${region}, by the user pool ${found.UserPoolId}${account}`,
    "choose another cognito.domain",
    deployed,
  );
}

/** How many user pools there are, of those that there may be. */
async function checkQuota({ region }: Environment["cognito"], aws: Aws): Promise<Finding> {
  let pools = 0;
  let next: string | undefined;
  do {
    const answer: AwsAnswer = await askCognito(aws, region, "ListUserPools", {
      MaxResults: 60,
      ...(next && { NextToken: next }),
    });
    if (answer.status !== 200) {
      return note(
        "quota",
        `not checked: ${isDenied(answer) ? "a deployer needs no cognito-idp:ListUserPools" : answer.code}`,
      );
    }
    const { UserPools, NextToken } = JSON.parse(answer.text) as {
      UserPools: readonly object[];
      NextToken?: string;
    };
    pools += UserPools.length;
    next = NextToken;
  } while (next !== undefined);
  const count = `${renderCount(pools, "user pool")} in ${region} (default limit: ${MAX_POOLS})`;
  return pools < MAX_POOLS
    ? ok("quota", count)
    : note(
        "quota",
        count,
        "look up the limit at https://console.aws.amazon.com/servicequotas, and ask for a higher one if it is reached",
      );
}
