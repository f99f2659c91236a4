import type { Rule } from "../rule";
import { accountsNarrowed } from "./accounts-narrowed";
import { accountsWidened } from "./accounts-widened";
import { administratorConsent } from "./administrator-consent";
import { appClientChanged } from "./app-client-changed";
import { appClientReplaced } from "./app-client-replaced";
import { appOpened } from "./app-opened";
import { appRegistrationMismatch } from "./app-registration-mismatch";
import { appRegistrationReplaced } from "./app-registration-replaced";
import { attributesChangeable } from "./attributes-changeable";
import { beyondTheStack } from "./beyond-the-stack";
import { brokerClientMismatch } from "./broker-client-mismatch";
import { brokerClientSwitched } from "./broker-client-switched";
import { callbackNotRegistered } from "./callback-not-registered";
import { callbackRemoved } from "./callback-removed";
import { certificateExpires } from "./certificate-expires";
import { certificateGoneTooSoon } from "./certificate-gone-too-soon";
import { certificateNotInForce } from "./certificate-not-in-force";
import { certificateRotated } from "./certificate-rotated";
import { claimsMissing } from "./claims-missing";
import { claimsPolicyMismatch } from "./claims-policy-mismatch";
import { connectionNotEnabled } from "./connection-not-enabled";
import { connectionReplaced } from "./connection-replaced";
import { connectionRequestChanged } from "./connection-request-changed";
import { connectionScriptMismatch } from "./connection-script-mismatch";
import { connectionWeakened } from "./connection-weakened";
import { domainReplaced } from "./domain-replaced";
import { domainsChanged } from "./domains-changed";
import { emailsSetAsVerified } from "./emails-set-as-verified";
import { endpointMismatch } from "./endpoint-mismatch";
import { foreignConnection } from "./foreign-connection";
import { gateMismatch } from "./gate-mismatch";
import { gateNotInForce } from "./gate-not-in-force";
import { hopsChangeTogether } from "./hops-change-together";
import { httpUrl } from "./http-url";
import { identifierNotRegistered } from "./identifier-not-registered";
import { identitiesMoved } from "./identities-moved";
import { identityProviderMoved } from "./identity-provider-moved";
import { identityProviderNotSupported } from "./identity-provider-not-supported";
import { identityProviderReplaced } from "./identity-provider-replaced";
import { implicitFlow } from "./implicit-flow";
import { issuerMismatch } from "./issuer-mismatch";
import { mappedAttributeNotWritable } from "./mapped-attribute-not-writable";
import { mappedClaims } from "./mapped-claims";
import { mfaLowered } from "./mfa-lowered";
import { microsoftEndpointMismatch } from "./microsoft-endpoint-mismatch";
import { nameIdChanged } from "./name-id-changed";
import { organizationChangeable } from "./organization-changeable";
import { organizationHidden } from "./organization-hidden";
import { organizationMapping } from "./organization-mapping";
import { passwordSignIn } from "./password-sign-in";
import { perpetualDifference } from "./perpetual-difference";
import { poolReplaced } from "./pool-replaced";
import { poolSchema } from "./pool-schema";
import { protectionLifted } from "./protection-lifted";
import { redirectUriNotRegistered } from "./redirect-uri-not-registered";
import { refreshRotationOff } from "./refresh-rotation-off";
import { refusedSetting } from "./refused-setting";
import { routeMoved } from "./route-moved";
import { samlWeakened } from "./saml-weakened";
import { scopeMissing } from "./scope-missing";
import { secretExpires } from "./secret-expires";
import { secretGoneTooSoon } from "./secret-gone-too-soon";
import { secretRenewed } from "./secret-renewed";
import { secretRetired } from "./secret-retired";
import { secretSwitched } from "./secret-switched";
import { servicePrincipalMissing } from "./service-principal-missing";
import { strategyMoved } from "./strategy-moved";
import { takenOverToBeReplaced } from "./taken-over-to-be-replaced";
import { threatProtectionLowered } from "./threat-protection-lowered";
import { tokenRevocationOff } from "./token-revocation-off";
import { tokensLiveLonger } from "./tokens-live-longer";
import { triggerChanged } from "./trigger-changed";
import { unmodelledReset } from "./unmodelled-reset";
import { userIdAttribute } from "./user-id-attribute";
import { usernameMapping } from "./username-mapping";
import { wayInAdded } from "./way-in-added";
import { wayInRemoved } from "./way-in-removed";
import { wildcardUrl } from "./wildcard-url";

/** Every rule, in the order of `environments/rule-ids.ts`. */
export const RULES: readonly Rule[] = [
  poolReplaced,
  identityProviderReplaced,
  routeMoved,
  identityProviderMoved,
  appRegistrationReplaced,
  strategyMoved,
  connectionReplaced,
  domainReplaced,
  identitiesMoved,
  takenOverToBeReplaced,
  usernameMapping,
  userIdAttribute,
  nameIdChanged,
  poolSchema,
  issuerMismatch,
  endpointMismatch,
  callbackNotRegistered,
  redirectUriNotRegistered,
  identifierNotRegistered,
  brokerClientMismatch,
  appRegistrationMismatch,
  microsoftEndpointMismatch,
  connectionNotEnabled,
  identityProviderNotSupported,
  scopeMissing,
  claimsMissing,
  claimsPolicyMismatch,
  servicePrincipalMissing,
  refusedSetting,
  hopsChangeTogether,
  mappedAttributeNotWritable,
  accountsNarrowed,
  accountsWidened,
  gateNotInForce,
  foreignConnection,
  appOpened,
  triggerChanged,
  wayInAdded,
  wayInRemoved,
  callbackRemoved,
  appClientReplaced,
  appClientChanged,
  domainsChanged,
  beyondTheStack,
  gateMismatch,
  connectionScriptMismatch,
  connectionRequestChanged,
  connectionWeakened,
  samlWeakened,
  mappedClaims,
  organizationChangeable,
  organizationMapping,
  organizationHidden,
  emailsSetAsVerified,
  wildcardUrl,
  httpUrl,
  implicitFlow,
  passwordSignIn,
  attributesChangeable,
  mfaLowered,
  threatProtectionLowered,
  tokensLiveLonger,
  tokenRevocationOff,
  refreshRotationOff,
  administratorConsent,
  protectionLifted,
  unmodelledReset,
  secretRenewed,
  secretSwitched,
  brokerClientSwitched,
  secretRetired,
  secretGoneTooSoon,
  secretExpires,
  certificateNotInForce,
  certificateRotated,
  certificateGoneTooSoon,
  certificateExpires,
  perpetualDifference,
];
