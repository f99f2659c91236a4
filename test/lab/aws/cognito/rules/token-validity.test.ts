import { test } from "node:test";
import { checkTokenValidity } from "../../../../../lab/aws/cognito/rules/token-validity";
import { refuses } from "../refusal";

const minutes = { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "minutes" } as const;

test("the defaults and both ends of each range pass", () => {
  checkTokenValidity({});
  checkTokenValidity({ RefreshTokenValidity: 0 });
  checkTokenValidity({ AccessTokenValidity: 1, IdTokenValidity: 24, RefreshTokenValidity: 3650 });
  checkTokenValidity({
    AccessTokenValidity: 5,
    IdTokenValidity: 5,
    RefreshTokenValidity: 60,
    TokenValidityUnits: minutes,
  });
});

test("a lifetime out of its range is refused", () => {
  for (const client of [
    { AccessTokenValidity: 25 },
    { IdTokenValidity: 25 },
    { RefreshTokenValidity: 3651 },
    { AccessTokenValidity: 4, TokenValidityUnits: minutes },
    { IdTokenValidity: 4, TokenValidityUnits: minutes },
    { RefreshTokenValidity: 59, TokenValidityUnits: minutes },
  ]) {
    refuses(() => checkTokenValidity(client), "Invalid range for token validity.");
  }
});

test("no token outlives the refresh token", () => {
  for (const client of [{ AccessTokenValidity: 61 }, { IdTokenValidity: 61 }]) {
    refuses(
      () => checkTokenValidity({ ...client, RefreshTokenValidity: 60, TokenValidityUnits: minutes }),
      "Access and Id Token expiration times must be less than or equal to refresh token expiration times.",
    );
  }
});
