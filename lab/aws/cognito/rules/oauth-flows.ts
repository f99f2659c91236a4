import { AwsError } from "../../aws-error";
import type { AppClient } from "../../user-pools/types";

/**
 * Checks an app client's OAuth grants. Cognito accepts grants without `AllowedOAuthFlowsUserPoolClient`, and its authorization
 * endpoint then refuses them.
 *
 * @throws AwsError InvalidParameterException, InvalidOAuthFlowException
 */
export function checkOAuthFlows(client: AppClient): void {
  const {
    AllowedOAuthFlows: flows = [],
    AllowedOAuthScopes: scopes = [],
    CallbackURLs: callbacks = [],
  } = client;
  if (client.AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || scopes.length === 0)) {
    throw new AwsError(
      "InvalidParameterException",
      "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.",
    );
  }
  const redirects = flows.some((flow) => flow === "code" || flow === "implicit");
  if (flows.includes("client_credentials")) {
    if (redirects) {
      refuse("client_credentials flow can not be selected along with code flow or implicit flow.");
    }
    if (!client.GenerateSecret && !client.ClientSecret) {
      refuse("client_credentials flow can not be selected if client does not have a client secret.");
    }
  }
  if (redirects && callbacks.length === 0) {
    refuse("CallbackUrls can not be empty when code flow or implicit flow is selected");
  }
}

function refuse(message: string): never {
  throw new AwsError("InvalidOAuthFlowException", message);
}
