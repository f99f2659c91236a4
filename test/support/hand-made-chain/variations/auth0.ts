import type { Vary } from "./variation";

/** What people set in Auth0's dashboard. */
export const AUTH0 = {
  /** The client's logo on the sign-in page, its description, and metadata for Actions. */
  branding: () => ({
    auth0Client: {
      logo_uri: "https://acme.com/logo.png",
      description: "Signs Acme's people in.",
      client_metadata: { team: "identity" },
    },
  }),

  /** The client's other URLs. */
  clientUrls: () => ({
    auth0Client: {
      allowed_logout_urls: ["https://app.acme.com/signed-out"],
      web_origins: ["https://app.acme.com"],
      allowed_origins: ["https://app.acme.com"],
      initiate_login_uri: "https://app.acme.com/sign-in",
    },
  }),

  /** The client's advanced settings. */
  clientSettings: () => ({
    auth0Client: {
      sso: true,
      client_aliases: ["acme-cognito"],
      custom_login_page_on: true,
      custom_login_page: "<html><body>Acme</body></html>",
    },
  }),

  /** Auth0's page leads people of these domains to their organisation. */
  domainAliases: () => ({
    connections: {
      waad: {
        options: { domain_aliases: ["acme.com", "acme.de"], non_persistent_attrs: ["groups"] },
      },
    },
  }),

  /** What Auth0 adds to its requests to Microsoft: the account picker, each time. */
  upstreamParams: () => {
    const options = { upstream_params: { prompt: { value: "select_account" } } };
    return { connections: { waad: { options }, windowslive: { options } } };
  },

  /** Metadata of the connections. */
  connectionMetadata: () => {
    const metadata = { team: "identity" };
    return { connections: { waad: { metadata }, windowslive: { metadata } } };
  },

  /** AWS's own how-to makes the client a single-page app, which has no authentication at the token endpoint. */
  singlePageApp: () => ({
    auth0Client: { app_type: "spa", token_endpoint_auth_method: "none" },
  }),
} as const satisfies Record<string, Vary>;
