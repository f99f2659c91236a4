import { entraFile, fillEntra } from "../../../environments/routes/entra";
import { fillSaml, samlFile } from "../../../environments/routes/saml";
import type {
  EntraEnvironment,
  Environment,
  SamlEnvironment,
  SecretSlots,
} from "../../../environments/schema";
import { chainOf } from "../../../review/chain-of";
import type { Change, Plan } from "../../../review/plan";
import type { Rule } from "../../../review/rule";
import { isSame, Secret, type Values } from "../../../review/value";
import { ADDRESSES, addressOfAppClient, ENTRA_ADDRESSES, SAML_ADDRESSES } from "../../../stacks/addresses";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import { poolAttributesOf } from "../../../stacks/pool-attributes";
import { entraEndpointsOf, entraFacts, tenantOfProvider } from "../../../stacks/routes/entra-facts";
import { POLICY_CLAIMS } from "../../../stacks/routes/saml-facts";
import { samlIdentifierOf, samlPoolOf, samlTenantOf } from "../../../stacks/saml-endpoints";
import { ENTRA_AUDIENCES } from "../../../stacks/sign-in-audiences";
import { appClientWith } from "../../support/environment";
import { type Edit, NOW, planWith, savedPlan, settled, type ToldFinding, tellAll } from "./plans";

export const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
export const FABRIKAM = {
  name: "Fabrikam",
  id: "fab71ca0-0000-4000-8000-000000000fab",
  domains: ["fabrikam.com"],
};
export const CONTOSO = { name: "Contoso", id: "c0a70500-0000-4000-8000-00000000c0a7", domains: [] };
export const WEB = addressOfAppClient("web");
export const CLIENT_ID = "00000000-0000-0000-0000-0000000000d1";
export const POOL_ID = "eu-west-1_000000015";

const COGNITO = {
  accountId: "123456789012",
  region: "eu-west-1",
  domain: "acme-dev",
  attributes: "none",
  clients: { web: appClientWith() },
} as const;

/** An environment straight to Entra. */
export const entraWith = (
  microsoft: Partial<EntraEnvironment["microsoft"]> = {},
  others: { readonly signOut?: EntraEnvironment["signOut"] } = {},
): EntraEnvironment =>
  fillEntra(
    "dev",
    entraFile.parse({
      route: "entra",
      microsoft: { tenantId: HOME, ...microsoft },
      cognito: COGNITO,
      state: "local",
      ...others,
    }),
  );

/** An environment by SAML. */
export const samlWith = (
  saml: Partial<SamlEnvironment["saml"]> = {},
  others: {
    readonly signOut?: SamlEnvironment["signOut"];
    readonly microsoft?: Partial<SamlEnvironment["microsoft"]>;
  } = {},
): SamlEnvironment =>
  fillSaml(
    "dev",
    samlFile.parse({
      route: "saml",
      cognito: COGNITO,
      state: "local",
      saml,
      ...others,
      microsoft: { tenantId: HOME, ...others.microsoft },
    }),
  );

type Resources = Readonly<Record<string, [type: string, Values]>>;

const APPLICATION = { id: "/applications/app-1", object_id: "app-1", client_id: CLIENT_ID };
const SERVICE_PRINCIPAL = {
  id: "/servicePrincipals/sp-1",
  object_id: "sp-1",
  client_id: CLIENT_ID,
  account_enabled: true,
  app_role_assignment_required: false,
};

