import assert from "node:assert/strict";
import { after, before, describe, mock, test } from "node:test";
import type { Strategy } from "../../environments/strategies";
import { readScript } from "../../review/script";
import { SETTINGS_LINE } from "../../stacks/scripts/render-script";
import {
  appClient,
  application,
  auth0Client,
  connection,
  disabledConnection,
  fetchEntraError,
  gate,
  identityProvider,
  type Mutation,
  noConnection,
  noIdentityProvider,
  noPassword,
  onlyConnections,
  script,
  secretOf,
  unboundGate,
} from "../support/cloud-apis";
import { DeployedChain, type HalfWay, type Outcome } from "../support/deployed-chain";
import { withoutIds } from "../support/without-ids";

const POOL = "acme-dev.auth.eu-west-1.amazoncognito.com";
const BROKER = "acme-dev.eu.auth0.com";
const LOGIN = "https://login.microsoftonline.com";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const NO_APP = "5c0ffee0-0000-4000-8000-000000000000";
const DAY = 24 * 60 * 60 * 1000;
/** Nobody in the lab has the address. */
const NOWHERE = "https://nobody.example/";

const ON_THE_WAY_TO = {
  auth0: ({ pathname }) => pathname === "/login/callback",
  cognito: ({ pathname }) => pathname === "/oauth2/idpresponse",
} satisfies Record<string, HalfWay["at"]>;

interface Row extends Outcome {
  readonly title: string;
  readonly mutate: Mutation;
  /** Who signs in: carla and felix with work accounts, pia with a personal one. @default "carla" */
  readonly who?: "felix" | "pia";
  /** How far a sign-in has got when it happens. @default - it has not begun */
  readonly at?: HalfWay["at"];
  /** All of it; ids and what else is made up anew each time stand as `…`. */
  readonly message: string;
  /** What Entra says of the connection's secret, which people who sign in never see. */
  readonly entra?: string;
}

