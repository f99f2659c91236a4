import type { ErrorEntry } from "../entry";
import { REDEPLOY } from "./redeploy";

const COMMON_ERRORS = "https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html";
const S3_ERRORS = "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html";
const SIGNING = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";

/** Errors of AWS that any of its services gives. */
export const AWS_ERRORS: readonly ErrorEntry[] = [
  {
    id: "aws-credentials-expired",
    speaker: "AWS",
    pattern: /ExpiredToken|security token included in the request is expired/,
    examples: [
      "ExpiredTokenException: The security token included in the request is expired",
      "ExpiredToken: The provided token has expired.",
    ],
    means: "The credentials for AWS were temporary, and are over.",
    causes: [
      {
        because: "the session of aws sso login, or of the assumed role, is over",
        check: "aws sts get-caller-identity",
        fix: "aws sso login, then the same command again",
      },
      {
        because: "the shell still has AWS_SESSION_TOKEN from before",
        check: "npm run env -- check <environment>",
        fix: "Unset AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or set all three anew",
      },
    ],
    sources: [COMMON_ERRORS, S3_ERRORS],
  },
  {
    id: "aws-credentials-unknown",
    speaker: "AWS",
    pattern:
      /UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|security token included in the request is invalid|AWS Access Key Id you provided does not exist/,
    examples: [
      "UnrecognizedClientException: The security token included in the request is invalid.",
      "InvalidClientTokenId: The security token included in the request is invalid.",
      "InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.",
    ],
    means: "AWS doesn't know the access key.",
    causes: [
      {
        because: "the key was deleted or disabled, or AWS_SESSION_TOKEN is missing or of another session",
        check: "aws sts get-caller-identity, and npm run env -- check <environment>",
        fix: "Renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login",
      },
      {
        because: "the shell has the lab's keys, and asks the clouds",
        check: "npm run lab -- status",
        fix: 'eval "$(npm run -s lab -- env --unset)"',
      },
    ],
    sources: [COMMON_ERRORS, S3_ERRORS],
  },
  {
    id: "aws-clock",
    speaker: "AWS",
    pattern: /Signature (?:expired|not yet current): |RequestTimeTooSkewed|RequestExpired/,
    examples: [
      "InvalidSignatureException: Signature expired: 20261129T100000Z is now earlier than 20261129T115500Z (20261129T120000Z - 5 min.)",
      "RequestTimeTooSkewed: The difference between the request time and the current time is too large.",
    ],
    means: "AWS takes the request for an old one, or one of the future.",
    causes: [
      {
        because: "the machine's clock is wrong by more than five minutes",
        check: "npm run verify -- <environment>: “This machine's clock is right” fails",
        fix: "Set the clock by the network's time",
      },
    ],
    sources: [SIGNING, S3_ERRORS],
  },
  {
    id: "aws-signature",
    speaker: "AWS",
    pattern:
      /SignatureDoesNotMatch|InvalidSignatureException(?!: Signature (?:expired|not yet))|request signature we calculated does not match/,
    examples: [
      "SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    ],
    means: "The secret access key isn't the one of the access key.",
    causes: [
      {
        because: "AWS_SECRET_ACCESS_KEY is of another key, or was cut when it was copied",
        check: "aws sts get-caller-identity",
        fix: "Set both anew",
      },
    ],
    sources: [COMMON_ERRORS, SIGNING],
  },
  {
    id: "aws-region",
    speaker: "AWS",
    pattern: /Credential should be scoped to a valid region|AuthorizationHeaderMalformed/,
    examples: ["Credential should be scoped to a valid region, not 'us-east-1'."],
    means: "The request was signed for another region than the one that was asked.",
    causes: [
      {
        because: "cognito.region or state.s3.region isn't where the user pool or the bucket is",
        check: "npm run env -- check <environment>",
        fix: "Correct the region in the environment file, and unset AWS_REGION",
      },
    ],
    sources: [SIGNING, S3_ERRORS],
  },
  {
    id: "aws-web-identity",
    speaker: "AWS",
    pattern: /Not authorized to perform sts:AssumeRoleWithWebIdentity/,
    examples: ["AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity"],
    means:
      "AWS doesn't let the workflow take the role: GitHub's token is of another origin than the role trusts.",
    causes: [
      {
        because:
          "the role's trust policy names another repository, branch, workflow or GitHub environment, or other letters' case",
        check:
          "AWS's console, IAM, the role, Trust relationships: the conditions on token.actions.githubusercontent.com:sub, :ref, :job_workflow_ref and :repository_id",
        fix: "Make it docs/policies/aws-trust.json, or aws-trust-deploy.json for the role that deploys, with your repository, as docs/github.md says",
      },
      {
        because: "the account has no identity provider for token.actions.githubusercontent.com",
        check: "AWS's console, IAM, Identity providers",
        fix: "Add it, with the audience sts.amazonaws.com",
      },
    ],
    sources: [
      "https://github.com/aws-actions/configure-aws-credentials/issues/318",
      "https://github.com/aws-actions/configure-aws-credentials/issues/1358",
    ],
  },
  {
    id: "aws-access-denied",
    speaker: "AWS",
    pattern:
      /\bAccessDenied(?:Exception)?\b(?![\s\S]*AssumeRoleWithWebIdentity)|is not authorized to perform: [a-z-]+:\w+/,
    examples: [
      "AccessDeniedException: User: arn:aws:iam::123456789012:user/deployer is not authorized to perform: cognito-idp:CreateUserPool",
      "AccessDenied: Access Denied",
    ],
    means: "The credentials for AWS may not do this. Nothing of it was done.",
    causes: [
      {
        because: "the deployer's policy lacks the permission in the message",
        check: "npm run env -- check <environment>",
        fix: "Grant it as the files in docs/policies do",
      },
      {
        because: "a policy of the organisation's denies it (service control policy)",
        check: 'the message: "with an explicit deny"',
        fix: "Ask whoever administers the AWS organisation",
      },
      {
        because: "with S3, the bucket is another account's, or somebody changed its policy",
        check: "state.s3 in the environment file, and AWS's console, S3, Permissions",
        fix: "Use that account's credentials, or put the policy back: npm run state -- init <environment>",
      },
    ],
    sources: [COMMON_ERRORS, S3_ERRORS],
  },
  {
    id: "aws-no-bucket",
    speaker: "AWS",
    pattern: /NoSuchBucket|The specified bucket does not exist/,
    examples: ["NoSuchBucket: The specified bucket does not exist"],
    means: "The bucket for the state isn't there.",
    causes: [
      {
        because: "nobody has made it yet, or state.s3.bucket is misspelt",
        check: "state.s3 in the environment file",
        fix: "npm run state -- init <environment>",
      },
    ],
    sources: [S3_ERRORS],
  },
  {
    id: "aws-throttled",
    speaker: "AWS",
    pattern: /TooManyRequestsException|ThrottlingException|\bRate exceeded(?! \w)|\bSlowDown(?:: |"|<)/,
    examples: ["TooManyRequestsException: Rate exceeded"],
    means: "The account asked AWS too often within a second.",
    causes: [
      {
        because: "several deploys or programs ask the same account at once",
        check: "AWS's console, Service Quotas, Amazon Cognito User Pools: the rate by category",
        fix: `Run it again in a minute: ${REDEPLOY}`,
      },
    ],
    sources: ["https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html", COMMON_ERRORS],
  },
  {
    id: "aws-not-signed",
    speaker: "AWS",
    pattern: /MissingAuthenticationToken/,
    examples: ["MissingAuthenticationToken: Request is missing Authentication Token"],
    means: "The request to AWS has no signature: there were no credentials to sign it with.",
    causes: [
      {
        because: "the shell has no credentials for AWS",
        check: "npm run env -- check <environment>",
        fix: "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
      },
    ],
    sources: [COMMON_ERRORS],
  },
  {
    id: "aws-request-changed",
    speaker: "AWS",
    pattern: /\bBadDigest\b|XAmzContentSHA256Mismatch/,
    examples: ["BadDigest: The Content-MD5 you specified did not match what we received."],
    means: "What arrived at AWS isn't what was sent.",
    causes: [
      {
        because: "a proxy on the way changes requests",
        check: "the same command from another network",
        fix: "Have the proxy leave amazonaws.com alone, or name it in NO_PROXY",
      },
    ],
    sources: [S3_ERRORS],
  },
  {
    id: "aws-trouble",
    speaker: "AWS",
    pattern: /InternalErrorException|InternalFailure|\bServiceUnavailable\b/,
    examples: ["InternalErrorException: Something went wrong"],
    means: "Something went wrong at AWS, or in the lab's AWS. The call may have been done or not.",
    causes: [
      {
        because: "AWS has trouble, or is slow for a moment",
        check: "https://health.aws.amazon.com/health/status, and npm run drift -- <environment>",
        fix: `Wait, then ${REDEPLOY}`,
      },
      {
        because: "it is the lab, and its AWS (ministack) has ended",
        check: "npm run lab -- status",
        fix: "npm run lab -- up",
      },
    ],
    sources: [COMMON_ERRORS, S3_ERRORS],
  },
];
