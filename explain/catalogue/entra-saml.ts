import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const SIGNED_REQUESTS =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/howto-enforce-signed-saml-authentication";
const SAML_PROTOCOL = "https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol";

const BY_HAND = {
  because: "the address was opened by hand, reloaded, or cut on the way",
  check: "one new sign-in from the app: it works if this was the cause",
  fix: "Start the sign-in in the app",
};

const METADATA = {
  because: "Cognito's identity provider has other metadata than Entra's of this app",
  check: "npm run verify -- <environment> compares both",
  fix: `Deploy again: ${REDEPLOY}`,
};

const NOT_COGNITO = {
  because: "another program than Cognito makes the request: Cognito's is one that Entra takes",
  check: "the issuer in the SAMLRequest: urn:amazon:cognito:sp:<user pool ID>, or another one",
  fix: "Fix that program, or use Cognito's own link",
};

const SIGNING_KEY = {
  because: "the certificate with which Entra signs is over, or was removed",
  check:
    "npm run env -- check <environment> shows when it ends; npm run drift -- <environment> shows that it is gone",
  fix: "npm run rotate -- <environment> --secret certificate",
};

const REQUEST_CERTIFICATE = {
  because: "Entra has another certificate than the one that Cognito signs its requests with",
  check: "npm run verify -- <environment>, and npm run drift -- <environment>",
  fix: `Deploy again: ${REDEPLOY}`,
};