/** Each value of the chain that breaks a sign-in when it is wrong, and what shows it. */
const ROWS: readonly Row[] = [
  // Cognito's identity provider
  {
    title: "Cognito wants the broker's issuer with its slash",
    mutate: identityProvider({ oidc_issuer: `https://${BROKER}` }),
    shownBy: "app",
    message: `Bad id_token issuer https://${BROKER}/`,
  },
  {
    title: "Cognito refuses every issuer but the one of its identity provider",
    mutate: identityProvider({ oidc_issuer: `${LOGIN}/${CONTOSO}/v2.0` }),
    shownBy: "app",
    message: `Bad id_token issuer https://${BROKER}/`,
  },
  {
    title: "an authorize_url of another service sends people to a service that does not know Cognito",
    mutate: identityProvider({ authorize_url: `${LOGIN}/common/oauth2/v2.0/authorize` }),
    shownBy: "Entra",
    message:
      "AADSTS700016: Application with identifier '…' was not found in the directory 'common'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  {
    title: "an authorize_url that nobody has leaves the person with the browser's own error",
    mutate: identityProvider({ authorize_url: NOWHERE }),
    shownBy: "browser",
    message: "fetch failed: nobody.example cannot be reached from the lab",
  },
  {
    title: "a token_url of another service refuses Cognito as a client",
    mutate: identityProvider({ token_url: `${LOGIN}/common/oauth2/v2.0/token` }),
    shownBy: "app",
    message:
      "Microsoft Error - 400 unauthorized_client AADSTS700016: Application with identifier '…' was not found in the directory 'common'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant. Trace ID: … Correlation ID: … Timestamp: …",
  },
  {
    title: "a token_url that nobody has times out",
    mutate: identityProvider({ token_url: NOWHERE }),
    shownBy: "app",
    message: "Timeout occurred in calling IdP token endpoint",
  },
  {
    title: "an attributes_url of another service refuses the broker's access token",
    mutate: identityProvider({ attributes_url: "https://graph.microsoft.com/oidc/userinfo" }),
    shownBy: "app",
    message: "Microsoft Error - 401 error getting user info",
  },
  {
    title: "an attributes_url that nobody has times out",
    mutate: identityProvider({ attributes_url: NOWHERE }),
    shownBy: "app",
    message: "Timeout occurred in calling IdP userInfo endpoint",
  },
  {
    title: "a jwks_uri of another service lacks the broker's key",
    mutate: identityProvider({ jwks_uri: `${LOGIN}/common/discovery/v2.0/keys` }),
    shownBy: "app",
    message: "Bad id_token signature: error when selecting a JWT verification key, no applicable keys found",
  },
  {
    title: "a jwks_uri that nobody has times out",
    mutate: identityProvider({ jwks_uri: NOWHERE }),
    shownBy: "app",
    message: "Timeout in calling jwks uri",
  },
  {
    title: "Auth0 does not know another client_id",
    mutate: identityProvider({ client_id: "another" }),
    shownBy: "Auth0",
    message: "invalid_request: Unknown client: another",
  },
  {
    title: "Auth0 does not redeem a code for another client_id than the one that asked for it",
    mutate: identityProvider({ client_id: "another" }),
    at: ON_THE_WAY_TO.cognito,
    shownBy: "app",
    message: "Microsoft Error - 401 access_denied Unauthorized",
  },
  {
    title: "Auth0 does not take another client_secret",
    mutate: identityProvider({ client_secret: "another" }),
    shownBy: "app",
    message: "Microsoft Error - 401 access_denied Unauthorized",
  },
  {
    title: "Cognito wants the claim that username is mapped from",
    mutate: identityProvider({}, { username: "preferred_username" }),
    shownBy: "app",
    message: "username attribute mapping required",
  },
  {
    title: "an identity provider that is gone cannot be chosen",
    mutate: noIdentityProvider,
    shownBy: "Cognito",
    message: "Login option is not available. Please try another one",
  },
  {
    title: "an identity provider that goes half-way is missed at its answer",
    mutate: noIdentityProvider,
    at: ON_THE_WAY_TO.cognito,
    shownBy: "app",
    message: "Identity provider Microsoft does not exist.",
  },

  // Cognito's app client
  {
    title: "a callback URL with one slash more is another one",
    mutate: appClient(({ CallbackURLs: [url] }) => ({ CallbackURLs: [`${url}/`] })),
    shownBy: "Cognito",
    message: "redirect_mismatch",
  },
  {
    title: "a callback URL that goes half-way is missed at the identity provider's answer",
    mutate: appClient(({ CallbackURLs: [url] }) => ({ CallbackURLs: [`${url}/`] })),
    at: ON_THE_WAY_TO.cognito,
    shownBy: "Cognito",
    message: "redirect_mismatch",
  },
  {
    title: "an app client that supports no identity provider offers none",
    mutate: appClient(() => ({ SupportedIdentityProviders: [] })),
    shownBy: "Cognito",
    message: "Login option is not available. Please try another one",
  },
  {
    title: "an app client without OAuth flows gives no code",
    mutate: appClient(() => ({ AllowedOAuthFlowsUserPoolClient: false })),
    shownBy: "app",
    message: "Client is not enabled for OAuth2.0 flows.",
  },
  {
    title: "an app client without a scope refuses it",
    mutate: appClient(() => ({ AllowedOAuthScopes: ["openid", "email"] })),
    shownBy: "app",
    message: "invalid_scope",
  },
  {
    title: "an app client must be allowed to write each mapped attribute",
    mutate: appClient(({ WriteAttributes }) => ({
      WriteAttributes: WriteAttributes.filter((name: string) => name !== "picture"),
    })),
    shownBy: "app",
    message: "A client attempted to write unauthorized attribute",
  },

  {
    title: "an app client must be allowed to write the organisation's attributes, too",
    mutate: appClient(({ WriteAttributes }) => ({
      WriteAttributes: WriteAttributes.filter((name: string) => name !== "custom:tenant_id"),
    })),
    shownBy: "app",
    message: "A client attempted to write unauthorized attribute",
  },

  // Auth0's client for Cognito
  {
    title: "Auth0 wants Cognito's callback to the letter",
    mutate: auth0Client({ callbacks: [`https://${POOL}/oauth2/idpresponse/`] }),
    shownBy: "Auth0",
    message: `unauthorized_client: Callback URL mismatch. https://${POOL}/oauth2/idpresponse is not in the list of allowed callback URLs`,
  },
  {
    title: "Cognito knows no client_secret_basic",
    mutate: auth0Client({ token_endpoint_auth_method: "client_secret_basic" }),
    shownBy: "app",
    message: "Microsoft Error - 401 access_denied Unauthorized",
  },
  {
    title: "Auth0 wants the client to have the grant that Cognito uses",
    mutate: auth0Client({ grant_types: ["implicit"] }),
    shownBy: "app",
    message: "Grant type 'authorization_code' not allowed for the client.; error=unauthorized_client",
  },

  // Auth0's connection
  {
    title: "Entra does not know another client_id of the connection's",
    mutate: connection("microsoft", { client_id: NO_APP }),
    shownBy: "Entra",
    message:
      "AADSTS700016: Application with identifier '…' was not found in the directory 'common'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  {
    title: "Entra does not take another client_secret of the connection's",
    mutate: connection("microsoft", { client_secret: "another" }),
    shownBy: "app",
    message: "failed to obtain access token; error=invalid_request",
    entra: "AADSTS7000215",
  },
  {
    title: "an authorization endpoint of organisations has no personal accounts",
    who: "pia",
    mutate: connection("microsoft", { authorizationURL: `${LOGIN}/organizations/oauth2/v2.0/authorize` }),
    shownBy: "Entra",
    message:
      "AADSTS500200: User account 'pia@outlook.example' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.",
  },
  {
    title: "an authorization endpoint that nobody has leaves the person with the browser's own error",
    mutate: connection("microsoft", { authorizationURL: NOWHERE }),
    shownBy: "browser",
    message: "fetch failed: nobody.example cannot be reached from the lab",
  },
  {
    title: "a token endpoint of another service gives Auth0 no token",
    mutate: connection("microsoft", { tokenURL: `https://${BROKER}/oauth/token` }),
    shownBy: "app",
    message: "failed to obtain access token; error=invalid_request",
  },
  {
    title: "without the scope openid there is no ID token for the script",
    mutate: connection("microsoft", { scope: ["profile", "email"] }),
    shownBy: "app",
    message:
      "Microsoft's answer has no ID token. Try again. [microsoft_token_missing]; error=invalid_request",
  },
  {
    title: "without the scope profile the ID token names nobody",
    mutate: connection("microsoft", { scope: ["openid", "email"] }),
    shownBy: "app",
    message:
      "Microsoft's answer is not valid for this app. Try again. [microsoft_token_invalid]; error=invalid_request",
  },
  {
    title: "a script for another app registration takes no token of this one",
    mutate: script("fetchUserProfile", (text) => withSettings(text, { clientId: NO_APP })),
    shownBy: "app",
    message:
      "Microsoft's answer is not valid for this app. Try again. [microsoft_token_invalid]; error=invalid_request",
  },
  {
    title: "a script without an organisation turns its people away",
    who: "felix",
    mutate: script("fetchUserProfile", (text) => withSettings(text, { tenants: [CONTOSO] })),
    shownBy: "app",
    message:
      "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]; error=invalid_request",
  },
  {
    title: "a script without personal accounts turns their owners away",
    who: "pia",
    mutate: script("fetchUserProfile", (text) => withSettings(text, { personal: false })),
    shownBy: "app",
    message:
      "Personal Microsoft accounts cannot sign in here. Use a work or school account. [microsoft_personal_account]; error=invalid_request",
  },
  {
    title: "a script that throws lets nobody in",
    mutate: script("fetchUserProfile", () => 'function () { throw new Error("broken"); }'),
    shownBy: "app",
    message: "broken; error=invalid_request",
  },
  {
    title: "a parameter that asks Entra for no page lets in nobody who is not signed in there",
    mutate: connection("microsoft", { upstream_params: { prompt: { value: "none" } } }),
    shownBy: "app",
    message:
      "AADSTS50058: A silent sign-in request was sent but no user is signed in. Trace ID: … Correlation ID: … Timestamp: …; error=login_required",
  },
  {
    title: "without the connection Auth0 has no way in",
    mutate: disabledConnection("microsoft"),
    shownBy: "app",
    message: "no connections enabled for the client; error=invalid_request",
  },
  {
    title: "a connection that is disabled half-way is missed at Entra's answer",
    mutate: disabledConnection("microsoft"),
    at: ON_THE_WAY_TO.auth0,
    shownBy: "app",
    message: "the connection is not enabled; error=invalid_request",
  },

  // Auth0's gate
  {
    title: "a gate for another connection denies everyone",
    mutate: gate((code) => withSettings(code, { connections: ["con_0000000000000000"] })),
    shownBy: "app",
    message:
      "You are signed in with an account that this app does not accept. Sign out, then try again. [sign_in_connection]; error=access_denied",
  },
  {
    title: "a gate for a connection of another name denies everyone",
    mutate: gate((code) => withSettings(code, { microsoft: "prod-microsoft" })),
    shownBy: "app",
    message:
      "This account is linked to another one or does not come from Microsoft. Ask the app's support. [sign_in_identity]; error=access_denied",
  },
  {
    title: "a gate that throws lets nobody in",
    mutate: gate(() => 'exports.onExecutePostLogin = async () => { throw new Error("broken"); };'),
    shownBy: "app",
    message: "broken; error=access_denied",
  },

  // Entra's app registration, for the common endpoint
  {
    title: "Entra wants Auth0's redirect URI to the letter",
    mutate: application({ web: { redirectUris: [`https://${BROKER}/login/callbacl`] } }),
    shownBy: "Entra",
    message: `AADSTS50011: The redirect URI 'https://${BROKER}/login/callback' specified in the request does not match the redirect URIs configured for the application '…'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.`,
  },
  {
    title: "an app registration for organisations keeps personal accounts out",
    who: "pia",
    mutate: application({ signInAudience: "AzureADMultipleOrgs" }),
    shownBy: "Entra",
    message:
      "AADSTS500200: User account 'pia@outlook.example' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.",
  },
  {
    title: "an app registration of one organisation is none for the common endpoint",
    mutate: application({ signInAudience: "AzureADMyOrg" }),
    shownBy: "app",
    message:
      "AADSTS50194: Application '…'(Acme sign-in (dev)) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant. Trace ID: … Correlation ID: … Timestamp: …; error=invalid_request",
  },
  {
    title: "a secret that was removed is of no use",
    mutate: noPassword,
    shownBy: "app",
    message: "failed to obtain access token; error=invalid_request",
    entra: "AADSTS7000215",
  },
];

