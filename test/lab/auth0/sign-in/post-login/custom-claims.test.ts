import assert from "node:assert/strict";
import { test } from "node:test";
import { issuedClaims } from "../../../../../lab/auth0/sign-in/post-login/custom-claims";

for (const name of [
  "sub",
  "iss",
  "object_id",
  "groups",
  "roles",
  "org_id",
  "x5t#S256",
  "urn:auth0:x",
  "https://auth0.com/x",
  "https://acme.eu.auth0.com/x",
  "http://webtask.io/x",
  "https://a.webtask.run/x",
]) {
  test(`Auth0 drops the claim ${name} without a word`, () => {
    assert.deepEqual(issuedClaims({ [name]: "x", other: "y" }), { other: "y" });
  });
}

for (const name of [
  "email",
  "email_verified",
  "name",
  "tenant_id",
  "https://cognito-microsoft-sign-in.invalid/object_id",
  "https://notauth0.com/x",
]) {
  test(`Auth0 issues the claim ${name}`, () => {
    assert.deepEqual(issuedClaims({ [name]: "x" }), { [name]: "x" });
  });
}
