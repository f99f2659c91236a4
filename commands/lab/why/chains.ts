import type { Environment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import { type Endpoints, endpointsOf } from "../../../stacks/endpoints";
import { renderScript } from "../../../stacks/scripts/render-script";
import type { ScriptSettings } from "../../../stacks/scripts/script-settings";
import { SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";

/** An OIDC identity provider, as Cognito needs it. */
type IdentityProvider = Pick<
  Endpoints["broker"],
  "issuer" | "authorizationEndpoint" | "tokenEndpoint" | "userinfoEndpoint" | "jwksUri"
>;

/** A client of an identity provider. */
interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Makes chains by hand, through the clouds' own APIs, as a person would in their consoles. Everything it makes has the same
 * name. {@link remove} removes it all.
 */
export class Chains {
  readonly #made: (() => Promise<unknown>)[] = [];
  /** The chain's URLs, without the tenant's custom domain. */
  readonly #endpoints: Endpoints;

  /**
   * @param name prefix of the pool's domain, and name of everything else
   * @param callbackUrl the app's callback URL
   */
  constructor(
    private readonly apis: CloudApis,
    private readonly environment: Pick<Environment, "auth0" | "cognito">,
    private readonly name: string,
    private readonly callbackUrl: string,
  ) {
    const { auth0, cognito } = environment;
    this.#endpoints = endpointsOf({
      auth0: { domain: auth0.domain },
      cognito: { region: cognito.region, domain: name },
    });
  }

  /**
   * Connects Cognito straight to Entra.
   *
   * @param tenantId the tenant whose issuer Cognito trusts
   * @param authority the authority whose endpoints it uses: `common`, or a tenant
   */
  async connectToEntra(tenantId: string, authority: string): Promise<AppConfiguration> {
    const audience = SIGN_IN_AUDIENCES[authority === "common" ? "any" : "tenant"];
    const application = await this.#makeApplication(audience, this.#endpoints.pool.callbackUrl);
    const endpoint = `https://login.microsoftonline.com/${authority}`;
    return this.#makePool(application, {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      authorizationEndpoint: `${endpoint}/oauth2/v2.0/authorize`,
      tokenEndpoint: `${endpoint}/oauth2/v2.0/token`,
      userinfoEndpoint: "https://graph.microsoft.com/oidc/userinfo",
      jwksUri: `${endpoint}/discovery/v2.0/keys`,
    });
  }

  /** Connects Cognito to Auth0, and Auth0 to Entra by one connection for all accounts, as the stack does. */
  async connectThroughAuth0(): Promise<AppConfiguration> {
    const { broker } = this.#endpoints;
    const [callbackUrl = ""] = broker.callbackUrls;
    const application = await this.#makeApplication(SIGN_IN_AUDIENCES.any, callbackUrl);
    const client = await this.#makeAuth0Client();
    await this.#makeConnection(client, application);
    return this.#makePool(client, broker);
  }

  /** Removes what was made, the last first. */
  async remove(): Promise<void> {
    for (const undo of this.#made.splice(0).reverse()) await undo();
  }

  async #makeApplication(signInAudience: string, redirectUri: string): Promise<Client> {
    const { id, appId } = await this.apis.graph("POST", "/applications", {
      displayName: this.name,
      signInAudience,
      api: { requestedAccessTokenVersion: 2 },
      web: { redirectUris: [redirectUri] },
    });
    this.#made.push(async () => {
      await this.apis.graph("DELETE", `/applications/${id}`);
      await this.apis.graph("DELETE", `/directory/deletedItems/${id}`);
    });
    const { secretText } = await this.apis.graph("POST", `/applications/${id}/addPassword`, {});
    return { clientId: appId, clientSecret: secretText };
  }

  async #makeAuth0Client(): Promise<Client> {
    const { client_id, client_secret } = await this.apis.auth0("POST", "/clients", {
      name: this.name,
      app_type: "regular_web",
      oidc_conformant: true,
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "client_secret_post",
      callbacks: [this.#endpoints.pool.callbackUrl],
      jwt_configuration: { alg: "RS256" },
    });
    this.#made.push(() => this.apis.auth0("DELETE", `/clients/${client_id}`));
    return { clientId: client_id, clientSecret: client_secret };
  }

  async #makeConnection(client: Client, application: Client): Promise<void> {
    const endpoints = "https://login.microsoftonline.com/common/oauth2/v2.0";
    const admitted: ScriptSettings["fetch-user-profile"] = {
      clientId: application.clientId,
      tenants: "any",
      personal: true,
    };
    const { id } = await this.apis.auth0("POST", "/connections", {
      name: this.name,
      strategy: "oauth2",
      options: {
        client_id: application.clientId,
        client_secret: application.clientSecret,
        authorizationURL: `${endpoints}/authorize`,
        tokenURL: `${endpoints}/token`,
        scope: "openid profile email",
        pkce_enabled: true,
        scripts: { fetchUserProfile: renderScript("fetch-user-profile", JSON.stringify(admitted)) },
      },
    });
    this.#made.push(() => this.apis.auth0("DELETE", `/connections/${id}`));
    await this.apis.auth0("PATCH", `/connections/${id}/clients`, [
      { client_id: client.clientId, status: true },
    ]);
  }

  async #makePool(client: Client, provider: IdentityProvider): Promise<AppConfiguration> {
    const { UserPool } = await this.apis.cognito("CreateUserPool", { PoolName: this.name });
    const UserPoolId: string = UserPool.Id;
    this.#made.push(() => this.apis.cognito("DeleteUserPool", { UserPoolId }));
    const domain = { Domain: this.name, UserPoolId };
    await this.apis.cognito("CreateUserPoolDomain", domain);
    this.#made.push(() => this.apis.cognito("DeleteUserPoolDomain", domain));
    await this.apis.cognito("CreateIdentityProvider", {
      UserPoolId,
      ProviderName: "Microsoft",
      ProviderType: "OIDC",
      ProviderDetails: {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        authorize_scopes: "openid email profile",
        attributes_request_method: "GET",
        oidc_issuer: provider.issuer,
        authorize_url: provider.authorizationEndpoint,
        token_url: provider.tokenEndpoint,
        attributes_url: provider.userinfoEndpoint,
        jwks_uri: provider.jwksUri,
      },
      AttributeMapping: { username: "sub", email: "email", name: "name" },
    });
    const { UserPoolClient } = await this.apis.cognito("CreateUserPoolClient", {
      UserPoolId,
      ClientName: this.name,
      SupportedIdentityProviders: ["Microsoft"],
      CallbackURLs: [this.callbackUrl],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email", "profile"],
    });
    return {
      issuer: `https://cognito-idp.${this.environment.cognito.region}.amazonaws.com/${UserPoolId}`,
      clientId: UserPoolClient.ClientId,
      authorizeUrl: `${this.#endpoints.pool.authorizationEndpoint}?identity_provider=Microsoft&scope=openid+email+profile`,
      signOutUrl: this.callbackUrl,
    };
  }
}
