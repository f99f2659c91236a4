import { ManagementError, notInLab } from "../error";
import type { ConnectionOptions } from "./properties";
import type { Strategy } from "./strategy";

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  identity_api: ["azure-active-directory-v1.0", "microsoft-identity-platform-v2.0"],
  waad_protocol: ["openid-connect", "ws-federation"],
  userid_attribute: ["oid", "sub"],
  should_trust_email_verified_connection: ["never_set_emails_as_verified", "always_set_emails_as_verified"],
};

/**
 * Microsoft Entra ID, one organisation's or, over the common endpoint, any organisation's. Auth0 repeats
 * `useCommonEndpoint` as `waad_common_endpoint`, and takes the tenant's domain from `domain` where it is not given. Extended
 * attributes (`ext_profile`, `ext_groups`) are kept as options: what Auth0 would fetch from Microsoft Graph for them is
 * neither in the claims of a token nor in userinfo.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/azure-active-directory/v2
 */
export const waad: Strategy = {
  kind: "enterprise",
  complete: (options) => {
    checkChoices(options);
    checkInLab(options);
    if (options.client_id === undefined) {
      throw invalid("Payload validation error: 'Missing required property: client_id' on property options.");
    }
    if (options.useCommonEndpoint === true) checkCommonEndpoint(options);
    const tenantDomain = options.tenant_domain ?? options.domain;
    return {
      ...options,
      ...(tenantDomain !== undefined && { tenant_domain: tenantDomain }),
      waad_common_endpoint: options.useCommonEndpoint === true,
    };
  },
};

/** The wording is known for `identity_api`, and assumed for the others. */
function checkChoices(options: ConnectionOptions): void {
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = options[name];
    if (value === undefined || choices.includes(String(value))) continue;
    const valid = choices.map((choice) => `'${choice}'`).join(", ");
    throw invalid(`The ${name} property contains an invalid value. Valid values are ${valid}`);
  }
}

function checkInLab(options: ConnectionOptions): void {
  const { identity_api, waad_protocol } = options;
  if (identity_api === "azure-active-directory-v1.0") throw notInLab(`waad connections with ${identity_api}`);
  if (waad_protocol === "ws-federation") throw notInLab(`waad connections with ${waad_protocol}`);
}

/**
 * On the common endpoint the user ID must be `sub`, and no organisation is trusted to have verified an e-mail. Both rules are
 * documented; the wording of the errors is not.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/azuread-adfs-email-verification
 */
function checkCommonEndpoint(options: ConnectionOptions): void {
  if (options.userid_attribute !== "sub") {
    throw invalid(
      "The Azure AD common endpoint cannot be enabled for this connection when options.userid_attribute is not 'sub'.",
    );
  }
  if (options.should_trust_email_verified_connection === "always_set_emails_as_verified") {
    throw invalid(
      "The Azure AD common endpoint cannot be enabled for this connection when options.should_trust_email_verified_connection is 'always_set_emails_as_verified'.",
    );
  }
}

function invalid(message: string): ManagementError {
  return new ManagementError(400, message, "invalid_body");
}
