import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { CookieJar } from "tough-cookie";
import type { Auth0CloudOptions } from "../../../../lab/auth0";
import type { Cloud } from "../../../../lab/network/cloud";
import { DEFAULT_SWITCHES, type Switches } from "../../../../lab/switches";
import { type Answer, DOMAIN, disableClientConnections, type LabTenant, labTenant } from "../tenant";
import { APP, FakeEntra, type Person } from "./fake-entra";

export const CALLBACK = "https://pool.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse";
export const LOGOUT = "https://pool.auth.eu-west-1.amazoncognito.com/logout";
export const CUSTOM_DOMAIN = "login.lab.example";

const CLIENT = {
  name: "Cognito (lab)",
  app_type: "regular_web",
  oidc_conformant: true,
  grant_types: ["authorization_code"],
  token_endpoint_auth_method: "client_secret_post",
  callbacks: [CALLBACK],
  allowed_logout_urls: [LOGOUT],
  jwt_configuration: { alg: "RS256" },
};
/** A script that takes the profile from the id_token. */
export const PROFILE_SCRIPT = `function (accessToken, context, callback) {
  const claims = JSON.parse(Buffer.from(context.id_token.split(".")[1], "base64url").toString());
  callback(null, { user_id: claims.tid + "." + claims.oid, name: claims.name, email: claims.email });
}`;

const CONNECTIONS = {
  oauth2: {
    name: "microsoft",
    strategy: "oauth2",
    display_name: "Microsoft",
    options: {
      ...APP,
      authorizationURL: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
      tokenURL: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      pkce_enabled: true,
      scope: ["openid", "profile", "email"],
      scripts: { fetchUserProfile: PROFILE_SCRIPT },
      upstream_params: { login_hint: { alias: "login_hint" } },
      useOauthSpecScope: true,
    },
  },
  windowslive: {
    name: "microsoft-personal",
    strategy: "windowslive",
    options: { ...APP, strategy_version: 2, signin: true, graph_user: true },
  },
  waad: {
    name: "microsoft-work",
    strategy: "waad",
    show_as_button: true,
    display_name: "Work or school account",
    options: {
      ...APP,
      identity_api: "microsoft-identity-platform-v2.0",
      waad_protocol: "openid-connect",
      useCommonEndpoint: true,
      userid_attribute: "sub",
      should_trust_email_verified_connection: "never_set_emails_as_verified",
      basic_profile: true,
    },
  },
};

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where the page redirects to. */
  readonly location: string;
}

/** A browser with a cookie jar, which follows no redirect by itself. */
export class TestBrowser {
  readonly jar = new CookieJar();

  constructor(private readonly cloud: Cloud) {}

  get(url: string): Promise<Page> {
    return this.send(new Request(url));
  }

  post(url: string, form: Record<string, string>): Promise<Page> {
    return this.send(new Request(url, { method: "POST", body: new URLSearchParams(form) }));
  }

  private async send(request: Request): Promise<Page> {
    request.headers.set("cookie", await this.jar.getCookieString(request.url));
    const { status, headers, ...response } = await this.fetch(request);
    for (const cookie of headers.getSetCookie()) await this.jar.setCookie(cookie, request.url);
    const location = headers.get("location");
    return {
      status,
      headers,
      text: response.text,
      location: location === null ? "" : new URL(location, request.url).href,
    };
  }

  private async fetch(request: Request): Promise<{ status: number; headers: Headers; text: string }> {
    const response = await this.cloud.fetch(request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

export interface DeployedTenant extends LabTenant {
  readonly entra: FakeEntra;
  readonly client: { readonly client_id: string; readonly client_secret: string };
  /** Ids of the connections, by strategy. */
  readonly connections: Readonly<Record<string, string>>;
  browser(): TestBrowser;
  /** The URL of an authorization request. */
  authorizeUrl(parameters?: Record<string, string | undefined>, host?: string): string;
  /** Signs a person in through the connection. @returns what the client's callback is sent */
  signIn(
    person: Person,
    connection: string,
    options?: {
      browser?: TestBrowser;
      parameters?: Record<string, string | undefined>;
      host?: string;
    },
  ): Promise<URLSearchParams>;
  /** Redeems a code. */
  redeem(
    code: string | null,
    parameters?: Record<string, string | undefined>,
    host?: string,
  ): Promise<Answer>;
}

type Strategy = keyof typeof CONNECTIONS;

/** A tenant with what Terraform deploys, or a part of it. */
export async function deployTenant(
  options: {
    connections?: readonly Strategy[];
    client?: object;
    waad?: object;
    waadOptions?: object;
    oauth2Options?: object;
    switches?: Partial<Switches>;
    /** Whether the client also has the connections that the tenant was born with. @default false */
    bornConnections?: boolean;
  } & Partial<Pick<Auth0CloudOptions, "scopes">> = {},
): Promise<DeployedTenant> {
  const { connections: wanted = ["windowslive", "waad"], switches, scopes } = options;
  const entra = new FakeEntra();
  const tenant: LabTenant = await labTenant({
    wire: async (request) =>
      new URL(request.url).hostname === DOMAIN ? tenant.cloud.fetch(request) : entra.wire(request),
    switches: () => ({ ...DEFAULT_SWITCHES, ...switches }),
    customDomains: () => ({ [CUSTOM_DOMAIN]: DOMAIN }),
    ...(scopes && { scopes }),
  });
  if (options.bornConnections !== true) disableClientConnections(tenant.store);
  const { body: client } = await tenant.manage("POST", "/clients", { ...CLIENT, ...options.client });
  const connections: Record<string, string> = {};
  for (const strategy of wanted) {
    const base = CONNECTIONS[strategy];
    const { status, body } = await tenant.manage("POST", "/connections", {
      ...base,
      ...(strategy === "waad" && options.waad),
      options: {
        ...base.options,
        ...(strategy === "waad" && options.waadOptions),
        ...(strategy === "oauth2" && options.oauth2Options),
      },
    });
    assert.equal(status, 201, JSON.stringify(body));
    connections[strategy] = body.id;
    await tenant.manage("PATCH", `/connections/${body.id}/clients`, [
      { client_id: client.client_id, status: true },
    ]);
  }

  const authorizeUrl: DeployedTenant["authorizeUrl"] = (parameters = {}, host = DOMAIN) => {
    const all = {
      client_id: client.client_id,
      response_type: "code",
      scope: "openid email profile",
      redirect_uri: CALLBACK,
      state: "cognito-state",
      ...parameters,
    };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `https://${host}/authorize?${new URLSearchParams(given)}`;
  };

  return {
    ...tenant,
    entra,
    client,
    connections,
    browser: () => new TestBrowser(tenant.cloud),
    authorizeUrl,
    signIn: async (
      person,
      connection,
      { browser = new TestBrowser(tenant.cloud), parameters, host } = {},
    ) => {
      const { location } = await browser.get(authorizeUrl({ connection, ...parameters }, host));
      const { location: end } = await browser.get(entra.consent(location, person));
      assert.ok(end.startsWith(`${CALLBACK}?`), end);
      return new URL(end).searchParams;
    },
    redeem: async (code, parameters = {}, host = DOMAIN) => {
      const form = {
        grant_type: "authorization_code",
        client_id: client.client_id,
        client_secret: client.client_secret,
        redirect_uri: CALLBACK,
        code: code ?? "",
        ...parameters,
      };
      const given = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const response = await tenant.cloud.fetch(
        new Request(`https://${host}/oauth/token`, { method: "POST", body: new URLSearchParams(given) }),
      );
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
  };
}

/** The S256 challenge of a verifier. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
