import { describe } from "node:test";
import { everythingWith, FILE } from "../support/environment-file";
import { testKeyChanges, wouldDestroy } from "../support/key-changes";

/** What a review says of a pool that is looked for where it is not. */
const POOL_MOVED = [
  "pool-replaced",
  "identity-provider-replaced",
  "domain-replaced",
  "identities-moved",
] as const;

/** The secrets of both hops, with some keys changed. */
const secrets = (change: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(change).flatMap(([key, value]) => [
      [`microsoft.secret.${key}`, value],
      [`auth0.secret.${key}`, value],
    ]),
  );

const [APPLICATION, GATE, WAAD, WINDOWSLIVE, PROVIDER, WEB, POOL] = [
  "azuread_application.entra_application",
  "auth0_action.auth0_gate",
  "auth0_connection.auth0_waad[0]",
  "auth0_connection.auth0_windowslive[0]",
  "aws_cognito_identity_provider.cognito_identity-provider",
  "aws_cognito_user_pool_client.cognito_client-web",
  "aws_cognito_user_pool.cognito_pool",
] as const;

/** What switches rotation of refresh tokens on and off. */
const ROTATION = ["refresh_token_rotation.feature", "refresh_token_rotation.retry_grace_period_seconds"];

/** What a connection is pointed at an endpoint of Microsoft's by. */
const ENDPOINT = ["options.tenant_domain", "options.waad_common_endpoint"];

