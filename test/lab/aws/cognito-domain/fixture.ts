import assert from "node:assert/strict";
import { cognitoDomain } from "../../../../lab/aws/cognito-domain";
import { emptyAwsData } from "../../../../lab/aws/data";
import { DeployedPools } from "../../../../lab/aws/user-pools/deployed-pools";
import { SamlResources } from "../../../../lab/aws/user-pools/saml/saml-resources";
import { RefreshTokens } from "../../../../lab/aws/user-pools/tokens/refresh-tokens";
import { Store } from "../../../../lab/kit/store";
import type { Wire } from "../../../../lab/network/wire";
import { DEFAULT_SWITCHES, type Switches } from "../../../../lab/switches";
import { FakeBackend, HOST } from "./fake-backend";
import { FakeProvider, type SignIn } from "./fake-provider";

export const ada = {
  sub: "windowslive|ada",
  email: "ada@acme.example",
  email_verified: true,
  name: "Ada Lovelace",
  given_name: "Ada",
};

/** An authorization request of the app client `web`, for Microsoft. */
export const REQUEST: Readonly<Record<string, string>> = {
  response_type: "code",
  client_id: "web",
  redirect_uri: "https://app.example/cb",
  scope: "openid email profile",
  state: "a state",
  identity_provider: "Microsoft",
};

type Fetch = (request: Request) => Response | Promise<Response>;

/** A person's browser, which keeps cookies and shows where it was sent. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly fetch: Fetch,
    private readonly host = HOST,
  ) {}

  /** Set-Cookie headers of the last answer. */
  lastCookies: readonly string[] = [];

  get(pathOrUrl: string, query: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(pathOrUrl, query, {});
  }

  /** Submits a form. */
  post(pathOrUrl: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.#send(pathOrUrl, {}, { method: "POST", body: new URLSearchParams(form) });
  }

  async #send(
    pathOrUrl: string,
    query: Readonly<Record<string, string>>,
    init: RequestInit,
  ): Promise<Response> {
    const url = new URL(pathOrUrl, `https://${this.host}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.fetch(new Request(url, { ...init, headers: { cookie } }));
    this.lastCookies = answer.headers.getSetCookie();
    for (const header of this.lastCookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (/max-age=0/i.test(header)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Where it is sent. */
  async redirect(pathOrUrl: string, query?: Readonly<Record<string, string>>): Promise<URL> {
    const answer = await this.get(pathOrUrl, query);
    assert.equal(answer.status, 302, await answer.clone().text());
    return new URL(answer.headers.get("location") ?? "", `https://${this.host}`);
  }
}

/** The lab's app. */
export const APP_URL = "http://localhost:3000/";

/** The domain of one pool, with a fake provider and a fake control plane. */
export class Fixture {
  readonly backend = new FakeBackend();
  readonly provider = new FakeProvider();
  readonly store = new Store(undefined, emptyAwsData());
  readonly #deployedPools = new DeployedPools(this.backend);
  readonly fetch: Fetch;
  /** Hosts besides the provider's, by name. */
  readonly hosts = new Map<string, Fetch>();
  readonly wire: Wire = async (request) => {
    const host = this.hosts.get(new URL(request.url).hostname);
    return host === undefined ? this.provider.wire(request) : host(request);
  };

  private constructor(switches: Partial<Switches>) {
    this.fetch = cognitoDomain({
      deployedPools: this.#deployedPools,
      refreshTokens: new RefreshTokens(this.store),
      saml: new SamlResources(this.store, this.wire),
      wire: this.wire,
      switches: () => ({ ...DEFAULT_SWITCHES, ...switches }),
      appUrl: APP_URL,
    });
  }

  /** @param change what differs in the deployment */
  static async open(change: (backend: FakeBackend) => void = () => {}, switches: Partial<Switches> = {}) {
    const fixture = new Fixture(switches);
    await fixture.deploy(change);
    return fixture;
  }

  async deploy(change: (backend: FakeBackend) => void): Promise<void> {
    change(this.backend);
    await this.#deployedPools.refresh();
  }

  browser(): Browser {
    return new Browser(this.fetch);
  }

  /** A whole sign-in; returns where the app's callback is sent. */
  async signIn(
    claims: Readonly<Record<string, unknown>> = ada,
    signIn: SignIn = {},
    { browser = this.browser(), query = {} as Readonly<Record<string, string>> } = {},
  ): Promise<URL> {
    const toProvider = await browser.redirect("/oauth2/authorize", { ...REQUEST, ...query });
    assert.equal(toProvider.host, "op.example", toProvider.href);
    const state = toProvider.searchParams.get("state") ?? "";
    return browser.redirect("/oauth2/idpresponse", { code: this.provider.code(claims, signIn), state });
  }

  /** The error that the app gets from a sign-in that fails. */
  async refusal(claims?: Readonly<Record<string, unknown>>, signIn?: SignIn): Promise<string> {
    const { searchParams } = await this.signIn(claims, signIn);
    assert.equal(searchParams.get("state"), "a state");
    assert.equal(searchParams.get("error"), "invalid_request");
    return searchParams.get("error_description") ?? "";
  }

  async post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(form);
    return this.fetch(new Request(`https://${HOST}${path}`, { method: "POST", body, headers }));
  }

  /** Signs in and redeems the code. */
  async tokens(
    claims?: Readonly<Record<string, unknown>>,
    query?: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const callback = await this.signIn(claims, {}, { query: query ?? {} });
    const answer = await this.redeem(callback.searchParams.get("code") ?? callback.href);
    const body = (await answer.json()) as Record<string, string>;
    assert.equal(answer.status, 200, JSON.stringify(body));
    return body;
  }

  redeem(code: string, form: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.post("/oauth2/token", {
      grant_type: "authorization_code",
      client_id: "web",
      redirect_uri: "https://app.example/cb",
      code,
      ...form,
    });
  }
}
