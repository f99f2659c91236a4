import type { SamlEnvironment } from "../../environments/schema";
import { SAML_ADDRESSES } from "../../stacks/addresses";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { NAME_ID, ORGANIZATION_CLAIMS } from "../../stacks/routes/saml-facts";
import { samlPoolOf } from "../../stacks/saml-endpoints";
import { SIGN_IN_AUDIENCES } from "../../stacks/sign-in-audiences";
import { deployedHome, poolHomeOf } from "../deployed-home";
import { knownTextsAt } from "../rules/support/known";
import { commonSideOf, named, type State } from "../side";
import { textAt } from "../value";
import type { RouteReview } from "./route-review";
import { appIdIn, samlAgreementsOf, samlLinksOf } from "./saml-links";

const { certificates } = SAML_ADDRESSES;

const CLAIMS: readonly string[] = Object.values(ORGANIZATION_CLAIMS);

const ownsProvider = (address: string) => address === SAML_ADDRESSES.identityProvider;

/** Straight to Entra, by SAML. */
export const samlReview: RouteReview<"saml"> = {
  endpointsOf: ({ cognito }) => ({ pool: poolEndpointsOf(cognito) }),
  signOutHostOf: () => undefined,
  audienceOf: () => SIGN_IN_AUDIENCES.tenant,
  ownsProvider,
  callback: {
    what: "the reply URL at Entra",
    owner: "Entra's app registration",
    kind: "reply URL",
    addressIn: () => SAML_ADDRESSES.application,
    urlsIn: ({ application }) => knownTextsAt(application, "web.0.redirect_uris"),
  },
  linksOf: samlLinksOf,
  agreementsOf: samlAgreementsOf,
  userNameClaim: NAME_ID.claim,
  isOrganizationClaim: (claim) => CLAIMS.includes(claim),
  otherApplication: {
    renamed: () => undefined, // an object ID is the same in every application
    kept: "can't sign in before Cognito has the metadata of the other one",
    again: "nobody can sign in before Cognito has its metadata",
  },
  provesItself: undefined,
  redirectUrisOf: ({ cognito }) => [samlPoolOf(poolEndpointsOf(cognito)).replyUrl],
  usedClientId: ({ identityProvider }) =>
    appIdIn(textAt(identityProvider, "provider_details.MetadataURL")) || undefined,
  alwaysKnown: () => ({
    [SAML_ADDRESSES.application]: ["sign_in_audience", "web.0.redirect_uris"],
    [SAML_ADDRESSES.identityProvider]: ["provider_name", "attribute_mapping"],
    [SAML_ADDRESSES.claims]: ["definition"],
  }),
  activeOf: ({ microsoft: { certificate } }) => ({ certificate: certificates[certificate.active] }),
  findInUse(state, fallback) {
    const signing = textAt(state.get(SAML_ADDRESSES.settings), "output.signing_thumbprint");
    return {
      certificate:
        Object.values(certificates).find(
          (address) => signing !== undefined && textAt(state.get(address), "thumbprint") === signing,
        ) ?? fallback.certificate,
    };
  },
  sideOf: (state, inUse) => ({
    ...commonSideOf(state, { ...SAML_ADDRESSES, ownsProvider }),
    ...named(state, "identityProvider", SAML_ADDRESSES.identityProvider),
    ...named(state, "certificate", inUse.certificate),
    ...named(state, "claims", SAML_ADDRESSES.claims),
    ...named(state, "claimsAssignment", SAML_ADDRESSES.claimsAssignment),
    ...named(state, "settings", SAML_ADDRESSES.settings),
    inUse,
    auth0Clients: {},
  }),
  deployedEnvironment(environment, state) {
    const { microsoft, cognito } = environment;
    const home = deployedHome(environment, state);
    return {
      ...environment,
      microsoft: { ...microsoft, tenantId: home["microsoft.tenantId"] },
      ...deployedSettings(state),
      cognito: { ...cognito, ...poolHomeOf(home) },
    };
  },
};

/** What the identity provider was told of SAML and of sign-out. */
function deployedSettings(state: State): Partial<Pick<SamlEnvironment, "saml" | "signOut">> {
  const provider = state.get(SAML_ADDRESSES.identityProvider);
  if (provider === undefined) return {};
  const isOn = (name: string) => textAt(provider, `provider_details.${name}`) === "true";
  return {
    saml: {
      signRequests: Boolean(textAt(provider, "provider_details.RequestSigningAlgorithm")),
      encryptAssertions: isOn("EncryptedResponses"),
      idpInitiated: isOn("IDPInit"),
    },
    signOut: isOn("IDPSignout") ? "everywhere" : "pool",
  };
}
