import type { State } from "../../../../commands/state/state";
import { parseState } from "../../../../commands/state/state";
import { addressOfAppClient } from "../../../../stacks/addresses";
import { resourceIn, stateText } from "../../state/state-text";

const POOL = "https://acme-dev.auth.eu-west-1.amazoncognito.com";
const ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123";

/** What is deployed of `dev`: a public app client `web`, and a confidential one `server` without a logout URL. */
export const OUTPUTS = {
  region: "eu-west-1",
  user_pool_id: "eu-west-1_AbCdEf123",
  domain: "acme-dev.auth.eu-west-1.amazoncognito.com",
  base_url: POOL,
  identity_provider: "Microsoft",
  scopes: ["openid", "email", "profile"],
  client_scopes: {
    web: ["openid", "email", "profile"],
    server: ["openid", "email", "profile", "orders/read"],
  },
  client_ids: { web: "id-of-web", server: "id-of-server" },
  issuer: ISSUER,
  discovery_url: `${ISSUER}/.well-known/openid-configuration`,
  jwks_uri: `${ISSUER}/.well-known/jwks.json`,
  authorization_endpoint: `${POOL}/oauth2/authorize`,
  token_endpoint: `${POOL}/oauth2/token`,
  userinfo_endpoint: `${POOL}/oauth2/userInfo`,
  revocation_endpoint: `${POOL}/oauth2/revoke`,
  logout_endpoint: `${POOL}/logout`,
  logout_urls: {
    web: `${POOL}/logout?client_id=id-of-web&logout_uri=https%3A%2F%2Fdev.acme.com%2Fbye%3Fa%3D1`,
  },
  sign_out_urls: {
    web: "https://acme-dev.eu.auth0.com/v2/logout?client_id=id-of-auth0&returnTo=https%3A%2F%2Fdev.acme.com",
  },
  callback_urls: {
    entra: ["https://acme-dev.eu.auth0.com/login/callback"],
    auth0: [`${POOL}/oauth2/idpresponse`],
    cognito: {
      web: ["https://dev.acme.com/auth/callback", "http://localhost:3000/auth/callback"],
      server: ["https://dev.acme.com/api/auth/callback/cognito"],
    },
  },
};

export const SECRET = "the-secret-of-server";

const appClient = (name: string, client_secret: string) => {
  const [type = "", resource = ""] = addressOfAppClient(name).split(".");
  return resourceIn(type, resource, { id: `id-of-${name}`, client_secret });
};

/** The state of `dev`. @param outputs instead of {@link OUTPUTS} */
export const deployedState = (outputs: Readonly<Record<string, unknown>> = OUTPUTS): State =>
  parseState(
    stateText([appClient("web", ""), appClient("server", SECRET)], {
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value }])),
    }),
    "the state",
  ) as State;
