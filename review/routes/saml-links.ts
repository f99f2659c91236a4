import { hasOwnPool } from "../../environments/own-pool";
import { ADDRESSES, SAML_ADDRESSES } from "../../stacks/addresses";
import { domainNameOf } from "../../stacks/endpoints";
import { samlIdentifierOf, samlPoolOf, samlTenantOf } from "../../stacks/saml-endpoints";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Link } from "../link";
import { hostOf, poolAt } from "../rules/support/endpoints-at";
import { joinValues } from "../rules/support/join-values";
import { knownAt, knownTextsAt } from "../rules/support/known";
import { textAt, UNKNOWN } from "../value";
import { idAt } from "./id-at";
import { describeTenant, MICROSOFT_HOST, tenantIn } from "./microsoft-tenant";
import type { Place } from "./route-review";

type SamlChain = Chain<"saml">;

const FIX = "Let the metadata and the endpoints follow from `microsoft.tenantId`, and apply again.";

/** Cognito to Entra, by SAML. */
export const samlLinksOf = (chain: SamlChain): readonly Link[] => [
  {
    client: applicationOf(chain),
    callbacks: callbacksOf(chain),
    identifier: identifierOf(chain),
    endpoints: endpointsOf(chain),
  },
];

const METADATA = "provider_details.MetadataURL";

/** The application that a metadata URL is of. */
export const appIdIn = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? (new URL(url).searchParams.get("appid") ?? "") : undefined;

/** Whose certificates Cognito takes: those of an application, or of a whole tenant. */
function applicationOf({ after }: SamlChain): NonNullable<Link["client"]> {
  const metadata = textAt(after.identityProvider, METADATA);
  return {
    rule: "app-registration-mismatch",
    address: SAML_ADDRESSES.identityProvider,
    // At another host than Microsoft's it is of no application: endpoint-mismatch reports that.
    usedId: tenantIn(metadata) === undefined ? undefined : appIdIn(metadata),
    registeredId: textAt(after.application, "client_id"),
    otherId: {
      people: "Nobody can sign in, or whoever another application lets in",
      cause: (used, registered) =>
        used === ""
          ? `Cognito's identity provider reads the tenant's metadata, and not that of the enterprise application ${code(registered)}, which signs with a certificate of its own`
          : `Cognito's identity provider reads the metadata of the application ${code(used)}, and the enterprise application is ${code(registered)}`,
      fix: FIX,
    },
  };
}

function callbacksOf({ after, environment }: SamlChain): NonNullable<Link["callbacks"]> {
  const domain = hasOwnPool(environment) ? textAt(after.domain, "domain") : domainNameOf(environment.cognito);
  return {
    rule: "redirect-uri-not-registered",
    address: SAML_ADDRESSES.application,
    needed:
      domain === undefined || after.identityProvider === undefined
        ? []
        : [samlPoolOf(poolAt(domain, environment)).replyUrl],
    registered: knownTextsAt(after.application, "web.0.redirect_uris"),
    missing: (replyUrl) => ({
      people: "Nobody can sign in",
      cause: `the app registration lacks Cognito's reply URL ${code(replyUrl)} (AADSTS50011)`,
      fix: "Let the reply URL follow from `cognito.domain` and `cognito.region`, and apply again.",
    }),
  };
}

/** By its identifier Entra finds the application that a request is for, and it is the audience of the assertion. */
function identifierOf({ after, environment }: SamlChain): NonNullable<Link["identifier"]> {
  const pool = environment.cognito.userPool ?? textAt(after.pool, "id");
  return {
    rule: "identifier-not-registered",
    address: SAML_ADDRESSES.application,
    needed: pool === undefined || after.identityProvider === undefined ? [] : [samlIdentifierOf(pool)],
    registered: knownTextsAt(after.application, "identifier_uris"),
    missing: (identifier, registered) => ({
      people: "Nobody can sign in",
      cause: `Cognito calls itself ${code(identifier)}, but the app registration has ${joinValues(registered)} (AADSTS700016)`,
    }),
  };
}

function endpointsOf(chain: SamlChain): NonNullable<Link["endpoints"]> {
  const { after, environment } = chain;
  const { tenantId } = environment.microsoft;
  const details = ["MetadataURL", "MetadataFile", "SSORedirectBindingURI", "SLORedirectBindingURI"];
  const [metadata, file, signIn, signOut] = details.map((name) =>
    knownAt(after.identityProvider, `provider_details.${name}`),
  );
  const metadataUrl = typeof metadata === "string" ? metadata : undefined;
  // Another application of the tenant is told by app-registration-mismatch.
  const { bindingUrl } = samlTenantOf(tenantId, "");
  const expectedMetadata = samlTenantOf(tenantId, appIdIn(metadataUrl) ?? "").metadataUrl;
  const withoutAppId = (url: string) => url.replace(/\?appid=$/, "");
  const host = hostOf(metadataUrl);
  const signInHost = hostOf(typeof signIn === "string" ? signIn : undefined);
  const tenant = tenantIn(metadataUrl);
  return {
    address: SAML_ADDRESSES.identityProvider,
    found: {
      MetadataURL: metadata,
      SSORedirectBindingURI: signIn,
      SLORedirectBindingURI: signOut,
    },
    expected: {
      MetadataURL: withoutAppId(expectedMetadata),
      SSORedirectBindingURI: bindingUrl,
      SLORedirectBindingURI: bindingUrl,
    },
    moved: () => {
      if (typeof file === "string" && file !== "") {
        return {
          people: "Whoever wrote the metadata decides who people are",
          cause: "Cognito's identity provider has a `MetadataFile` instead of Entra's own `MetadataURL`",
          fix: FIX,
        };
      }
      if (host !== undefined && tenant === undefined) {
        return {
          people: `Whoever runs ${host} decides who people are`,
          cause: `Cognito's identity provider reads its metadata there: ${code(String(metadata))}`,
          fix: FIX,
        };
      }
      if (tenant === undefined || tenant === tenantId) return undefined;
      return {
        people: `Whoever runs ${describeTenant(tenant, chain)} decides who people are`,
        cause: `Cognito's identity provider reads the metadata of the tenant ${code(tenant)}, but the environment's is ${code(tenantId)}`,
        fix: FIX,
      };
    },
    broken: {
      people:
        signInHost === undefined || signInHost === MICROSOFT_HOST
          ? "Sign-in breaks for everyone"
          : `Whoever runs ${signInHost} can ask everyone for their password`,
      cause: (differences) =>
        `not all of Cognito's identity provider's endpoints are the tenant's: ${differences}`,
      fix: FIX,
    },
  };
}

/** What Cognito and Entra must agree on, and where it is kept. */
export const samlAgreementsOf = (): Readonly<Record<string, readonly Place<"saml">[]>> => ({
  "the user pool's domain": [
    { address: ADDRESSES.domain, value: ({ domain }) => knownAt(domain, "domain") },
    {
      address: SAML_ADDRESSES.application,
      value: ({ application }) => knownTextsAt(application, "web.0.redirect_uris"),
    },
  ],
  "the client ID of the app registration": [
    { address: SAML_ADDRESSES.application, value: ({ application }) => idAt(application, "client_id") },
    {
      address: SAML_ADDRESSES.identityProvider,
      value: ({ identityProvider }) =>
        identityProvider && (appIdIn(textAt(identityProvider, METADATA)) ?? UNKNOWN),
    },
  ],
});
