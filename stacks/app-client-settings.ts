import type { CognitoUserPoolClientConfig } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import type { AuthFlow } from "../environments/keys/keep";
import { fillLifetimes, partsOf } from "../environments/lifetimes";
import { OWN_USERS } from "../environments/own-users";
import type { Environment } from "../environments/schema";

type AppClient = Environment["cognito"]["clients"][string];

/** How long, in seconds, a refresh token still works after it was exchanged: the most that Cognito takes. */
const RETRY_GRACE_PERIOD_SECONDS = 60;

/**
 * The ways into Cognito's own API: none with a password, unless the app client is for the user pool's own users, too.
 *
 * Rotation excludes `ALLOW_REFRESH_TOKEN_AUTH`, and an empty list stands for Cognito's defaults, which have passwords. So
 * `ALLOW_CUSTOM_AUTH` fills the list: without a Lambda function that defines the challenges, Cognito lets nobody in that way
 * ("Custom auth lambda trigger is not configured for the user pool.").
 *
 * @param kept by an adopted app client
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export function authFlowsOf(
  { refreshRotation, alsoSignInWith }: AppClient,
  kept: readonly AuthFlow[] = [],
): AuthFlow[] {
  const flows: AuthFlow[] = [
    ...(refreshRotation ? [] : (["ALLOW_REFRESH_TOKEN_AUTH"] as const)),
    ...(alsoSignInWith.includes(OWN_USERS) ? (["ALLOW_USER_SRP_AUTH"] as const) : []),
    ...kept,
  ];
  return flows.length > 0 ? [...new Set(flows)] : ["ALLOW_CUSTOM_AUTH"];
}

/**
 * The tokens' lives: numbers and units together, or Cognito would read 15 minutes as 15 hours once somebody saved the app
 * client in the AWS console, which writes units.
 */
export function lifetimesOf({ tokens }: AppClient) {
  const { access, id, refresh } = fillLifetimes(tokens);
  return {
    accessTokenValidity: partsOf(access).amount,
    idTokenValidity: partsOf(id).amount,
    refreshTokenValidity: partsOf(refresh).amount,
    tokenValidityUnits: [
      { accessToken: partsOf(access).unit, idToken: partsOf(id).unit, refreshToken: partsOf(refresh).unit },
    ],
  } satisfies Partial<CognitoUserPoolClientConfig>;
}

/**
 * Rotation, written out also where it is off: the console writes it, and the provider can't take a block away
 * ("block count changed from 0 to 1").
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/43531
 */
export function rotationOf({ refreshRotation }: AppClient) {
  return {
    refreshTokenRotation: [
      refreshRotation
        ? { feature: "ENABLED", retryGracePeriodSeconds: RETRY_GRACE_PERIOD_SECONDS }
        : { feature: "DISABLED", retryGracePeriodSeconds: 0 }, // as Cognito gives it back
    ],
  } satisfies Partial<CognitoUserPoolClientConfig>;
}
