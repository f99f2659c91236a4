import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const SUPPORTED_ACCOUNTS =
  "https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation";

const AUDIENCE_CHANGED = {
  because: "somebody changed the supported account types of the app registration",
  check: "npm run drift -- <environment> shows sign_in_audience",
  fix: `Deploy again: ${REDEPLOY}`,
};

const WRONG_SEGMENT = {
  because:
    "the connection, or the identity provider, sends people to the wrong segment of login.microsoftonline.com",
  check:
    "npm run verify -- <environment> shows the segment: common, organizations, consumers or a tenant's ID. For a chain made by hand, give it the link of a sign-in in quotes",
  fix: `Correct microsoft.accounts in the environment file, and deploy: ${REDEPLOY}. By hand: use the segment that the message names`,
};

const TENANT_ID = {
  because: "microsoft.tenantId, or the address of the endpoints, has a wrong tenant",
  check: "npm run env -- check <environment> asks Entra for the tenant",
  fix: "Correct microsoft.tenantId: Entra admin center, Overview, Tenant ID",
};

const NATIONAL_CLOUD = {
  because: "the tenant or the app registration is in a national cloud, such as Azure Government or China",
  check: "the administrator of that tenant: the address of their admin center ends in .us or .cn",
  fix: "Use a tenant of Microsoft's global cloud: this project doesn't support the national ones",
};

