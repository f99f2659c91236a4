import type { SamlEnvironment } from "../../environments/schema";
import { SAML_ADDRESSES } from "../addresses";
import type { RouteFacts } from "./route-facts";

const IDENTITY_CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims";
const MICROSOFT_CLAIMS = "http://schemas.microsoft.com/identity/claims";

/** Straight to Entra, by SAML. */
export const samlFacts: RouteFacts<SamlEnvironment> = {
  addresses: SAML_ADDRESSES,
  identityProviders: ({ cognito, microsoft }) => [
    {
      name: cognito.providerName,
      address: SAML_ADDRESSES.identityProvider,
      type: "SAML",
      leadsTo: [`https://login.microsoftonline.com/${microsoft.tenantId}/saml2`],
    },
  ],
  caseOfUserIds: () => undefined, // object IDs are in lower case
  // The user name comes from the NameID, and can't be mapped.
  mapping: {
    email: `${IDENTITY_CLAIMS}/emailaddress`,
    name: `${MICROSOFT_CLAIMS}/displayname`,
    given_name: `${IDENTITY_CLAIMS}/givenname`,
    family_name: `${IDENTITY_CLAIMS}/surname`,
  },
  organizationClaims: () => ({
    tenant_id: `${MICROSOFT_CLAIMS}/tenantid`,
    object_id: `${MICROSOFT_CLAIMS}/objectidentifier`,
  }),
};
