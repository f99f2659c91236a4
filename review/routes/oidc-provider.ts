/** What every plan knows of an identity provider by OpenID Connect. */
export const OIDC_PROVIDER = [
  "provider_name",
  ...["oidc_issuer", "authorize_url", "token_url", "attributes_url", "jwks_uri"].map(
    (name) => `provider_details.${name}`,
  ),
  "attribute_mapping",
] as const;
