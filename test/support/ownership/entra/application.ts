import { ADDRESSES } from "../../../../stacks/addresses";
import { MICROSOFT_GRAPH } from "../../../../stacks/graph-permissions";
import type { ResourceByHand } from "../by-hand";
import { addOwner, readApplication, updateApplication as update } from "./directory";

const SCOPE = {
  id: "8f3a1c52-0000-4000-8000-0000000000aa",
  type: "User",
  value: "access_as_user",
  adminConsentDescription: "Access Acme as the signed-in user.",
  adminConsentDisplayName: "Access Acme",
  userConsentDescription: "Access Acme as you.",
  userConsentDisplayName: "Access Acme",
} as const;

const ROLE = {
  id: "8f3a1c52-0000-4000-8000-0000000000bb",
  allowedMemberTypes: ["User"],
  description: "Reads the books",
  displayName: "Auditor",
  value: "auditor",
} as const;

const KNOWN_CLIENT = "8f3a1c52-0000-4000-8000-0000000000cc";
const MAIL_READ = "570282fd-fa5c-430d-a7fd-fc8dc98a9dca";

const claim = (name: string) => ({ name, source: null, essential: false, additionalProperties: [] });
const claimRead = (name: string) => ({ name, source: "", essential: false, additional_properties: [] });

/** Every argument of an app registration that admits work accounts: an API of its own is no use to personal accounts. */
export const APPLICATION: ResourceByHand = {
  address: ADDRESSES.application,
  settings: {
    description: { left: "Sign-in for Acme" },
    device_only_auth_enabled: { left: true },
    display_name: { putBack: "Somebody's" },
    fallback_public_client_enabled: { putBack: true },
    group_membership_claims: { left: ["SecurityGroup"] },
    identifier_uris: { left: ["urn:acme:sign-in"] },
    logo_image: { never: "Terraform does not read it" },
    marketing_url: { left: "https://acme.com/" },
    notes: { left: "Clicked together in March." },
    oauth2_post_response_required: { putBack: true },
    owners: { never: "who owns it has another ID in each lab. The clouds are compared" },
    prevent_duplicate_names: { never: "it is in no cloud" },
    privacy_statement_url: { left: "https://acme.com/privacy" },
    service_management_reference: { left: "CHG0042" },
    sign_in_audience: { putBack: "AzureADMyOrg" },
    support_url: { left: "https://acme.com/support" },
    tags: { left: ["HideApp", "acme"] },
    template_id: { never: "Graph fixes it when it makes an app registration" },
    terms_of_service_url: { left: "https://acme.com/terms" },
    "api.known_client_applications": { left: [KNOWN_CLIENT] },
    "api.mapped_claims_enabled": { putBack: true },
    "api.oauth2_permission_scope": {
      left: [
        {
          id: SCOPE.id,
          enabled: true,
          type: SCOPE.type,
          value: SCOPE.value,
          admin_consent_description: SCOPE.adminConsentDescription,
          admin_consent_display_name: SCOPE.adminConsentDisplayName,
          user_consent_description: SCOPE.userConsentDescription,
          user_consent_display_name: SCOPE.userConsentDisplayName,
        },
      ],
    },
    "api.requested_access_token_version": { putBack: 1 },
    app_role: {
      left: [
        {
          id: ROLE.id,
          enabled: true,
          allowed_member_types: ROLE.allowedMemberTypes,
          description: ROLE.description,
          display_name: ROLE.displayName,
          value: ROLE.value,
        },
      ],
    },
    feature_tags: { left: [{ custom_single_sign_on: false, enterprise: false, gallery: false, hide: true }] },
    "optional_claims.access_token": { left: [claimRead("groups")] },
    "optional_claims.id_token": { putBack: [claimRead("upn")] },
    "optional_claims.saml2_token": { left: [claimRead("email")] },
    password: { never: "Graph has no request for it but the one of a client secret of its own" },
    public_client: { putBack: [{ redirect_uris: ["myapp://attacker"] }] },
    required_resource_access: {
      putBack: [{ resource_app_id: MICROSOFT_GRAPH, resource_access: [{ id: MAIL_READ, type: "Scope" }] }],
    },
    single_page_application: { putBack: [{ redirect_uris: ["https://attacker.example/spa"] }] },
    id: { never: "Graph gives it" },
    timeouts: { never: "it is in no cloud" },
    "web.homepage_url": { left: "https://acme.com/app" },
    "web.implicit_grant": {
      putBack: [{ access_token_issuance_enabled: true, id_token_issuance_enabled: true }],
    },
    "web.logout_url": { left: "https://app.acme.com/signed-out" },
    "web.redirect_uris": { putBack: ["https://attacker.example/callback"] },
  },
  setLeft: async (chain) => {
    const { optionalClaims } = await readApplication(chain);
    await update(chain, {
      description: "Sign-in for Acme",
      isDeviceOnlyAuthSupported: true,
      groupMembershipClaims: "SecurityGroup",
      identifierUris: ["urn:acme:sign-in"],
      info: {
        marketingUrl: "https://acme.com/",
        privacyStatementUrl: "https://acme.com/privacy",
        supportUrl: "https://acme.com/support",
        termsOfServiceUrl: "https://acme.com/terms",
      },
      notes: "Clicked together in March.",
      serviceManagementReference: "CHG0042",
      tags: ["HideApp", "acme"],
      api: {
        knownClientApplications: [KNOWN_CLIENT],
        oauth2PermissionScopes: [{ ...SCOPE, isEnabled: true }],
      },
      appRoles: [{ ...ROLE, isEnabled: true }],
      optionalClaims: {
        ...optionalClaims,
        accessToken: [claim("groups")],
        saml2Token: [claim("email")],
      },
      web: { homePageUrl: "https://acme.com/app", logoutUrl: "https://app.acme.com/signed-out" },
    });
    // What the provider does not model, and another owner.
    await addOwner(chain, "applications");
    await update(chain, {
      api: { preAuthorizedApplications: [{ appId: KNOWN_CLIENT, delegatedPermissionIds: [SCOPE.id] }] },
      servicePrincipalLockConfiguration: { isEnabled: true, allProperties: true },
    });
  },
  setOurs: async (chain) => {
    await update(chain, { oauth2RequirePostResponse: true }, "beta"); // v1.0 does not have it
    const { optionalClaims } = await readApplication(chain);
    await update(chain, {
      displayName: "Somebody's",
      isFallbackPublicClient: true,
      signInAudience: "AzureADMyOrg",
      api: { acceptMappedClaims: true, requestedAccessTokenVersion: 1 },
      optionalClaims: { ...optionalClaims, idToken: [claim("upn")] },
      publicClient: { redirectUris: ["myapp://attacker"] },
      spa: { redirectUris: ["https://attacker.example/spa"] },
      requiredResourceAccess: [
        { resourceAppId: MICROSOFT_GRAPH, resourceAccess: [{ id: MAIL_READ, type: "Scope" }] },
      ],
      web: {
        implicitGrantSettings: { enableAccessTokenIssuance: true, enableIdTokenIssuance: true },
        redirectUris: ["https://attacker.example/callback"],
      },
    });
  },
};
