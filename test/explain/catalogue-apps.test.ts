import assert from "node:assert/strict";
import { test } from "node:test";
import { CognitoJwtVerifier } from "aws-jwt-verify";
import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { validateAuthResponse } from "oauth4webapi";
import { APP_ERRORS } from "../../explain/catalogue/apps";
import { APP_TOKEN_ERRORS } from "../../explain/catalogue/apps-tokens";
import { findError } from "../../explain/find-errors";
import { notStartedPage } from "../../lab/app/pages";
import { assertExamplesFound } from "../support/catalogue-checks";

const POOL = "eu-west-1_AbCdEf123";
const ISSUER = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`;

test("each example of an error of an app's is found by its own entry", () => {
  assertExamplesFound([...APP_ERRORS, ...APP_TOKEN_ERRORS]);
});

test("what aws-jwt-verify says of a token that it refuses is explained", async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const { privateKey: otherKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "key", alg: "RS256", use: "sig", kty: "RSA" };
  const verifier = CognitoJwtVerifier.create({ userPoolId: POOL, clientId: "web", tokenUse: "access" });
  verifier.cacheJwks({ keys: [jwk] });
  const now = Math.floor(Date.now() / 1000);
  const good = {
    iss: ISSUER,
    sub: "x",
    client_id: "web",
    token_use: "access",
    scope: "openid",
    exp: now + 60,
  };
  const refusalOf = async (claims: JWTPayload, { key = privateKey, kid = "key", scope = "openid" } = {}) => {
    const token = await new SignJWT({ ...good, ...claims })
      .setProtectedHeader({ alg: "RS256", kid })
      .sign(key);
    const error = await verifier.verify(token, { scope }).then(
      () => assert.fail("the token was taken"),
      (thrown: Error) => thrown,
    );
    return findError(`${error.constructor.name}: ${error.message}`)?.id;
  };
  assert.equal(await refusalOf({ iss: `${ISSUER}x` }), "app-issuer");
  assert.equal(await refusalOf({ exp: now - 60 }), "app-token-expired");
  assert.equal(await refusalOf({ nbf: now + 60 }), "app-token-early");
  assert.equal(await refusalOf({ client_id: "other" }), "app-token-client");
  assert.equal(await refusalOf({ token_use: "id", aud: "web" }), "app-token-use");
  assert.equal(await refusalOf({}, { scope: "read" }), "app-token-scope");
  assert.equal(await refusalOf({}, { key: otherKey }), "app-token-signature");
});

test("what jose says of a token that it refuses is explained", async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const { publicKey: otherKey } = await generateKeyPair("RS256");
  const token = await new SignJWT({ aud: "web", iss: ISSUER, exp: 1 })
    .setProtectedHeader({ alg: "RS256" })
    .sign(privateKey);
  const refusalOf = (key: typeof publicKey) =>
    jwtVerify(token, key).then(
      () => assert.fail("the token was taken"),
      (error: Error) => findError(`${error.constructor.name}: ${error.message}`)?.id,
    );
  assert.equal(await refusalOf(publicKey), "app-token-expired");
  assert.equal(await refusalOf(otherKey), "app-token-signature");
});

test("what oauth4webapi says of an answer with another state is explained", () => {
  const validate = (query: string) => () =>
    validateAuthResponse({ issuer: ISSUER }, { client_id: "web" }, new URLSearchParams(query), "state");
  const isStateMismatch = ({ message }: Error) => findError(message)?.id === "app-state-mismatch";
  assert.throws(validate("code=x&state=other"), isStateMismatch);
  assert.throws(validate("code=x"), isStateMismatch);
  assert.throws(
    validate("code=x&state=state&iss=https://other"),
    ({ message }: Error) => findError(message)?.id === "app-issuer",
  );
});

test("what the lab's app says of an answer that it did not ask for is explained", async () => {
  assert.equal(findError(String(await notStartedPage()))?.id, "app-no-sign-in");
});

test("nobody's nonsense is an error of an app's", () => {
  for (const text of [
    "the state of the app",
    "a nonce is a number used once",
    "tokens expire",
    "the policy of CORS",
    "scope",
    "https://dev.acme.com/callback?code=x&state=y",
  ]) {
    assert.equal(findError(text)?.id, undefined, text);
  }
});
