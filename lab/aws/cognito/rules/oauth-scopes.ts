import { AwsError } from "../../aws-error";

const standard: readonly string[] = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

/**
 * The scopes of an app client are standard ones, or declared by a resource server of the pool.
 *
 * @param custom `<identifier>/<name>` of the pool's own scopes
 * @throws AwsError ScopeDoesNotExistException
 */
export function checkOAuthScopes(scopes: readonly string[], custom: readonly string[]): void {
  const unknown = scopes.find((scope) => !standard.includes(scope) && !custom.includes(scope));
  if (unknown !== undefined) {
    throw new AwsError("ScopeDoesNotExistException", `Invalid scope requested: ${unknown}`);
  }
}
