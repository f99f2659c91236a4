import { rotationOf } from "../../user-pools/rotation";
import type { AppClient } from "../../user-pools/types";
import { refuse } from "./refuse";

/**
 * An app client must name its sign-in flows all in the new way or all in the old way. Rotation of refresh
 * tokens excludes the flow that gives no new one; the words are those that people who deployed it quote.
 *
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export function checkAuthFlows(client: AppClient): void {
  const { ExplicitAuthFlows = [] } = client;
  const modern = ExplicitAuthFlows.filter((flow) => flow.startsWith("ALLOW_"));
  if (modern.length > 0 && modern.length < ExplicitAuthFlows.length) {
    refuse("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
  }
  if (rotationOf(client) && modern.includes("ALLOW_REFRESH_TOKEN_AUTH")) {
    refuse(
      "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.",
    );
  }
}

/** Who may start a flow: the app for its user, or the account. */
export type Initiator = "app" | "account";

const PASSWORD_FLOWS: readonly string[] = ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"];

/** What an app client may do that names no flows. */
const DEFAULT_FLOWS: readonly string[] = ["USER_SRP_AUTH", "CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"];

/**
 * A flow must be one of the operation, and one that the app client has.
 *
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://github.com/getmoto/moto/pull/4836
 */
export function checkFlow(client: AppClient, flow: string, initiator: Initiator): void {
  const isOwn = initiator === "app" ? !PASSWORD_FLOWS.includes(flow) : flow !== "USER_PASSWORD_AUTH";
  if (!isOwn) refuse("Initiate Auth method not supported.");
  if (mayUse(client, flow)) return;
  if (PASSWORD_FLOWS.includes(flow)) refuse("Auth flow not enabled for this client");
  if (flow === "USER_PASSWORD_AUTH") refuse("USER_PASSWORD_AUTH flow not enabled for this client");
  // Public reports show this of USER_SRP_AUTH and CUSTOM_AUTH.
  refuse(`${flow} is not enabled for the client.`);
}

function mayUse(client: AppClient, flow: string): boolean {
  if (flow === "REFRESH_TOKEN_AUTH" && rotationOf(client)) return false;
  const { ExplicitAuthFlows: named = [] } = client;
  if (named.length === 0) return DEFAULT_FLOWS.includes(flow);
  if (named.some((name) => name.startsWith("ALLOW_"))) {
    return named.includes(`ALLOW_${flow === "ADMIN_NO_SRP_AUTH" ? "ADMIN_USER_PASSWORD_AUTH" : flow}`);
  }
  if (PASSWORD_FLOWS.includes(flow)) return named.includes("ADMIN_NO_SRP_AUTH");
  if (flow === "USER_PASSWORD_AUTH") return named.includes(flow);
  if (flow === "USER_SRP_AUTH") return !named.includes("CUSTOM_AUTH_FLOW_ONLY");
  return DEFAULT_FLOWS.includes(flow);
}