/** The same of Auth0's own connections: carla and felix sign in through waad, pia through windowslive. */
const ROWS_OF_AUTH0: readonly Row[] = [
  // Auth0's connections
  {
    title: "Entra does not know another client_id of waad's",
    mutate: connection("waad", { client_id: NO_APP }),
    shownBy: "Entra",
    message:
      "AADSTS700016: Application with identifier '…' was not found in the directory 'common'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  {
    title: "Entra does not know another client_id of windowslive's",
    who: "pia",
    mutate: connection("windowslive", { client_id: NO_APP }),
    shownBy: "Entra",
    message:
      "AADSTS700016: Application with identifier '…' was not found in the directory 'consumers'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  {
    title: "Entra does not take another client_secret of waad's",
    mutate: connection("waad", { client_secret: "another" }),
    shownBy: "app",
    message: "failed to obtain access token; error=invalid_request",
    entra: "AADSTS7000215",
  },
  {
    title: "Entra does not take another client_secret of windowslive's",
    who: "pia",
    mutate: connection("windowslive", { client_secret: "another" }),
    shownBy: "app",
    message: "failed to obtain access token; error=invalid_request",
    entra: "AADSTS7000215",
  },
  {
    title: "waad on the domain of one organisation keeps the others out",
    who: "felix",
    mutate: connection("waad", { useCommonEndpoint: false, tenant_domain: CONTOSO }),
    shownBy: "Entra",
    message: `AADSTS50020: User account 'felix@fabrikam.example' from identity provider 'https://sts.windows.net/…/' does not exist in tenant '…' and cannot access the application '…'(Acme sign-in (dev)) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  },
  {
    title: "waad on a domain that is no organisation's lets nobody in",
    mutate: connection("waad", { useCommonEndpoint: false, tenant_domain: "nobody.onmicrosoft.com" }),
    shownBy: "Entra",
    message:
      "AADSTS90002: Tenant 'nobody.onmicrosoft.com' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  },
  {
    title: "waad without a button is not offered",
    mutate: connection("waad", {}, { show_as_button: false }),
    shownBy: "Auth0",
    message:
      "Welcome Log in to acme-dev to continue to Cognito (dev). Continue with Personal Microsoft account The lab's stand-in for Auth0",
  },
  {
    title: "with windowslive alone, organisations are sent to where personal accounts sign in",
    mutate: onlyConnections("windowslive"),
    shownBy: "Entra",
    message: "AADSTS500208: The domain is not a valid login domain for the account type.",
  },
  {
    title: "with waad alone, personal accounts are sent to where organisations sign in",
    who: "pia",
    mutate: onlyConnections("waad"),
    shownBy: "app",
    message: "Personal Microsoft accounts cannot use this connection.; error=access_denied",
  },
  {
    title: "without a connection Auth0 has no way in",
    mutate: onlyConnections(),
    shownBy: "app",
    message: "no connections enabled for the client; error=invalid_request",
  },
  {
    title: "a connection that is disabled half-way is missed at Entra's answer",
    mutate: disabledConnection("waad"),
    at: ON_THE_WAY_TO.auth0,
    shownBy: "app",
    message: "the connection is not enabled; error=invalid_request",
  },
  {
    title: "a connection that goes half-way is missed at Entra's answer",
    mutate: noConnection("waad"),
    at: ON_THE_WAY_TO.auth0,
    shownBy: "app",
    message: "the connection was not found; error=invalid_request",
  },
  {
    title: "a connection that goes takes its users along, even those whom Cognito is about to ask for",
    mutate: noConnection("waad"),
    at: ON_THE_WAY_TO.cognito,
    shownBy: "app",
    message: "Microsoft Error - 403 invalid_grant Invalid authorization code",
  },

  // Entra's app registration
  {
    title: "Entra wants Auth0's redirect URI to the letter",
    mutate: application({ web: { redirectUris: [`https://${BROKER}/login/callbacl`] } }),
    shownBy: "Entra",
    message: `AADSTS50011: The redirect URI 'https://${BROKER}/login/callback' specified in the request does not match the redirect URIs configured for the application '…'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.`,
  },
  {
    title: "Entra wants a redirect URI",
    mutate: application({ web: { redirectUris: [] } }),
    shownBy: "Entra",
    message: "AADSTS500113: No reply address is registered for the application.",
  },
  {
    title: "an app registration for organisations keeps personal accounts out",
    who: "pia",
    mutate: application({ signInAudience: "AzureADMultipleOrgs" }),
    shownBy: "Entra",
    message:
      "AADSTS9002332: Application '…'(Acme sign-in (dev)) is configured for use by Azure Active Directory users only. Please do not use the /consumers endpoint to serve this request.",
  },
  {
    title: "an app registration of one organisation is none for the common endpoint",
    mutate: application({ signInAudience: "AzureADMyOrg" }),
    shownBy: "app",
    message:
      "AADSTS50194: Application '…'(Acme sign-in (dev)) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant. Trace ID: … Correlation ID: … Timestamp: …; error=invalid_request",
  },
  {
    title: "a secret that was removed is of no use",
    mutate: noPassword,
    shownBy: "app",
    message: "failed to obtain access token; error=invalid_request",
    entra: "AADSTS7000215",
  },
];

