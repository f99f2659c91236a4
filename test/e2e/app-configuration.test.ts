import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parseEnv } from "node:util";
import { Auth, customFetch } from "@auth/core";
import Cognito from "@auth/core/providers/cognito";
import { OidcClient, type OidcClientSettings, UserManager } from "oidc-client-ts";
import * as oidc from "openid-client";
import { type AppSettings, readAppSettings } from "../../commands/env/app/app-settings";
import { findDeployedClient } from "../../commands/env/app/deployed-client";
import { renderApp } from "../../commands/env/app/render-app";
import { DeployedChain } from "../support/deployed-chain";
import { evaluated } from "../support/evaluated";

/** The app clients of the deployed chain: a public and a confidential one. */
type App = "web" | "server";

let chain: DeployedChain;
before(async () => {
  chain = await DeployedChain.raise();
});
after(() => chain.close());

const deployed = (app: App) => findDeployedClient(chain.environment, app, chain.state);

/** Carla's way from the start of a sign-in to the app's callback. */
async function callbackOf(start: string, callbackUrl: string): Promise<URL> {
  const isEnd = ({ origin, pathname }: URL) => origin + pathname === callbackUrl;
  return (await chain.walk("carla", start, undefined, isEnd)).end;
}

test("npm run env -- app prints the configuration, and says beside it how to get the secret", async () => {
  const { code, stdout, stderr } = await chain.command("env", "app", "dev", "server", "--for", "spring");
  assert.equal(code, 0);
  assert.equal(`${stdout}\n`, renderApp(readAppSettings(deployed("server")), "spring"));
  assert.match(stderr, /Next: npm run -s env -- secret dev server$/);
  assert.equal(`${stdout}${stderr}`.includes(deployed("server").secret ?? ""), false);
});

test("npm run env -- secret prints the secret that Cognito has, and nothing else", async () => {
  const which = { UserPoolId: chain.userPoolId, ClientId: readAppSettings(deployed("server")).clientId };
  const { UserPoolClient } = await chain.apis.cognito("DescribeUserPoolClient", which);
  assert.deepEqual(await chain.command("env", "secret", "dev", "server"), {
    code: 0,
    stdout: UserPoolClient.ClientSecret,
    stderr: "",
  });
});

test("npm run env -- secret refuses a public app client", async () => {
  const { code, stdout, stderr } = await chain.command("env", "secret", "dev", "web");
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /^\ndev: web is a public app client, which has no secret/);
});

for (const app of ["web", "server"] as const) {
  test(`the variables for ${app} let openid-client sign in, refresh and read the claims`, async () => {
    const { secret } = deployed(app);
    const variables = parseEnv(renderApp(readAppSettings(deployed(app)), "dotenv"));
    const value = (name: string) => variables[name] ?? assert.fail(`no ${name}`);
    const configuration = new oidc.Configuration(
      {
        issuer: value("COGNITO_ISSUER"),
        jwks_uri: value("COGNITO_JWKS_URI"),
        authorization_endpoint: value("COGNITO_AUTHORIZATION_ENDPOINT"),
        token_endpoint: value("COGNITO_TOKEN_ENDPOINT"),
        userinfo_endpoint: value("COGNITO_USERINFO_ENDPOINT"),
        revocation_endpoint: value("COGNITO_REVOCATION_ENDPOINT"),
      },
      value("COGNITO_CLIENT_ID"),
      undefined,
      secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
    );
    configuration[oidc.customFetch] = fetchOverWire;
    oidc.enableNonRepudiationChecks(configuration); // verifies the ID token with the keys
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
    const start = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: value("COGNITO_CALLBACK_URL"),
      scope: value("COGNITO_SCOPES"),
      identity_provider: value("COGNITO_IDENTITY_PROVIDER"),
      state: expectedState,
      nonce: expectedNonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const callback = await callbackOf(start.href, value("COGNITO_CALLBACK_URL"));
    const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier,
      expectedState,
      expectedNonce,
    });
    const { sub = "" } = tokens.claims() ?? {};
    const user = await oidc.fetchUserInfo(configuration, tokens.access_token, sub);
    assert.equal(user.email, "carla@contoso.example");
    const refreshToken = tokens.refresh_token ?? "";
    assert.ok((await oidc.refreshTokenGrant(configuration, refreshToken)).access_token);
    await oidc.tokenRevocation(configuration, refreshToken);
  });
}

