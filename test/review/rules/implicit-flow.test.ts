import assert from "node:assert/strict";
import { test } from "node:test";
import { implicitFlow } from "../../../review/rules/implicit-flow";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const web = addressOfAppClient("web");
const { auth0Client, application } = ADDRESSES;

test("a new, unchanged or destroyed environment gives out only codes", () => assertQuiet(implicitFlow));

test("an app client with flows other than code gives tokens out", () => {
  assert.deepEqual(
    findings(implicitFlow, {
      [web]: { after: { allowed_oauth_flows: ["code", "implicit", "client_credentials"] } },
    }),
    [
      {
        address: web,
        means:
          "People's tokens can be stolen, or given out without a sign-in: Cognito's app client web allows `implicit`, `client_credentials`.",
      },
    ],
  );
});

test("an Auth0 client with grants other than the code's gives tokens out", () => {
  const PASSWORD_REALM = "http://auth0.com/oauth/grant-type/password-realm";
  assert.deepEqual(
    findings(implicitFlow, {
      [auth0Client]: { after: { grant_types: ["authorization_code", "password", PASSWORD_REALM] } },
    }),
    [
      {
        address: auth0Client,
        means: `People's tokens can be stolen, or given out without a sign-in: Auth0's client for Cognito allows \`password\`, \`${PASSWORD_REALM}\`.`,
      },
    ],
  );
});

test("an app registration that issues tokens at once gives them out", () => {
  for (const name of ["access_token_issuance_enabled", "id_token_issuance_enabled"]) {
    assert.deepEqual(
      findings(implicitFlow, { [application]: { after: { [`web.0.implicit_grant.0.${name}`]: true } } }),
      [
        {
          address: application,
          means: `People's tokens can be stolen, or given out without a sign-in: Entra's app registration allows \`${name}\`.`,
        },
      ],
    );
  }
});

test("a refresh, no grant at all, and an unknown value give nothing out", () => {
  assert.deepEqual(
    findings(implicitFlow, {
      [web]: { after: { allowed_oauth_flows: undefined } },
      [auth0Client]: { after: { grant_types: ["authorization_code", "refresh_token"] } },
      [application]: { after: { "web.0.implicit_grant": [] } },
    }),
    [],
  );
  assert.deepEqual(
    findings(implicitFlow, {
      [web]: { after: { allowed_oauth_flows: UNKNOWN } },
      [auth0Client]: { after: { grant_types: UNKNOWN } },
      [application]: { after: { "web.0.implicit_grant": UNKNOWN } },
    }),
    [],
  );
});
