import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The providers that would find no credentials among the variables, each with those that it reads: their own
 * messages name none.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs
 * @see https://registry.terraform.io/providers/auth0/auth0/latest/docs
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export function findMissingCredentials(variables: NodeJS.ProcessEnv): string[] {
  const has = (...names: string[]) => names.every((name) => Boolean(variables[name]));
  const missing: string[] = [];

  const entra =
    has("ARM_CLIENT_ID", "ARM_CLIENT_SECRET") ||
    has("ARM_CLIENT_ID", "ARM_CLIENT_CERTIFICATE_PATH") ||
    has("ARM_CLIENT_ID", "ARM_CLIENT_CERTIFICATE") ||
    has("ARM_USE_OIDC") ||
    has("ARM_USE_MSI") ||
    isOnPath("az", variables);
  if (!entra) missing.push("azuread: set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login");

  const auth0 =
    has("AUTH0_API_TOKEN") ||
    has("AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET") ||
    has("AUTH0_CLIENT_ID", "AUTH0_CLIENT_ASSERTION_PRIVATE_KEY") ||
    has("AUTH0_CLI_LOGIN");
  if (!auth0) missing.push("auth0: set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN");

  const home = variables.HOME ?? homedir();
  const aws =
    has("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") ||
    has("AWS_PROFILE") ||
    has("AWS_WEB_IDENTITY_TOKEN_FILE") ||
    has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") ||
    has("AWS_CONTAINER_CREDENTIALS_FULL_URI") ||
    existsSync(join(home, ".aws", "credentials")) ||
    existsSync(join(home, ".aws", "config"));
  if (!aws) missing.push("aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE");
  return missing;
}

function isOnPath(program: string, { PATH = "" }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
}
