import { hasOwnPool } from "../../environments/own-pool";
import { ADDRESSES, ENTRA_ADDRESSES } from "../../stacks/addresses";
import { domainNameOf } from "../../stacks/endpoints";
import { PERSONAL_ACCOUNTS } from "../../stacks/personal-accounts";
import { entraEndpointsOf, entraFacts, tenantOfProvider } from "../../stacks/routes/entra-facts";
import type { Chain } from "../chain";
import { code } from "../code";
import { areEndpoints, type Link, scopesIn } from "../link";
import { hostOf, poolAt } from "../rules/support/endpoints-at";
import { knownAt, knownTextsAt } from "../rules/support/known";
import type { Side } from "../side";
import { at, textAt, type Values } from "../value";
import { agreeOnSecret } from "./client-secret";
import { idAt } from "./id-at";
import { describeTenant, tenantIn } from "./microsoft-tenant";
import type { Place } from "./route-review";

type EntraChain = Chain<"entra">;

/** Cognito to Entra, by each identity provider. */
export const entraLinksOf = (chain: EntraChain): readonly Link[] => [
  { callbacks: callbacksOf(chain) },
  ...entraFacts.identityProviders(chain.environment).map(({ name, address }) => linkBy(chain, address, name)),
];

/** Entra's endpoints, by their names in Cognito's identity provider. */
const ENDPOINTS = {
  authorize_url: "authorizationEndpoint",
  token_url: "tokenEndpoint",
  attributes_url: "userinfoEndpoint",
  jwks_uri: "jwksUri",
} as const satisfies Record<string, keyof ReturnType<typeof entraEndpointsOf>>;

const NAMES = Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[];

const endpointsAt = (tenant: string) => {
  const endpoints = entraEndpointsOf(tenant);
  return Object.fromEntries(NAMES.map((name) => [name, endpoints[ENDPOINTS[name]]]));
};

/** What is lost without each scope. Entra gives no ID token without openid, and no object ID without profile. */
const SCOPES = {
  openid: "Nobody%s can sign in",
  profile: "Nobody%s's name and organisation reach the apps",
  email: "Nobody%s's e-mail address reaches the apps",
} as const;

const FIX_OF_TENANT =
  "Let the issuer and the endpoints follow from `microsoft.tenantId`, `microsoft.accounts` and `microsoft.organizations`, and apply again.";

function linkBy(chain: EntraChain, address: string, name: string): Link {
  const { after, environment } = chain;
  const isListed = environment.microsoft.accounts === "listed";
  const of = isListed ? ` of ${name}` : "";
  const provider = `Cognito's identity provider${isListed ? ` ${code(name)}` : ""}`;
  const values: Values | undefined = after.identityProviders[address];
  const tenant = tenantOfProvider(name, environment.microsoft);
  const found = Object.fromEntries(NAMES.map((each) => [each, knownAt(values, `provider_details.${each}`)]));
  const sentTo = tenantIn(textAt(values, "provider_details.authorize_url"));
  const { issuer } = entraEndpointsOf(tenant);
  const written = writtenAt(sentTo ?? tenant);
  const secretOf = `the client secret of ${provider}`;
  const nobody = `Nobody${of} can sign in`;
  return {
    client: {
      rule: "app-registration-mismatch",
      address,
      usedId: textAt(values, "provider_details.client_id"),
      registeredId: textAt(after.application, "client_id"),
      otherId: {
        people: `Everyone${of} gets a new user ID, or can't sign in`,
        cause: (used, registered) =>
          `${provider} has the client ID ${code(used)}, and the app registration has ${code(registered)}`,
      },
      secret: agreeOnSecret(chain, at(values, "provider_details.client_secret"), secretOf, nobody),
    },
    issuer: {
      address,
      expected: textAt(values, "provider_details.oidc_issuer"),
      written,
      own: issuer,
      other: {
        people: nobody,
        cause: (expected) =>
          `Cognito expects the issuer ${code(expected)}, but Entra writes ${written === undefined ? "that of each person's own tenant" : code(written)} ("Bad id_token issuer")`,
        fix: FIX_OF_TENANT,
      },
    },
    endpoints: {
      address,
      found,
      expected: endpointsAt(tenant),
      moved: () =>
        sentTo !== undefined && sentTo !== tenant && areEndpoints({ found, expected: endpointsAt(sentTo) })
          ? {
              people: `People of ${describeTenant(sentTo, chain)} sign in instead of those of ${describeTenant(tenant, chain)}`,
              cause: `${provider} has all its endpoints there, but the environment's tenant is ${code(tenant)}`,
              fix: FIX_OF_TENANT,
            }
          : undefined,
      broken: {
        people: brokenFor(found, of),
        cause: (differences) => `not all of ${provider}'s endpoints are the tenant's: ${differences}`,
        fix: FIX_OF_TENANT,
      },
    },
    scopes: {
      address,
      needed: Object.fromEntries(
        Object.entries(SCOPES).map(([scope, people]) => [scope, people.replace("%s", of)]),
      ),
      asked: scopesIn(knownAt(values, "provider_details.authorize_scopes")),
      missing: (scope) => `${provider} does not ask Entra for ${code(scope)}`,
    },
  };
}

