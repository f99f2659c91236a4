import { withBackchannelUrls } from "./backchannel-logout";
import type { ClientProperties, ClientRequest } from "./properties";

const PUBLIC_GRANT_TYPES = ["authorization_code", "implicit", "refresh_token"];
const DAY = 24 * 60 * 60;

/** Seconds that a refresh token may live, and may lie idle. A client with a secret gets the longer ones. */
const PUBLIC_LIFETIMES = { token_lifetime: 30 * DAY, idle_token_lifetime: 15 * DAY };
const CONFIDENTIAL_LIFETIMES = { token_lifetime: 365.25 * DAY, idle_token_lifetime: 30 * DAY };

/** The properties of a new first-party client: what the request says, on top of Auth0's defaults. */
export function newClientProperties({ client_secret: _, ...request }: ClientRequest): ClientProperties {
  const method = request.token_endpoint_auth_method;
  return {
    is_first_party: true,
    is_token_endpoint_ip_header_trusted: false,
    oidc_conformant: false,
    sso_disabled: false,
    cross_origin_authentication: false,
    custom_login_page_on: true,
    grant_types: method === "none" ? PUBLIC_GRANT_TYPES : [...PUBLIC_GRANT_TYPES, "client_credentials"],
    ...withBackchannelUrls(request),
    jwt_configuration: {
      secret_encoded: false,
      ...(request.jwt_configuration ?? { lifetime_in_seconds: 36_000 }),
    },
    refresh_token: {
      rotation_type: "non-rotating",
      expiration_type: "non-expiring",
      leeway: 0,
      infinite_token_lifetime: true,
      infinite_idle_token_lifetime: true,
      ...(method === undefined || method === "none" ? PUBLIC_LIFETIMES : CONFIDENTIAL_LIFETIMES),
      ...request.refresh_token,
    },
  };
}
