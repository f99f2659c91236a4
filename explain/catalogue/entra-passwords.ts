import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, CODE_FLOW, REFERENCE, SIGN_IN_LOGS } from "./entra-number";

const RESET = {
  because: "the person mistyped the password, forgot it, or it is over",
  check: "the same account at https://myaccount.microsoft.com: it fails there too",
  fix: "Reset the password there, or have the organisation's administrator do it",
};

const MULTIFACTOR = "https://learn.microsoft.com/entra/identity/authentication/concept-mfa-howitworks";

/** Errors about how a person proves who they are. None of them is the chain's. */
export const ENTRA_PASSWORD_ERRORS: readonly ErrorEntry[] = [
  ...aadstsOfOneKind(
    {
      50126: "Error validating credentials due to invalid username or password.",
      50055: "InvalidPasswordExpiredPassword - The password is expired.",
      50056: "Invalid or null password: password doesn't exist in the directory for this user.",
      50064: "CredentialAuthenticationError - Credential validation on username or password has failed.",
      50144: "InvalidPasswordExpiredOnPremPassword - User's Active Directory password has expired.",
    },
    {
      means: "Microsoft doesn't take the person's password. The chain is not the cause.",
      causes: [RESET],
    },
  ),
  aadsts(
    50053,
    "IdsLocked - The account is locked because the user tried to sign in too many times with an incorrect user ID or password.",
    {
      means: "Microsoft blocks the account for a while, or the network that the person comes from.",
      causes: [
        {
          because: "somebody typed a wrong password too often",
          check: "the person's administrator: Entra admin center, Sign-in logs, error 50053, Failure reason",
          fix: "Wait some minutes, longer after each lock, or reset the password",
        },
        {
          because:
            "the sign-in comes from an address that Microsoft takes for malicious, of a VPN for instance",
          check: "the same sign-in from another network",
          fix: "Use another network, or have the administrator look at the risk",
        },
      ],
    },
  ),
  aadsts(50058, "A silent sign-in request was sent but no user is signed in.", {
    means:
      "The app asked for a sign-in without a page, and the person isn't signed in at Microsoft. Nothing is broken.",
    causes: [
      {
        because: "the app, or a link, uses prompt=none",
        check: "the address that began the sign-in",
        fix: "Let the app start an ordinary sign-in when this comes back",
      },
      {
        because: "the browser keeps Microsoft's cookies from a page inside another page",
        check: "the same sign-in in a window of its own",
        fix: "Don't sign in inside a frame",
      },
    ],
    sources: [REFERENCE, CODE_FLOW],
  }),
  ...aadstsOfOneKind(
    {
      50072:
        "UserStrongAuthEnrollmentRequiredInterrupt - User needs to enroll for second factor authentication (interactive).",
      50074:
        "UserStrongAuthClientAuthNRequiredInterrupt - Strong authentication is required and the user did not pass the MFA challenge.",
      50076:
        "UserStrongAuthClientAuthNRequired - Due to a configuration change made by the admin such as a Conditional Access policy, per-user enforcement, or because you moved to a new location, the user must use multifactor authentication to access the resource.",
      50078:
        "Presented multifactor authentication has expired due to policies configured by your administrator.",
      50079:
        "UserStrongAuthEnrollmentRequired - Due to a configuration change made by the admin such as a Conditional Access policy, per-user enforcement, or because the user moved to a new location, the user is required to use multifactor authentication.",
      500121: "Authentication failed during strong authentication request.",
      50087:
        "SasRetryableError - A transient error has occurred during strong authentication. Please try again.",
      50088: "Limit on telecom MFA calls reached. Please try again in a few minutes.",
      53004:
        "ProofUpBlockedDueToRisk - User needs to complete the multifactor authentication registration process before accessing this content.",
      53010:
        "ProofUpBlockedDueToSecurityInfoAcr - Cannot configure multifactor authentication methods because the organization requires this information to be set from specific locations or devices.",
    },
    {
      means:
        "The person's organisation wants a second factor, and the person didn't give one or has none yet.",
      causes: [
        {
          because:
            "the person hasn't set up a second factor, declined it or was too slow, or the phone is gone",
          check: "the person's page https://mysignins.microsoft.com/security-info",
          fix: "Sign in again. If there is none yet, set it up there, on a device and a network that the organisation allows",
        },
        {
          because: "the app asked for a sign-in without a page (prompt=none), so that nobody could be asked",
          check: "the address that began the sign-in",
          fix: "Let the app start an ordinary sign-in",
        },
        {
          because: "an administrator changed what the organisation asks for",
          ...SIGN_IN_LOGS,
          fix: "Ask that administrator",
        },
      ],
      sources: [REFERENCE, MULTIFACTOR, "https://github.com/MicrosoftDocs/entra-docs/issues/72"],
    },
  ),
  ...aadstsOfOneKind(
    {
      50125:
        "PasswordResetRegistrationRequiredInterrupt - Sign-in was interrupted because of a password reset or password registration entry.",
      50135: "PasswordChangeCompromisedPassword - Password change is required due to account risk.",
      50140:
        'KmsiInterrupt - This error occurred due to "Keep me signed in" interrupt when the user was signing-in.',
      50199: "CmsiInterrupt - For security reasons, user confirmation is required for this request.",
    },
    {
      means: "Microsoft shows the person a page of its own in between. In a log this is an ordinary line.",
      causes: [
        {
          because: "the person hasn't finished that page",
          check: "one new sign-in, page by page",
          fix: "Answer Microsoft's page. Nothing has to be changed",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      50132:
        "SsoArtifactInvalidOrExpired - The session isn't valid due to password expiration or recent password change.",
      50133:
        "SsoArtifactRevoked - The session isn't valid due to password expiration or recent password change.",
    },
    {
      means: "The person's session at Microsoft ended, as the password changed. They sign in again.",
      causes: [
        {
          because: "the person or an administrator changed the password, or signed them out everywhere",
          check: "one new sign-in: it works if this was the cause",
          fix: "Sign in again. Nothing has to be changed",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      80001:
        "OnPremiseStoreIsNotAvailable - The Authentication Agent is unable to connect to Active Directory.",
      80002: "OnPremisePasswordValidatorRequestTimedout - Password validation request timed out.",
      80005:
        "OnPremisePasswordValidatorUnpredictableWebException - An unknown error occurred while processing the response from the Authentication Agent.",
      80007:
        "OnPremisePasswordValidatorErrorOccurredOnPrem - The Authentication Agent is unable to validate user's password.",
      80010:
        "OnPremisePasswordValidationEncryptionException - The Authentication Agent is unable to decrypt password.",
      80012:
        "OnPremisePasswordValidationAccountLogonInvalidHours - The users attempted to log on outside of the allowed hours (this is specified in AD).",
      80013:
        "OnPremisePasswordValidationTimeSkew - The authentication attempt couldn't be completed due to time skew between the machine running the authentication agent and AD.",
      80014:
        "OnPremisePasswordValidationAuthenticationAgentTimeout - Validation request responded after maximum elapsed time exceeded.",
    },
    {
      means:
        "The person's organisation checks passwords on its own servers, and these don't answer or refuse.",
      causes: [
        {
          because: "the organisation's agent or its Active Directory is down, slow, or has a wrong clock",
          check:
            "the organisation's administrator: the agent's log. People of other organisations still sign in",
          fix: "Wait for that administrator: nothing of this chain helps",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      81004: "DesktopSsoIdentityInTicketIsNotAuthenticated - Kerberos authentication attempt failed.",
      81005: "DesktopSsoAuthenticationPackageNotSupported - The authentication package isn't supported.",
      81006: "DesktopSsoNoAuthorizationHeader - No authorization header was found.",
      81007: "DesktopSsoTenantIsNotOptIn - The tenant isn't enabled for Seamless SSO.",
      81009: "DesktopSsoAuthorizationHeaderValueWithBadFormat - Unable to validate user's Kerberos ticket.",
      81010:
        "DesktopSsoAuthTokenInvalid - Seamless SSO failed because the user's Kerberos ticket has expired or is invalid.",
      81011:
        "DesktopSsoLookupUserBySidFailed - Unable to find user object based on information in the user's Kerberos ticket.",
      81012:
        "DesktopSsoMismatchBetweenTokenUpnAndChosenUpn - The user trying to sign in to Microsoft Entra ID is different from the user signed into the device.",
      50180:
        "WindowsIntegratedAuthMissing - Integrated Windows authentication is needed. Enable the tenant for Seamless SSO.",
      51006: "ForceReauthDueToInsufficientAuth - Integrated Windows authentication is needed.",
    },
    {
      means: "The sign-in without typing, by the Windows account in the company's network, didn't work.",
      causes: [
        {
          because: "the computer is outside the network, or its ticket is over",
          check: "the same sign-in in a private window: Microsoft asks for the password there",
          fix: "Type the password. The organisation's administrator can look at Seamless single sign-on",
        },
      ],
    },
  ),
];