describe("a protected environment with Auth0's own connections", () => {
  const { deploys, forbids, plansNothing } = testKeyChanges({ "auth0.strategy": "both" });

  deploys("new", [
    {
      title: "is created whole",
      keys: {},
      changes: Object.fromEntries(
        everythingWith("windowslive", "waad").map((address) => [address, "create"]),
      ),
      fixture: "new-environment",
    },
  ]);
  plansNothing("plans nothing then", "no-change");

  forbids(
    "refuses to move, which would give every user a new user ID,",
    (
      [
        [
          "microsoft.tenantId",
          "3f2c1d4e-0000-4000-8000-000000000002",
          FILE.microsoft.tenantId,
          ["app-registration-replaced", "identities-moved", "hops-change-together"],
        ],
        [
          "auth0.domain",
          "acme-test.eu.auth0.com",
          FILE.auth0.domain,
          [
            "connection-replaced",
            "identities-moved",
            "hops-change-together",
            "gate-not-in-force",
            "secret-renewed",
          ],
        ],
        ["cognito.accountId", "210987654321", FILE.cognito.accountId, POOL_MOVED],
        ["cognito.region", "eu-central-1", FILE.cognito.region, POOL_MOVED],
      ] as const
    ).map(([key, value, deployed, rules]) => ({
      title: `by ${key}`,
      keys: { [key]: value },
      rules,
      refusals: [
        `environments/dev.yaml ${key}: is "${value}", but the environment was deployed with "${deployed}"`,
      ],
      fixture: `moved-${key.split(".")[1]}`,
    })),
  );

  forbids("keeps its pool, and its connection for personal accounts,", [
    {
      title: "from other cognito.usernames",
      keys: { "cognito.usernames": "case-insensitive" },
      rules: ["pool-replaced", "pool-schema"],
      refusals: [wouldDestroy(POOL)],
      fixture: "protected-case-insensitive",
    },
    {
      title: "from the default of auth0.strategy, which would drop both connections",
      keys: { "auth0.strategy": undefined },
      rules: ["strategy-moved"],
      refusals: [wouldDestroy(WINDOWSLIVE), wouldDestroy(WAAD)],
    },
  ]);

  forbids("keeps its domain, its identity provider and its connection for work accounts", [
    {
      title: "from another cognito.domain",
      keys: { "cognito.domain": "acme-other" },
      rules: ["domain-replaced", "hops-change-together"],
      refusals: [wouldDestroy("aws_cognito_user_pool_domain.cognito_domain")],
      fixture: "protected-acme-other",
    },
    {
      title: "from another cognito.providerName",
      keys: { "cognito.providerName": "Entra" },
      rules: ["identity-provider-replaced"],
      refusals: [wouldDestroy(PROVIDER)],
      fixture: "protected-Entra",
    },
    {
      title: "from auth0.strategy: windowslive",
      keys: { "auth0.strategy": "windowslive" },
      rules: ["connection-replaced"],
      refusals: [wouldDestroy(WAAD)],
      fixture: "protected-windowslive",
    },
  ]);

  forbids("keeps its user IDs", [
    {
      title: "from auth0.userIdAttribute: oid, which no more than a rule forbids",
      keys: { "auth0.userIdAttribute": "oid" },
      rules: ["user-id-attribute"],
      fixture: "user-id-attribute",
    },
    {
      title: "from auth0.strategy: waad",
      keys: { "auth0.strategy": "waad" },
      rules: ["connection-replaced"],
      refusals: [wouldDestroy(WINDOWSLIVE)],
      fixture: "protected-waad",
    },
  ]);

  forbids("keeps its connections", [
    {
      title: "from other names in auth0.connections",
      keys: { "auth0.connections": { windowslive: "personal", waad: "work" } },
      rules: ["connection-replaced"],
      refusals: [wouldDestroy(WINDOWSLIVE), wouldDestroy(WAAD)],
      fixture: "protected-connections",
    },
  ]);

  deploys("changes in place", [
    {
      title: "microsoft.accounts: organizations changes the app registration's audience",
      keys: { "microsoft.accounts": "organizations" },
      changes: { [APPLICATION]: ["sign_in_audience"] },
      rules: ["accounts-narrowed"],
      fixture: "accounts-organizations",
    },
    {
      title: "microsoft.displayName renames the app registration",
      keys: { "microsoft.displayName": "Acme" },
      changes: { [APPLICATION]: ["display_name"] },
      fixture: "display-name",
    },
    {
      title: "cognito.clients.web.callbackUrls updates the app client",
      keys: {
        "cognito.clients.web.callbackUrls": [
          "https://dev.acme.com/other/callback",
          "http://localhost:3000/callback",
        ],
      },
      changes: { [WEB]: ["callback_urls"] },
      rules: ["callback-removed", "app-client-changed"],
      fixture: "callback-urls",
    },
    {
      title: "cognito.clients.web.logoutUrls updates the app client",
      keys: { "cognito.clients.web.logoutUrls": ["https://dev.acme.com/bye"] },
      changes: { [WEB]: ["logout_urls"] },
      rules: ["callback-removed", "app-client-changed"],
      fixture: "logout-urls",
    },
    {
      title: "cognito.clients.cli adds an app client",
      keys: { "cognito.clients.cli": { callbackUrls: ["com.acme.app:/callback"], logoutUrls: [] } },
      changes: { "aws_cognito_user_pool_client.cognito_client-cli": "create" },
      fixture: "app-client-added",
    },
    {
      title: "cognito.clients.web.scopes changes what its app may ask for",
      keys: { "cognito.clients.web.scopes": ["openid", "email", "profile", "aws.cognito.signin.user.admin"] },
      changes: { [WEB]: ["allowed_oauth_scopes"] },
      rules: ["attributes-changeable", "app-client-changed"],
      fixture: "scopes",
    },
    {
      title: "cognito.clients.web.tokens shortens the lives of its tokens",
      keys: { "cognito.clients.web.tokens": { access: "15 minutes", refresh: "8 hours" } },
      changes: {
        [WEB]: [
          "access_token_validity",
          "refresh_token_validity",
          "token_validity_units.access_token",
          "token_validity_units.refresh_token",
        ],
      },
      fixture: "tokens-shorter",
    },
    {
      title: "cognito.clients.web.refreshRotation: true gives a new refresh token with each refresh",
      keys: { "cognito.clients.web.refreshRotation": true },
      changes: { [WEB]: ["explicit_auth_flows", ...ROTATION] },
      rules: ["app-client-changed"],
      fixture: "refresh-rotation-on",
    },
    {
      title: "cognito.clients.web.alsoSignInWith: [COGNITO] lets passwords in",
      keys: { "cognito.clients.web.alsoSignInWith": ["COGNITO"] },
      changes: { [WEB]: ["explicit_auth_flows", "supported_identity_providers"] },
      rules: ["way-in-added"],
      fixture: "passwords-added",
    },
    {
      title: "a second slot in microsoft.secret and auth0.secret renews both",
      keys: secrets({ b: "2026-11-24" }),
      changes: {
        [GATE]: ["code"],
        "auth0_client.auth0_client-b": "create",
        "auth0_client_credentials.auth0_client-b-credentials": "create",
        "auth0_connection_clients.auth0_waad-clients[0]": ["enabled_clients"],
        "auth0_connection_clients.auth0_windowslive-clients[0]": ["enabled_clients"],
        "azuread_application_password.entra_password-b": "create",
        "terraform_data.auth0_client-b-renewed": "create",
      },
      rules: ["secret-renewed"],
      fixture: "secrets-renew",
    },
  ]);

  deploys("changes further in place", [
    {
      title:
        "microsoft.accounts: tenant changes the audience, and points the connection at the tenant's endpoint",
      keys: { "microsoft.accounts": "tenant" },
      changes: { [WAAD]: ENDPOINT, [APPLICATION]: ["sign_in_audience"] },
      rules: ["accounts-narrowed"],
      fixture: "accounts-tenant",
    },
    {
      title: "cognito.clients.web.kind: confidential gives the app client a secret, which takes a new one",
      keys: { "cognito.clients.web.kind": "confidential" },
      changes: { [WEB]: "replace" },
      rules: ["app-client-replaced", "app-client-changed"],
      fixture: "app-client-kind",
    },
    {
      title: "cognito.clients without cli removes an app client",
      keys: { "cognito.clients.cli": undefined },
      changes: { "aws_cognito_user_pool_client.cognito_client-cli": "delete" },
      rules: ["callback-removed"],
      fixture: "app-client-removed",
    },
    {
      title: "waivers change nothing in the clouds",
      keys: {
        waivers: [{ rule: "callback-removed", reason: "only the review reads it", until: "2026-12-31" }],
      },
      changes: {},
      exit: 0,
    },
    {
      title: "the other slot in microsoft.secret and auth0.secret switches to it",
      keys: secrets({ active: "b" }),
      changes: {
        [WAAD]: ["options.client_secret"],
        [WINDOWSLIVE]: ["options.client_secret"],
        [PROVIDER]: ["provider_details.client_id", "provider_details.client_secret"],
      },
      rules: ["broker-client-switched", "secret-switched"],
      fixture: "secrets-switch",
    },
  ]);

  deploys("changes back, and is unprotected", [
    {
      title: "microsoft.accounts: any lets everyone in again",
      keys: { "microsoft.accounts": "any" },
      changes: { [WAAD]: ENDPOINT, [APPLICATION]: ["sign_in_audience"] },
      rules: ["accounts-widened"],
      fixture: "accounts-any",
    },
    {
      title: "auth0.customDomain moves the identity provider's endpoints and registers a redirect URI",
      keys: { "auth0.customDomain": "login.dev.acme.com" },
      changes: {
        [PROVIDER]: ["attributes_url", "authorize_url", "jwks_uri", "oidc_issuer", "token_url"].map(
          (name) => `provider_details.${name}`,
        ),
        [APPLICATION]: ["web.redirect_uris"],
      },
      rules: ["hops-change-together"],
      fixture: "custom-domain",
    },
    {
      title: "signOut: everywhere allows each hop the way on to the next",
      keys: { signOut: "everywhere" },
      changes: {
        "auth0_client.auth0_client": ["allowed_logout_urls"],
        [WEB]: ["logout_urls"],
        [APPLICATION]: ["web.redirect_uris"],
      },
      rules: ["app-client-changed"],
      fixture: "sign-out-everywhere",
    },
    {
      title: "cognito.clients.web without tokens has Cognito's lives again",
      keys: { "cognito.clients.web.tokens": undefined },
      changes: {
        [WEB]: [
          "access_token_validity",
          "refresh_token_validity",
          "token_validity_units.access_token",
          "token_validity_units.refresh_token",
        ],
      },
      rules: ["tokens-live-longer"],
      exit: 3,
      fixture: "tokens-longer",
    },
    {
      title: "cognito.clients.web without refreshRotation lets refresh tokens live on",
      keys: { "cognito.clients.web.refreshRotation": undefined },
      changes: { [WEB]: ["explicit_auth_flows", ...ROTATION] },
      rules: ["refresh-rotation-off"],
      fixture: "refresh-rotation-off",
    },
    {
      title: "cognito.clients.web without alsoSignInWith locks passwords out",
      keys: { "cognito.clients.web.alsoSignInWith": undefined },
      changes: { [WEB]: ["explicit_auth_flows", "supported_identity_providers"] },
      rules: ["way-in-removed"],
      fixture: "passwords-removed",
    },
    {
      title: "one slot less in microsoft.secret and auth0.secret retires it",
      keys: secrets({ a: null }),
      changes: {
        "auth0_client.auth0_client": ["callbacks", "grant_types"],
        "auth0_connection_clients.auth0_waad-clients[0]": ["enabled_clients"],
        "auth0_connection_clients.auth0_windowslive-clients[0]": ["enabled_clients"],
        "azuread_application_password.entra_password": "delete",
      },
      rules: ["secret-retired"],
      fixture: "secrets-retire",
    },
    {
      title: "protection: off lifts the pool's deletion protection",
      keys: { protection: "off" },
      changes: { [POOL]: ["deletion_protection"] },
      rules: ["protection-lifted"],
      fixture: "protection-off",
    },
  ]);
  plansNothing("plans nothing at the end");
});
