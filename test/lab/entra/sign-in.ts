import { answerOf, Browser, buttons, type Visit } from "./browser";
import { type Answer, type Entra, LOGIN, REDIRECT_URI, type WebApplication } from "./fixture";

/** Parameters of a request; `undefined` leaves one out. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** A person's browser and an application that signs the person in. */
export class SignIn {
  readonly browser: Browser;

  constructor(
    readonly entra: Entra,
    readonly application: WebApplication,
  ) {
    this.browser = new Browser(entra.cloud);
  }

  url(authority = "common", parameters: Parameters = {}): string {
    const query = {
      client_id: this.application.appId,
      response_type: "code",
      redirect_uri: REDIRECT_URI,
      scope: "openid profile email",
      state: "opaque",
      ...parameters,
    };
    return `${LOGIN}/${authority}/oauth2/v2.0/authorize?${new URLSearchParams(said(query))}`;
  }

  start(authority?: string, parameters?: Parameters): Promise<Visit> {
    return this.browser.open(this.url(authority, parameters));
  }

  /** Starts, and picks an account. */
  async pick(account: string, authority?: string, parameters?: Parameters): Promise<Visit> {
    return this.browser.submit(await this.start(authority, parameters), { account });
  }

  /** Signs in to the end, over whichever pages come. */
  async code(account: string, authority?: string, parameters?: Parameters): Promise<string> {
    const start = await this.start(authority, parameters);
    const picked =
      buttons(start, "account").length > 0 ? await this.browser.submit(start, { account }) : start;
    const end = buttons(picked, "decision").length > 0 ? await this.accept(picked) : picked;
    const { code } = answerOf(end);
    if (code === undefined) throw new Error(end.headers.get("Location") ?? "");
    return code;
  }

  accept(page: Visit): Promise<Visit> {
    return this.browser.submit(page, { decision: "accept" });
  }

  /** Redeems a code. */
  redeem(code: string, authority = "common", form: Parameters = {}): Promise<Answer> {
    return this.token(authority, {
      grant_type: "authorization_code",
      code,
      redirect_uri: REDIRECT_URI,
      ...form,
    });
  }

  /** Asks the token endpoint as the application. */
  token(authority: string, form: Parameters): Promise<Answer> {
    const { appId, secret } = this.application;
    return this.entra.fetch(`${LOGIN}/${authority}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams(said({ client_id: appId, client_secret: secret, ...form })),
    });
  }

  /** Signs in and redeems the code at the same endpoint. */
  async tokens(account: string, authority = "common", parameters: Parameters = {}): Promise<Tokens> {
    const { status, body } = await this.redeem(await this.code(account, authority, parameters), authority);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly scope: string;
}

function said(parameters: Parameters): [string, string][] {
  return Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
}
