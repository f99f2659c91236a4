import type { ErrorEntry } from "../entry";
import { REDEPLOY } from "./redeploy";

const GRAPH_CODES = "https://learn.microsoft.com/graph/errors";
const IDENTIFIER_URIS = "https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions";

const CHECK_PERMISSIONS = "npm run env -- check <environment> says which permission is missing";

const SETTINGS = {
  because: "the environment file, or somebody by hand, asks for what Entra doesn't take together",
  check: "the property in the message, and npm run drift -- <environment>",
  fix: `Undo that change, then ${REDEPLOY}`,
};

/** Errors of Microsoft Graph, by which Entra is deployed. */
export const GRAPH_ERRORS: readonly ErrorEntry[] = [
  {
    id: "graph-backing-application-elsewhere",
    speaker: "Microsoft Graph",
    pattern: /backing application of the service principal being created must/i,
    examples: [
      "When using this permission, the backing application of the service principal being created must in the local tenant",
    ],
    means:
      "Entra doesn't see the app registration yet for which a service principal is made. The deploy stops half way.",
    causes: [
      {
        because: "the app registration was made seconds ago, and isn't known everywhere in Entra",
        check: "the same command a minute later",
        fix: `Run it again: ${REDEPLOY}`,
      },
      {
        because: "the deployer may only change what it owns, and the app registration is of another tenant",
        check: CHECK_PERMISSIONS,
        fix: "Use credentials of microsoft.tenantId",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-azuread/blob/main/internal/services/serviceprincipals/service_principal_resource.go",
      "https://learn.microsoft.com/graph/permissions-reference#applicationreadwriteownedby",
    ],
  },
  {
    id: "graph-request-denied",
    speaker: "Microsoft Graph",
    pattern:
      /Insufficient privileges to complete the operation|Authorization_RequestDenied(?![\s\S]*backing application)/,
    examples: ["Authorization_RequestDenied: Insufficient privileges to complete the operation."],
    means: "The credentials for Entra may not do this. Nothing of it was done.",
    causes: [
      {
        because:
          "the deployer's app registration lacks a permission of Microsoft Graph, or nobody granted it",
        check: CHECK_PERMISSIONS,
        fix: "Grant it with admin consent, as docs/credentials.md lists them",
      },
      {
        because: "the deployer has Application.ReadWrite.OwnedBy and is no owner of the app registration",
        check: "Entra admin center, App registrations, Owners",
        fix: "Add the deployer's service principal as an owner, of the app registration and of its enterprise application",
      },
      {
        because: "it is a plan's identity, which only reads, and the command changes something",
        check: "which ARM_CLIENT_ID the shell has",
        fix: "Use the deployer's credentials",
      },
    ],
    sources: [
      GRAPH_CODES,
      "https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/troubleshoot-authorization-requestdenied-graph-api",
    ],
  },
  {
    id: "graph-not-found",
    speaker: "Microsoft Graph",
    pattern: /Request_ResourceNotFound|one of its queried reference-property objects are not present/,
    examples: [
      "Request_ResourceNotFound: Resource '5b0c0000-0000-4000-8000-000000000001' does not exist or one of its queried reference-property objects are not present.",
    ],
    means: "Entra doesn't have what the request names.",
    causes: [
      {
        because: "it was made seconds ago, and isn't known everywhere in Entra",
        check: "the same command a minute later",
        fix: `Run it again: ${REDEPLOY}`,
      },
      {
        because: "somebody deleted the app registration or its enterprise application",
        check:
          "npm run env -- check <environment> says what was deleted, and by which commands it comes back",
        fix: "Restore both within 30 days, by those commands, before you deploy",
      },
      {
        because: "an ID in the environment file, under adopt for instance, is of something else",
        check: "the ID in the message: object IDs and client IDs differ",
        fix: "Use the object ID",
      },
    ],
    sources: [
      GRAPH_CODES,
      "https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/404-not-found-error-manage-objects-microsoft-graph",
    ],
  },
  {
    id: "graph-identifier-uri-refused",
    speaker: "Microsoft Graph",
    pattern:
      /InvalidUniqueTenantIdentifier|HostNameNotOnVerifiedDomain|Failed to add identifier URI|identifierUris property must use a verified domain/,
    examples: [
      "Failed to add identifier URI urn:amazon:cognito:sp:eu-west-1_aBcDeFgHi. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, as per the default tenant policy of your organization. See https://aka.ms/identifier-uri-addition-error for more information on this error.",
      "Values of identifierUris property must use a verified domain of the organization or its subdomain: 'https://tts-func-orchestrator-eth2.azurewebsites.net'",
    ],
    means: "A policy of the home tenant doesn't let the app registration have this identifier.",
    causes: [
      {
        because: "the app registration neither asks for tokens of version 2 nor signs people in by SAML",
        check:
          "npm run drift -- <environment> shows requested_access_token_version and preferred_single_sign_on_mode",
        fix: `Deploy again: ${REDEPLOY}`,
      },
      {
        because: "the tenant has a stricter policy than Microsoft's",
        check: "the administrator of the home tenant: the app management policy",
        fix: "Have the administrator except this app registration",
      },
    ],
    sources: [IDENTIFIER_URIS, "https://github.com/microsoft/entra-apps-identifier-uri-protection/issues/6"],
  },
  {
    id: "graph-token-refused",
    speaker: "Microsoft Graph",
    pattern:
      /InvalidAuthenticationToken|Lifetime validation failed, the token is expired|CompactToken parsing failed/,
    examples: [
      "InvalidAuthenticationToken: Lifetime validation failed, the token is expired.",
      "InvalidAuthenticationToken: Access token validation failure. Invalid audience.",
      "InvalidAuthenticationToken: CompactToken parsing failed with error code: 80049217",
      "InvalidAuthenticationToken: Access token is empty.",
    ],
    means: "Microsoft Graph doesn't take the token that it was sent.",
    causes: [
      {
        because: "the token is over: tokens live about an hour",
        check: "the same command again, which gets a new one",
        fix: "Run it again. With az login: az login first",
      },
      {
        because: "the token is for another API, as the text says (Invalid audience)",
        check: "the claim aud of the token: npm run explain -- '<token>' shows the claims",
        fix: "Get one for https://graph.microsoft.com",
      },
      {
        because:
          "in a sign-in: the script of Auth0's connection sends Microsoft Graph another token than its own",
        check: "npm run drift -- <environment> shows a changed script",
        fix: `Deploy again: ${REDEPLOY}`,
      },
    ],
    sources: [GRAPH_CODES, "https://github.com/hashicorp/terraform-provider-azuread/issues/918"],
  },
  {
    id: "graph-name-in-use",
    speaker: "Microsoft Graph",
    pattern:
      /Request_MultipleObjectsWithSameKeyValue|service principal name \S+ is already in use|ObjectConflict/,
    examples: [
      "Request_MultipleObjectsWithSameKeyValue: The service principal cannot be created, updated, or restored because the service principal name 5b0c0000-0000-4000-8000-000000000001 is already in use.",
    ],
    means: "Entra has something of that identifier already, and takes it once.",
    causes: [
      {
        because: "a deploy was cut short, and Terraform's state doesn't know what it made",
        check: "Entra admin center, Enterprise apps: the app is there",
        fix: "npm run adopt -- <environment>",
      },
      {
        because: "another app registration has the identifier URI",
        check: "Entra admin center, App registrations: search for the identifier",
        fix: "Remove it from the other one, if that is nobody's",
      },
    ],
    sources: [GRAPH_CODES],
  },
  {
    id: "graph-too-many-passwords",
    speaker: "Microsoft Graph",
    pattern: /TooManyAppPasswords|Not allowed to add \d+ passwords/,
    examples: [
      "TooManyAppPasswords: Not allowed to add 3 passwords. You can only add a maximum of 2 passwords.",
    ],
    means: "An app registration that admits personal accounts has at most two client secrets, and has them.",
    causes: [
      {
        because: "a rotation hasn't retired the old secret yet",
        check: "npm run rotate -- <environment> --dry-run",
        fix: "npm run rotate -- <environment> --retire",
      },
      {
        because: "somebody made a secret by hand",
        check:
          "Entra admin center, App registrations, Certificates & secrets: a description that isn't this project's",
        fix: "Delete that one there",
      },
    ],
    sources: ["https://github.com/Azure/azure-cli/issues/12946"],
  },
  {
    id: "graph-no-backing-application",
    speaker: "Microsoft Graph",
    pattern: /NoBackingApplicationObject|does not reference a valid application object/,
    examples: [
      "The appId '5b0c0000-0000-4000-8000-000000000001' of the service principal does not reference a valid application object.",
    ],
    means: "Entra doesn't have the app registration for which a service principal is made.",
    causes: [
      {
        because: "the app registration was made seconds ago, and isn't known everywhere in Entra",
        check: "the same command a minute later",
        fix: `Run it again: ${REDEPLOY}`,
      },
      {
        because: "somebody deleted the app registration",
        check: "npm run env -- check <environment> says by which commands it comes back",
        fix: "Restore it by those commands",
      },
    ],
    sources: [
      GRAPH_CODES,
      "https://github.com/hashicorp/terraform-provider-azuread/blob/main/internal/services/serviceprincipals/service_principal_resource.go",
    ],
  },
  {
    id: "graph-quota-exceeded",
    speaker: "Microsoft Graph",
    pattern:
      /Directory_QuotaExceeded|directory object quota limit for the (?:Principal|Tenant) has been exceeded/,
    examples: ["The directory object quota limit for the Principal has been exceeded"],
    means: "The identity, or the tenant, has as many objects as Entra allows.",
    causes: [
      {
        because: "whoever deploys is no administrator and owns 250 objects, deleted ones included",
        check: "Entra admin center, App registrations, Owned and Deleted applications",
        fix: "Delete for good what nobody needs, or deploy with an app registration as docs/credentials.md says",
      },
    ],
    sources: [
      "https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions",
      "https://github.com/Azure/azure-sdk-tools/pull/5169",
    ],
  },
  {
    id: "graph-property-refused",
    speaker: "Microsoft Graph",
    pattern:
      /Invalid value specified for property '|Key credential (?:start|end) date is invalid|Property [a-z]\w*\.[\w.]+ is invalid\.|Property definition has an invalid value|Request contains a property with duplicate values|has a Permission Id that cannot be found/,
    examples: [
      "Invalid value specified for property 'web' of resource 'Application'.",
      "Property api.requestedAccessTokenVersion is invalid.",
      "Property definition has an invalid value.",
    ],
    means: "Entra doesn't take a setting of the app registration or of the claims policy.",
    causes: [
      SETTINGS,
      {
        because:
          "the app registration admits personal accounts, for which Entra has stricter rules: redirect URIs by https and without a query, tokens of version 2, a name of 90 characters",
        check: "microsoft.accounts in the environment file",
        fix: "Correct the value in the environment file that the message names",
      },
    ],
    sources: [
      GRAPH_CODES,
      "https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation",
      "https://learn.microsoft.com/entra/identity-platform/reply-url",
      "https://learn.microsoft.com/graph/api/resources/claimsmappingpolicy",
    ],
  },
  {
    id: "graph-permission-enabled",
    speaker: "Microsoft Graph",
    pattern: /CannotDeleteOrUpdateEnabledEntitlement|cannot be deleted or updated unless disabled first/,
    examples: [
      "CannotDeleteOrUpdateEnabledEntitlement: Permission (scope or role) cannot be deleted or updated unless disabled first.",
    ],
    means:
      "The plan takes an exposed scope or a role from the app registration, which Entra refuses while it is enabled.",
    causes: [
      {
        because: "somebody exposed an API on this app registration, and the stack doesn't have it",
        check: "npm run drift -- <environment>",
        fix: "Move the API to an app registration of its own first, and take the scope out in the admin center once nobody asks for it",
      },
    ],
    sources: ["https://github.com/hashicorp/terraform-provider-azuread/issues/687", GRAPH_CODES],
  },
  {
    id: "graph-already-there",
    speaker: "Microsoft Graph",
    pattern: /added object references already exist|Permission being assigned already exists/,
    examples: [
      "Request_BadRequest: One or more added object references already exist for the following modified properties: 'owners'.",
      "Permission being assigned already exists on the object",
    ],
    means: "Entra has the owner, the policy or the permission already that the deploy wants to add.",
    causes: [
      {
        because: "somebody added it by hand, or a deploy was cut short",
        check: "npm run drift -- <environment>",
        fix: "Take it away in the Entra admin center, then run the same command again",
      },
    ],
    sources: [GRAPH_CODES, "https://learn.microsoft.com/graph/api/application-post-owners"],
  },
];
