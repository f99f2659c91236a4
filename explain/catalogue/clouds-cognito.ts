import type { ErrorEntry } from "../entry";
import { REDEPLOY } from "./redeploy";

const CREATE_CLIENT =
  "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html";
const CREATE_PROVIDER =
  "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html";
const DRIFT = "npm run drift -- <environment>";
const RUN_AGAIN = {
  because: "it was deleted by hand, or is being made in the same run",
  check: DRIFT,
  fix: `Run it again: ${REDEPLOY}`,
};

/** Errors of Cognito's API about app clients and identity providers. */
export const COGNITO_API_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-api-token-validity",
    speaker: "AWS",
    pattern: /Invalid range for token validity/,
    examples: ["InvalidParameterException: Invalid range for token validity."],
    means:
      "Cognito doesn't take the life of a token: the number doesn't fit its unit. The app client stays as it is.",
    causes: [
      {
        because:
          "somebody saved the app client in Cognito's console, which writes minutes, and a plan then took the units away",
        check: `${DRIFT} shows token_validity_units`,
        fix: "Set tokens for that app client in the environment file, and deploy",
      },
      {
        because:
          "the lifetimes in the environment file are out of Cognito's range: 5 minutes to 1 day, refresh 1 hour to 10 years",
        check: "tokens of the app client in the environment file",
        fix: "Correct them",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-aws/issues/30433",
      "https://github.com/hashicorp/terraform-provider-aws/issues/32504",
      CREATE_CLIENT,
    ],
  },
  {
    id: "cognito-api-refresh-shorter",
    speaker: "AWS",
    pattern: /expiration times must be less than or equal to refresh token expiration/i,
    examples: [
      "InvalidParameterException: Access and Id Token expiration times must be less than or equal to refresh token expiration times.",
    ],
    means: "A refresh token may not end before the other tokens do.",
    causes: [
      {
        because: "tokens.refresh is shorter than tokens.access or tokens.id",
        check: "tokens of the app client in the environment file",
        fix: "Make refresh the longest",
      },
    ],
    sources: [CREATE_CLIENT],
  },
  {
    id: "cognito-api-no-such-provider",
    speaker: "AWS",
    pattern: /The provider \S+ does not exist for User Pool/,
    examples: [
      "InvalidParameterException: The provider Microsoft does not exist for User Pool eu-west-1_aBcDeFgHi.",
    ],
    means: "An app client is to use an identity provider that the user pool doesn't have.",
    causes: [
      RUN_AGAIN,
      {
        because: "alsoSignInWith of an app client names an identity provider that isn't there",
        check: "Cognito's console, the user pool, Social and external providers",
        fix: "Correct the name in the environment file",
      },
    ],
    sources: ["https://github.com/lgallard/terraform-aws-cognito-user-pool/issues/72", CREATE_CLIENT],
  },
  {
    id: "cognito-api-duplicate-provider",
    speaker: "AWS",
    pattern: /DuplicateProviderException/,
    examples: ["DuplicateProviderException: Microsoft already exists in user pool eu-west-1_aBcDeFgHi"],
    means: "The user pool has an identity provider of that name already.",
    causes: [
      {
        because: "it was made by hand, or a deploy was cut short",
        check: "Cognito's console, the user pool, Social and external providers",
        fix: "npm run adopt -- <environment>. Don't delete it if people have signed in by it: they would get new user IDs",
      },
    ],
    sources: [CREATE_PROVIDER],
  },
  {
    id: "cognito-api-well-known",
    speaker: "AWS",
    pattern: /Unable to contact well-known endpoint/,
    examples: ["InvalidParameterException: Unable to contact well-known endpoint"],
    means: "Cognito couldn't read the discovery document of the issuer, so it knows no endpoints.",
    causes: [
      {
        because: "the issuer is misspelt, or has no document at /.well-known/openid-configuration",
        check: "npm run verify -- <environment>, or open that address",
        fix: "Correct auth0.domain, auth0.customDomain or microsoft.tenantId",
      },
      {
        because: "Auth0's custom domain isn't ready yet",
        check: "Auth0's dashboard, Settings, Custom Domains",
        fix: "Finish it there, then deploy again",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-aws/issues/34244",
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html",
    ],
  },
  {
    id: "cognito-api-provider-details",
    speaker: "AWS",
    pattern:
      /Invalid idp details for|authorizeScopes must contain openid|OIDC endpoint must start with https|(?:At least|Only) one of the MetadataURL or MetadataFile/,
    examples: [
      "InvalidParameterException: Invalid idp details for OIDC: [foo]",
      "InvalidParameterException: authorizeScopes must contain openid.",
      "InvalidParameterException: OIDC endpoint must start with https://",
      "InvalidParameterException: At least one of the MetadataURL or MetadataFile should be provided.",
    ],
    means: "Cognito doesn't take the settings of the identity provider.",
    causes: [
      {
        because: "somebody changed them by hand, or an adoption found others than this project's",
        check: DRIFT,
        fix: `Deploy again: ${REDEPLOY}`,
      },
    ],
    sources: [CREATE_PROVIDER],
  },
  {
    id: "cognito-api-attribute-mapping",
    speaker: "AWS",
    pattern: /AttributeMapping contains invalid mapping/,
    examples: ["InvalidParameterException: AttributeMapping contains invalid mapping: [custom:foo]"],
    means: "The identity provider is to fill an attribute that the user pool doesn't have.",
    causes: [
      {
        because:
          "adopt.keep.mapping, or cognito.attributes in a joined pool, names an attribute that isn't there",
        check: "Cognito's console, the user pool, Sign-up, Custom attributes",
        fix: "Add the attribute to the pool first, or take it out of the environment file",
      },
    ],
    sources: ["https://github.com/aws/aws-cli/issues/9729"],
  },
  {
    id: "cognito-api-client-attributes",
    speaker: "AWS",
    pattern: /Invalid (?:read|write) attributes specified while (?:creating|updating) a client/,
    examples: ["InvalidParameterException: Invalid write attributes specified while creating a client"],
    means:
      "The app client is to read or write an attribute that the pool lacks, or not to write one that the pool requires.",
    causes: [
      {
        because: "adopt.keep.clients names an attribute that isn't there, or one that nobody may write",
        check: "Cognito's console, the user pool, Sign-up, Custom attributes",
        fix: "Correct readAttributes and writeAttributes in the environment file",
      },
    ],
    sources: ["https://github.com/aws/aws-cdk/issues/2608", "https://github.com/aws/aws-cdk/issues/20760"],
  },
  {
    id: "cognito-api-scope-unknown",
    speaker: "AWS",
    pattern: /ScopeDoesNotExistException|Invalid scope requested/,
    examples: ["ScopeDoesNotExistException: Invalid scope requested: api.acme.com/read"],
    means: "An app client is to give a scope that no resource server of the user pool has.",
    causes: [
      {
        because: "scopes of an app client names one of a resource server that isn't there",
        check: "Cognito's console, the user pool, Resource servers",
        fix: "Make the resource server first, or take the scope out of the environment file",
      },
    ],
    sources: [CREATE_CLIENT],
  },
  {
    id: "cognito-api-callback-url",
    speaker: "AWS",
    pattern:
      /InvalidParameterException: \S{1,2048} (?:cannot use fragment|cannot use the HTTP protocol|is not an absolute URI)/,
    examples: [
      "InvalidParameterException: http://app.acme.com/cb cannot use the HTTP protocol.",
      "InvalidParameterException: https://app.acme.com/#/cb cannot use fragment",
      "InvalidParameterException: app.acme.com is not an absolute URI.",
    ],
    means: "Cognito doesn't take a callback or logout URL.",
    causes: [
      {
        because: "it isn't https, except on localhost, or has a #",
        check: "callbackUrls and logoutUrls of the app client in the environment file",
        fix: "Correct it. An app's own scheme is allowed too, like com.acme.app://cb",
      },
    ],
    sources: [CREATE_CLIENT],
  },
];
