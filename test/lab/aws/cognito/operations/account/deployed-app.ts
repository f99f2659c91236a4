import assert from "node:assert/strict";
import { decodeJwt, type JWTPayload } from "jose";
import { CALLBACK, deployApp } from "../../../cognito-domain/deploy-app";
import { Browser } from "../../../cognito-domain/fixture";
import type { Answer } from "../../../running-aws";
import { cognito, fetchAws, provider } from "../../../shared-aws";

/** A person at the identity provider. */
export const person = { sub: "waad|ada", email: "ada@acme.example", name: "Ada of Acme" };

export interface Tokens {
  readonly id_token: string;
  readonly access_token: string;
  readonly refresh_token: string;
}

/** An app whose users sign in at a pool's domain, through the identity provider `Microsoft` or with a password. */
export class DeployedApp {
  private constructor(
    readonly UserPoolId: string,
    private readonly clientId: string,
    private readonly host: string,
  ) {}

  /** @param Domain a prefix that no other test has */
  static async deploy(Domain: string): Promise<DeployedApp> {
    const { UserPoolId, ClientId } = await deployApp(cognito, { Domain }, ["COGNITO"]);
    return new DeployedApp(UserPoolId, ClientId, `${Domain}.auth.us-east-1.amazoncognito.com`);
  }

  /** @returns the callback URL, with a code or an error */
  async signInAs(someone: typeof person): Promise<URL> {
    const browser = new Browser(fetchAws, this.host);
    const toProvider = await browser.redirect("/oauth2/authorize", {
      ...this.#request(),
      identity_provider: "Microsoft",
    });
    return browser.redirect("/oauth2/idpresponse", {
      code: provider.code(someone),
      state: toProvider.searchParams.get("state") ?? "",
    });
  }

  /** @returns the callback URL, or the login page with the reason why there is none */
  async signInWith(username: string, password: string): Promise<URL> {
    const browser = new Browser(fetchAws, this.host);
    const page = await (await browser.get("/login", this.#request())).text();
    const _csrf = /name="_csrf" value="(?<token>[^"]+)"/.exec(page)?.groups?.token ?? "";
    const path = `/login?${new URLSearchParams(this.#request())}`;
    const answer = await browser.post(path, { _csrf, username, password });
    return new URL(answer.headers.get("location") ?? "");
  }

  async redeem(callback: URL): Promise<Tokens> {
    const answer = await this.#token({
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code: callback.searchParams.get("code") ?? callback.href,
    });
    const tokens = (await answer.json()) as Tokens;
    assert.equal(answer.status, 200, JSON.stringify(tokens));
    return tokens;
  }

  /** The claims of someone who signs in through the identity provider. */
  async claimsOf(someone: typeof person): Promise<JWTPayload> {
    return decodeJwt((await this.redeem(await this.signInAs(someone))).id_token);
  }

  /** What a session still gives: `<status of a refresh> <status of userInfo>`. */
  async session({ access_token, refresh_token }: Tokens): Promise<string> {
    const refresh = await this.#token({ grant_type: "refresh_token", refresh_token });
    const headers = { authorization: `Bearer ${access_token}` };
    const info = await fetchAws(new Request(`https://${this.host}/oauth2/userInfo`, { headers }));
    return `${refresh.status} ${info.status}`;
  }

  async attributes(Username: string): Promise<Record<string, string>> {
    const { UserAttributes } = await cognito("AdminGetUser", { UserPoolId: this.UserPoolId, Username });
    return Object.fromEntries(UserAttributes.map(({ Name, Value }: Answer) => [Name, Value]));
  }

  #request() {
    return { response_type: "code", client_id: this.clientId, redirect_uri: CALLBACK };
  }

  #token(form: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams({ client_id: this.clientId, ...form });
    return fetchAws(new Request(`https://${this.host}/oauth2/token`, { method: "POST", body }));
  }
}