/** Errors of Entra where people sign in by SAML. */
export const ENTRA_SAML_ERRORS: readonly ErrorEntry[] = [
  aadsts(75005, "The request is not a valid Saml2 protocol message.", {
    means: "What came to Entra is not a SAML request that it takes.",
    causes: [BY_HAND, NOT_COGNITO],
    sources: [REFERENCE, article("error-code-aadsts75005-not-a-valid-saml-request")],
  }),
  ...aadstsOfOneKind(
    {
      75001: "BindingSerializationError - An error occurred during SAML message binding.",
      750054:
        "SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.",
      750055: "SAML message was not properly DEFLATE-encoded.",
      750056: "SAML message was not properly base64-encoded.",
      7500525:
        "There was an XML error in the SAML message at line 1, position 1. Verify that the XML content of the SAML messages conforms to the SAML protocol specifications.",
      90107: "InvalidXml - The request isn't valid. Make sure your data doesn't have invalid characters.",
    },
    {
      means: "The SAML request is missing, or arrived broken.",
      causes: [
        BY_HAND,
        {
          because:
            "the login URL of the enterprise application points to Entra itself, or somebody opened Entra's SAML address as a page",
          check: "Entra admin center, Enterprise apps, Single sign-on, Sign on URL",
          fix: "Leave the sign-on URL to this project, and start the sign-in in the app",
        },
        NOT_COGNITO,
      ],
      sources: [
        REFERENCE,
        article("error-code-AADSTS750054-saml-request-not-present"),
        "https://github.com/nbgrp/onelogin-saml-bundle/issues/49",
        "https://github.com/HENNGE/minisaml/issues/9",
        "https://github.com/node-saml/passport-saml/issues/929",
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      75003: "SAML protocol response can't be sent via bindings other than HTTP POST.",
      75008:
        "RequestDeniedError - The request from the app was denied since the SAML request had an unexpected destination.",
      75016: "SAML2 Authentication Request has invalid NameIdPolicy.",
      750161:
        "Allowed SAML authentication request's NameIDPolicy formats are: urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress, urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified, urn:oasis:names:tc:SAML:2.0:nameid-format:persistent, urn:oasis:names:tc:SAML:2.0:nameid-format:transient.",
      900235:
        "SAML authentication request's RequestedAuthenticationContext Comparison value must be 'exact'. Received value: 'Minimum'.",
      900236: "The SAML authentication request property 'Subject' is not supported and must not be set.",
      7500529:
        "The value '8e8dc074-0d2c-4b2a-9b0e-5c7f3d2a1b00' is not a valid SAML ID. The ID must not begin with a number.",
    },
    {
      means: "The SAML request asks for something that Entra doesn't do.",
      causes: [NOT_COGNITO, METADATA],
      sources: [
        REFERENCE,
        SAML_PROTOCOL,
        "https://github.com/MicrosoftDocs/azure-docs/issues/65659",
        "https://github.com/centreon/centreon/issues/5166",
      ],
    },
  ),
  aadsts(
    75011,
    "Authentication method 'X509, MultiFactor' by which the user authenticated with the service doesn't match requested authentication method 'Password, ProtectedTransport'. Contact the Sign in application owner.",
    {
      means:
        "The request insists on a password, and the person signed in at Microsoft in another way, a better one mostly.",
      causes: [
        NOT_COGNITO,
        {
          because: "the person's session at Microsoft began with a certificate, a key or Windows",
          check: "the same sign-in in a private window with the password",
          fix: "Leave RequestedAuthnContext out of the request: Cognito's has none",
        },
      ],
      sources: [
        REFERENCE,
        article("error-code-AADSTS75011-auth-method-mismatch"),
        "https://github.com/wlabarron/yourls-saml/issues/3",
      ],
    },
  ),
  aadsts(
    650056,
    "Misconfigured application. This could be due to one of the following: The client has not listed any permissions in the requested permissions in the client's application registration. Or, The admin has not consented in the tenant. Or, Check the application identifier in the request to ensure it matches the configured client application identifier. Please contact your admin to fix the configuration or consent on behalf of the tenant.",
    {
      means:
        "Entra doesn't find an app for the request, or the app may do nothing in this tenant. Nobody can sign in.",
      causes: [
        {
          because:
            "the identifier in the request isn't the app registration's: another user pool, or upper and lower case",
          check: "npm run verify -- <environment> compares urn:amazon:cognito:sp:<user pool ID>",
          fix: `Deploy again: ${REDEPLOY}`,
        },
        {
          because: "the app registration lists no permission of Microsoft Graph, and nobody consented",
          check: "npm run drift -- <environment> shows required_resource_access",
          fix: `Deploy again: ${REDEPLOY}. By hand: add User.Read, and grant admin consent`,
        },
        { ...SIGNING_KEY, because: "the certificate with which Entra signs was replaced by hand" },
      ],
      sources: [REFERENCE, article("error-code-aadsts650056-misconfigured-app")],
    },
  ),
  ...aadstsOfOneKind(
    {
      50146:
        "This application is required to be configured with an application-specific signing key. It is either not configured with one, or the key has expired or is not yet valid. Please contact the application's administrator.",
      501461:
        "AcceptMappedClaims is only supported for a token audience matching the application GUID or an audience within the tenant's verified domains. Either change the resource identifier, or use an application-specific signing key.",
      50003: "No signing key configured.",
    },
    {
      means: "Entra has no valid certificate of this app to sign with. Nobody can sign in.",
      causes: [
        SIGNING_KEY,
        {
          because: "a claims policy was given to an app that signs with Entra's common key",
          check: "npm run drift -- <environment> shows the claims policy",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
      sources: [
        REFERENCE,
        article("error-code-AADSTS50003-cert-or-key-not-configured"),
        "https://github.com/MicrosoftDocs/azure-docs/issues/45285",
      ],
    },
  ),
  aadsts(
    50007,
    "PartnerEncryptionCertificateMissing - The partner encryption certificate wasn't found for this app.",
    {
      means:
        "Entra is to encrypt what it says of a person, and has no certificate for it. Nobody can sign in.",
      causes: [
        {
          because: "a deploy with saml.encryptAssertions was cut short, or somebody removed the certificate",
          check: "npm run plan -- <environment> says what is missing",
          fix: "npm run deploy -- <environment>, after that plan",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      76021: "The request sent by client is not signed while the application requires signed requests.",
      76022: "The application requires signed requests and has no certificate to verify them.",
      76023:
        "The signature of the received authentication request is invalid, please contact the administrator to resolve the issue.",
      76025: "The request is signed and its signature algorithm is missing.",
    },
    {
      means:
        "Entra takes signed requests alone for this app, and doesn't take this one's signature. Nobody can sign in.",
      causes: [
        {
          because: "Cognito doesn't sign (AADSTS76021), or somebody had Entra demand it",
          check: "npm run drift -- <environment>, and saml.signRequests in the environment file",
          fix: `Deploy again: ${REDEPLOY}: the deploy switches both sides`,
        },
        REQUEST_CERTIFICATE,
        {
          because: "a sign-in began at Microsoft's page of apps, which signs nothing",
          check: "whether a sign-in from the app works",
          fix: "Start the sign-in in the app: saml.idpInitiated and saml.signRequests exclude each other",
        },
      ],
      sources: [
        REFERENCE,
        SIGNED_REQUESTS,
        article("error-code-aadsts76021-request-not-signed"),
        lookUp(76022),
        lookUp(76025),
        "https://support.servicenow.com/kb?id=kb_article_view&sysparm_article=KB2987438",
      ],
    },
  ),
  aadsts(76026, "IssueTime in an SAML2 Authentication Request is expired.", {
    means: "The signed request was too old when it came to Entra.",
    causes: [
      { ...BY_HAND, because: "the page stood open for long, or the person opened an old address" },
      {
        because: "the clock of whoever makes the request is wrong",
        check: "IssueInstant in the SAMLRequest, beside the time",
        fix: "Cognito's clock is AWS's. Another program's: set it by the network's time",
      },
    ],
    sources: [REFERENCE, SIGNED_REQUESTS],
  }),
  ...aadstsOfOneKind(
    {
      501241: "Mandatory Input 'user.employeeid' missing from transformation ID 'ExtractMailPrefix'.",
      50124:
        "ClaimsTransformationInvalidInputParameter - Claims Transformation contains invalid input parameter.",
      501621:
        "ClaimsTransformationTimeoutRegularExpressionTimeout - Regular expression replacement for claims transformation has timed out.",
    },
    {
      means: "Entra can't make a claim of this person: what it is made of is missing. Others may get in.",
      causes: [
        {
          because: "the person's account lacks the attribute in the message",
          check: "Entra admin center, Users, the person, Properties",
          fix: "Fill in the attribute, or sign in with another account",
        },
        {
          because: "somebody changed the claims of the enterprise application",
          check: "npm run drift -- <environment>, and Enterprise apps, Single sign-on, Attributes & Claims",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
    },
  ),
  aadsts(
    50010,
    "AudienceUriValidationFailed - Audience URI validation for the app failed since no token audiences were configured.",
    {
      means: "The app registration has no identifier for Entra to address the assertion to.",
      causes: [
        {
          because: "somebody removed the identifier urn:amazon:cognito:sp:<user pool ID>",
          check: "npm run drift -- <environment> shows identifier_uris",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      50061: "SignoutInvalidRequest - Unable to complete sign out. The request was invalid.",
      50068:
        "SignoutInitiatorNotParticipant - Sign out has failed. The app that initiated sign out isn't a participant in the current session.",
      50070:
        "SignoutUnknownSessionIdentifier - Sign out has failed. The sign out request specified a name identifier that didn't match the existing session(s).",
      50071: "SignoutMessageExpired - The logout request has expired.",
    },
    {
      means:
        "The person couldn't be signed out at Microsoft. The app's own session may be over all the same.",
      causes: [
        {
          because: "the session at Microsoft was over already, or is another account's",
          check: "whether the next sign-in asks for the account",
          fix: "Nothing, if it does. On a shared machine, close the browser",
        },
        METADATA,
      ],
      sources: [
        REFERENCE,
        "https://learn.microsoft.com/entra/identity-platform/single-sign-out-saml-protocol",
      ],
    },
  ),
];
