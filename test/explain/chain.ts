import type { KnownChain } from "../../explain/known-chain";

export const NOW = new Date("2026-11-29T12:00:00Z");
export const TENANT = "1ab00000-0000-4000-8000-000000000001";
const OTHER_TENANT = "2ab00000-0000-4000-8000-000000000001";
export const REGISTRATION = "a99a9a99-0000-4000-8000-000000000001";
export const POOL_ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123";

/** By way of Auth0. */
export const DEV: KnownChain = {
  name: "dev",
  hosts: [
    { host: "acme-dev.auth.eu-west-1.amazoncognito.com", speaker: "Cognito" },
    { host: "login.acme.example", speaker: "Auth0" },
  ],
  callbackUrls: ["https://app.acme.example/callback"],
  takers: [
    {
      speaker: "Auth0",
      issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
      audiences: [REGISTRATION],
      algorithm: "RS256",
      admits: (tenant) => tenant === TENANT,
      leewaySeconds: 300,
    },
    {
      speaker: "Cognito",
      issuer: "https://login.acme.example/",
      audiences: ["auth0-client"],
      refusesIssuer: "Bad id_token issuer",
      algorithm: "RS256",
      leewaySeconds: 30,
    },
    {
      speaker: "the app",
      issuer: POOL_ISSUER,
      audiences: ["web-client"],
      algorithm: "RS256",
      leewaySeconds: 0,
    },
  ],
};

/** Straight to Entra by SAML. */
export const SAML: KnownChain = {
  name: "saml",
  hosts: [{ host: "acme-saml.auth.eu-west-1.amazoncognito.com", speaker: "Cognito" }],
  callbackUrls: [],
  takers: [],
  samlTaker: {
    issuer: `https://sts.windows.net/${TENANT}/`,
    replyUrl: "https://acme-saml.auth.eu-west-1.amazoncognito.com/saml2/idpresponse",
    takesUnasked: false,
    audience: "urn:amazon:cognito:sp:eu-west-1_AbCdEf123",
  },
};

export const CHAINS = [DEV, SAML];

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A signature that must not be printed. */
export const SIGNATURE = Buffer.from("a signature that nobody may see").toString("base64url");

const SECOND = 1000;
const IAT = NOW.getTime() / SECOND - 60;

/** A token that each party would take but for what is given. */
export const tokenOf = (claims: object, header: object = {}): string =>
  [
    encode({ alg: "RS256", kid: "key-1", ...header }),
    encode({ iat: IAT, nbf: IAT, exp: IAT + 3600, ...claims }),
    SIGNATURE,
  ].join(".");

export const OF_ENTRA = {
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud: REGISTRATION,
  tid: TENANT,
  oid: "00000000-0000-4000-8000-00000000000a",
  ver: "2.0",
};
export const OF_STRANGER = {
  ...OF_ENTRA,
  iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
  tid: OTHER_TENANT,
};
export const OF_AUTH0 = { iss: "https://login.acme.example/", aud: "auth0-client", sub: "oauth2|m|1" };
