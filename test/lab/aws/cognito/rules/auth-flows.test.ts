import { test } from "node:test";
import { checkAuthFlows } from "../../../../../lab/aws/cognito/rules/auth-flows";
import { refuses } from "../refusal";

test("flows are named all in the new way, all in the old, or not at all", () => {
  checkAuthFlows({});
  checkAuthFlows({ ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] });
  checkAuthFlows({ ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] });
});

test("the two ways do not mix", () => {
  refuses(
    () => checkAuthFlows({ ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "USER_PASSWORD_AUTH"] }),
    "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
  );
});

test("rotation of refresh tokens excludes the flow that gives no new one", () => {
  const rotating = { RefreshTokenRotation: { Feature: "ENABLED" } } as const;
  refuses(
    () => checkAuthFlows({ ...rotating, ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] }),
    "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.",
  );
  checkAuthFlows({ ...rotating, ExplicitAuthFlows: ["ALLOW_CUSTOM_AUTH"] });
  checkAuthFlows(rotating);
  checkAuthFlows({
    RefreshTokenRotation: { Feature: "DISABLED", RetryGracePeriodSeconds: 0 },
    ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
  });
});
