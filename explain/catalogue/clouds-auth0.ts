import type { ErrorEntry } from "../entry";
import { REDEPLOY } from "./redeploy";

const MANAGEMENT_API = "https://auth0.com/docs/api/management/v2";
const RATE_LIMITS =
  "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy";
const ENTITY_LIMITS =
  "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy";

const STATE_IS_BEHIND = {
  because: "somebody deleted it in Auth0's dashboard, and Terraform's state still has it",
  check: "npm run env -- check <environment>, and npm run drift -- <environment>",
  fix: `Deploy again: ${REDEPLOY}. The review says whether people lose something`,
};

/** Errors of Auth0's Management API, by which Auth0 is deployed. */
export const AUTH0_API_ERRORS: readonly ErrorEntry[] = [
  {
    id: "auth0-api-insufficient-scope",
    speaker: "Auth0's Management API",
    pattern:
      /insufficient_scope"|Insufficient scope, expected any of|property requires the "\S+" scope|with the permissions granted by the bearer token scopes|You cannot read the following fields/,
    examples: [
      '403 Forbidden: {"statusCode":403,"error":"Forbidden","message":"Insufficient scope, expected any of: read:roles","errorCode":"insufficient_scope"}',
      'Updating the "options" property requires the "update:connections_options" scope',
      "Some fields cannot be updated with the permissions granted by the bearer token scopes: client_secret",
      "403 Forbidden: You cannot read the following fields: client_secret",
    ],
    means: "The application for the Management API may not do this. Nothing of it was done.",
    causes: [
      {
        because: "its grant lacks the scope in the message",
        check: "npm run env -- check <environment> lists the scopes that are missing",
        fix: "Auth0's dashboard, Applications, APIs, Auth0 Management API: give the application the scopes of docs/credentials.md",
      },
      {
        because: "AUTH0_API_TOKEN is set, and has fewer scopes than the application",
        check: "whether the shell has AUTH0_API_TOKEN",
        fix: "Unset it, or make a token with all scopes",
      },
    ],
    sources: [
      MANAGEMENT_API,
      "https://github.com/auth0/auth0-deploy-cli/issues/178",
      "https://github.com/auth0/terraform-provider-auth0/issues/774",
    ],
  },
  {
    id: "auth0-api-token-refused",
    speaker: "Auth0's Management API",
    pattern:
      /token received for JSON Web Token validation|signature received for JSON Web Token validation|Bad audience: |Missing authentication"|Bad HTTP authentication header format/,
    examples: [
      "401 Unauthorized: Expired token received for JSON Web Token validation",
      "401 Unauthorized: Invalid signature received for JSON Web Token validation",
      "Bad audience: https://fabrikam.eu.auth0.com/api/v2/",
      '{"statusCode":401,"error":"Unauthorized","message":"Missing authentication"}',
    ],
    means: "Auth0 doesn't take the token for the Management API.",
    causes: [
      {
        because: "AUTH0_API_TOKEN is over, or of another tenant",
        check: "whether the shell has AUTH0_API_TOKEN; npm run env -- check <environment>",
        fix: "Unset it, and set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET",
      },
      {
        because: "the machine's clock is wrong",
        check: "npm run verify -- <environment>: “This machine's clock is right” fails",
        fix: "Set the clock by the network's time",
      },
    ],
    sources: [
      MANAGEMENT_API,
      "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens",
    ],
  },
  {
    id: "auth0-api-rate-limit",
    speaker: "Auth0's Management API",
    pattern: /Global limit has been reached/,
    examples: [
      '429 Too Many Requests: {"statusCode":429,"error":"Too Many Requests","message":"Global limit has been reached","errorCode":"too_many_requests"}',
    ],
    means: "The Auth0 tenant got more requests than its plan allows, from whomever.",
    causes: [
      {
        because:
          "several deploys or programs ask the same tenant at once. The free plan allows few requests a second",
        check: "Auth0's dashboard, Monitoring, Logs, type api_limit: which client",
        fix: "Run the same command again in a minute, one at a time",
      },
    ],
    sources: [
      RATE_LIMITS,
      "https://github.com/auth0/auth0-deploy-cli/issues/386",
      "https://github.com/auth0-extensions/auth0-reset-tenant/issues/31",
    ],
  },
  {
    id: "auth0-api-connection-exists",
    speaker: "Auth0's Management API",
    pattern:
      /A connection with the same name already exists|connection_conflict|409 Conflict: .{0,200}connection/i,
    examples: ["409 Conflict: A connection with the same name already exists"],
    means: "The Auth0 tenant has a connection of that name already. Terraform can't make it.",
    causes: [
      {
        because: "a deploy was cut short, and Terraform's state doesn't know what it made",
        check: "npm run env -- check <environment> says what is in the way",
        fix: "Delete it in Auth0's dashboard if nobody has signed in by it. Otherwise npm run adopt -- <environment>",
      },
      {
        because: "another environment in the same tenant has the name",
        check: "auth0.connections in the other environment files",
        fix: "Choose another name in auth0.connections",
      },
    ],
    sources: ["https://auth0.com/docs/api/management/v2/connections/post-connections", MANAGEMENT_API],
  },
  {
    id: "auth0-api-social-limit",
    speaker: "Auth0's Management API",
    pattern: /You can only create \d+ social connection/,
    examples: ["403 Forbidden: You can only create 2 social connection(s) for this tenant."],
    means: "The Auth0 tenant's plan has no room for another social connection.",
    causes: [
      {
        because: "the tenant has its two of the free plan, google-oauth2 among them from the start",
        check: "Auth0's dashboard, Authentication, Social",
        fix: "Delete the connection by which nobody has signed in, or change the plan: its users go with it",
      },
    ],
    sources: [ENTITY_LIMITS, "https://github.com/pulumi/pulumi-auth0/issues/1139"],
  },
  {
    id: "auth0-api-not-found",
    speaker: "Auth0's Management API",
    pattern:
      /inexistent_(?:connection|client|user)|404 Not Found: (?:The (?:connection|client|user) does not exist|That action does not exist)|That action does not exist/,
    examples: [
      '{"statusCode":404,"error":"Not Found","message":"The connection does not exist","errorCode":"inexistent_connection"}',
      "404 Not Found: The client does not exist",
      "That action does not exist.",
    ],
    means: "Auth0 doesn't have what the request names.",
    causes: [
      STATE_IS_BEHIND,
      {
        because: "auth0.domain, or the credentials, are of another tenant",
        check: "npm run env -- check <environment>",
        fix: "Correct auth0.domain, or use that tenant's credentials",
      },
    ],
    sources: [MANAGEMENT_API],
  },
  {
    id: "auth0-api-action-bound",
    speaker: "Auth0's Management API",
    pattern: /Unable to delete an action bound to a trigger/,
    examples: ["409 Conflict: Unable to delete an action bound to a trigger."],
    means: "The gate, an Action, is still bound to the sign-in, so Auth0 doesn't delete it.",
    causes: [
      {
        because: "somebody bound the Action a second time by hand, or a destroy was cut short",
        check: "Auth0's dashboard, Actions, Triggers, post-login",
        fix: "Take it out there, then run the same command again",
      },
    ],
    sources: ["https://auth0.com/docs/api/management/v2/actions/get-actions", MANAGEMENT_API],
  },
  {
    id: "auth0-api-action-not-deployed",
    speaker: "Auth0's Management API",
    pattern:
      /must be in the 'built' state before it can be deployed|binding for an action that has not been deployed yet/,
    examples: [
      "400 Bad Request: A draft must be in the 'built' state before it can be deployed.",
      "400 Bad Request: Trying to create a binding for an action that has not been deployed yet",
    ],
    means: "Auth0 hasn't built the Action yet that is the gate. Until it is bound, others may get in.",
    causes: [
      {
        because: "Auth0 is slow to build it",
        check: "Auth0's dashboard, Actions, Library: the Action's state",
        fix: `Run it again: ${REDEPLOY}`,
      },
    ],
    sources: ["https://github.com/auth0/terraform-provider-auth0/issues/286"],
  },
  {
    id: "auth0-api-payload-refused",
    speaker: "Auth0's Management API",
    pattern: /Payload validation error: '|errorCode"?:\s*"?invalid_body/,
    examples: [
      "400 Bad Request: Payload validation error: 'Additional properties not allowed: foo' on property options.",
    ],
    means: "Auth0 doesn't take a value. Nothing of the request was done.",
    causes: [
      {
        because: "a value that was set by hand, or carried over by an adoption, isn't one that the API takes",
        check: "the property in the message, and npm run drift -- <environment>",
        fix: "Correct it in Auth0's dashboard, then plan again",
      },
      {
        because: "Auth0 changed what it takes, and the provider sends the old form",
        check: "the provider's issues: https://github.com/auth0/terraform-provider-auth0/issues",
        fix: "Take a newer version in stacks/versions.ts, or report it",
      },
    ],
    sources: [MANAGEMENT_API, "https://github.com/auth0/terraform-provider-auth0/issues/1466"],
  },
];