/** What an environment straight to Entra has of its own, once it is deployed. */
function entraResources(environment: EntraEnvironment): Resources {
  const { microsoft, cognito } = environment;
  const { mapping } = poolAttributesOf(environment);
  const secret = (slot: "a" | "b"): Resources =>
    microsoft.secret[slot] === null
      ? {}
      : {
          [ENTRA_ADDRESSES.passwords[slot]]: [
            "azuread_application_password",
            {
              value: new Secret(`of slot ${slot}`),
              end_date: "2027-11-24T12:00:00Z",
              display_name: "cognito",
            },
          ],
        };
  const providers = entraFacts.identityProviders(environment).map(({ name, address }) => {
    const endpoints = entraEndpointsOf(tenantOfProvider(name, microsoft));
    const { domains = [] } = microsoft.organizations?.find((each) => each.name === name) ?? {};
    const values: Values = {
      id: `${POOL_ID}:${name}`,
      user_pool_id: POOL_ID,
      provider_name: name,
      provider_type: "OIDC",
      idp_identifiers: [...domains],
      attribute_mapping: { ...mapping },
      provider_details: {
        client_id: CLIENT_ID,
        client_secret: new Secret(`of slot ${microsoft.secret.active}`),
        authorize_scopes: "openid profile email",
        attributes_request_method: "GET",
        oidc_issuer: endpoints.issuer,
        authorize_url: endpoints.authorizationEndpoint,
        token_url: endpoints.tokenEndpoint,
        attributes_url: endpoints.userinfoEndpoint,
        jwks_uri: endpoints.jwksUri,
        attributes_url_add_attributes: "false",
      },
    };
    return [address, ["aws_cognito_identity_provider", values]] as const;
  });
  return {
    [ENTRA_ADDRESSES.application]: [
      "azuread_application",
      {
        ...APPLICATION,
        sign_in_audience: ENTRA_AUDIENCES[microsoft.accounts],
        web: [{ redirect_uris: [poolEndpointsOf(cognito).callbackUrl], implicit_grant: [] }],
        optional_claims: [
          { id_token: ["email", "given_name", "family_name"].map((name) => ({ name })), access_token: [] },
        ],
      },
    ],
    [ENTRA_ADDRESSES.servicePrincipal]: ["azuread_service_principal", SERVICE_PRINCIPAL],
    ...secret("a"),
    ...secret("b"),
    ...Object.fromEntries(providers.map(([address, [type, values]]) => [address, [type, values]])),
    [WEB]: clientWith(
      environment,
      providers.map(([, [, values]]) => String(values.provider_name)),
    ),
  };
}

const THUMBPRINTS = { a: "A".repeat(40), b: "B".repeat(40) } as const;

export { THUMBPRINTS };

/** What an environment by SAML has of its own, once it is deployed. */
function samlResources(environment: SamlEnvironment): Resources {
  const { microsoft, cognito, saml, signOut } = environment;
  const { bindingUrl, metadataUrl } = samlTenantOf(microsoft.tenantId, CLIENT_ID);
  const certificate = (slot: "a" | "b"): Resources =>
    microsoft.certificate[slot] === null
      ? {}
      : {
          [SAML_ADDRESSES.certificates[slot]]: [
            "azuread_service_principal_token_signing_certificate",
            {
              thumbprint: THUMBPRINTS[slot],
              end_date: "2029-11-23T12:00:00Z",
              display_name: "CN=dev sign-in",
            },
          ],
        };
  const settings = {
    signing_thumbprint: THUMBPRINTS[microsoft.certificate.active],
    requires_signed_requests: saml.signRequests,
    encrypts_assertions: saml.encryptAssertions,
    relay_state: "",
  };
  return {
    [SAML_ADDRESSES.application]: [
      "azuread_application",
      {
        ...APPLICATION,
        sign_in_audience: "AzureADMyOrg",
        identifier_uris: [samlIdentifierOf(POOL_ID)],
        web: [{ redirect_uris: [samlPoolOf(poolEndpointsOf(cognito)).replyUrl], implicit_grant: [] }],
      },
    ],
    [SAML_ADDRESSES.servicePrincipal]: [
      "azuread_service_principal",
      { ...SERVICE_PRINCIPAL, preferred_single_sign_on_mode: "saml" },
    ],
    ...certificate("a"),
    ...certificate("b"),
    [SAML_ADDRESSES.claims]: [
      "azuread_claims_mapping_policy",
      { id: "/policies/claimsMappingPolicies/policy-1", definition: [policyWith()] },
    ],
    [SAML_ADDRESSES.claimsAssignment]: [
      "azuread_service_principal_claims_mapping_policy_assignment",
      {
        id: "sp-1/claimsMappingPolicy/policy-1",
        claims_mapping_policy_id: "/policies/claimsMappingPolicies/policy-1",
        service_principal_id: "/servicePrincipals/sp-1",
      },
    ],
    [SAML_ADDRESSES.settings]: ["terraform_data", { input: settings, output: settings }],
    [SAML_ADDRESSES.identityProvider]: [
      "aws_cognito_identity_provider",
      {
        id: `${POOL_ID}:Microsoft`,
        user_pool_id: POOL_ID,
        provider_name: cognito.providerName,
        provider_type: "SAML",
        idp_identifiers: [],
        attribute_mapping: { ...poolAttributesOf(environment).mapping },
        provider_details: {
          MetadataURL: metadataUrl,
          SSORedirectBindingURI: bindingUrl,
          SLORedirectBindingURI: bindingUrl,
          IDPSignout: String(signOut === "everywhere"),
          IDPInit: String(saml.idpInitiated),
          EncryptedResponses: String(saml.encryptAssertions),
          ...(saml.signRequests && { RequestSigningAlgorithm: "rsa-sha256" }),
        },
      },
    ],
    [WEB]: clientWith(environment, [cognito.providerName]),
  };
}

