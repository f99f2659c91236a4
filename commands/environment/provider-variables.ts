import type { ProviderName } from "../../stacks/routes/route-facts";

/** The variables of one provider. */
export interface ProviderVariables {
  readonly provider: ProviderName;
  /** The ways to sign in by variables, each with all that it takes. A name in the place of another is joined to it by `|`. */
  readonly ways: readonly (readonly string[])[];
  /** What else it reads. */
  readonly others: readonly string[];
  /** What most people do. */
  readonly toDo: string;
}

const CLIENT_ID = "ARM_CLIENT_ID|ARM_CLIENT_ID_FILE_PATH";

/**
 * All variables that the providers read.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs
 * @see https://registry.terraform.io/providers/auth0/auth0/latest/docs
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 * @see https://github.com/aws/aws-sdk-go-v2/blob/main/config/env_config.go
 */
export const PROVIDER_VARIABLES: readonly ProviderVariables[] = [
  {
    provider: "azuread",
    ways: [
      [CLIENT_ID, "ARM_CLIENT_SECRET|ARM_CLIENT_SECRET_FILE_PATH"],
      [CLIENT_ID, "ARM_CLIENT_CERTIFICATE|ARM_CLIENT_CERTIFICATE_PATH"],
      ["ARM_USE_OIDC"],
      ["ARM_USE_MSI"],
      ["ARM_USE_AKS_WORKLOAD_IDENTITY"],
    ],
    others: [
      ...["ARM_TENANT_ID", "ARM_ENVIRONMENT", "ARM_METADATA_HOSTNAME", "ARM_USE_CLI", "ARM_MSI_ENDPOINT"],
      ...["ARM_CLIENT_CERTIFICATE_PASSWORD", "ARM_PARTNER_ID", "ARM_DISABLE_TERRAFORM_PARTNER_ID"],
      ...["ARM_OIDC_TOKEN", "ARM_OIDC_TOKEN_FILE_PATH", "ARM_OIDC_REQUEST_TOKEN", "ARM_OIDC_REQUEST_URL"],
      ...["ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID", "ARM_OIDC_AZURE_SERVICE_CONNECTION_ID"],
      ...["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL"],
    ],
    toDo: "set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login",
  },
  {
    provider: "auth0",
    ways: [
      ["AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"],
      ["AUTH0_CLIENT_ID", "AUTH0_CLIENT_ASSERTION_PRIVATE_KEY"],
      ["AUTH0_API_TOKEN"],
      ["AUTH0_CLI_LOGIN"],
    ],
    others: [
      ...["AUTH0_DOMAIN", "AUTH0_AUDIENCE", "AUTH0_DEBUG", "AUTH0_DYNAMIC_CREDENTIALS"],
      ...["AUTH0_CLIENT_ASSERTION_SIGNING_ALG", "AUTH0_CUSTOM_DOMAIN_HEADER"],
    ],
    toDo: "set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN",
  },
  {
    provider: "aws",
    ways: [
      ["AWS_ACCESS_KEY_ID|AWS_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY|AWS_SECRET_KEY"],
      ["AWS_PROFILE|AWS_DEFAULT_PROFILE"],
      ["AWS_WEB_IDENTITY_TOKEN_FILE"],
      ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"],
      ["AWS_CONTAINER_CREDENTIALS_FULL_URI"],
    ],
    others: [
      ...["AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME"],
      ...["AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "AWS_CA_BUNDLE", "AWS_SDK_LOAD_CONFIG"],
      ...["AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"],
      ...["AWS_EC2_METADATA_DISABLED", "AWS_EC2_METADATA_V1_DISABLED", "AWS_EC2_METADATA_SERVICE_ENDPOINT"],
      ...[
        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
        "AWS_ENDPOINT_URL",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
      ],
      ...[
        "AWS_ENDPOINT_URL_S3",
        "AWS_ENDPOINT_URL_STS",
        "AWS_ENDPOINT_URL_IAM",
        "AWS_STS_REGIONAL_ENDPOINTS",
      ],
      ...["AWS_USE_DUALSTACK_ENDPOINT", "AWS_USE_FIPS_ENDPOINT", "AWS_MAX_ATTEMPTS", "AWS_RETRY_MODE"],
      ...["AWS_DEFAULTS_MODE", "AWS_SDK_UA_APP_ID", "AWS_ENABLE_ENDPOINT_DISCOVERY", "AWS_S3_USE_ARN_REGION"],
      ...["AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", "AWS_DISABLE_REQUEST_COMPRESSION"],
      ...["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "AWS_ACCOUNT_ID_ENDPOINT_MODE", "AWS_ACCOUNT_ID"],
    ],
    toDo: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
  },
];

/** Every name that a provider reads. */
export const KNOWN_NAMES: readonly string[] = PROVIDER_VARIABLES.flatMap(({ ways, others }) => [
  ...new Set([...ways.flat().flatMap((name) => name.split("|")), ...others]),
]);
