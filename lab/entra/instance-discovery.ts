import { Hono } from "hono";
import { PUBLIC_HEADERS } from "./discovery";
import { StsError } from "./sts-error";

/** Each cloud of Microsoft with its hosts, the same for everyone. */
const CLOUDS = [
  {
    preferred_network: "login.microsoftonline.com",
    preferred_cache: "login.windows.net",
    aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
  },
  {
    preferred_network: "login.partner.microsoftonline.cn",
    preferred_cache: "login.partner.microsoftonline.cn",
    aliases: ["login.partner.microsoftonline.cn", "login.chinacloudapi.cn"],
  },
  {
    preferred_network: "login.microsoftonline.de",
    preferred_cache: "login.microsoftonline.de",
    aliases: ["login.microsoftonline.de"],
  },
  {
    preferred_network: "login.microsoftonline.us",
    preferred_cache: "login.microsoftonline.us",
    aliases: ["login.microsoftonline.us", "login.usgovcloudapi.net"],
  },
  {
    preferred_network: "login-us.microsoftonline.com",
    preferred_cache: "login-us.microsoftonline.com",
    aliases: ["login-us.microsoftonline.com"],
  },
  ...["fr", "de", "sg"].map((country) => {
    const host = `login.sovcloud-identity.${country}`;
    return { preferred_network: host, preferred_cache: host, aliases: [host] };
  }),
];

const HOSTS: ReadonlySet<string> = new Set(CLOUDS.flatMap(({ aliases }) => aliases));

/**
 * `/common/discovery/instance`: whether an authority is one of Microsoft's, and where its OpenID configuration is. MSAL asks
 * it before it trusts an authority, and after a token error.
 *
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-js/blob/dev/lib/msal-common/src/authority/AuthorityMetadata.ts
 */
export function instanceDiscovery(): Hono {
  const endpoint = new Hono();

  endpoint.get("/common/discovery/instance", (c) => {
    const version = c.req.query("api-version");
    try {
      if (version !== "1.0" && version !== "1.1") {
        throw new StsError("invalid_request", 500501, "Invalid value for 'api-version'.");
      }
      const tenant_discovery_endpoint = configurationOf(
        c.req.query("authorization_endpoint"),
        c.req.query("issuer"),
      );
      return version === "1.0"
        ? c.json({ tenant_discovery_endpoint }, 200, PUBLIC_HEADERS)
        : c.json(
            { tenant_discovery_endpoint, "api-version": version, metadata: CLOUDS },
            200,
            PUBLIC_HEADERS,
          );
    } catch (error) {
      if (error instanceof StsError) return c.json(error.body(), 400);
      throw error;
    }
  });

  return endpoint;
}

/**
 * The URL of the OpenID configuration: version 2.0's for a version 2.0 authorization endpoint, or else version 1.0's.
 *
 * @throws StsError AADSTS500502, 50050, 50049
 */
function configurationOf(authorizationEndpoint: string | undefined, issuer: string | undefined): string {
  const given = authorizationEndpoint ?? issuer;
  if (given === undefined || (authorizationEndpoint !== undefined && issuer !== undefined)) {
    throw new StsError(
      "invalid_request",
      500502,
      "Expected exactly one of 'issuer' and 'authorization_endpoint'.",
    );
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "https:") {
    const name = authorizationEndpoint === undefined ? "issuer" : "authorization_endpoint";
    throw new StsError(
      "invalid_request",
      50050,
      `The request is malformed: invalid format for '${name}' value.`,
    );
  }
  if (!HOSTS.has(url.hostname)) {
    throw new StsError("invalid_instance", 50049, "Unknown or invalid instance.");
  }
  const [, tenant] = url.pathname.split("/");
  const version = url.pathname.endsWith("/oauth2/v2.0/authorize") ? "/v2.0" : "";
  return `https://${url.hostname}/${tenant}${version}/.well-known/openid-configuration`;
}
