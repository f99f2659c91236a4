import type { ErrorEntry } from "../entry";

const UPDATING = "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html";
const QUOTAS = "https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html";
const CUSTOM_DOMAINS =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html";
const DRIFT = "npm run drift -- <environment>";

/** Errors of Cognito's API about a user pool and its domain. */
export const USER_POOL_API_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-api-not-found",
    speaker: "AWS",
    pattern:
      /ResourceNotFoundException: User pool (?!client)\S+ does not exist|ResourceNotFoundException: (?:Group not found|Client secret does not exist)|No such domain or user pool exists/,
    examples: [
      "ResourceNotFoundException: User pool eu-west-1_aBcDeFgHi does not exist.",
      "InvalidParameterException: No such domain or user pool exists.",
    ],
    means: "Cognito doesn't have it, in that account and region.",
    causes: [
      {
        because: "the credentials are of another account, or cognito.region is another region",
        check: "npm run env -- check <environment>",
        fix: "Use that account's credentials, or correct cognito.region",
      },
      {
        because: "somebody deleted it: with the user pool, all its users",
        check: "npm run env -- check <environment> says what is gone, and what happens to people",
        fix: "Don't deploy before you have read that: Cognito restores nothing",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html",
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html",
    ],
  },
  {
    id: "cognito-api-limit",
    speaker: "AWS",
    pattern: /LimitExceededException(?![\s\S]*Attempt limit exceeded)/,
    examples: ["LimitExceededException: User pool eu-west-1_aBcDeFgHi already has 300 identity providers."],
    means: "The account, or the user pool, has as many as Cognito allows.",
    causes: [
      {
        because: "there are too many identity providers, app clients, domains or pools",
        check: "AWS's console, Service Quotas, Amazon Cognito User Pools",
        fix: "Delete what nobody uses, or ask for a higher quota there",
      },
    ],
    sources: [QUOTAS],
  },
  {
    id: "cognito-api-domain-taken",
    speaker: "AWS",
    pattern: /Domain already associated with another user pool/,
    examples: ["InvalidParameterException: Domain already associated with another user pool."],
    means: "Somebody has this domain already. A prefix is unique in a region, over all accounts.",
    causes: [
      {
        because: "another user pool, of yours or of anybody, has the prefix",
        check: "npm run env -- check <environment> says whether it is your own account's",
        fix: "Choose another cognito.domain.name. Apps and redirect URIs change with it",
      },
    ],
    sources: [
      "https://github.com/aws-samples/websocket-chat-application/issues/56",
      "https://github.com/aws-samples/aws-cdk-examples/issues/402",
    ],
  },
  {
    id: "cognito-api-domain-refused",
    speaker: "AWS",
    pattern:
      /Domain cannot contain reserved word|The domain name contains an invalid character|User pool already has a domain configured/,
    examples: [
      "InvalidParameterException: Domain cannot contain reserved word: cognito",
      "InvalidParameterException: The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$",
      "InvalidParameterException: User pool already has a domain configured.",
    ],
    means: "Cognito doesn't take this domain.",
    causes: [
      {
        because:
          "the name has aws, amazon or cognito in it, or another character than a to z, 0 to 9 and the hyphen",
        check: "cognito.domain in the environment file",
        fix: "Choose another name",
      },
      {
        because: "the user pool has a domain already, made by hand",
        check: "Cognito's console, the user pool, Domain",
        fix: "npm run adopt -- <environment>",
      },
    ],
    sources: [
      "https://github.com/mineiros-io/terraform-aws-cognito-user-pool/issues/69",
      "https://github.com/aws-samples/websocket-chat-application/issues/29",
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html",
    ],
  },
  {
    id: "cognito-api-custom-domain",
    speaker: "AWS",
    pattern: /Custom domain is not a valid subdomain|The specified SSL certificate doesn't exist/,
    examples: [
      "InvalidParameterException: Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain or domain parent is a top-level domain.",
      "InvalidParameterException: The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
    ],
    means: "Cognito can't serve the custom domain.",
    causes: [
      {
        because: "the domain above it has no A record",
        check: "dig A <the domain above>",
        fix: "Give it one, to any address",
      },
      {
        because: "the certificate is in another region than us-east-1, of another account, or not issued yet",
        check: "AWS's console, Certificate Manager, in us-east-1",
        fix: "Request it there, and correct cognito.domain.certificateArn",
      },
    ],
    sources: [CUSTOM_DOMAINS, "https://github.com/DevelopingSpace/starchart/issues/846"],
  },
  {
    id: "cognito-api-pool-protected",
    speaker: "AWS",
    pattern:
      /cannot be deleted because deletion protection is activated|User pool cannot be deleted\. It has a domain configured/,
    examples: [
      "InvalidParameterException: The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.",
      "InvalidParameterException: User pool cannot be deleted. It has a domain configured that should be deleted first.",
    ],
    means: "Cognito keeps the user pool, and with it all users. Nothing is lost.",
    causes: [
      {
        because: "the environment is protected, as it should be in production",
        check: "protection in the environment file",
        fix: "If it must go: docs/tear-down.md says how",
      },
      {
        because: "somebody made a domain by hand, which Terraform doesn't know",
        check: "Cognito's console, the user pool, Domain",
        fix: "Delete the domain there first",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html",
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html",
    ],
  },
  {
    id: "cognito-api-tier",
    speaker: "AWS",
    pattern: /FeatureUnavailableInTierException|TierChangeNotAllowedException/,
    examples: [
      "FeatureUnavailableInTierException: The following feature is not available for the LITE pricing tier configured: Managed Login Version 2",
    ],
    means: "The user pool's feature plan doesn't have what the request asks for.",
    causes: [
      {
        because: "somebody set the pool to another plan, or switched on a feature of a higher one",
        check: `${DRIFT} shows user_pool_tier`,
        fix: "Put the plan back in Cognito's console, or switch the feature off",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html",
      UPDATING,
    ],
  },
];
