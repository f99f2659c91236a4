import type { ConnectionOptions } from "@cdktf/provider-auth0/lib/connection";
import { Fn } from "cdktf";
import type { Environment } from "../environments/schema";
import { renderScript } from "./scripts/render-script";

/** The segment of Microsoft's endpoints that says whose accounts they take. */
const authorityOf = ({ accounts, tenantId }: Environment["microsoft"]): string =>
  ({ any: "common", organizations: "organizations", tenant: tenantId })[accounts];

/**
 * The options of the connection with Microsoft's endpoints written out.
 *
 * @param clientId of the app registration
 * @param returnUrls where Microsoft may send people after a sign-out; without any, a sign-out leaves Microsoft's session
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2
 */
export function microsoftOptionsOf(
  microsoft: Environment["microsoft"],
  clientId: string,
  returnUrls: readonly string[],
): ConnectionOptions {
  const { accounts, tenantId, organizations, personal } = microsoft;
  const endpoints = `https://login.microsoftonline.com/${authorityOf(microsoft)}/oauth2/v2.0`;
  const listed = organizations === "any" ? "any" : organizations.map(({ id }) => id);
  return {
    authorizationEndpoint: `${endpoints}/authorize`,
    tokenEndpoint: `${endpoints}/token`,
    scopes: ["openid", "profile", "email"],
    useOauthSpecScope: true, // separated by spaces
    pkceEnabled: true,
    upstreamParams: JSON.stringify({ login_hint: { alias: "login_hint" } }),
    iconUrl: MICROSOFTS_MARK,
    setUserRootAttributes: "on_each_login",
    scripts: {
      fetchUserProfile: renderScript(
        "fetch-user-profile",
        Fn.jsonencode({ clientId, tenants: accounts === "tenant" ? [tenantId] : listed, personal }),
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