test("the configuration for oidc-client-ts signs in and refreshes", async () => {
  const settings = readAppSettings(deployed("web"));
  const exported = evaluated(renderApp(settings, "oidc-client-ts"), { "oidc-client-ts": { UserManager } });
  const { settings: written } = exported.userManager as UserManager;
  const before = globalThis.fetch;
  globalThis.fetch = fetchOverWire as typeof fetch;
  try {
    const client = new OidcClient(written as OidcClientSettings);
    const { url } = await client.createSigninRequest({});
    assert.equal(new URL(url).searchParams.get("identity_provider"), "Microsoft");
    const callback = await callbackOf(url, settings.callbackUrls[0] ?? "");
    const user = await client.processSigninResponse(callback.href);
    assert.equal(user.profile.email, "carla@contoso.example");
    const { id_token, refresh_token = "", session_state, scope = "", profile } = user;
    const refreshed = await client.useRefreshToken({
      state: { id_token, refresh_token, session_state, scope, profile },
    } as Parameters<OidcClient["useRefreshToken"]>[0]);
    assert.notEqual(refreshed.access_token, user.access_token);
  } finally {
    globalThis.fetch = before;
  }
});

for (const [app, kind] of [
  ["web", "public"],
  ["server", "confidential"],
] as const) {
  test(`the configuration for Auth.js signs in as a ${kind} client, and keeps the user pool's ID`, async () => {
    const callback = "https://dev.acme.com/api/auth/callback/cognito";
    await registerCallback(app, callback);
    const settings = { ...readAppSettings(deployed(app)), callbackUrls: [callback] };
    const { secret = "" } = deployed(app);
    const signedIn = await new AuthJs(settings, secret).signIn();
    assert.equal(signedIn.user.email, "carla@contoso.example");
    const { UserAttributes } = await chain.apis.cognito("AdminGetUser", {
      UserPoolId: chain.userPoolId,
      Username: await usernameOf("carla@contoso.example"),
    });
    const sub = UserAttributes.find(({ Name }: { Name: string }) => Name === "sub").Value;
    assert.equal(signedIn.user.id, sub);
  });
}

/** An app that uses Auth.js as it is configured, and a browser that keeps its cookies. */
class AuthJs {
  readonly #cookies = new Map<string, string>();
  readonly #configuration: Parameters<typeof Auth>[1];

  constructor(
    private readonly settings: AppSettings,
    secret: string,
  ) {
    let configuration: object = {};
    const provider = (options: object) => Cognito({ ...options, [customFetch]: fetchOverWire } as never);
    evaluated(
      renderApp(settings, "authjs"),
      {
        "next-auth": {
          __esModule: true,
          default: (given: object) => {
            configuration = given;
            return {};
          },
        },
        "next-auth/providers/cognito": { __esModule: true, default: provider },
      },
      { AUTH_COGNITO_SECRET: secret },
    );
    this.#configuration = { secret: "of the session's cookie", trustHost: true, ...configuration } as never;
  }

  async signIn(): Promise<{ user: { id: string; email: string } }> {
    const { csrfToken } = await (await this.#ask("/api/auth/csrf")).json();
    const started = await this.#ask("/api/auth/signin/cognito", new URLSearchParams({ csrfToken }));
    const [callbackUrl = ""] = this.settings.callbackUrls;
    const { pathname, search } = await callbackOf(started.headers.get("location") ?? "", callbackUrl);
    const ended = await this.#ask(`${pathname}${search}`);
    assert.equal(ended.status, 302);
    return (await this.#ask("/api/auth/session")).json();
  }

  async #ask(path: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(`https://dev.acme.com${path}`, {
      headers: { cookie },
      ...(body !== undefined && { method: "POST", body }),
    });
    const response = await Auth(request, this.#configuration);
    for (const each of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** Auth.js takes callbacks at a path of its own. */
async function registerCallback(app: App, url: string): Promise<void> {
  const which = { UserPoolId: chain.userPoolId, ClientId: readAppSettings(deployed(app)).clientId };
  const { UserPoolClient } = await chain.apis.cognito("DescribeUserPoolClient", which);
  const { ClientSecret, CreationDate, LastModifiedDate, CallbackURLs, ...client } = UserPoolClient;
  await chain.apis.cognito("UpdateUserPoolClient", { ...client, CallbackURLs: [...CallbackURLs, url] });
}

async function usernameOf(email: string): Promise<string> {
  const { Users } = await chain.apis.cognito("ListUsers", { UserPoolId: chain.userPoolId });
  const found = Users.find(({ Attributes }: { Attributes: { Name: string; Value: string }[] }) =>
    Attributes.some(({ Name, Value }) => Name === "email" && Value === email),
  );
  return found.Username;
}

/** `fetch` of the app's machine, or of its browser. */
function fetchOverWire(url: string | URL | Request, options?: object): Promise<Response> {
  return chain.wire(new Request(url, options));
}
