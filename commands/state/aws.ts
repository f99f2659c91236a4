import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { UserError } from "../../environments/user-error";
import { type AwsKeys, awsKeysIn } from "../clouds/aws-keys";
import type { Https } from "../clouds/https";

/** What AWS answered, whether it did as asked or not. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The error's code, `AccessDenied` for instance; the status where there is none, as to a HEAD. */
  readonly code: string;
  /** The error's message. */
  readonly message: string;
}

export interface Call {
  readonly service: "s3" | "sts";
  readonly region: string;
  readonly url: string;
  readonly method?: "GET" | "HEAD" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Makes one call of AWS's API. @throws UserError when nobody answers */
export type Aws = (call: Call) => Promise<Answer>;

/** The key among an environment's variables. @throws UserError when there is none */
export function keysIn(variables: NodeJS.ProcessEnv, environment: string): AwsKeys {
  const keys = awsKeysIn(variables);
  if (keys !== undefined) return keys;
  throw new UserError(
    `${environment}: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed and not set; a profile is not read here.\nTo do: eval "$(aws configure export-credentials --format env)", with --profile <name> where it isn't the default one; or write them into .env.${environment}. Then run this again.`,
  );
}

/** AWS's API, signed with the key. */
export function awsBy(send: Https["fetch"], keys: AwsKeys): Aws {
  const signer = new AwsClient(keys);
  return async ({ service, region, url, method = "GET", headers = {}, body = "" }) => {
    const request = await signer.sign(url, {
      method,
      headers: {
        ...headers,
        ...(service === "s3" && { "x-amz-content-sha256": hash("sha256", body).toString("hex") }),
        // S3 wants to know what it is to receive, besides what is signed.
        ...(service === "s3" && body && { "content-md5": hash("md5", body).toString("base64") }),
      },
      ...(body && { body }),
      aws: { service, region },
    });
    const response = await send(request);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text,
      code: elementOf(text, "Code") ?? String(response.status),
      message: elementOf(text, "Message") ?? "",
    };
  };
}

/** The text of the first element of the name. */
export function elementOf(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
}

const REFUSED_KEYS =
  /^(ExpiredToken|InvalidAccessKeyId|InvalidClientTokenId|InvalidToken|SignatureDoesNotMatch|UnrecognizedClient)/;

/**
 * The error for an answer that was not expected.
 *
 * @param what was asked for, like `to read the versioning of bucket acme`
 * @param action IAM's name of the permission
 */
export function refused({ code, message }: Answer, what: string, action: string): UserError {
  if (code === "AccessDenied" || code === "403") {
    return new UserError(
      `AWS does not let these credentials ${what}.\nTo do: grant them ${action}, as docs/policies/aws-state.json does, then run the same command again.`,
    );
  }
  if (REFUSED_KEYS.test(code)) {
    return new UserError(
      `AWS refuses the credentials (${code}): they have expired or are wrong.\nTo do: renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login, then run the same command again.`,
    );
  }
  return new UserError(
    `AWS did not ${what}: ${code}${message && `, ${message.replace(/\.$/, "")}`}.\nTo do: run the same command again, which goes on where it stopped; if AWS stays with it, its message says what to mend.`,
  );
}

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest();
