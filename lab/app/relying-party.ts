import * as oidc from "openid-client";
import type { Wire } from "../network/wire";
import type { AppConfiguration } from "./configuration";

/** What the app remembers about a sign-in that is under way. */
export interface StartedSignIn {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The app's side of OpenID Connect, by a certified client library. */
export class RelyingParty {
  #configuration: { for: string; configuration: Promise<oidc.Configuration> } | undefined;

  constructor(
    private readonly wire: Wire,
    private readonly redirectUri: string,
  ) {}

  /**
   * Starts a sign-in: says where to send the browser, and what must come back.
   *
   * @param namesProvider whether the request names the identity provider, which skips Cognito's own page
   */
  async startSignIn(app: AppConfiguration, { namesProvider = true } = {}): Promise<StartedSignIn> {
    const configuration = await this.configurationFor(app);
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const { identity_provider, scope } = Object.fromEntries(new URL(app.authorizeUrl).searchParams);
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: scope ?? "openid",
      ...(namesProvider && identity_provider && { identity_provider }),
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: "S256",
    });
    return { url, state, nonce, codeVerifier };
  }

  /** Finishes a sign-in: redeems the code that came back. @returns the claims of the id_token */
  async finishSignIn(app: AppConfiguration, callback: URL, started: StartedSignIn): Promise<oidc.IDToken> {
    const tokens = await oidc.authorizationCodeGrant(await this.configurationFor(app), callback, {
      pkceCodeVerifier: started.codeVerifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error("the user pool gave no id_token");
    return claims;
  }

  private configurationFor({
    issuer,
    clientId,
    clientSecret,
  }: AppConfiguration): Promise<oidc.Configuration> {
    const key = `${issuer} ${clientId}`;
    if (this.#configuration?.for !== key) {
      const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
      const configuration = oidc.discovery(new URL(issuer), clientId, undefined, authentication, {
        [oidc.customFetch]: (url: string, options: oidc.CustomFetchOptions) =>
          this.wire(new Request(url, options as RequestInit)),
      });
      this.#configuration = { for: key, configuration };
      configuration.catch(() => {
        this.#configuration = undefined; // the next sign-in asks again
      });
    }
    return this.#configuration.configuration;
  }
}
