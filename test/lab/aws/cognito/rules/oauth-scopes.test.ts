import { test } from "node:test";
import { checkOAuthScopes } from "../../../../../lab/aws/cognito/rules/oauth-scopes";
import { refuses } from "../refusal";

test("standard scopes and those of the pool's resource servers exist", () => {
  checkOAuthScopes(["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"], []);
  checkOAuthScopes(["https://api.acme.com/read"], ["https://api.acme.com/read"]);
});

test("no other scope does", () => {
  refuses(
    () => checkOAuthScopes(["openid", "offline_access"], []),
    "Invalid scope requested: offline_access",
    "ScopeDoesNotExistException",
  );
});
