import assert from "node:assert/strict";
import { createHmac, randomUUID } from "node:crypto";
import { FakeProvider } from "../../../cognito-domain/fake-provider";
import { ada, Browser } from "../../../cognito-domain/fixture";
import type { Answer } from "../../../running-aws";
import { cognito, fetchAws, provider, sentMessages } from "../../../shared-aws";

export const PASSWORD = "Correct-horse-1";

/** Sends what an app sends for its user: nothing is signed. */
export function ask(
  operation: string,
  input: object,
  { region = "us-east-1", headers = {} }: { region?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetchAws(
    new Request(`https://cognito-idp.${region}.amazonaws.com/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
        ...headers,
      },
      body: JSON.stringify(input),
    }),
  );
}

/** The answer to an unsigned request. */
export async function call(operation: string, input: object): Promise<Answer> {
  const answer = await ask(operation, input);
  const body = (await answer.json()) as Answer;
  assert.equal(answer.status, 200, `${operation}: ${JSON.stringify(body)}`);
  return body;
}

/** `<status> <code>: <message>` of an unsigned request that is refused. */
export async function refused(operation: string, input: object): Promise<string> {
  const answer = await ask(operation, input);
  const { __type, message } = (await answer.json()) as Answer;
  return `${answer.status} ${__type}: ${message}`;
}

export interface Deployed {
  readonly UserPoolId: string;
  readonly ClientId: string;
  readonly ClientSecret?: string;
}

/** A pool with an app client that has all flows with a password. */
export async function deploy({ pool = {}, client = {} } = {}): Promise<Deployed> {
  const { UserPool } = await cognito("CreateUserPool", { PoolName: "acme", ...pool });
  return { UserPoolId: UserPool.Id, ...(await addClient(UserPool.Id, client)) };
}

export async function addClient(
  UserPoolId: string,
  client: object = {},
): Promise<Pick<Deployed, "ClientId" | "ClientSecret">> {
  const { UserPoolClient } = await cognito("CreateUserPoolClient", {
    UserPoolId,
    ClientName: "web",
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    ...client,
  });
  const { ClientId, ClientSecret } = UserPoolClient;
  return { ClientId, ...(ClientSecret && { ClientSecret }) };
}

/** A user with an own password. */
export async function addUser(
  { UserPoolId }: Deployed,
  Username = "ada",
  attributes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  await cognito("AdminCreateUser", { UserPoolId, Username, UserAttributes });
  await cognito("AdminSetUserPassword", { UserPoolId, Username, Password: PASSWORD, Permanent: true });
}

export interface Tokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

/** Input of InitiateAuth with a password. */
export const passwordAuth = ({ ClientId }: Deployed, USERNAME = "ada", password = PASSWORD) => ({
  ClientId,
  AuthFlow: "USER_PASSWORD_AUTH",
  AuthParameters: { USERNAME, PASSWORD: password },
});

export async function signIn(deployed: Deployed, username?: string): Promise<Tokens> {
  return (await call("InitiateAuth", passwordAuth(deployed, username))).AuthenticationResult;
}

export function secretHash({ ClientId, ClientSecret = "" }: Deployed, username: string): string {
  return createHmac("sha256", ClientSecret)
    .update(username + ClientId)
    .digest("base64");
}

/** The last code that went to an address. */
export async function codeFor(address: string): Promise<string> {
  const message = (await sentMessages()).findLast(({ to }) => to === address);
  return /\d{6}/.exec(message?.text ?? "")?.[0] ?? assert.fail(`no code for ${address}`);
}

/** A pool with a domain and an identity provider, at which people sign in in a browser. */
export class Site {
  private constructor(
    readonly deployed: Deployed,
    readonly host: string,
  ) {}

  static async deploy(client: object = {}): Promise<Site> {
    const prefix = `acme-${randomUUID()}`;
    const { UserPool } = await cognito("CreateUserPool", { PoolName: "acme" });
    const UserPoolId: string = UserPool.Id;
    await cognito("CreateUserPoolDomain", { UserPoolId, Domain: prefix });
    await cognito("CreateIdentityProvider", {
      UserPoolId,
      ProviderName: "Microsoft",
      ProviderType: "OIDC",
      ProviderDetails: FakeProvider.details,
      AttributeMapping: { username: "sub", email: "email", email_verified: "email_verified", name: "name" },
    });
    const added = await addClient(UserPoolId, {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"],
      CallbackURLs: ["https://app.example/cb"],
      SupportedIdentityProviders: ["Microsoft"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
      ...client,
    });
    return new Site({ UserPoolId, ...added }, `${prefix}.auth.us-east-1.amazoncognito.com`);
  }

  /** Signs ada in; returns the body of the token response. */
  async signIn(
    scope = "openid email profile aws.cognito.signin.user.admin",
  ): Promise<Record<string, string>> {
    const { ClientId } = this.deployed;
    const browser = new Browser(fetchAws, this.host);
    const toProvider = await browser.redirect("/oauth2/authorize", {
      response_type: "code",
      client_id: ClientId,
      redirect_uri: "https://app.example/cb",
      scope,
      identity_provider: "Microsoft",
    });
    const state = toProvider.searchParams.get("state") ?? "";
    const callback = await browser.redirect("/oauth2/idpresponse", { code: provider.code(ada), state });
    const code = callback.searchParams.get("code") ?? assert.fail(callback.href);
    const form = { grant_type: "authorization_code", redirect_uri: "https://app.example/cb", code };
    const answer = await this.post("/oauth2/token", form);
    assert.equal(answer.status, 200);
    return (await answer.json()) as Record<string, string>;
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams({ client_id: this.deployed.ClientId, ...form });
    return fetchAws(new Request(`https://${this.host}${path}`, { method: "POST", body }));
  }

  /** Status of a refresh at the token endpoint. */
  async refreshStatus(refresh_token = ""): Promise<number> {
    return (await this.post("/oauth2/token", { grant_type: "refresh_token", refresh_token })).status;
  }

  async userInfoStatus(token = ""): Promise<number> {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetchAws(new Request(`https://${this.host}/oauth2/userInfo`, { headers }))).status;
  }
}
