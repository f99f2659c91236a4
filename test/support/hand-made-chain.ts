import { providerDetails } from "../../commands/lab/why/chains";
import type { Environment } from "../../environments/schema";
import type { AppConfiguration } from "../../lab/app/configuration";
import type { CloudApis } from "../../lab/deployer/cloud-apis";
import { endpointsOf } from "../../stacks/endpoints";

type Strategy = "windowslive" | "waad";

/** What a test varies of a chain that is made by hand. */
export interface ByHand {
  /** Which connections there are. @default - the environment's */
  readonly strategy?: Environment["auth0"]["strategy"];
  /**
   * Which claim becomes the user ID for work accounts. Auth0 refuses `oid` together with the common endpoint, so
   * it takes `accounts: tenant`.
   *
   * @default "sub"
   */
  readonly userIdAttribute?: "sub" | "oid";
  /** Whether another Auth0 client may use the connections too. @default false */
  readonly shared?: boolean;
  /** Whether the user pool tells upper from lower case. Pools that are made in AWS's console don't. @default false */
  readonly caseSensitive?: boolean;
  /** Whether the user pool's schema requires an e-mail. @default false */
  readonly emailRequired?: boolean;
  /** Name of the identity provider in the user pool. @default - the environment's */
  readonly providerName?: string;
}

/** A chain that was made by hand: each id and secret of it. */
export interface HandMade {
  /** The environment that it is a chain of, with the names that the person gave. */
  readonly environment: Environment;
  readonly application: {
    /** Object id. */
    readonly id: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** Of the client secret. */
    readonly keyId: string;
    /** Object id of the service principal. */
    readonly servicePrincipalId: string;
  };
  readonly auth0: {
    readonly clientId: string;
    readonly clientSecret: string;
    /** Ids of the connections. */
    readonly connections: Readonly<Partial<Record<Strategy, string>>>;
    /** The other client that may use the connections, if there is one. */
    readonly otherClientId: string | undefined;
  };
  readonly userPoolId: string;
  /** The app clients, by their name in the environment. */
  readonly clients: Readonly<
    Record<string, { readonly clientId: string; readonly clientSecret: string | undefined }>
  >;
  /** What the first app client's app needs to know. */
  readonly app: AppConfiguration;
}

/** Names as a person gives them. */
export const NAMES = {
  application: "Acme sign-in",
  secret: "made by hand",
  connections: { windowslive: "microsoft-personal", waad: "microsoft-work" },
  auth0Client: "AWS Cognito",
  otherAuth0Client: "Acme intranet",
  userPool: "acme users",
} as const;

const AUDIENCES = {
  any: "AzureADandPersonalMicrosoftAccount",
  organizations: "AzureADMultipleOrgs",
  tenant: "AzureADMyOrg",
} as const;

/** Microsoft Graph and its delegated permission User.Read, which Entra's portal gives each new app registration. */
const USER_READ = {
  resourceAppId: "00000003-0000-0000-c000-000000000000",
  resourceAccess: [{ id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "Scope" }],
};

/** Days that a client secret is valid where a person leaves the portal's proposal. */
const SECRET_DAYS = 180;

/**
 * Makes the chain by hand, through the clouds' own APIs, as a person does in the three consoles: with what they propose,
 * and with the host names, callback URLs, tenant and app clients of the environment.
 */
export async function makeByHand(
  apis: CloudApis,
  environment: Environment,
  options: ByHand = {},
): Promise<HandMade> {
  const { microsoft, auth0, cognito } = environment;
  const {
    strategy = auth0.strategy,
    userIdAttribute = "sub",
    providerName = cognito.providerName,
    caseSensitive = false,
  } = options;
  const handMade: Environment = {
    ...environment,
    microsoft: { ...microsoft, displayName: NAMES.application },
    auth0: { ...auth0, strategy, connections: NAMES.connections, userIdAttribute },
    cognito: {
      ...cognito,
      providerName,
      poolName: NAMES.userPool,
      usernames: caseSensitive ? "case-sensitive" : "case-insensitive",
    },
  };
  const application = await makeApplication(apis, handMade);
  const broker = await makeBroker(apis, handMade, application, options);
  const pool = await makePool(apis, handMade, broker, options);
  return { environment: handMade, application, auth0: broker, ...pool, app: appOf(handMade, pool) };
}

