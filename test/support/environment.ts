import type { BrokerEnvironment, EntraEnvironment } from "../../environments/schema";
import { DEFAULT_SCOPES } from "../../environments/values";

type AppClient = BrokerEnvironment["cognito"]["clients"][string];

/** A public app client with every default, and some of its values changed. */
export const appClientWith = (changes: Partial<AppClient> = {}): AppClient => ({
  callbackUrls: ["https://dev.acme.com/auth/callback"],
  logoutUrls: ["https://dev.acme.com/"],
  kind: "public",
  scopes: [...DEFAULT_SCOPES],
  alsoSignInWith: [],
  ...changes,
});

/** An environment with every default, to change one property of. */
export const MINIMAL: BrokerEnvironment = {
  name: "dev",
  route: "broker",
  microsoft: {
    tenantId: "3f2c1d4e-0000-4000-8000-000000000001",
    accounts: "any",
    organizations: "any",
    personal: true,
    displayName: "dev sign-in",
    secret: { active: "a", a: "first", b: null },
  },
  auth0: {
    domain: "acme-dev.eu.auth0.com",
    strategy: "microsoft",
    connections: { microsoft: "dev-microsoft", windowslive: "dev-windowslive", waad: "dev-waad" },
    userIdAttribute: "sub",
    secret: { active: "a", a: "first", b: null },
  },
  cognito: {
    accountId: "123456789012",
    region: "eu-west-1",
    domain: "acme-dev",
    providerName: "Microsoft",
    poolName: "dev",
    usernames: "case-sensitive",
    attributes: { tenantId: "tenant_id", objectId: "object_id", accountType: "account_type", former: [] },
    clients: { web: appClientWith() },
  },
  signOut: "broker",
  state: "local",
  protection: "on",
  tags: {},
  waivers: [],
};

/** What an environment with both of Auth0's own connections has otherwise. */
export const BOTH = {
  auth0: { ...MINIMAL.auth0, strategy: "both" },
  cognito: { ...MINIMAL.cognito, attributes: "none" },
} as const satisfies Partial<BrokerEnvironment>;

/** The environment with some of its values changed, a level deep. */
export function environmentWith(
  changes: {
    [Key in keyof BrokerEnvironment]?: BrokerEnvironment[Key] extends string
      ? BrokerEnvironment[Key]
      : Partial<Exclude<BrokerEnvironment[Key], string>> | Extract<BrokerEnvironment[Key], string>;
  },
): BrokerEnvironment {
  const changed = Object.entries(changes).map(([key, value]) => [
    key,
    typeof value === "object" ? { ...(MINIMAL[key as keyof BrokerEnvironment] as object), ...value } : value,
  ]);
  return { ...MINIMAL, ...Object.fromEntries(changed) } as BrokerEnvironment;
}

const { auth0: _, microsoft, ...common } = MINIMAL;
const { tenantId, displayName, secret } = microsoft;

/** An environment straight to Entra, with every default. */
export const DIRECT: EntraEnvironment = {
  ...common,
  route: "entra",
  microsoft: { tenantId, accounts: "tenant", displayName, secret },
  signOut: "pool",
};

/** The same, for personal accounts. */
export const PERSONAL: EntraEnvironment = {
  ...DIRECT,
  microsoft: { ...DIRECT.microsoft, accounts: "personal" },
};

/** The same, for two organisations. */
export const LISTED: EntraEnvironment = {
  ...DIRECT,
  microsoft: {
    ...DIRECT.microsoft,
    accounts: "listed",
    organizations: [
      { name: "Acme", id: tenantId, domains: [] },
      { name: "Fabrikam", id: "fab71ca0-0000-4000-8000-000000000fab", domains: ["fabrikam.com"] },
    ],
  },
};
