import type { EntraEnvironment } from "../../environments/schema";
import { addressOfListedProvider, ENTRA_ADDRESSES } from "../addresses";
import type { NamedProvider, RouteFacts } from "./route-facts";

/** Straight to Entra, by OpenID Connect. */
export const entraFacts: RouteFacts<EntraEnvironment> = {
  addresses: ENTRA_ADDRESSES,
  identityProviders: ({ cognito, microsoft: { organizations = [] } }) => {
    const [first, ...others] = organizations.map(
      ({ name }): NamedProvider => ({ name, address: addressOfListedProvider(name) }),
    );
    return first === undefined
      ? [{ name: cognito.providerName, address: ENTRA_ADDRESSES.identityProvider }]
      : [first, ...others];
  },
  // Entra says of no address whether it is verified.
  mapping: {
    username: "sub",
    email: "email",
    name: "name",
    given_name: "given_name",
    family_name: "family_name",
  },
  organizationClaims: () => ({ tenant_id: "tid", object_id: "oid" }),
};
