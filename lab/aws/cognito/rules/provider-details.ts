import type { ProviderType } from "../../user-pools/types";
import { refuse } from "./refuse";

interface DetailKeys {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly missing: string;
}

const social: DetailKeys = {
  required: ["client_id", "client_secret", "authorize_scopes"],
  optional: [
    "api_version",
    "attributes_url",
    "attributes_url_add_attributes",
    "authorize_url",
    "oidc_issuer",
    "token_request_method",
    "token_url",
  ],
  missing: "clientId, clientSecret and authorizeScopes are all required idp details.",
};

/** The keys in CreateIdentityProvider's documentation, and those that a Describe answer adds. */
const detailKeys: Readonly<Record<ProviderType, DetailKeys>> = {
  OIDC: {
    required: ["client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"],
    optional: [
      "client_secret",
      "attributes_url",
      "attributes_url_add_attributes",
      "authorize_url",
      "jwks_uri",
      "token_url",
    ],
    missing:
      "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.",
  },
  SAML: {
    required: [],
    optional: [
      "ActiveEncryptionCertificate",
      "EncryptedResponses",
      "IDPInit",
      "IDPSignout",
      "MetadataFile",
      "MetadataURL",
      "RequestSigningAlgorithm",
      "SLORedirectBindingURI",
      "SSORedirectBindingURI",
    ],
    missing: "",
  },
  Facebook: social,
  Google: social,
  LoginWithAmazon: social,
  SignInWithApple: {
    required: ["client_id", "team_id", "key_id", "private_key", "authorize_scopes"],
    optional: [
      "attributes_url_add_attributes",
      "authorize_url",
      "oidc_issuer",
      "token_request_method",
      "token_url",
    ],
    missing: "clientId, privateKey, teamId, and keyId are all required idp details.",
  },
};

const endpoints = ["authorize_url", "token_url", "attributes_url", "jwks_uri"];

/**
 * Checks an identity provider's `ProviderDetails`: the keys that its type needs and knows, and their values.
 *
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export function checkProviderDetails(type: ProviderType, details: Readonly<Record<string, string>>): void {
  const { required, optional, missing } = detailKeys[type];
  if (required.some((key) => !details[key])) refuse(missing);
  const unknown = Object.keys(details).filter((key) => !required.includes(key) && !optional.includes(key));
  // No public source says whether Cognito refuses or drops such a key; a key without effect is a mistake in any case.
  if (unknown.length > 0) refuse(`Invalid idp details for ${type}: [${unknown.join(", ")}]`);
  if (type === "OIDC") checkOidc(details);
  if (type === "SAML") checkSaml(details);
}

function checkOidc(details: Readonly<Record<string, string>>): void {
  const method = details.attributes_request_method;
  if (method !== "GET" && method !== "POST") {
    refuse(
      `1 validation error detected: Value '${method}' at 'attributesRequestMethod' failed to satisfy constraint: Member must satisfy enum value set: [POST, GET]`,
    );
  }
  for (const key of ["oidc_issuer", ...endpoints]) {
    if (details[key] !== undefined && !isHttps(details[key])) {
      refuse("OIDC endpoint must start with https://");
    }
  }
  // The documentation requires the scope; the wording is not public.
  if (!details.authorize_scopes?.split(" ").includes("openid")) {
    refuse("authorizeScopes must contain openid.");
  }
}

function isHttps(url: string): boolean {
  return url.startsWith("https://") && URL.canParse(url);
}

function checkSaml(details: Readonly<Record<string, string>>): void {
  const { MetadataURL, MetadataFile, RequestSigningAlgorithm } = details;
  if (!MetadataURL && !MetadataFile) {
    refuse("At least one of the MetadataURL or MetadataFile should be provided.");
  }
  if (MetadataURL && MetadataFile) refuse("Only one of the MetadataURL or MetadataFile should be provided.");
  // The documents know these values alone. No public source has the words for others.
  if (RequestSigningAlgorithm !== undefined && RequestSigningAlgorithm !== "rsa-sha256") {
    refuse(`Invalid RequestSigningAlgorithm: ${RequestSigningAlgorithm}`);
  }
  for (const key of ["EncryptedResponses", "IDPInit", "IDPSignout"]) {
    const value = details[key];
    if (value !== undefined && value !== "true" && value !== "false") refuse(`Invalid ${key}: ${value}`);
  }
}
