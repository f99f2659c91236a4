import { compactVerify, decodeProtectedHeader } from "jose";
import * as oauth from "oauth4webapi";
import type { Wire } from "../../../network/wire";
import type { Switches } from "../../../switches";
import type { IdentityProvider } from "../../user-pools/types";
import { SignInError } from "../callback";
import { TOLERANCE_S } from "./clock";
import { userIdOf } from "./mapped-attributes";
import { OIDC_ERRORS } from "./oidc-errors";
import type { Claims, Identity, Provider, SignInStart } from "./provider";

/** The documentation says "HMAC-SHA, ECDSA, or RSA algorithms". */
const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "HS256", "HS384", "HS512"];

/** What the browser brings back from an OIDC identity provider. */
export interface OidcAnswer {
  readonly host: string;
  readonly code: string;
}

/**
 * An OIDC identity provider, as Cognito reaches it: it only knows what was deployed.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
 */
export class OidcProvider implements Provider<OidcAnswer> {
  readonly errors = OIDC_ERRORS;
  readonly #name: string;
  readonly #details: Readonly<Record<string, string>>;
  readonly #server: oauth.AuthorizationServer;
  readonly #client: oauth.Client;

  constructor(
    private readonly provider: IdentityProvider,
    private readonly wire: Wire,
    private readonly switches: () => Switches,
  ) {
    const { ProviderName, ProviderDetails = {} } = provider;
    const { oidc_issuer, token_url, jwks_uri, client_id } = ProviderDetails;
    this.#name = ProviderName;
    this.#details = ProviderDetails;
    this.#server = {
      issuer: oidc_issuer ?? "",
      token_endpoint: token_url ?? "",
      jwks_uri: jwks_uri ?? "",
      id_token_signing_alg_values_supported: ALGORITHMS,
    };
    this.#client = { client_id: client_id ?? "", [oauth.clockTolerance]: TOLERANCE_S };
  }

  /** Cognito sends neither a nonce nor a PKCE challenge: recorded redirects have none. */
  async authorizationUrl({ host, state, loginHint }: SignInStart): Promise<string> {
    const { authorize_url = "", authorize_scopes = "" } = this.#details;
    const url = new URL(authorize_url);
    if (!this.switches().cognitoKeepsAuthorizeUrlQuery) url.search = "";
    url.searchParams.set("client_id", this.#client.client_id);
    url.searchParams.set("redirect_uri", redirectUriOf(host));
    url.searchParams.set("scope", authorize_scopes);
    url.searchParams.set("response_type", "code");
    url.searchParams.set("state", state);
    if (loginHint !== undefined) url.searchParams.set("login_hint", loginHint);
    return url.href;
  }

  /**
   * Redeems a code.
   *
   * @throws SignInError
   */
  async identify({ host, code }: OidcAnswer): Promise<Identity> {
    const claims = await this.#claims(code, redirectUriOf(host));
    return { userId: userIdOf(this.provider, claims), claims };
  }

  /**
   * What can be mapped to attributes.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
   */
  async #claims(code: string, redirectUri: string): Promise<Claims> {
    const response = await this.#redeem(code, redirectUri);
    const tokens = await this.#checked("token response", () =>
      oauth.processAuthorizationCodeResponse(this.#server, this.#client, response, { requireIdToken: true }),
    );
    const idToken = oauth.getValidatedIdTokenClaims(tokens);
    if (idToken === undefined || tokens.id_token === undefined) throw new SignInError("Bad token response");
    if (idToken.iat > Date.now() / 1000 + TOLERANCE_S)
      throw new SignInError(`Bad id_token iat ${idToken.iat}`);
    await this.#checkSignature(tokens.id_token, response);
    const userInfo = await this.#userInfo(tokens.access_token, idToken.sub);
    const claims = claimsBy(this.switches().cognitoMapsClaimsOf, idToken, userInfo);
    // Both tokens can be mapped to an attribute, if they are no longer than its value may be.
    return { ...claims, id_token: tokens.id_token, access_token: tokens.access_token };
  }

  async #redeem(code: string, redirectUri: string): Promise<Response> {
    const { client_secret } = this.#details;
    const response = await oauth.authorizationCodeGrantRequest(
      this.#server,
      this.#client,
      client_secret === undefined ? oauth.None() : oauth.ClientSecretPost(client_secret),
      oauth.validateAuthResponse(this.#server, this.#client, new URLSearchParams({ code })),
      redirectUri,
      oauth.nopkce,
      this.#fetching("Timeout occurred in calling IdP token endpoint"),
    );
    return this.#relay(response, "error getting token");
  }

  async #checkSignature(idToken: string, response: Response): Promise<void> {
    const { alg = "", kid } = decodeProtectedHeader(idToken);
    if (alg.startsWith("HS")) {
      await compactVerify(idToken, Buffer.from(this.#details.client_secret ?? "")).catch(() => {
        throw new SignInError("invalid_token_signature: Error when verifying Symmetric MAC");
      });
      return;
    }
    if (kid === undefined) throw new SignInError("Bad id_token header: no kid");
    await this.#checked("id_token signature", () =>
      oauth.validateApplicationLevelSignature(
        this.#server,
        response,
        this.#fetching("Timeout in calling jwks uri"),
      ),
    );
  }

  async #userInfo(accessToken: string, subject: string): Promise<oauth.UserInfoResponse> {
    const { attributes_url = "", attributes_request_method: method = "GET" } = this.#details;
    const headers = { accept: "application/json", authorization: `Bearer ${accessToken}` };
    const response = await this.#ask(
      new Request(attributes_url, { method, headers }),
      "Timeout occurred in calling IdP userInfo endpoint",
    );
    const relayed = await this.#relay(response, "error getting user info");
    return this.#checked("userInfo response", () =>
      oauth.processUserInfoResponse(this.#server, this.#client, subject, relayed),
    );
  }

  /** Passes on the provider's own error. */
  async #relay(response: Response, otherwise: string): Promise<Response> {
    if (response.status === 200) return response;
    const { error, error_description } = await response.json().then(
      (body: unknown) => Object(body) as Record<string, unknown>,
      () => ({}) as Record<string, unknown>,
    );
    const words =
      typeof error === "string" ? [error, error_description].filter(Boolean).join(" ") : otherwise;
    throw new SignInError(`${this.#name} Error - ${response.status} ${words}`);
  }

  /** Replaces the library's errors by Cognito's. */
  async #checked<T>(what: string, check: () => Promise<T>): Promise<T> {
    try {
      return await check();
    } catch (error) {
      throw error instanceof SignInError ? error : new SignInError(describeFailure(what, error as Error));
    }
  }

  #fetching(timeout: string) {
    return {
      [oauth.customFetch]: (url: string, init: object) => this.#ask(new Request(url, init), timeout),
    };
  }

  /** @param timeout the message if the provider cannot be reached */
  async #ask(request: Request, timeout: string): Promise<Response> {
    try {
      return await this.wire(request);
    } catch {
      throw new SignInError(timeout);
    }
  }
}

function claimsBy(
  claimsOf: Switches["cognitoMapsClaimsOf"],
  idToken: oauth.IDToken,
  userInfo: oauth.UserInfoResponse,
): Claims {
  switch (claimsOf) {
    case "id_token first":
      return { ...userInfo, ...idToken };
    case "userInfo first":
      return { ...idToken, ...userInfo };
    case "userInfo":
      return userInfo;
    case "id_token":
      return idToken;
  }
}

/** Where an identity provider sends the browser back. */
function redirectUriOf(host: string): string {
  return `https://${host}/oauth2/idpresponse`;
}

/** Only the wording for the issuer is public; the others follow it. */
function describeFailure(what: string, { message, cause }: Error): string {
  const { claim, claims } = Object(cause) as { claim?: string; claims?: Record<string, unknown> };
  if (claim === undefined || claims === undefined) return `Bad ${what}: ${message}`;
  return `Bad id_token ${claim === "iss" ? "issuer" : claim} ${claims[claim]}`;
}
