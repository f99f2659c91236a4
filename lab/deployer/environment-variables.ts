import { devNull } from "node:os";
import type { ChainSettings } from "../chain-settings";
import { accessKeyIdOf, type LabCredentials } from "./credentials";

/** Variables of the caller that would point Terraform or its providers at a real cloud, or past the proxy. */
const FOREIGN = /^(AWS_|ARM_|AUTH0_|TF_|(HTTPS?|NO|ALL)_PROXY$|SSL_CERT_)/i;

/**
 * The variables that point Terraform, the providers and `cdktf` at the lab: a proxy, a certificate authority and the lab's
 * credentials. Nothing else differs from production.
 */
export function labVariables(
  lab: {
    readonly port: number;
    readonly certificateFile: string;
    readonly credentials: LabCredentials;
    /** Terraform CLI configuration that names the provider mirror. */
    readonly terraformConfiguration: string;
  },
  { cognito }: Pick<ChainSettings, "cognito">,
): Record<string, string> {
  const proxy = `http://127.0.0.1:${lab.port}`;
  return {
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    SSL_CERT_FILE: lab.certificateFile,
    AWS_CA_BUNDLE: lab.certificateFile,
    AWS_ACCESS_KEY_ID: accessKeyIdOf(cognito.accountId),
    AWS_SECRET_ACCESS_KEY: lab.credentials.aws.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AUTH0_CLIENT_ID: lab.credentials.auth0.clientId,
    AUTH0_CLIENT_SECRET: lab.credentials.auth0.clientSecret,
    ARM_CLIENT_ID: lab.credentials.entra.clientId,
    ARM_CLIENT_SECRET: lab.credentials.entra.clientSecret,
    CHECKPOINT_DISABLE: "1",
    CDKTF_SKIP_PROVIDER_LOCK: "true", // `terraform providers lock` asks the registry even if there is a mirror
    TF_CLI_CONFIG_FILE: lab.terraformConfiguration,
  };
}

/**
 * What a shell needs besides, for programs that a person runs in it: clients other than Terraform's providers that find the
 * lab's certificate authority by a variable of their own, and Node.js, which only uses a proxy if it is told to. The chain's
 * tenants and region are for a Terraform that doesn't name them.
 */
export const clientVariables = (certificateFile: string, chain: ChainSettings): Record<string, string> => ({
  ARM_TENANT_ID: chain.microsoft.tenantId,
  ...(chain.route === "broker" && { AUTH0_DOMAIN: chain.auth0.domain }),
  AWS_REGION: chain.cognito.region,
  AWS_DEFAULT_REGION: chain.cognito.region, // boto3 only reads this one
  NODE_EXTRA_CA_CERTS: certificateFile,
  REQUESTS_CA_BUNDLE: certificateFile,
  CURL_CA_BUNDLE: certificateFile,
  NODE_USE_ENV_PROXY: "1",
  NO_PROXY: "localhost,127.0.0.1", // a person's own app
});

/** Names of variables that would point a program elsewhere than at the lab. */
export const foreignNames = (variables: NodeJS.ProcessEnv): string[] =>
  Object.keys(variables).filter((name) => FOREIGN.test(name));

/** The process environment with these variables, and without those that would point elsewhere. */
export function processEnvironmentWith(variables: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return { ...Object.fromEntries(own), ...variables };
}