/** Errors about which tenant and which kinds of accounts a request is for. */
export const ENTRA_AUTHORITY_ERRORS: readonly ErrorEntry[] = [
  aadsts(
    50194,
    "Application '5b0c0000-0000-4000-8000-000000000001'(Sign in) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
    {
      means:
        "The request is for accounts of every organisation, and the app registration admits one tenant alone. Nobody can sign in.",
      causes: [AUDIENCE_CHANGED, WRONG_SEGMENT],
      sources: [REFERENCE, SUPPORTED_ACCOUNTS],
    },
    {
      pattern: /is not configured as a multi-tenant application/,
      example:
        "(Sign in) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'.",
    },
  ),
  aadsts(
    9002332,
    "Application '5b0c0000-0000-4000-8000-000000000001'(Sign in) is configured for use by Azure Active Directory users only. Please do not use the /consumers endpoint to serve this request.",
    {
      means:
        "The request is for personal accounts, and the app registration admits work and school accounts alone.",
      causes: [AUDIENCE_CHANGED, WRONG_SEGMENT],
      sources: [REFERENCE, SUPPORTED_ACCOUNTS],
    },
  ),
  ...aadstsOfOneKind(
    {
      9002331:
        "Application '5b0c0000-0000-4000-8000-000000000001'(Sign in) is configured for use by Microsoft Account users only. Please use the /consumers endpoint to serve this request.",
      9002346:
        "Application '5b0c0000-0000-4000-8000-000000000001'(Sign in) is configured for use by Microsoft Account users only. Please use the /consumers endpoint to serve this request.",
    },
    {
      means:
        "The app registration admits personal accounts alone, and the request is for other accounts too. Nobody can sign in.",
      causes: [AUDIENCE_CHANGED, WRONG_SEGMENT],
      sources: [
        lookUp(9002331),
        lookUp(9002346),
        "https://github.com/MicrosoftDocs/azure-docs/pull/100040",
        SUPPORTED_ACCOUNTS,
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      90130:
        "Application '5b0c0000-0000-4000-8000-000000000001'(Sign in) is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
      90124:
        "V1ResourceV2GlobalEndpointNotSupported - The resource isn't supported over the /common or /consumers endpoints. Use the /organizations or tenant-specific endpoint instead.",
    },
    {
      means:
        "The app registration, or what it asks access to, is not made for personal accounts, and the request admits them.",
      causes: [
        AUDIENCE_CHANGED,
        {
          because: "the app registration asks for tokens of version 1",
          check: "npm run drift -- <environment> shows requested_access_token_version, which must be 2",
          fix: `Deploy again: ${REDEPLOY}`,
        },
        WRONG_SEGMENT,
      ],
      sources: [REFERENCE, "https://github.com/microsoftgraph/aspnetcore-connect-sample/issues/23"],
    },
  ),
  ...aadstsOfOneKind(
    {
      700016:
        "Application with identifier '5b0c0000-0000-4000-8000-000000000001' was not found in the directory 'Acme'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
      700011:
        "UnauthorizedClientAppNotFoundInOrgIdTenant - Application with identifier '5b0c0000-0000-4000-8000-000000000001' was not found in the directory.",
      70001:
        "Application with identifier '5b0c0000-0000-4000-8000-000000000001' was not found in the directory 5b0c0000-0000-4000-8000-00000000000a",
    },
    {
      means: "Entra has no app registration of that identifier in that tenant. Nobody can sign in.",
      causes: [
        {
          because: "somebody deleted the app registration, or its enterprise application",
          check:
            "npm run env -- check <environment> says what was deleted, and by which commands it comes back",
          fix: "Restore both within 30 days, by those commands, before you deploy: a new one gives people new user IDs",
        },
        {
          because: "the connection, or the identity provider, has the client ID of another app registration",
          check: "npm run verify -- <environment> compares the client ID in the link to Microsoft",
          fix: `Deploy again: ${REDEPLOY}`,
        },
        {
          because:
            "with SAML, the app registration lacks the user pool's identifier, urn:amazon:cognito:sp:<user pool ID>",
          check: "npm run drift -- <environment> shows identifier_uris",
          fix: `Deploy again: ${REDEPLOY}`,
        },
        {
          because: "the request goes to another tenant than the app registration's",
          check: "npm run verify -- <environment> shows the tenant in the link to Microsoft",
          fix: "Correct microsoft.tenantId in the environment file",
        },
        {
          because: "it comes from a deploy: ARM_CLIENT_ID is of another tenant",
          check: "npm run env -- check <environment>",
          fix: "Use the application (client) ID of an app registration in microsoft.tenantId",
        },
      ],
      sources: [
        REFERENCE,
        article("error-code-AADSTS70001-app-not-found-in-directory"),
        "https://github.com/microsoftgraph/ruby-connect-rest-sample/issues/9",
      ],
    },
  ),
  aadsts(90112, "Application identifier is expected to be a GUID.", {
    means: "The client ID in the request is none: Entra's are GUIDs.",
    causes: [
      {
        because: "a chain made by hand has a name, or nothing, in place of the application (client) ID",
        check: "the client_id in the link to Microsoft, which npm run verify -- <environment> shows",
        fix: "Use the application (client) ID: Entra admin center, App registrations, Overview",
      },
      {
        because: "it comes from a deploy: ARM_CLIENT_ID is no GUID",
        check: "npm run env -- check <environment>",
        fix: "Set ARM_CLIENT_ID to the application (client) ID",
      },
    ],
    sources: ["https://github.com/pluginsGLPI/oauthimap/issues/111"],
  }),
  ...aadstsOfOneKind(
    {
      90002:
        "Tenant '5b0c0000-0000-4000-8000-00000000000f' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
      900021:
        "Requested tenant identifier '00000000-0000-0000-0000-000000000000' is not valid. Tenant identifiers may not be an empty GUID.",
      900023: "Specified tenant identifier 'acme' is neither a valid DNS name, nor a valid external domain.",
    },
    {
      means:
        "Entra has no tenant of the name in the address. Nobody can sign in, and nothing can be deployed.",
      causes: [
        TENANT_ID,
        {
          because: "with route: entra, one of microsoft.organizations has a wrong id",
          check: "npm run env -- check <environment> asks Entra for each",
          fix: "Correct the id of that organisation, or take it out of the list",
        },
        NATIONAL_CLOUD,
      ],
      sources: [
        REFERENCE,
        "https://github.com/microsoft/azure-devops-mcp/issues/587",
        "https://github.com/microsoft/Analysis-Services/issues/194",
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      50059:
        "No tenant-identifying information found in either the request or implied by any provided credentials.",
      50128:
        "Invalid domain name - No tenant-identifying information found in either the request or implied by any provided credentials.",
      90019:
        "MissingTenantRealm - Microsoft Entra ID was unable to determine the tenant identifier from the request.",
    },
    {
      means: "Entra can't tell from the request which tenant it is for.",
      causes: [
        {
          because: "a request for the deployer's token goes to common or organizations instead of a tenant",
          check: "npm run env -- check <environment>, and the variable ARM_TENANT_ID",
          fix: "Set microsoft.tenantId, and unset ARM_TENANT_ID or set it to the same",
        },
        { ...WRONG_SEGMENT, because: "the endpoints of a chain made by hand lack the tenant" },
      ],
    },
  ),
  aadsts(
    399274,
    "The application with App ID '5b0c0000-0000-4000-8000-000000000001' is configured for SAML SSO and could not be used with non-SAML protocol.",
    {
      means: "The app registration signs people in by SAML, and the request is one of OpenID Connect.",
      causes: [
        {
          because: "two environments, or two routes of one, use the same app registration",
          check: "adopt in the environment files: the same app registration twice",
          fix: "Leave it to the one by which people sign in, and take it out of the other file",
        },
        {
          because: "somebody switched single sign-on of the enterprise application to SAML",
          check: "Entra admin center, Enterprise apps, Single sign-on",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
      sources: [lookUp(399274)],
    },
  ),
  ...aadstsOfOneKind(
    {
      90038:
        "NationalCloudTenantRedirection - The specified tenant 'Y' belongs to the National Cloud 'X'. Current cloud instance 'Z' does not federate with X.",
      90043: "NationalCloudAuthCodeRedirection - The feature is disabled.",
      90051: "InvalidNationalCloudId - The national cloud identifier contains an invalid cloud identifier.",
      900382: "Confidential Client is not supported in Cross Cloud request.",
      900432: "Confidential Client is not supported in Cross Cloud request.",
      900439: "USGClientNotSupportedOnPublicEndpoint",
      1000104:
        "XCB2BResourceCloudNotAllowedOnIdentityTenant - Resource cloud {resourceCloud} isn't allowed on identity tenant {identityTenant}.",
    },
    {
      means: "The person's tenant and the app registration are in different clouds of Microsoft's.",
      causes: [NATIONAL_CLOUD],
      sources: [REFERENCE, article("error-aadsts900439-usgclientnotsupportedonpublicendpoint")],
    },
  ),
];
