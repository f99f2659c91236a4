import type { TerraformStack } from "cdktf";
import type { Environment } from "../environments/schema";
import { domainNameOf } from "./endpoints";

/**
 * Declares Terraform's import blocks for what was made by hand and is taken over. They do nothing once the state has it.
 *
 * cdktf's own `importFrom` runs `terraform version` while it is synthesized, and has no index for what is counted.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export function declareImports(stack: TerraformStack, environment: Environment): void {
  const imports = importsOf(environment);
  if (imports.length > 0) stack.addOverride("import", imports);
}

/** The address in the stack of each resource that is taken over, and its id as its provider has it. */
export function importsOf({ adopt = {}, cognito }: Pick<Environment, "adopt" | "cognito">) {
  const { appRegistration, servicePrincipal, auth0Client, connections = {}, userPool, clients = {} } = adopt;
  const imports: (readonly [address: string, id: string | undefined])[] = [
    ["azuread_application.entra_application", appRegistration && `/applications/${appRegistration}`],
    [
      "azuread_service_principal.entra_service-principal",
      servicePrincipal && `/servicePrincipals/${servicePrincipal}`,
    ],
    ["auth0_client.auth0_client", auth0Client],
    ["auth0_client_credentials.auth0_client-credentials", auth0Client],
    ...Object.entries(connections).flatMap(([strategy, id]) => [
      [`auth0_connection.auth0_${strategy}[0]`, id] as const,
      [`auth0_connection_clients.auth0_${strategy}-clients[0]`, id] as const,
    ]),
    ["aws_cognito_user_pool.cognito_pool", userPool],
    ["aws_cognito_user_pool_domain.cognito_domain", userPool && domainNameOf(cognito)],
    [
      "aws_cognito_identity_provider.cognito_identity-provider",
      userPool && `${userPool}:${cognito.providerName}`,
    ],
    ...Object.entries(clients).map(
      ([name, id]) => [`aws_cognito_user_pool_client.cognito_client-${name}`, `${userPool}/${id}`] as const,
    ),
  ];
  return imports.flatMap(([to, id]) => (id === undefined ? [] : [{ to, id }]));
}
