import { AwsError } from "../../aws-error";

const standard: readonly string[] = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

/**
 * The scopes of an app client must be standard ones, or declared by a resource server of the pool.
 *
 * @param custom the pool's own scopes, as `<identifier>/<name>`
 * @throws AwsError ScopeDoesNotExistException
 */
export function checkOAuthScopes(scopes: readonly string[], custom: readonly string[]): void {
  const unknown = scopes.find((scope) => !standard.includes(scope) && !custom.includes(scope));
  if (unknown !== undefined) {
    throw new AwsError("ScopeDoesNotExistException", `Invalid scope requested: ${unknown}`);
  }
}
