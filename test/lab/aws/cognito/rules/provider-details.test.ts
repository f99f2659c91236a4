import { test } from "node:test";
import { checkProviderDetails } from "../../../../../lab/aws/cognito/rules/provider-details";
import { refuses } from "../refusal";

const oidc = {
  client_id: "id",
  client_secret: "secret",
  authorize_scopes: "openid email profile",
  attributes_request_method: "GET",
  oidc_issuer: "https://acme.eu.auth0.com/",
  authorize_url: "https://acme.eu.auth0.com/authorize",
  token_url: "https://acme.eu.auth0.com/oauth/token",
  attributes_url: "https://acme.eu.auth0.com/userinfo",
  jwks_uri: "https://acme.eu.auth0.com/.well-known/jwks.json",
};

function without(details: Record<string, string>, key: string): Record<string, string> {
  const { [key]: _, ...rest } = details;
  return rest;
}

test("an OIDC provider with all endpoints passes, also with what Cognito adds", () => {
  checkProviderDetails("OIDC", oidc);
  checkProviderDetails("OIDC", { ...oidc, attributes_url_add_attributes: "false" });
  checkProviderDetails("OIDC", { ...oidc, attributes_request_method: "POST" });
});

test("an OIDC provider may be without a secret", () => {
  checkProviderDetails("OIDC", without(oidc, "client_secret"));
});

test("an OIDC provider needs client, scopes, issuer and method", () => {
  const message =
    "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.";
  for (const key of ["client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"]) {
    refuses(() => checkProviderDetails("OIDC", without(oidc, key)), message);
    refuses(() => checkProviderDetails("OIDC", { ...oidc, [key]: "" }), message);
  }
});

test("a key that the type does not have is refused", () => {
  refuses(
    () =>
      checkProviderDetails("OIDC", {
        ...oidc,
        authorization_endpoint: "https://acme.eu.auth0.com/authorize",
      }),
    "Invalid idp details for OIDC: [authorization_endpoint]",
  );
});

test("attributes are requested by GET or POST", () => {
  refuses(
    () => checkProviderDetails("OIDC", { ...oidc, attributes_request_method: "get" }),
    "1 validation error detected: Value 'get' at 'attributesRequestMethod' failed to satisfy constraint: Member must satisfy enum value set: [POST, GET]",
  );
});

test("the issuer and every endpoint is https", () => {
  for (const key of ["oidc_issuer", "authorize_url", "token_url", "attributes_url", "jwks_uri"]) {
    for (const url of ["http://acme.eu.auth0.com/", "acme.eu.auth0.com", "https://"]) {
      refuses(
        () => checkProviderDetails("OIDC", { ...oidc, [key]: url }),
        "OIDC endpoint must start with https://",
      );
    }
  }
});

test("the scopes contain openid", () => {
  refuses(
    () => checkProviderDetails("OIDC", { ...oidc, authorize_scopes: "email openid_profile" }),
    "authorizeScopes must contain openid.",
  );
});

test("a SAML provider has one source of metadata", () => {
  checkProviderDetails("SAML", { MetadataURL: "https://idp.acme.com/metadata.xml", IDPSignout: "true" });
  checkProviderDetails("SAML", { MetadataFile: "<EntityDescriptor/>" });
  refuses(
    () => checkProviderDetails("SAML", { IDPSignout: "true" }),
    "At least one of the MetadataURL or MetadataFile should be provided.",
  );
  refuses(
    () =>
      checkProviderDetails("SAML", {
        MetadataURL: "https://idp.acme.com/metadata.xml",
        MetadataFile: "<EntityDescriptor/>",
      }),
    "Only one of the MetadataURL or MetadataFile should be provided.",
  );
  refuses(
    () => checkProviderDetails("SAML", { client_id: "id" }),
    "Invalid idp details for SAML: [client_id]",
  );
});

test("a SAML provider has the values that the documents know", () => {
  const details = { MetadataURL: "https://idp.acme.com/metadata.xml" };
  checkProviderDetails("SAML", { ...details, RequestSigningAlgorithm: "rsa-sha256", IDPInit: "true" });
  refuses(
    () => checkProviderDetails("SAML", { ...details, RequestSigningAlgorithm: "rsa-sha1" }),
    "Invalid RequestSigningAlgorithm: rsa-sha1",
  );
  for (const key of ["EncryptedResponses", "IDPInit", "IDPSignout"]) {
    refuses(() => checkProviderDetails("SAML", { ...details, [key]: "yes" }), `Invalid ${key}: yes`);
  }
});

test("a social provider needs client, secret and scopes, Apple its keys", () => {
  checkProviderDetails("Google", { client_id: "id", client_secret: "secret", authorize_scopes: "openid" });
  refuses(
    () => checkProviderDetails("Facebook", { client_id: "id", authorize_scopes: "email" }),
    "clientId, clientSecret and authorizeScopes are all required idp details.",
  );
  refuses(
    () => checkProviderDetails("SignInWithApple", { client_id: "id" }),
    "clientId, privateKey, teamId, and keyId are all required idp details.",
  );
});
