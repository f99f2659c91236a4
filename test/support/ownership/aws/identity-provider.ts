import { ADDRESSES } from "../../../../stacks/addresses";
import type { DeployedChain } from "../../deployed-chain";
import type { ResourceByHand } from "../by-hand";

const DETAILS = {
  attributes_request_method: "POST",
  attributes_url: "https://acme-dev.eu.auth0.com/other/userinfo",
  authorize_scopes: "openid",
  authorize_url: "https://acme-dev.eu.auth0.com/other/authorize",
  client_id: "another-client",
  client_secret: "another-secret",
  jwks_uri: "https://acme-dev.eu.auth0.com/other/jwks.json",
  oidc_issuer: "https://acme-dev.eu.auth0.com",
  token_url: "https://acme-dev.eu.auth0.com/other/token",
};
const MAPPING = { username: "email", email: "upn", nickname: "nickname" };

/** Every argument of the pool's identity provider. */
export const IDENTITY_PROVIDER: ResourceByHand = {
  address: ADDRESSES.identityProvider,
  settings: {
    attribute_mapping: { putBack: MAPPING },
    id: { never: "it is made of the pool's and its own name" },
    idp_identifiers: { left: ["acme.com", "acme.de"] },
    ...Object.fromEntries(
      Object.entries(DETAILS).map(([name, value]) => [`provider_details.${name}`, { putBack: value }]),
    ),
    provider_name: { never: "Cognito has no request that renames an identity provider" },
    provider_type: { never: "Cognito fixes it when it makes an identity provider" },
    user_pool_id: { never: "Cognito has no request that moves an identity provider" },
  },
  setLeft: (chain) => update(chain, { IdpIdentifiers: ["acme.com", "acme.de"] }),
  setOurs: (chain) => update(chain, { ProviderDetails: DETAILS, AttributeMapping: MAPPING }),
};

const update = ({ apis, userPoolId, environment }: DeployedChain, changes: object) =>
  apis.cognito("UpdateIdentityProvider", {
    UserPoolId: userPoolId,
    ProviderName: environment.cognito.providerName,
    ...changes,
  });
