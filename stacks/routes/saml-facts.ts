import type { SamlEnvironment } from "../../environments/schema";
import { SAML_ADDRESSES } from "../addresses";
import type { OrganizationClaim, RouteFacts } from "./route-facts";

const CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims";
const MICROSOFTS_CLAIMS = "http://schemas.microsoft.com/identity/claims";

/** A claim of an assertion, and the property of the person that it is at Entra. */
export interface SamlClaim {
  readonly claim: string;
  /** As a claims mapping policy names it. */
  readonly property: string;
}

/**
 * What the pool learns of a person, by its attribute. Entra's policy and Cognito's mapping both come from this table, so neither
 * can name a claim that the other one doesn't.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
const ATTRIBUTES = {
  email: { claim: `${CLAIMS}/emailaddress`, property: "mail" },
  name: { claim: `${CLAIMS}/name`, property: "displayname" },
  given_name: { claim: `${CLAIMS}/givenname`, property: "givenname" },
  family_name: { claim: `${CLAIMS}/surname`, property: "surname" },
} as const satisfies Record<string, SamlClaim>;

/** What becomes the user name: it never changes, and no administrator gives it to somebody else, as they can an e-mail address. */
export const NAME_ID: SamlClaim = { claim: `${CLAIMS}/nameidentifier`, property: "objectid" };

/** The claims of Entra's policy. */
export const POLICY_CLAIMS: readonly SamlClaim[] = [NAME_ID, ...Object.values(ATTRIBUTES)];

/** In every assertion of Entra's, and in no policy: they are restricted. */
export const ORGANIZATION_CLAIMS = {
  tenant_id: `${MICROSOFTS_CLAIMS}/tenantid`,
  object_id: `${MICROSOFTS_CLAIMS}/objectidentifier`,
} as const satisfies Partial<Record<OrganizationClaim, string>>;

/** Straight to Entra, by SAML. */
export const samlFacts: RouteFacts<SamlEnvironment> = {
  providers: ["azuread", "aws"],
  addresses: SAML_ADDRESSES,
  credential: {
    kind: "signing certificate",
    addresses: SAML_ADDRESSES.certificates,
    slots: ({ microsoft }) => microsoft.certificate,
  },
  identityProviders: ({ cognito, microsoft }) => [
    {
      name: cognito.providerName,
      address: SAML_ADDRESSES.identityProvider,
      type: "SAML",
      leadsTo: [`https://login.microsoftonline.com/${microsoft.tenantId}/saml2`],
    },
  ],
  userName: ({ cognito }, { objectId }) => ({ provider: cognito.providerName, userId: objectId }),
  accountIn: ({ microsoft }, _, userId) => ({
    tenantId: microsoft.tenantId,
    objectId: userId.toLowerCase(),
  }),
  otherName: "EntraSaml",
  admitting: ({ organizations, personal }) => {
    const lost = [
      ...(organizations === "home" ? [] : ["every organisation but the home tenant"]),
      ...(personal ? ["personal accounts"] : []),
    ];
    return { keys: {}, ...(lost.length > 0 && { lost: lost.join(", and ") }) };
  },
  admission: () => ({ organizations: "home", personal: false }),
  caseOfUserIds: () => undefined, // object IDs are in lower case
  // The user name comes from the NameID, and can't be mapped.
  mapping: Object.fromEntries(Object.entries(ATTRIBUTES).map(([attribute, { claim }]) => [attribute, claim])),
  organizationClaims: () => ORGANIZATION_CLAIMS,
};

/** By this name a deploy knows which certificates of the enterprise application are the environment's. Entra demands the prefix. */
export const certificateNameOf = (environment: string): string => `CN=${environment} sign-in`;
