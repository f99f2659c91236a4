/** What makes an environment file of the route `saml` of one with a broker. */
export const BY_SAML = {
  route: "saml",
  auth0: undefined,
  "microsoft.accounts": undefined,
  "microsoft.secret": undefined,
  signOut: "pool",
} as const;
