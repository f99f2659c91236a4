import type { ErrorEntry } from "../entry";

const RESPONSES =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html";
const LINKING =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html";
const TRIGGERS =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html";

/** Errors of the user pool's domain about a person's user, once the identity provider has vouched for them. */
export const COGNITO_PEOPLE_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-user-disabled",
    speaker: "Cognito",
    // Of the hosted page for passwords, and of API calls, the second is known. The first is what a sign-in by an identity provider says.
    pattern: /\bUser is (?:not enabled|disabled)\b/,
    examples: ["User is not enabled", "User is disabled."],
    means: "Somebody disabled this person's user in the user pool. Everyone else can sign in.",
    causes: [
      {
        because: "an administrator disabled the user, or an app did by AdminDisableUser",
        check: "AWS's console: the user pool, Users; CloudTrail has the call AdminDisableUser",
        fix: "Enable the user there if the person may come back",
      },
    ],
    sources: [
      "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/148",
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html",
    ],
  },
  {
    id: "cognito-user-gone",
    speaker: "Cognito",
    pattern: /(?:^|UserNotFoundException: |received: |["'=])User does not exist\.?["'\s]*(?:$|&)/m,
    examples: ["User does not exist."],
    means: "The user pool has no such user: never had one, or it was deleted during the sign-in.",
    causes: [
      {
        because:
          "somebody typed a name and a password into Cognito's page, where people of this chain have none",
        check:
          "Cognito's page shows a form for passwords: npm run drift -- <environment> shows that COGNITO is among the app client's identity providers",
        fix: "Let the app send identity_provider, and deploy the environment again",
      },
      {
        because: "somebody deleted the user while the person was signing in",
        check: "CloudTrail has the call AdminDeleteUser",
        fix: "Let the person sign in again: Cognito makes a new user, with a new user ID",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html",
    ],
  },
  {
    id: "cognito-password-wrong",
    speaker: "Cognito",
    pattern: /Incorrect username or password/i,
    examples: ["Incorrect username or password."],
    means:
      "Somebody tried a password on Cognito's own page. People of this chain sign in with Microsoft and have no password there.",
    causes: [
      {
        because: "the app sends people to Cognito's page instead of the identity provider",
        check:
          "the app's authorization URL has no identity_provider; npm run -s env -- app <environment> <app client> prints it right",
        fix: "Add identity_provider to the app's request",
      },
      {
        because: "the app client has users with passwords too, and this one is wrong",
        check:
          "AWS's console: the app client, Login pages, Identity providers has Cognito user pool directory",
        fix: "Let the person reset the password",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html",
      "https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html",
    ],
  },
  {
    id: "cognito-already-linked",
    speaker: "Cognito",
    pattern: /Already found an entry for username/i,
    examples: ["Already found an entry for username Microsoft_oauth2|dev-microsoft|4f1c"],
    means:
      "A trigger linked the person to another user during this very sign-in, and Cognito then fails. The next try works.",
    causes: [
      {
        because: "a PreSignUp trigger calls AdminLinkProviderForUser at the first sign-in",
        check: "AWS's console: the user pool, Extensions, Lambda triggers",
        fix: "Let the app start the sign-in once more after this error, or link users outside of the trigger",
      },
    ],
    sources: ["https://github.com/aws-amplify/amplify-flutter/issues/1716", LINKING],
  },
  {
    id: "cognito-link-broken",
    speaker: "Cognito",
    pattern: /Invalid ProviderName\/Username combination/i,
    examples: [
      "Error in SAML response processing: Invalid ProviderName/Username combination. Please check again ",
      "Invalid ProviderName/Username combination.",
    ],
    means:
      "The user that this person's account at the identity provider belongs to is another one than Cognito expects, often by upper and lower case alone.",
    causes: [
      {
        because: "the NameID or sub came in another case than at the first sign-in or in the link",
        check: "AWS's console: the user's name and identities, letter by letter",
        fix: "Let the identity provider send the ID as at the first sign-in. In a new chain, take an object ID, not an e-mail address",
      },
      {
        because: "the user was linked to another one and then deleted, or linked twice",
        check: "AWS's console: search the users for the person's e-mail address",
        fix: "Look first which of the users has the person's data, and delete none. Unlink the identity with AdminDisableProviderForUser, and link it to that user with AdminLinkProviderForUser",
      },
    ],
    sources: [
      "https://github.com/awslabs/service-workbench-on-aws/issues/605",
      "https://github.com/aws-amplify/amplify-js/issues/13844",
      LINKING,
    ],
  },
  {
    id: "cognito-email-taken",
    speaker: "Cognito",
    pattern:
      /An account with the (?:given )?email already exists|PreSignUp failed with error [^\n]{0,120}\balready (?:in use|registered|taken|exists)/i,
    examples: [
      "An account with the given email already exists.",
      "PreSignUp failed with error This email is already in use.",
    ],
    means:
      "Another user of the pool has this e-mail address, and the pool or one of its triggers lets only one have it.",
    causes: [
      {
        because: "a PreSignUp trigger refuses an address that somebody has",
        check: "AWS's console: the user pool, Extensions, Lambda triggers",
        fix: "Don't key users by e-mail: a work account and a personal account may share an address. Key them by sub",
      },
      {
        because: "the pool takes e-mail addresses as alias or user name, and the person has an older user",
        check:
          "aws cognito-idp describe-user-pool --user-pool-id <pool>: AliasAttributes, UsernameAttributes",
        fix: "Link the two users once you know that both are this person's: an equal e-mail address is no proof",
      },
    ],
    sources: ["https://github.com/aws-amplify/amplify-ui/issues/4960", LINKING],
  },
  {
    id: "cognito-trigger-failed",
    speaker: "Cognito",
    pattern:
      /(?:PreSignUp|PreAuthentication|PostAuthentication|PostConfirmation|PreTokenGeneration\w{0,12}|UserMigration|CustomMessage|InboundFederation) (?:failed with error|invocation failed)|UserLambdaValidationException|Unrecognizable lambda output/,
    examples: [
      "PreSignUp failed with error cognito_presignup_custom_error. ",
      "PreTokenGeneration failed with error Task timed out after 5.00 seconds.",
      "Unrecognizable lambda output",
    ],
    isWrapper: true,
    means:
      "A Lambda function that somebody attached to the user pool failed or refused the person. The words after error are its own.",
    causes: [
      {
        because: "the function refuses this person on purpose",
        check: "read the words after error; others can sign in",
        fix: "Ask whoever owns the function: this project attaches none to a user pool",
      },
      {
        because: "the function is broken, is gone, takes longer than 5 seconds, or Cognito may not call it",
        check: "CloudWatch: the function's logs",
        fix: "Correct the function, or detach it from the user pool",
      },
    ],
    sources: [
      "https://github.com/aws-amplify/amplify-js/issues/4319",
      "https://github.com/aws-amplify/amplify-js/issues/3778",
      TRIGGERS,
      RESPONSES,
    ],
  },
];
