import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, REFERENCE, SIGN_IN_LOGS } from "./entra-number";

const CONDITIONAL_ACCESS =
  "https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access";

const POLICY = {
  because: "a Conditional Access policy of the person's organisation applies to the app",
  ...SIGN_IN_LOGS,
  fix: "Only that administrator can change it: send them the app's client ID and the correlation ID",
};

const OWN_POLICY = {
  because: "the policy is your own tenant's, and was made for all apps",
  check: "Entra admin center of the home tenant, Conditional Access, What If, with the person and the app",
  fix: "Meet the policy, or ask whoever made it whether it is meant for this app",
};

/** Errors of Conditional Access, and about a person's device. */
export const ENTRA_DEVICE_ERRORS: readonly ErrorEntry[] = [
  ...aadstsOfOneKind(
    {
      53003:
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
      53011: "User blocked due to risk on home tenant.",
      50131:
        "ConditionalAccessFailed - Indicates various Conditional Access errors such as bad Windows device state, request blocked due to suspicious activity, access policy, or security policy decisions.",
      50005:
        "DevicePolicyError - User tried to sign in to a device from a platform not currently supported through Conditional Access policy.",
      530032:
        "BlockedByConditionalAccessOnSecurityPolicy - The tenant admin has configured a security policy that blocks this request.",
      530034:
        "DelegatedAdminBlockedDueToSuspiciousActivity - A delegated administrator was blocked from accessing the tenant due to account risk in their home tenant.",
      530035: "BlockedBySecurityDefaults - Access has been blocked by security defaults.",
    },
    {
      means:
        "A policy of an organisation's forbids this sign-in: by place, device, risk or app. Others may get in.",
      causes: [
        POLICY,
        OWN_POLICY,
        {
          because: "the sign-in looked risky: a new country, a VPN, a leaked password",
          check: "the same sign-in from the person's usual place and device",
          fix: "Sign in from there, or have the administrator look at the risk",
        },
      ],
      sources: [REFERENCE, CONDITIONAL_ACCESS],
    },
  ),
  ...aadstsOfOneKind(
    {
      53000: "Your device is required to be managed to access this resource.",
      53001:
        "DeviceNotDomainJoined - Conditional Access policy requires a domain joined device, and the device isn't domain joined.",
      53002: "ApplicationUsedIsNotAnApprovedApp - The app used isn't an approved app for Conditional Access.",
      530003: "Your device is required to be managed to access this resource.",
      530004:
        "AcceptCompliantDevice setting isn't configured for this organization. The administrator needs to configure this setting to allow external user access to protected resources.",
      50097: "DeviceAuthenticationRequired - Device authentication is required.",
      50127: "BrokerAppNotInstalled - User needs to install a broker app to gain access to this content.",
      50129: "DeviceIsNotWorkplaceJoined - Workplace join is required to register the device.",
      50155: "DeviceAuthenticationFailed - Device authentication failed for this user.",
      50187: "DeviceInformationNotProvided - The service failed to perform device authentication.",
    },
    {
      means:
        "The person's organisation lets in managed devices only, and this device, or this browser, doesn't show that it is one.",
      causes: [
        {
          because:
            "the person uses a device of their own, a private window, or a browser that can't prove the device",
          check: "the same sign-in on the company's device, in Edge, or in Chrome with Microsoft's extension",
          fix: "Sign in there, or enrol the device as the organisation says",
        },
        {
          because: "a native app opens its own view instead of the system's browser",
          check: "whether the sign-in works in the browser of the same device",
          fix: "Open the sign-in in the system's browser, as docs/apps.md says",
        },
        POLICY,
        OWN_POLICY,
      ],
      sources: [
        REFERENCE,
        CONDITIONAL_ACCESS,
        article("error-code-aadsts530004-acceptcompliantdevice-setting-not-configured"),
        "https://github.com/Azure/azure-cli/issues/27919",
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      700003: "Device object was not found in the tenant 'Acme' directory.",
      135011: "Device used during the authentication is disabled.",
      130007: "NgcDeviceIsDisabled - The device is disabled.",
      130008: "NgcDeviceIsNotFound - The device referenced by the NGC key wasn't found.",
      130004: "NgcKeyNotFound - The user principal doesn't have the NGC ID key configured.",
    },
    {
      means: "The organisation removed or disabled the person's device, and the device doesn't know it yet.",
      causes: [
        {
          because: "an administrator deleted or disabled the device",
          check: "Entra admin center of the person's organisation, Devices, and the audit log",
          fix: "Disconnect the work account in the device's settings and connect it again, or have the device enabled",
        },
      ],
      sources: [REFERENCE, article("error-code-aadsts700003-device-object-was-not-found")],
    },
  ),
  ...aadstsOfOneKind(
    {
      50158: "ExternalSecurityChallenge - External security challenge was not satisfied.",
      50161:
        "InvalidExternalSecurityChallengeConfiguration - Claims sent by external provider isn't enough or Missing claim requested to external provider.",
      50166: "ExternalClaimsProviderThrottled - Failed to send the request to the claims provider.",
      50170: "MissingExternalClaimsProviderMapping - The external controls mapping is missing.",
      50177:
        "ExternalChallengeNotSupportedForPassthroughUsers - External challenge isn't supported for passthrough users.",
      50178:
        "SessionControlNotSupportedForPassthroughUsers - Session control isn't supported for passthrough users.",
    },
    {
      means:
        "The organisation sends people to another service for a second factor or a control, and that didn't succeed.",
      causes: [
        {
          because: "the person didn't finish there, or the service is down or set up wrongly",
          ...SIGN_IN_LOGS,
          fix: "Sign in again. If it stays so, the organisation's administrator looks at the external method",
        },
        {
          because: "guests, or personal accounts, can't meet that control (AADSTS50177, 50178)",
          check: "whether members of the tenant get in and guests don't",
          fix: "Ask whoever made that control whether it is meant for guests",
        },
      ],
    },
  ),
  aadsts(
    50192,
    "Invalid Request - RawCredentialExpectedNotFound - No Credential was included in the sign-in request.",
    {
      means: "The person signs in with a certificate, and none came.",
      causes: [
        {
          because: "the person chose no certificate, or a proxy in between takes it away",
          check: "the same sign-in from another network",
          fix: "Choose the certificate, and exempt certauth.login.microsoftonline.com from the proxy's inspection",
        },
      ],
    },
  ),
  aadsts(50017, "CertificateValidationFailed - Certification validation failed.", {
    means: "The person signs in with a certificate, and their organisation's tenant doesn't trust it.",
    causes: [
      {
        because: "the chain of the certificate, or its revocation list, isn't in order",
        ...SIGN_IN_LOGS,
        fix: "Only that administrator can put it right",
      },
    ],
    sources: [REFERENCE, article("error-code-aadsts50017-certificate-based-authentication-failed")],
  }),
  aadsts(220450, "UnsupportedAndroidWebViewVersion - The Chrome WebView version isn't supported.", {
    means: "An app on Android opens the sign-in in a view that is too old for Microsoft.",
    causes: [
      {
        because: "Chrome and Android System WebView on the phone are out of date",
        check: "their versions in the phone's settings",
        fix: "Update them. An app should open the system's browser, as docs/apps.md says",
      },
    ],
  }),
];
