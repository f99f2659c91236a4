import { SAML_ADDRESSES } from "../../stacks/addresses";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { deployedHome, poolHomeOf } from "../deployed-home";
import { commonSideOf, named } from "../side";
import type { RouteReview } from "./route-review";

/** Straight to Entra, by SAML. */
export const samlReview: RouteReview<"saml"> = {
  endpointsOf: ({ cognito }) => ({ pool: poolEndpointsOf(cognito) }),
  signOutHostOf: () => undefined,
  audienceOf: () => "AzureADMyOrg",
  alwaysKnown: () => ({
    [SAML_ADDRESSES.application]: ["sign_in_audience", "web.0.redirect_uris"],
    [SAML_ADDRESSES.identityProvider]: ["provider_name", "attribute_mapping"],
  }),
  activeOf: ({ microsoft: { certificate } }) => ({
    certificate: SAML_ADDRESSES.certificates[certificate.active],
  }),
  findInUse: (_state, fallback) => fallback,
  sideOf: (state, inUse) => ({
    ...commonSideOf(state, SAML_ADDRESSES),
    ...named(state, "certificate", inUse.certificate),
    inUse,
    auth0Clients: {},
  }),
  deployedEnvironment(environment, state) {
    const { microsoft, cognito } = environment;
    const home = deployedHome(environment, state);
    return {
      ...environment,
      microsoft: { ...microsoft, tenantId: home["microsoft.tenantId"] },
      cognito: { ...cognito, ...poolHomeOf(home) },
    };
  },
};
