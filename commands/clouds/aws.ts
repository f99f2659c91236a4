import { AwsClient } from "aws4fetch";
import { UserError } from "../../environments/user-error";
import type { Answer, Fetch } from "./https";

/** An access key, and the token that temporary ones come with. */
export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface AwsCall {
  readonly service: "cognito-idp" | "s3" | "sts";
  readonly region: string;
  readonly url: string;
  readonly method?: "GET" | "HEAD" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What AWS answered, whether it did as asked or not. */
export interface AwsAnswer extends Answer {
  readonly headers: Headers;
  /** The error's code, `AccessDenied` for instance; the status where there is none, as to a HEAD. */
  readonly code: string;
  /** The error's message. */
  readonly message: string;
}

/** Makes one call of AWS's API. @throws CloudError when nobody answers */
export type Aws = (call: AwsCall) => Promise<AwsAnswer>;

/** The access key among variables; `undefined` where there is none, as with a profile. */
export function awsKeysIn(variables: NodeJS.ProcessEnv): AwsKeys | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = variables;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

/** The access key among an environment's variables. @throws UserError when there is none */
export function requireAwsKeys(variables: NodeJS.ProcessEnv, environment: string): AwsKeys {
  const keys = awsKeysIn(variables);
  if (keys !== undefined) return keys;
  const missing = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"].filter((name) => !variables[name]);
  throw new UserError(
    "aws-keys-missing",
    `${environment}: ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} needed and not set. This command does not read profiles.\nTo do: eval "$(aws configure export-credentials --format env)", with --profile <name> unless it is the default one; or write them into .env.${environment}. Then run the same command again.`,
  );
}

/** AWS's API, signed with the key. */
export function signedBy(keys: AwsKeys, fetch: Fetch): Aws {
  const signer = new AwsClient(keys);
  return async ({ service, region, url, method = "GET", headers = {}, body = "" }) => {
    const request = await signer.sign(url, {
      method,
      headers: { ...headers },
      ...(body && { body }),
      aws: { service, region },
    });
    const response = await fetch(request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...errorIn(text, response.status) };
  };
}

/** The error in an answer: of STS and S3 in XML, of Cognito in JSON. */
export function errorIn(text: string, status: number): Pick<AwsAnswer, "code" | "message"> {
  if (status < 300) return { code: `HTTP ${status}`, message: "" };
  const inJson = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(text)?.[1];
  return {
    code: elementIn(text, "Code") ?? inJson("__type")?.split("#").at(-1) ?? `HTTP ${status}`,
    message: elementIn(text, "Message") ?? inJson("message") ?? "",
  };
}

/** The text of the first element of the name. */
const elementIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

/** Calls Amazon Cognito user pools. */
export const askCognito = (aws: Aws, region: string, operation: string, input: object): Promise<AwsAnswer> =>
  aws({
    service: "cognito-idp",
    region,
    url: `https://cognito-idp.${region}.amazonaws.com/`,
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });

/** Asks whose the keys are. @returns no account where AWS refuses them */
export async function fetchAccount(
  aws: Aws,
  region: string,
): Promise<AwsAnswer & { readonly account?: string }> {
  const answer = await aws({
    service: "sts",
    region,
    url: `https://sts.${region}.amazonaws.com/`,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: "Action=GetCallerIdentity&Version=2011-06-15",
  });
  const account = answer.status === 200 ? elementIn(answer.text, "Account") : undefined;
  return account === undefined ? answer : { ...answer, account };
}

/** Whether Cognito refuses a call because the credentials lack its permission. */
export const isDenied = ({ code }: AwsAnswer): boolean => code === "AccessDeniedException";
