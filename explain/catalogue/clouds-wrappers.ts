import type { ErrorEntry } from "../entry";
import { REDEPLOY } from "./redeploy";

const COGNITO_COMMON =
  "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html";

/** What wraps any other error of an API: its name tells who speaks, and its words the rest. */
export const CLOUD_API_WRAPPERS: readonly ErrorEntry[] = [
  {
    id: "aws-not-authorized",
    speaker: "AWS",
    pattern: /NotAuthorizedException/,
    isWrapper: true,
    examples: ["NotAuthorizedException: Email arn does not belong to your account."],
    means:
      "Cognito refuses the call. The words after the name say why: to an app mostly a token or a flow, to a deploy a setting.",
    causes: [
      {
        because:
          "what the words say: a token that is over or lacks a scope, a flow that the app client hasn't, somebody else's resource",
        check: "the whole message: npm run explain -- '<the message>'",
        fix: "Follow those words",
      },
    ],
    sources: [COGNITO_COMMON],
  },
  {
    id: "aws-invalid-parameter",
    speaker: "AWS",
    pattern: /InvalidParameterException/,
    isWrapper: true,
    examples: ["InvalidParameterException: Duplicate scope name: read"],
    means: "Cognito doesn't take a value. The words after the name say which. Nothing of the call was done.",
    causes: [
      {
        because: "the value, or two values together, isn't one that Cognito has",
        check: "the whole message, and npm run drift -- <environment>",
        fix: `Correct the value in the environment file, then ${REDEPLOY}`,
      },
    ],
    sources: [COGNITO_COMMON],
  },
  {
    id: "cognito-password-user",
    speaker: "AWS",
    pattern:
      /(?:AliasExists|CodeMismatch|ExpiredCode|InvalidPassword|PasswordResetRequired|UnsupportedUserState|UserNotConfirmed|UsernameExists)Exception|UserNotFoundException(?!: User does not exist)|Attempt limit exceeded/,
    isWrapper: true,
    examples: [
      "UserNotFoundException: Username/client id combination not found.",
      "CodeMismatchException: Invalid verification code provided, please try again.",
      "LimitExceededException: Attempt limit exceeded, please try after some time.",
    ],
    means:
      "This is about a user with a password of the user pool's own. Who signs in with Microsoft has none, and no code.",
    causes: [
      {
        because:
          "the app calls Cognito's own sign-in, sign-up or password reset for somebody who signs in with Microsoft",
        check: "which call the app makes: SignUp, InitiateAuth, ForgotPassword",
        fix: "Send the person to the sign-in link instead, as docs/apps.md says",
      },
      {
        because: "the pool has password users too, and one of them mistyped something",
        check: "Cognito's console, the user pool, Users: the user's status",
        fix: "Treat it as Cognito's documents say for password users",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html",
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html",
    ],
  },
  {
    id: "aws-refused",
    speaker: "AWS",
    pattern:
      /(?:GroupExists|InvalidOAuthFlow|ManagedLoginBrandingExists|RefreshTokenReuse|ResourceNotFound|Serialization|Unauthorized|UnknownOperation|UnsupportedOperation|UnsupportedTokenType|UserPoolAddOnNotEnabled|WAFAssociatedItem|WAFNonexistentItem)Exception|\bMalformedPolicy\b|InvalidBucketOwnerAWSAccountID|Missing required header for this request/,
    isWrapper: true,
    examples: [
      "ManagedLoginBrandingExistsException: Managed login branding already exists for client 4xk2pq7mz9r1t5v8w3y6b0c2d4.",
      "UserPoolAddOnNotEnabledException: This is an add on feature. Please update AdvancedSecurityMode for your user pool to access this API.",
      "MalformedPolicy: Policy has invalid resource",
    ],
    means: "AWS refuses the call. The name and the words after it say why. Nothing of the call was done.",
    causes: [
      {
        because: "what the call names is there already, isn't there any more, or isn't switched on",
        check: "npm run env -- check <environment>, and npm run drift -- <environment>",
        fix: `Put right what the words name, then ${REDEPLOY}`,
      },
    ],
    sources: [
      COGNITO_COMMON,
      "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
      "https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html",
    ],
  },
  {
    id: "graph-refused",
    speaker: "Microsoft Graph",
    pattern: /Request_BadRequest|Request_UnsupportedQuery|\bBadRequest: |"code":\s*"BadRequest"/,
    isWrapper: true,
    examples: [
      "Request_BadRequest: No credentials found to be removed.",
      "Request_UnsupportedQuery: Unsupported Query.",
      "BadRequest: Invalid filter clause",
    ],
    means: "Microsoft Graph refuses the request. The words after the name say why. Nothing of it was done.",
    causes: [
      {
        because:
          "what Terraform wants and what Entra has have parted: somebody changed it by hand, or a deploy was cut short",
        check: "npm run drift -- <environment>",
        fix: `Run it again: ${REDEPLOY}`,
      },
      {
        because: "a script of somebody's own asks wrongly",
        check: "the query or the property in the message",
        fix: "Correct it by Microsoft's documents",
      },
    ],
    sources: ["https://learn.microsoft.com/graph/errors"],
  },
  {
    id: "auth0-api-refused",
    speaker: "Auth0's Management API",
    pattern: /"statusCode":\s*[45]\d\d,\s*"(?:error|message)":/,
    isWrapper: true,
    examples: [
      '{"statusCode":400,"error":"Bad Request","message":"Invalid pagination cursor","errorCode":"invalid_query_string"}',
    ],
    means: "Auth0 refuses the request. The message in it says why. Nothing of it was done.",
    causes: [
      {
        because:
          "what Terraform wants and what Auth0 has have parted: somebody changed it by hand, or a deploy was cut short",
        check: "npm run drift -- <environment>",
        fix: `Run it again: ${REDEPLOY}`,
      },
    ],
    sources: ["https://auth0.com/docs/api/management/v2"],
  },
];
