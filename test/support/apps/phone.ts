import * as oidc from "openid-client";
import type { Wire } from "../../../lab/network/wire";

/** What is printed for AppAuth. */
export interface PhoneConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUrl: string;
  readonly scopes: readonly string[];
  readonly additionalParameters: Readonly<Record<string, string>>;
}

/** What an app keeps between the start of a sign-in, which goes to the system's browser, and its answer. */
interface Started {
  readonly url: string;
  readonly checks: oidc.AuthorizationCodeGrantChecks;
}

/** An app on a phone, which sends what AppAuth sends, in its order. The system gives it the answers to its own scheme. */
export class PhoneApp {
  private constructor(
    private readonly configuration: PhoneConfiguration,
    private readonly server: oidc.Configuration,
  ) {}

  /** Reads the discovery document. */
  static async open(configuration: PhoneConfiguration, wire: Wire): Promise<PhoneApp> {
    const { issuer, clientId } = configuration;
    const fetch = (url: string, options: object) => wire(new Request(url, options));
    const server = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
      [oidc.customFetch]: fetch,
    });
    return new PhoneApp(configuration, server);
  }

  async startSignIn(): Promise<Started> {
    const { redirectUrl, scopes, additionalParameters } = this.configuration;
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(this.server, {
      ...additionalParameters,
      redirect_uri: redirectUrl,
      scope: scopes.join(" "),
      state: expectedState,
      nonce: expectedNonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
  }

  /** @param answer the address that the system opened the app with */
  finishSignIn(answer: string, { checks }: Started) {
    return oidc.authorizationCodeGrant(this.server, new URL(answer), checks);
  }

  readClaims(accessToken: string, sub: string) {
    return oidc.fetchUserInfo(this.server, accessToken, sub);
  }

  refresh(refreshToken: string) {
    return oidc.refreshTokenGrant(this.server, refreshToken);
  }

  revoke(refreshToken: string) {
    return oidc.tokenRevocation(this.server, refreshToken);
  }

  /**
   * AppAuth's end session request. Cognito's parameters have to be added to OpenID Connect's.
   *
   * @see https://github.com/openid/AppAuth-Android/issues/697
   */
  endSessionUrl(idToken: string, logoutUrl: string): string {
    return oidc.buildEndSessionUrl(this.server, {
      id_token_hint: idToken,
      post_logout_redirect_uri: logoutUrl,
      state: oidc.randomState(),
      client_id: this.configuration.clientId,
      logout_uri: logoutUrl,
    }).href;
  }
}