/**
 * Values that differ from what is deployed and break nothing, in the real services neither. (A required attribute that is
 * not mapped would, but the pool has none, and a pool's schema cannot be changed.)
 */
const HARMLESS: Readonly<Record<string, Mutation>> = {
  "attributes that the scopes leave out keep what they had": identityProvider({ authorize_scopes: "openid" }),
  "Cognito checks an HS256 signature with the client secret": auth0Client({
    jwt_configuration: { alg: "HS256" },
  }),
  "Auth0 signs people in without PKCE, which only guards their code": connection("microsoft", {
    pkce_enabled: false,
  }),
  "people sign in past a gate that is not bound, and without its claims": unboundGate,
  "names that the app registration does not ask for are missing, and no more": application({
    optionalClaims: { idToken: [] },
  }),
  "an attribute that is mapped from a claim that nobody makes keeps what it had": identityProvider(
    {},
    { "custom:tenant_id": "tid" },
  ),
  "Auth0 overlooks a secret that it does not want": auth0Client({ token_endpoint_auth_method: "none" }),
};

describe("with the connection microsoft", () => {
  const chain = deployedChain();

  test("with every value in its place, people sign in", () => everyoneSignsIn(chain, "oauth2|dev-microsoft"));
  testRows(chain, ROWS);

  for (const [title, mutate] of Object.entries(HARMLESS)) {
    test(title, async () => {
      const restore = await mutate(chain());
      try {
        assert.match((await chain().signIn("carla")).message, /^signed in: /);
      } finally {
        await restore();
      }
    });
  }

  test("Cognito does not even take scopes without openid", async () => {
    await assert.rejects(
      identityProvider({ authorize_scopes: "email profile" })(chain()),
      /^Error: UpdateIdentityProvider: 400 .*InvalidParameterException.*authorizeScopes must contain openid\./,
    );
  });

  test("with every value back in its place, people sign in again", () =>
    everyoneSignsIn(chain, "oauth2|dev-microsoft"));
});

