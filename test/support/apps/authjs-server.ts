import { Auth, customFetch } from "@auth/core";
import { getToken, type JWT } from "@auth/core/jwt";
import Cognito from "@auth/core/providers/cognito";
import type { Account, AuthConfig } from "@auth/core/types";
import { Hono } from "hono";
import { decodeJwt } from "jose";
import type { AppSettings } from "../../../commands/env/app/app-settings";
import { renderApp } from "../../../commands/env/app/render-app";
import type { Wire } from "../../../lab/network/wire";
import { evaluated } from "../evaluated";

const SECRET = "of the session's cookie";

/** Tokens that the app keeps in its session's cookie, which only it can decrypt. */
type Tokens = Readonly<Record<"access_token" | "refresh_token", string>>;

/**
 * The server of an app, with Auth.js as it is configured for an app client, and what an app adds that calls others with the
 * access token: it keeps the tokens, refreshes them, and revokes them at the end.
 *
 * @param wire how the server reaches Cognito
 * @param clientSecret of a confidential app client
 * @see https://authjs.dev/guides/refresh-token-rotation
 */
export function authJsServer(settings: AppSettings, wire: Wire, clientSecret = ""): Hono {
  const askOverWire = (url: string | URL | Request, options?: RequestInit) => wire(new Request(url, options));
  const printed = printedConfiguration(settings, askOverWire, clientSecret);
  const askCognito = async (endpoint: string, parameters: Readonly<Record<string, string>>) => {
    const credentials = {
      client_id: settings.clientId,
      ...(clientSecret && { client_secret: clientSecret }),
    };
    const body = new URLSearchParams({ ...credentials, ...parameters });
    const response = await askOverWire(endpoint, { method: "POST", body });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };

  const configuration: AuthConfig = {
    ...printed,
    secret: SECRET,
    trustHost: true,
    callbacks: {
      ...printed.callbacks,
      async jwt(given) {
        const token = (await printed.callbacks?.jwt?.(given)) as JWT & Tokens;
        if (given.account) return { ...token, ...tokensOf(given.account as Account & Tokens) };
        if (given.trigger !== "update") return token;
        const grant = { grant_type: "refresh_token", refresh_token: token.refresh_token };
        const refreshed = await (await askCognito(settings.tokenEndpoint, grant)).json();
        return { ...token, ...tokensOf({ ...token, ...(refreshed as Partial<Tokens>) }) };
      },
      async session(given) {
        const session = await printed.callbacks?.session?.(given);
        return { ...session, tokenId: decodeJwt(String(given.token.access_token)).jti } as never;
      },
    },
    events: {
      async signOut(message) {
        const { refresh_token } = ("token" in message ? message.token : null) as Tokens;
        await askCognito(settings.revocationEndpoint, { token: refresh_token });
      },
    },
  };

  return new Hono()
    .get("/claims", async (c) => {
      const token = (await getToken({ req: c.req.raw, secret: SECRET })) as Tokens | null;
      const headers = { authorization: `Bearer ${token?.access_token}` };
      return askOverWire(settings.userinfoEndpoint, { headers });
    })
    .all("/auth/*", (c) => Auth(c.req.raw, configuration));
}

const tokensOf = ({ access_token, refresh_token }: Tokens): Tokens => ({ access_token, refresh_token });

/** What is printed for Auth.js, as it is given to next-auth. */
function printedConfiguration(
  settings: AppSettings,
  fetch: (url: string | URL | Request, options?: RequestInit) => Promise<Response>,
  secret: string,
): AuthConfig {
  let configuration: AuthConfig | undefined;
  const nextAuth = (given: AuthConfig) => {
    configuration = given;
    return {};
  };
  const provider = (options: object) => Cognito({ ...options, [customFetch]: fetch } as never);
  evaluated(
    renderApp(settings, "authjs"),
    {
      "next-auth": { __esModule: true, default: nextAuth },
      "next-auth/providers/cognito": { __esModule: true, default: provider },
    },
    { AUTH_COGNITO_SECRET: secret },
  );
  if (configuration === undefined) throw new Error("what is printed for Auth.js configures nothing");
  return configuration;
}
