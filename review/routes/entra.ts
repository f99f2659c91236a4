import { ENTRA_ADDRESSES } from "../../stacks/addresses";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { ENTRA_AUDIENCES, entraFacts } from "../../stacks/routes/entra-facts";
import { deployedHome, poolHomeOf } from "../deployed-home";
import { commonSideOf, named } from "../side";
import { at, isSameSecret } from "../value";
import { MICROSOFT_HOST, OIDC_PROVIDER } from "./oidc-provider";
import type { RouteReview } from "./route-review";

const { passwords } = ENTRA_ADDRESSES;

/** Straight to Entra, by OpenID Connect. */
export const entraReview: RouteReview<"entra"> = {
  endpointsOf: ({ cognito }) => ({ pool: poolEndpointsOf(cognito) }),
  signOutHostOf: ({ signOut }) => (signOut === "everywhere" ? MICROSOFT_HOST : undefined),
  audienceOf: ({ microsoft }) => ENTRA_AUDIENCES[microsoft.accounts],
  alwaysKnown: (_inUse, environment) => ({
    [ENTRA_ADDRESSES.application]: ["sign_in_audience", "web.0.redirect_uris"],
    ...Object.fromEntries(
      entraFacts.identityProviders(environment).map(({ address }) => [address, OIDC_PROVIDER]),
    ),
  }),
  activeOf: ({ microsoft: { secret } }) => ({ password: passwords[secret.active] }),
  findInUse: (state, fallback) => ({
    password:
      Object.values(passwords).find((address) => {
        const secret = at(state.get(address), "value");
        return [...state.values()].some((values) =>
          isSameSecret(at(values, "provider_details.client_secret"), secret),
        );
      }) ?? fallback.password,
  }),
  sideOf: (state, inUse, environment) => {
    const [{ address }] = entraFacts.identityProviders(environment);
    return {
      ...commonSideOf(state, { ...ENTRA_ADDRESSES, identityProvider: address }),
      ...named(state, "password", inUse.password),
      inUse,
      auth0Clients: {},
    };
  },
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
