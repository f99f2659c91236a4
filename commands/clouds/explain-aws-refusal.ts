import type { AwsAnswer } from "./aws";
import { CloudError } from "./cloud-error";

const REFUSED_KEYS =
  /^(ExpiredToken|InvalidAccessKeyId|InvalidClientTokenId|InvalidToken|SignatureDoesNotMatch|UnrecognizedClient)/;

/**
 * The error for an answer that was not expected.
 *
 * @param what was asked for, like `read the versioning of bucket acme`
 * @param action IAM's name of the permission
 * @param policy the document in docs/policies that has it
 */
export function explainAwsRefusal(
  { code, message }: AwsAnswer,
  what: string,
  action: string,
  policy = "aws-state.json",
): CloudError {
  if (REFUSED_KEYS.test(code)) {
    return new CloudError(
      "credentials-refused",
      `AWS refuses the credentials (${code}): they have expired or are wrong`,
      "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login",
    );
  }
  if (code === "AccessDenied" || code === "HTTP 403") {
    return new CloudError(
      "aws-permission-missing",
      `AWS does not let these credentials ${what}`,
      `grant them ${action}, as docs/policies/${policy} does`,
    );
  }
  return new CloudError(
    "aws-call-failed",
    `AWS did not ${what}: ${code}${message && `, ${message.replace(/\.$/, "")}`}`,
    "wait a little, or fix what AWS says",
  );
}
