import { AwsClient } from "aws4fetch";
import type { Environment } from "../../environments/schema";
import { awsKeysIn } from "./aws-keys";
import { type Entered, type Finding, findingsOn } from "./finding";
import type { Answered, Wire } from "./wire";

const { ok, unchecked, wrong } = findingsOn("AWS");

/** AWS's APIs of one region, signed with keys that are of some account. */
export class AwsApi {
  private constructor(
    readonly region: string,
    private readonly client: AwsClient,
    private readonly wire: Wire,
  ) {}

  /** `undefined` where the variables hold no keys. */
  static with(region: string, variables: NodeJS.ProcessEnv, wire: Wire): AwsApi | undefined {
    const keys = awsKeysIn(variables);
    return keys && new AwsApi(region, new AwsClient(keys), wire);
  }

  /** Amazon Cognito user pools. */
  cognito(operation: string, input: object): Promise<Answered> {
    return this.send(`https://cognito-idp.${this.region}.amazonaws.com/`, "cognito-idp", this.region, {
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
  }

  /** Whether the keys are good, and of the account. */
  async credentials(accountId: string): Promise<Finding> {
    const answer = await this.send(`https://sts.${this.region}.amazonaws.com/`, "sts", this.region, {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Action=GetCallerIdentity&Version=2011-06-15",
    });
    if (answer.status !== 200) {
      return wrong(
        "credentials",
        `AWS refuses the access key (${xmlCodeOf(answer)})`,
        "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and with them AWS_SESSION_TOKEN",
      );
    }
    const account = /<Account>(\d+)<\/Account>/.exec(answer.text)?.[1];
    if (account === accountId) return ok("credentials", `of the account ${account}`);
    return wrong(
      "credentials",
      `are of the account ${account}, but cognito.accountId is ${accountId}`,
      "use credentials of that account, or mend cognito.accountId",
    );
  }

  /** A GET without `post`. */
  async send(
    url: string,
    service: string,
    region: string,
    post?: { readonly headers: Record<string, string>; readonly body: string },
  ): Promise<Answered> {
    const method = post === undefined ? "GET" : "POST";
    const signed = await this.client.sign(url, { method, ...post, aws: { service, region } });
    return this.wire({
      url,
      method,
      headers: Object.fromEntries(signed.headers),
      ...(post && { body: post.body }),
    });
  }
}

/** Makes sure that the deployer's keys are of the environment's account. */
export async function enterAws(
  { accountId, region }: Environment["cognito"],
  variables: NodeJS.ProcessEnv,
  wire: Wire,
): Promise<Entered<AwsApi>> {
  const api = AwsApi.with(region, variables, wire);
  if (api === undefined) return { findings: [withoutKeys(variables)] };
  const credentials = await api.credentials(accountId);
  return { findings: [credentials], ...(credentials.verdict === "ok" && { api }) };
}

/** What is told where there are no keys to sign with. */
export const withoutKeys = ({ AWS_PROFILE }: NodeJS.ProcessEnv): Finding =>
  unchecked(
    "credentials",
    "account, permissions, domain and quota were not looked at: that takes access keys, and a profile has to be turned into them",
    `eval "$(aws configure export-credentials --format env${AWS_PROFILE ? ` --profile ${AWS_PROFILE}` : ""})", and check again`,
  );

/** The code of Cognito's error. */
export const codeOf = ({ status, text }: Answered): string =>
  /"__type"\s*:\s*"(?:[^"#]*#)?(\w+)"/.exec(text)?.[1] ?? `HTTP ${status}`;
/** The code of an error in XML, as STS and S3 have it. */
export const xmlCodeOf = ({ status, text }: Answered): string =>
  /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? `HTTP ${status}`;
export const isDenied = (answer: Answered): boolean => codeOf(answer) === "AccessDeniedException";
