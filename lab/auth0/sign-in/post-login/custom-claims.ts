/** Claims that no Action can set. @see https://auth0.com/docs/secure/tokens/json-web-tokens/create-custom-claims */
const RESTRICTED = new Set(
  `acr act active amr at_hash ath attest aud auth_time authorization_details azp c_hash client_id cnf cty dest entitlements
events exp groups gty htm htu iat internalService iss jcard jku jti jwe jwk kid may_act mky nbf nonce object_id org_id org_name
orig origid permissions roles rph s_hash sid sip_callid sip_cseq_num sip_date sip_from_tag sip_via_branch sub sub_jwk toe txn typ
uuid vot vtm x5t#S256`.split(/\s/),
);

/** Domains that are no namespace for claims, because they are Auth0's. */
const OWN_DOMAINS = ["auth0.com", "webtask.io", "webtask.run"];

/** Bytes that custom claims may have together. */
export const CLAIMS_MAXIMUM_BYTES = 100_000;

/** The claims that Auth0 issues of those that Actions set. It drops the others without a word. */
export function issuedClaims(claims: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => isAllowed(name)));
}

function isAllowed(name: string): boolean {
  if (RESTRICTED.has(name) || name.startsWith("urn:auth0")) return false;
  if (!/^https?:/.test(name) || !URL.canParse(name)) return true;
  const { hostname } = new URL(name);
  return !OWN_DOMAINS.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