/** A claims mapping policy with other properties of a person for some claims; `null` leaves one out. */
export const policyWith = (
  properties: Readonly<Record<string, string | null>> = {},
  saysBasicClaims = false,
): string =>
  JSON.stringify({
    ClaimsMappingPolicy: {
      Version: 1,
      IncludeBasicClaimSet: String(saysBasicClaims),
      ClaimsSchema: POLICY_CLAIMS.flatMap(({ claim, property }) => {
        const own = properties[claim] === undefined ? property : properties[claim];
        return own === null ? [] : [{ Source: "user", ID: own, SamlClaimType: claim }];
      }),
    },
  });

const clientWith = (environment: Environment, providers: readonly string[]): [string, Values] => {
  const { readable, writable } = poolAttributesOf(environment);
  const web = savedPlan("no-change").resources.find(({ address }) => address === WEB)?.after ?? {};
  return [
    "aws_cognito_user_pool_client",
    {
      ...web,
      supported_identity_providers: [...providers],
      read_attributes: [...readable],
      write_attributes: [...writable],
    },
  ];
};

const SHARED: readonly string[] = [ADDRESSES.pool, ADDRESSES.domain];

/** The plan that changes nothing of an environment without a broker. */
export function settledDirect(environment: EntraEnvironment | SamlEnvironment): Plan {
  const base = settled(savedPlan("no-change"), "after");
  const own = environment.route === "entra" ? entraResources(environment) : samlResources(environment);
  const changes = Object.entries(own).map(
    ([address, [type, values]]): Change => ({
      address,
      type,
      action: "nothing",
      before: values,
      after: values,
      destroysFirst: false,
      replacedFor: [],
    }),
  );
  return {
    ...base,
    resources: [...base.resources.filter(({ address }) => SHARED.includes(address)), ...changes],
  };
}

/** The plan from one plan's resources to another's. */
export function planFromTo(before: Plan, after: Plan, kind: Plan["kind"] = "plan"): Plan {
  const [old, planned] = [before, after].map(
    ({ resources }) => new Map(resources.map((change) => [change.address, change])),
  ) as [Map<string, Change>, Map<string, Change>];
  return {
    ...after,
    kind,
    resources: [...new Set([...old.keys(), ...planned.keys()])].map((address): Change => {
      const [was, is] = [old.get(address)?.before, planned.get(address)?.after];
      const { type = "" } = planned.get(address) ?? old.get(address) ?? {};
      const action =
        was === undefined ? "create" : is === undefined ? "delete" : isSame(was, is) ? "nothing" : "update";
      return {
        address,
        type,
        action,
        ...(was && { before: was }),
        ...(is && { after: is }),
        destroysFirst: false,
        replacedFor: [],
      };
    }),
  };
}

/** What a rule says of a plan of an environment without a broker that changes some of its resources. */
export function directFindings(
  rule: Rule,
  edits: Readonly<Record<string, Edit>>,
  environment: EntraEnvironment | SamlEnvironment,
  kind: Plan["kind"] = "plan",
): readonly ToldFinding[] {
  return findingsOf(rule, { ...planWith(edits, settledDirect(environment)), kind }, environment);
}

/** What a rule says of a plan from one environment to another. */
export const findingsBetween = (
  rule: Rule,
  before: EntraEnvironment | SamlEnvironment,
  after: EntraEnvironment | SamlEnvironment,
): readonly ToldFinding[] => findingsOf(rule, planFromTo(settledDirect(before), settledDirect(after)), after);

export const findingsOf = (
  rule: Rule,
  plan: Plan,
  environment: Environment,
  all: readonly Environment[] = [environment],
): readonly ToldFinding[] => tellAll(rule, chainOf(plan, environment, NOW, {}, [], all));

/** The clouds of each route without a broker, as they should be. */
export const DIRECT = [
  entraWith(),
  entraWith({ accounts: "personal" }),
  entraWith({ accounts: "listed", organizations: [FABRIKAM, CONTOSO] }),
  samlWith(),
  samlWith({ signRequests: true, encryptAssertions: true }, { signOut: "everywhere" }),
  samlWith({ idpInitiated: true }),
];

const withCertificates = (certificate: SecretSlots) => samlWith({}, { microsoft: { certificate } });

/** The steps of a rotation of the certificate, as the file has its slots after each. */
export const CERTIFICATE_STEPS = {
  FIRST: withCertificates({ active: "a", a: "first", b: null }),
  RENEWED: withCertificates({ active: "a", a: "first", b: "2026-11-24" }),
  SWITCHED: withCertificates({ active: "b", a: "first", b: "2026-11-24" }),
  RETIRED: withCertificates({ active: "b", a: null, b: "2026-11-24" }),
} as const;
