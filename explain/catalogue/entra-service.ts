import type { ErrorEntry } from "../entry";
import { aadstsOfOneKind, article, REFERENCE, SIGN_IN_LOGS } from "./entra-number";

const HEALTH = "https://azure.status.microsoft";

const MICROSOFTS_TROUBLE = {
  because: "Microsoft has trouble, or is slow for a moment",
  check: `a second sign-in after a minute, and ${HEALTH}`,
  fix: "Wait and sign in again. If it stays so, ask Microsoft's support with the correlation ID",
};

/** Errors that are Microsoft's own, or of an identity provider behind an organisation. */
export const ENTRA_SERVICE_ERRORS: readonly ErrorEntry[] = [
  ...aadstsOfOneKind(
    {
      50000: "TokenIssuanceError - There's an issue with the sign-in service.",
      50033: "RetryableError - Indicates a transient error not related to the database operations.",
      70012:
        "MsaServerError - A server error occurred while authenticating an MSA (consumer) user. Try again.",
      90006: "ExternalServerRetryableError - The service is temporarily unavailable.",
      90010: "NotSupported - Unable to create the algorithm.",
      90012: "RequestTimeout - The requested has timed out.",
      90024: "RequestBudgetExceededError - A transient error has occurred. Try again.",
      90033: "MsodsServiceUnavailable - The Microsoft Online Directory Service (MSODS) isn't available.",
      90036:
        "MsodsServiceUnretryableFailure - An unexpected, non-retryable error from the WCF service hosted by MSODS has occurred.",
      90055:
        "TenantThrottlingError - There are too many incoming requests. This exception is thrown for blocked tenants.",
      90090: "GraphRetryableError - The service is temporarily unavailable.",
      90091: "GraphServiceUnreachable",
      90092: "GraphNonRetryableError",
      165900: "InvalidApiRequest - Invalid request.",
    },
    {
      means: "Something went wrong at Microsoft. The chain is not the cause.",
      causes: [
        MICROSOFTS_TROUBLE,
        {
          because: "with AADSTS50000, the app registration's manifest has a mistake that only Microsoft sees",
          check: "whether it fails for everybody, and since when: npm run drift -- <environment>",
          fix: "Undo what was changed since then",
        },
      ],
      sources: [REFERENCE, article("error-code-aadsts50000-issuing-token-sign-in-service")],
    },
  ),
  ...aadstsOfOneKind(
    {
      20001:
        "WsFedSignInResponseError - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      20012:
        "WsFedMessageInvalid - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      20033:
        "FedMetadataInvalidTenantName - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      40008:
        "OAuth2IdPUnretryableServerError - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      40009:
        "OAuth2IdPRefreshTokenRedemptionUserError - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      40010:
        "OAuth2IdPRetryableServerError - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      40015:
        "OAuth2IdPAuthCodeRedemptionUserError - There's an issue with your federated Identity Provider. Contact your IDP to resolve this issue.",
      50006: "InvalidSignature - Signature verification failed because of an invalid signature.",
      50008:
        "InvalidSamlToken - SAML assertion is missing or misconfigured in the token. Contact your federation provider.",
      50013:
        "InvalidAssertion - Assertion is invalid because of various reasons - The token issuer doesn't match the API version within its valid time range.",
      5000819:
        "InvalidSamlTokenEmailMissingOrInvalid - SAML Assertion is invalid. Email address claim is missing or doesn't match domain from an external realm.",
      50107: "The requested federation realm object 'https://abc.contoso.com' does not exist.",
      50169: "InvalidRequestBadRealm - The realm isn't a configured realm of the current service namespace.",
      90020: "The SAML 1.1 Assertion is missing ImmutableID of the user.",
      90081:
        "OrgIdWsFederationMessageInvalid - An error occurred when the service tried to process a WS-Federation message.",
      90082:
        "OrgIdWsFederationNotSupported - The selected authentication policy for the request isn't currently supported.",
      90085:
        "OrgIdWsFederationSltRedemptionFailed - The service is unable to issue a token because the company object hasn't been provisioned yet.",
      90087:
        "OrgIdWsFederationMessageCreationFromUriFailed - An error occurred while creating the WS-Federation message from the URI.",
      7500514:
        "A supported type of SAML response was not found. The supported response types are 'Response' (in XML namespace 'urn:oasis:names:tc:SAML:2.0:protocol') or 'Assertion' (in XML namespace 'urn:oasis:names:tc:SAML:2.0:assertion').",
    },
    {
      means:
        "The person's organisation signs its people in by an identity provider of its own behind Entra, and Entra doesn't take its answer.",
      causes: [
        {
          because: "that identity provider's certificate, issuer or claims changed",
          ...SIGN_IN_LOGS,
          fix: "Only that organisation's administrator can put it right: people of others still sign in",
        },
        {
          because:
            "a guest of the home tenant comes from an organisation with a SAML trust that has another issuer",
          check: "Entra admin center of the home tenant, External Identities, All identity providers",
          fix: "Give the trust the issuer that the message names",
        },
      ],
      sources: [
        REFERENCE,
        article("error-aadsts50107-guest-redemption-fails"),
        article("error-code-aadsts7500514-supported-type-saml-response-not-found"),
      ],
    },
  ),
];
