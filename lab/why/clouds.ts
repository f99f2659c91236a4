import { AwsClient } from "aws4fetch";
import { accessKeyIdOf, type LabCredentials } from "../credentials";
import type { Wire } from "../wire";

/** What a chain without a broker is made of: an app registration, and a user pool that has it as identity provider. */
export interface DirectChain {
  /** Who may sign in to the app registration. */
  readonly signInAudience: "AzureADandPersonalMicrosoftAccount" | "AzureADMyOrg";
  /** The issuer that Cognito is told to expect. */
  readonly issuer: string;
  /** The authority whose endpoints are used: `common`, or a tenant. */
  readonly authority: string;
}

/** An app client of a user pool, as an app needs to know it. */
export interface DirectClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizeUrl: string;
  remove(): Promise<void>;
}

export interface CloudsOptions {
  readonly wire: Wire;
  readonly credentials: LabCredentials;
  /** Home tenant of the app registration. */
  readonly tenantId: string;
  readonly accountId: string;
  readonly region: string;
  /** Where the app is sent back to. */
  readonly callbackUrl: string;
}

/** Builds chains in the lab through the clouds' own APIs, as a person would with their consoles. */
export class Clouds {
  readonly #aws: AwsClient;

  constructor(private readonly options: CloudsOptions) {
    this.#aws = new AwsClient({
      accessKeyId: accessKeyIdOf(options.accountId),
      secretAccessKey: options.credentials.aws.secretAccessKey,
      region: options.region,
      service: "cognito-idp",
    });
  }

  /** Cognito straight to Entra. The prefix is that of the pool's domain. */
  async build(prefix: string, { signInAudience, issuer, authority }: DirectChain): Promise<DirectClient> {
    const { region, callbackUrl } = this.options;
    const host = `${prefix}.auth.${region}.amazoncognito.com`;
    const application = await this.registerApp(prefix, signInAudience, `https://${host}/oauth2/idpresponse`);
    const { UserPool } = await this.cognito("CreateUserPool", { PoolName: prefix });
    const UserPoolId = UserPool.Id as string;
    await this.cognito("CreateUserPoolDomain", { Domain: prefix, UserPoolId });
    const endpoint = `https://login.microsoftonline.com/${authority}`;
    await this.cognito("CreateIdentityProvider", {
      UserPoolId,
      ProviderName: "Microsoft",
      ProviderType: "OIDC",
      ProviderDetails: {
        client_id: application.appId,
        client_secret: application.secret,
        authorize_scopes: "openid email profile",
        attributes_request_method: "GET",
        oidc_issuer: issuer,
        authorize_url: `${endpoint}/oauth2/v2.0/authorize`,
        token_url: `${endpoint}/oauth2/v2.0/token`,
        attributes_url: "https://graph.microsoft.com/oidc/userinfo",
        jwks_uri: `${endpoint}/discovery/v2.0/keys`,
      },
      AttributeMapping: { username: "sub", email: "email", name: "name" },
    });
    const { UserPoolClient } = await this.cognito("CreateUserPoolClient", {
      UserPoolId,
      ClientName: "why",
      SupportedIdentityProviders: ["Microsoft"],
      CallbackURLs: [callbackUrl],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email", "profile"],
    });
    const clientId = UserPoolClient.ClientId as string;
    return {
      issuer: `https://cognito-idp.${region}.amazonaws.com/${UserPoolId}`,
      clientId,
      authorizeUrl: `https://${host}/oauth2/authorize?identity_provider=Microsoft&scope=openid+email+profile`,
      remove: async () => {
        await this.cognito("DeleteUserPoolDomain", { Domain: prefix, UserPoolId });
        await this.cognito("DeleteUserPool", { UserPoolId });
        await this.graph("DELETE", `/applications/${application.id}`);
      },
    };
  }

  private async registerApp(
    displayName: string,
    signInAudience: DirectChain["signInAudience"],
    redirectUri: string,
  ): Promise<{ id: string; appId: string; secret: string }> {
    const { id, appId } = await this.graph("POST", "/applications", {
      displayName,
      signInAudience,
      api: { requestedAccessTokenVersion: 2 },
      web: { redirectUris: [redirectUri] },
    });
    const { secretText } = await this.graph("POST", `/applications/${id}/addPassword`, {
      passwordCredential: { displayName: "cognito" },
    });
    return { id, appId, secret: secretText };
  }

  // biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
  private async cognito(operation: string, input: object): Promise<any> {
    const request = await this.#aws.sign(`https://cognito-idp.${this.options.region}.amazonaws.com/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    return read(operation, await this.options.wire(request));
  }

  // biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
  private async graph(method: string, path: string, body?: object): Promise<any> {
    const { wire, credentials, tenantId } = this.options;
    const { access_token } = await read(
      "token",
      await wire(
        new Request(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`, {
          method: "POST",
          body: new URLSearchParams({
            grant_type: "client_credentials",
            client_id: credentials.entra.clientId,
            client_secret: credentials.entra.clientSecret,
            scope: "https://graph.microsoft.com/.default",
          }),
        }),
      ),
    );
    const request = new Request(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return read(path, await wire(request));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
async function read(what: string, response: Response): Promise<any> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