describe("with Auth0's own connections", () => {
  const chain = deployedChain({ "auth0.strategy": "both" });

  test("with every value in its place, people sign in", () => everyoneSignsIn(chain, "waad", "windowslive"));

  test("a secret is of no use after its year", async () => {
    const secret = await secretOf("waad", chain());
    mock.timers.enable({ apis: ["Date"], now: Date.now() + 366 * DAY }); // the clock of all three clouds
    try {
      assert.deepEqual(await chain().signIn("carla"), {
        shownBy: "app",
        message: "failed to obtain access token; error=invalid_request",
      });
      assert.match(await fetchEntraError(secret, chain()), /^AADSTS7000222: /);
    } finally {
      mock.timers.reset();
    }
  });

  testRows(chain, ROWS_OF_AUTH0);

  test("with every value back in its place, people sign in again", () =>
    everyoneSignsIn(chain, "waad", "windowslive"));
});

function deployedChain(changes?: Readonly<Record<string, unknown>>): () => DeployedChain {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(changes);
  });
  after(() => chain.close());
  return () => chain;
}

function testRows(chain: () => DeployedChain, rows: readonly Row[]): void {
  for (const { title, mutate, who = "carla", at, shownBy, message, entra } of rows) {
    test(title, async () => {
      let restore: () => Promise<unknown> = async () => {};
      const happens = async () => {
        restore = await mutate(chain());
      };
      try {
        if (at === undefined) await happens();
        const outcome = await chain().signIn(who, at && { at, happens });
        assert.deepEqual({ ...outcome, message: withoutIds(outcome.message) }, { shownBy, message });
        if (entra !== undefined) {
          const secret = await secretOf(strategyOf(chain(), who), chain());
          assert.match(await fetchEntraError(secret, chain()), new RegExp(`^${entra}: `));
        }
      } finally {
        await restore();
      }
    });
  }
}

const strategyOf = ({ environment }: DeployedChain, who: string): Strategy => {
  const { strategy } = environment.auth0;
  if (strategy !== "both") return strategy;
  return who === "pia" ? "windowslive" : "waad";
};

/** @param work how the IDs of people with work accounts begin at Auth0 */
async function everyoneSignsIn(chain: () => DeployedChain, work: string, personal = work): Promise<void> {
  for (const [who, start] of [
    ["carla", work],
    ["pia", personal],
  ] as const) {
    const { message } = await chain().signIn(who);
    assert.ok(message.startsWith(`signed in: Microsoft_${start}|`), message);
  }
}

/** What runs at Auth0, with some of its settings changed. */
function withSettings(text: string, changes: Record<string, unknown>): string {
  const { settings } = readScript(text);
  return text.replace(SETTINGS_LINE, (_, start) => `${start}${JSON.stringify({ ...settings, ...changes })};`);
}