/** What Entra writes into the tokens of people who are sent to a tenant; `undefined` where each person's own tenant decides. */
function writtenAt(tenant: string): string | undefined {
  if (tenant === "common" || tenant === "organizations") return undefined;
  return entraEndpointsOf(tenant === "consumers" ? PERSONAL_ACCOUNTS : tenant).issuer;
}

/** The worst of what other endpoints mean: whoever has the keys or the tokens decides who people are. */
function brokenFor(found: Readonly<Record<string, unknown>>, of: string): string {
  const elsewhere = (name: string) => {
    const url = found[name];
    const host = hostOf(typeof url === "string" ? url : undefined);
    return host !== undefined && !/(?:^|\.)microsoft(?:online)?\.com$/.test(host) ? host : undefined;
  };
  const deciding = ["jwks_uri", "token_url", "attributes_url"].map(elsewhere).find(Boolean);
  if (deciding !== undefined) return `Whoever runs ${deciding} may decide who people are`;
  const asking = elsewhere("authorize_url");
  if (asking !== undefined) return `Whoever runs ${asking} can ask everyone for their password`;
  return of === "" ? "Sign-in breaks for everyone" : `Sign-in breaks for everyone${of}`;
}

function callbacksOf({ after, environment }: EntraChain): NonNullable<Link["callbacks"]> {
  const domain = hasOwnPool(environment) ? textAt(after.domain, "domain") : domainNameOf(environment.cognito);
  const hasProvider = Object.keys(after.identityProviders).length > 0;
  return {
    rule: "redirect-uri-not-registered",
    address: ENTRA_ADDRESSES.application,
    needed: domain === undefined || !hasProvider ? [] : [poolAt(domain, environment).callbackUrl],
    registered: knownTextsAt(after.application, "web.0.redirect_uris"),
    missing: (callback) => ({
      people: "Nobody can sign in",
      cause: `the app registration lacks Cognito's callback URL ${code(callback)} (AADSTS50011)`,
      fix: "Let the redirect URI follow from `cognito.domain` and `cognito.region`, and apply again.",
    }),
  };
}

/** What Cognito and Entra must agree on, and where it is kept. */
export function entraAgreementsOf({
  before,
  after,
}: EntraChain): Readonly<Record<string, readonly Place<"entra">[]>> {
  const providers = Object.keys({ ...before.identityProviders, ...after.identityProviders });
  return {
    "the user pool's domain": [
      { address: ADDRESSES.domain, value: ({ domain }) => knownAt(domain, "domain") },
      {
        address: ENTRA_ADDRESSES.application,
        value: ({ application }) =>
          knownTextsAt(application, "web.0.redirect_uris")?.filter((uri) =>
            uri.endsWith("/oauth2/idpresponse"),
          ),
      },
    ],
    "the client ID of the app registration": [
      { address: ENTRA_ADDRESSES.application, value: ({ application }) => idAt(application, "client_id") },
      ...providers.map((address) => ({
        address,
        value: ({ identityProviders }: Side<"entra">) =>
          idAt(identityProviders[address], "provider_details.client_id"),
      })),
    ],
  };
}
