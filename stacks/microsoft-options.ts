import type { ConnectionOptions } from "@cdktf/provider-auth0/lib/connection";
import { Fn } from "cdktf";
import type { BrokerEnvironment } from "../environments/schema";
import { admissionOf, authorityOf, MICROSOFT_SCOPES, microsoftEndpointsOf } from "./microsoft-authority";
import { renderScript } from "./scripts/render-script";

/**
 * The options of the connection with Microsoft's endpoints written out.
 *
 * @param clientId of the app registration
 * @param returnUrls where Microsoft may send people after a sign-out; without any, a sign-out leaves Microsoft's session
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2
 */
export function microsoftOptionsOf(
  microsoft: BrokerEnvironment["microsoft"],
  clientId: string,
  returnUrls: readonly string[],
): ConnectionOptions {
  const endpoints = microsoftEndpointsOf(microsoft);
  return {
    authorizationEndpoint: endpoints.authorization,
    tokenEndpoint: endpoints.token,
    scopes: [...MICROSOFT_SCOPES],
    useOauthSpecScope: true, // separated by spaces
    pkceEnabled: true,
    upstreamParams: JSON.stringify({ login_hint: { alias: "login_hint" } }),
    iconUrl: MICROSOFTS_MARK,
    setUserRootAttributes: "on_each_login",
    scripts: {
      fetchUserProfile: renderScript(
        "fetch-user-profile",
        Fn.jsonencode({ clientId, ...admissionOf(microsoft) }),
      ),
      ...(returnUrls.length > 0 && {
        getLogoutUrl: renderScript(
          "get-logout-url",
          JSON.stringify({ authority: authorityOf(microsoft), postLogoutRedirectUris: returnUrls }),
        ),
      }),
    },
  };
}

/** @see https://learn.microsoft.com/entra/identity-platform/howto-add-branding-in-apps */
const MICROSOFTS_MARK =
  "https://learn.microsoft.com/en-us/entra/identity-platform/media/howto-add-branding-in-apps/ms-symbollockup_mssymbol_19.png";