async function makeApplication(apis: CloudApis, environment: Environment): Promise<HandMade["application"]> {
  const { id, appId } = await apis.graph("POST", "/applications", {
    displayName: NAMES.application,
    signInAudience: AUDIENCES[environment.microsoft.accounts],
    api: { requestedAccessTokenVersion: 2 },
    web: { redirectUris: endpointsOf(environment).broker.callbackUrls },
    requiredResourceAccess: [USER_READ],
  });
  const servicePrincipal = await apis.graph("POST", "/servicePrincipals", {
    appId,
    tags: ["WindowsAzureActiveDirectoryIntegratedApp"],
  });
  const endDateTime = new Date(Date.now() + SECRET_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const { keyId, secretText } = await apis.graph("POST", `/applications/${id}/addPassword`, {
    passwordCredential: { displayName: NAMES.secret, endDateTime },
  });
  return {
    id,
    clientId: appId,
    clientSecret: secretText,
    keyId,
    servicePrincipalId: servicePrincipal.id,
  };
}

async function makeBroker(
  apis: CloudApis,
  environment: Environment,
  { clientId: client_id, clientSecret: client_secret }: HandMade["application"],
  { shared = false }: ByHand,
): Promise<HandMade["auth0"]> {
  const client = await makeAuth0Client(apis, NAMES.auth0Client, endpointsOf(environment).pool.callbackUrl);
  const other = shared
    ? await makeAuth0Client(apis, NAMES.otherAuth0Client, "https://intranet.acme.com/callback")
    : undefined;
  const enabled = [client, ...(other === undefined ? [] : [other])];
  const connections: Partial<Record<Strategy, string>> = {};
  for (const strategy of ["windowslive", "waad"] as const) {
    if (environment.auth0.strategy !== "both" && environment.auth0.strategy !== strategy) continue;
    const { id } = await apis.auth0("POST", "/connections", {
      name: NAMES.connections[strategy],
      strategy,
      options: { client_id, client_secret, ...OPTIONS[strategy](environment) },
      ...(strategy === "waad" && { show_as_button: true }),
    });
    await apis.auth0(
      "PATCH",
      `/connections/${id}/clients`,
      enabled.map(({ clientId }) => ({ client_id: clientId, status: true })),
    );
    connections[strategy] = id;
  }
  return { ...client, connections, otherClientId: other?.clientId };
}

/** What Auth0's dashboard makes of a "Regular Web Application", with each grant type that it proposes. */
async function makeAuth0Client(
  apis: CloudApis,
  name: string,
  callbackUrl: string,
): Promise<Pick<HandMade["auth0"], "clientId" | "clientSecret">> {
  const { client_id, client_secret } = await apis.auth0("POST", "/clients", {
    name,
    app_type: "regular_web",
    oidc_conformant: true,
    token_endpoint_auth_method: "client_secret_post",
    jwt_configuration: { alg: "RS256", lifetime_in_seconds: 36_000 },
    callbacks: [callbackUrl],
  });
  return { clientId: client_id, clientSecret: client_secret };
}

const OPTIONS: Readonly<Record<Strategy, (environment: Environment) => object>> = {
  windowslive: () => ({ strategy_version: 2, signin: true, graph_user: true }),
  waad: ({ auth0, microsoft }) => ({
    identity_api: "microsoft-identity-platform-v2.0",
    waad_protocol: "openid-connect",
    ...(microsoft.accounts === "tenant"
      ? { useCommonEndpoint: false, tenant_domain: microsoft.tenantId }
      : { useCommonEndpoint: true }),
    userid_attribute: auth0.userIdAttribute,
    should_trust_email_verified_connection: "never_set_emails_as_verified",
    basic_profile: true,
  }),
};

async function makePool(
  apis: CloudApis,
  environment: Environment,
  auth0Client: HandMade["auth0"],
  { emailRequired = false }: ByHand,
): Promise<Pick<HandMade, "userPoolId" | "clients">> {
  const { cognito } = environment;
  const { UserPool } = await apis.cognito("CreateUserPool", {
    PoolName: NAMES.userPool,
    UsernameConfiguration: { CaseSensitive: cognito.usernames === "case-sensitive" },
    AutoVerifiedAttributes: ["email"],
    ...(emailRequired && {
      Schema: [{ Name: "email", AttributeDataType: "String", Mutable: true, Required: true }],
    }),
  });
  const UserPoolId: string = UserPool.Id;
  await apis.cognito("CreateUserPoolDomain", {
    UserPoolId,
    ...(typeof cognito.domain === "string"
      ? { Domain: cognito.domain }
      : {
          Domain: cognito.domain.name,
          CustomDomainConfig: { CertificateArn: cognito.domain.certificateArn },
        }),
  });
  await apis.cognito("CreateIdentityProvider", {
    UserPoolId,
    ProviderName: cognito.providerName,
    ProviderType: "OIDC",
    ProviderDetails: providerDetails(auth0Client, endpointsOf(environment).broker),
    AttributeMapping: { username: "sub", email: "email", name: "name" },
  });
  const clients: Record<string, { clientId: string; clientSecret: string | undefined }> = {};
  for (const [name, { kind, callbackUrls, logoutUrls }] of Object.entries(cognito.clients)) {
    const { UserPoolClient } = await apis.cognito("CreateUserPoolClient", {
      UserPoolId,
      ClientName: `acme ${name}`,
      GenerateSecret: kind === "confidential",
      SupportedIdentityProviders: [cognito.providerName],
      CallbackURLs: callbackUrls,
      LogoutURLs: logoutUrls,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email", "profile"],
      ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 5,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "days" },
    });
    clients[name] = { clientId: UserPoolClient.ClientId, clientSecret: UserPoolClient.ClientSecret };
  }
  return { userPoolId: UserPoolId, clients };
}

function appOf(
  environment: Environment,
  { userPoolId, clients }: Pick<HandMade, "userPoolId" | "clients">,
): AppConfiguration {
  const { cognito } = environment;
  const { pool } = endpointsOf(environment);
  const [name = "", settings] = Object.entries(cognito.clients)[0] ?? [];
  const clientId = clients[name]?.clientId ?? "";
  const provider = new URLSearchParams({
    identity_provider: cognito.providerName,
    scope: "openid email profile",
  });
  const signOut = new URLSearchParams({ client_id: clientId, logout_uri: settings?.logoutUrls[0] ?? "" });
  return {
    issuer: `https://cognito-idp.${cognito.region}.amazonaws.com/${userPoolId}`,
    clientId,
    authorizeUrl: `${pool.authorizationEndpoint}?${provider}`,
    signOutUrl: `${pool.logoutEndpoint}?${signOut}`,
  };
}
