import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
} from "openid-client";
import type { Wire } from "../../../network/wire";
import { UpstreamError } from "./error";

const LOGIN = "https://login.microsoftonline.com";

/** An app registration at Entra, as a connection uses it. */
export interface EntraClient {
  /** Whom Entra lets sign in: `common`, `consumers`, or a tenant by its id or domain. */
  readonly authority: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What Entra says about a person, after all checks. */
export interface EntraTokens {
  readonly claims: IDToken;
  readonly accessToken: string;
}

/** Where a person signs in at Entra, on its v2.0 endpoint. */
export function authorizationEndpoint(authority: string): URL {
  return new URL(`${LOGIN}/${authority}/oauth2/v2.0/authorize`);
}

/** Where a person signs out of Entra. */
export function endSessionEndpoint(authority: string): URL {
  return new URL(`${LOGIN}/${authority}/oauth2/v2.0/logout`);
}

/** Entra, as Auth0 reaches it through the connections. */
export class EntraProvider {
  /** By app registration and secret, so that a new secret gets a new one. */
  readonly #configurations = new Map<string, Promise<Configuration>>();

  constructor(private readonly wire: Wire) {}

  /**
   * Redeems Entra's code and checks the ID token: signature, issuer (on the common endpoint that of the person's own tenant),
   * audience and times, and that it has no nonce, since none was sent.
   *
   * @param callback the URL that Entra sent the browser to
   * @param state the state that it must bring back
   * @throws UpstreamError
   */
  async redeemCode(client: EntraClient, callback: URL, state: string): Promise<EntraTokens> {
    try {
      const configuration = await this.configuration(client);
      const tokens = await authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        idTokenExpected: true,
      });
      return { claims: tokens.claims() as IDToken, accessToken: tokens.access_token };
    } catch (error) {
      throw upstreamError(error);
    }
  }

  /** @returns the answer of Microsoft Graph's `GET /v1.0/me` */
  async fetchMe(accessToken: string): Promise<Record<string, unknown>> {
    const response = await this.wire(
      new Request("https://graph.microsoft.com/v1.0/me", {
        headers: { accept: "application/json", authorization: `Bearer ${accessToken}` },
      }),
    );
    if (!response.ok) throw new UpstreamError("access_denied", "failed to fetch user profile");
    return (await response.json()) as Record<string, unknown>;
  }

  private async configuration({ authority, clientId, clientSecret }: EntraClient): Promise<Configuration> {
    const key = JSON.stringify([authority, clientId, clientSecret]);
    const known = this.#configurations.get(key);
    if (known !== undefined) return known;
    const found = discovery(
      new URL(`${LOGIN}/${authority}/v2.0`),
      clientId,
      undefined,
      ClientSecretPost(clientSecret),
      {
        [customFetch]: (url, options) => this.wire(new Request(url, options as RequestInit)),
        execute: [enableNonRepudiationChecks],
      },
    );
    this.#configurations.set(key, found);
    found.catch(() => this.#configurations.delete(key));
    return found;
  }
}

/** Codes that mean a wrong ID token; every other error means that there was none. */
const ID_TOKEN_CODES = new Set([
  "OAUTH_INVALID_RESPONSE",
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "OAUTH_KEY_SELECTION_FAILED",
]);

/** The wording for a failed redemption is documented; no source has the one for a wrong ID token. */
function upstreamError(cause: unknown): UpstreamError {
  if (cause instanceof AuthorizationResponseError) {
    return new UpstreamError(cause.error, cause.error_description ?? cause.error, { cause });
  }
  if (cause instanceof ClientError && ID_TOKEN_CODES.has(cause.code ?? "")) {
    const reason = cause.cause instanceof Error ? cause.cause.message : cause.message;
    return new UpstreamError("invalid_request", `failed to verify the ID token: ${reason}`, { cause });
  }
  return new UpstreamError("invalid_request", "failed to obtain access token", { cause });
}
