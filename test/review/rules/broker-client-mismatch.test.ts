import assert from "node:assert/strict";
import { test } from "node:test";
import { brokerClientMismatch } from "../../../review/rules/broker-client-mismatch";
import { Secret, UNKNOWN } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const { identityProvider, auth0Client, auth0Credentials } = ADDRESSES;
const CLIENT_ID = "x0000000000000000000000000000013";

test("a new, unchanged or destroyed environment has its client", () => assertQuiet(brokerClientMismatch));

test("a client ID other than the Auth0 client's lets nobody in, whatever the secret", () => {
  const after = {
    "provider_details.client_id": "another",
    "provider_details.client_secret": new Secret("another"),
  };
  assert.deepEqual(findings(brokerClientMismatch, { [identityProvider]: { after } }), [
    {
      address: identityProvider,
      means: `Nobody can sign in: Cognito signs people in with Auth0's client \`another\`, but Auth0's client for Cognito is \`${CLIENT_ID}\`.`,
    },
  ]);
});

test("a secret other than the Auth0 client's lets nobody in", () => {
  const expected = [
    {
      address: identityProvider,
      means:
        "Nobody can sign in: Cognito's client secret is not the one of Auth0's client for Cognito, so Auth0 gives it no tokens.",
    },
  ];
  for (const edits of [
    { [identityProvider]: { after: { "provider_details.client_secret": new Secret("another") } } },
    { [auth0Credentials]: { after: { client_secret: new Secret("another") } } },
  ]) {
    assert.deepEqual(findings(brokerClientMismatch, edits), expected);
  }
});

test("a client that must prove itself in a way other than Cognito's lets nobody in", () => {
  assert.deepEqual(
    findings(brokerClientMismatch, {
      [auth0Credentials]: { after: { authentication_method: "client_secret_basic" } },
    }),
    [
      {
        address: auth0Credentials,
        means:
          "Nobody can sign in: Cognito proves itself by `client_secret_post`, the only way it has, but Auth0's client has `client_secret_basic`.",
      },
    ],
  );
});

test("a client that proves nothing leaves codes to whoever gets hold of them", () => {
  assert.deepEqual(
    findings(brokerClientMismatch, { [auth0Credentials]: { after: { authentication_method: "none" } } }),
    [
      {
        address: auth0Credentials,
        means:
          "Anyone who gets hold of a person's code can redeem it: Cognito proves itself by `client_secret_post`, the only way it has, but Auth0's client has `none`.",
      },
    ],
  );
});

for (const alg of ["HS256", "PS256"]) {
  test(`tokens signed with ${alg} let nobody in`, () => {
    assert.deepEqual(
      findings(brokerClientMismatch, { [auth0Client]: { after: { "jwt_configuration.0.alg": alg } } }),
      [
        {
          address: auth0Client,
          means: `Nobody can sign in: Auth0 signs its tokens for Cognito with \`${alg}\` instead of \`RS256\` (\`invalid_token_signature\`).`,
        },
      ],
    );
  });
}

test("a client without the grant authorization_code lets nobody in", () => {
  assert.deepEqual(
    findings(brokerClientMismatch, { [auth0Client]: { after: { grant_types: ["refresh_token"] } } }),
    [
      {
        address: auth0Client,
        means:
          "Nobody can sign in: Cognito needs the grant `authorization_code`, but Auth0's client for Cognito allows `refresh_token`.",
      },
    ],
  );
});

test("a client that is destroyed lets nobody in, unless the identity provider goes too", () => {
  const edits = { [auth0Client]: { after: null }, [auth0Credentials]: { after: null } };
  assert.deepEqual(findings(brokerClientMismatch, edits), [
    {
      address: auth0Client,
      means: "Nobody can sign in: the Auth0 client with which Cognito signs people in is destroyed.",
    },
  ]);
  assert.deepEqual(findings(brokerClientMismatch, { ...edits, [identityProvider]: { after: null } }), []);
});

test("a client that Terraform forgets stays in Auth0", () => {
  assert.deepEqual(findings(brokerClientMismatch, { [auth0Client]: { action: "forget", after: null } }), []);
});

test("what Cognito takes as well as RS256 does no harm", () => {
  assert.deepEqual(
    findings(brokerClientMismatch, {
      [auth0Client]: {
        after: { "jwt_configuration.0.alg": "RS512", grant_types: ["authorization_code", "refresh_token"] },
      },
    }),
    [],
  );
});

test("a client that is replaced, or a secret that nobody may read, is not judged", () => {
  assert.deepEqual(
    findings(brokerClientMismatch, {
      [auth0Client]: { action: "replace", after: { client_id: UNKNOWN, grant_types: UNKNOWN } },
      [auth0Credentials]: { action: "replace", after: { client_secret: UNKNOWN } },
      [identityProvider]: { after: { provider_details: UNKNOWN } },
    }),
    [],
  );
  assert.deepEqual(
    findings(brokerClientMismatch, { [auth0Credentials]: { after: { client_secret: "" } } }),
    [],
  );
});
