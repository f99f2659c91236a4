import assert from "node:assert/strict";
import { test } from "node:test";
import { refusedSetting } from "../../../review/rules/refused-setting";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS, addressOfAppClient, credentialsOf } from "../../../stacks/addresses";
import { BOTH, environmentWith } from "../../support/environment";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const ADOPTED = environmentWith({
  ...BOTH,
  adopt: { userPool: "eu-west-1_AbCdEf123", clients: { web: "0123456789abcdef0123456789" } },
});
const REFRESH = ["ALLOW_REFRESH_TOKEN_AUTH"];

const withRotation = (rotation: Value, flows: Value, environment = ADOPTED) => {
  const values = { refresh_token_rotation: rotation, explicit_auth_flows: flows };
  return findings(
    refusedSetting,
    { [address]: { action: "nothing", before: values, after: values } },
    environment,
  );
};
const ENABLED = [{ feature: "ENABLED", retry_grace_period_seconds: 10 }];

test("a chain in which nobody set what is refused is quiet", () => assertQuiet(refusedSetting));

test("an app client on which somebody switched rotation on would end no deployment, and the review says what to do", () => {
  assert.deepEqual(withRotation(ENABLED, REFRESH), [
    {
      address,
      means:
        "Sign-in can't work, or isn't safe: Cognito's app client web has `refresh_token_rotation`. With rotation, Cognito takes no app client that has ALLOW_REFRESH_TOKEN_AUTH: no deployment would end.",
      fix: "Write `refreshRotation: true` into the app client's entry in the environment file, or switch rotation off in the AWS console.",
    },
  ]);
});

test("an Auth0 client for which somebody requires an organization signs nobody in, and no deploy puts that back", () => {
  const requires = (usage: string) => {
    const values = { organization_usage: usage };
    return findings(refusedSetting, {
      [ADDRESSES.auth0Client]: { action: "nothing", before: values, after: values },
    });
  };
  assert.deepEqual(requires("allow"), []);
  assert.deepEqual(requires("require"), [
    {
      address: ADDRESSES.auth0Client,
      means:
        "Sign-in can't work, or isn't safe: Auth0's client for Cognito has `organization_usage` `require`. Cognito names no organization of Auth0's: with require nobody could sign in.",
      fix: "Set it back in Auth0. No deploy does that, as the stack leaves the argument to others.",
    },
  ]);
});

test("other values of what may be refused are left: rotation that is off, or that the file has, or of a client of the stack's own", () => {
  assert.deepEqual(withRotation([{ feature: "DISABLED", retry_grace_period_seconds: 0 }], REFRESH), []);
  assert.deepEqual(withRotation(ENABLED, ["ALLOW_CUSTOM_AUTH"]), []);
  assert.deepEqual(withRotation(UNKNOWN, REFRESH), []);
  assert.deepEqual(withRotation(ENABLED, REFRESH, environmentWith(BOTH)), []);
});

test("an application at Auth0 that demands what Cognito does not have is forbidden, and set back in Auth0", () => {
  const client = AUTH0_CLIENTS.first;
  const demanding = (address: string, values: Record<string, Value>) =>
    findings(refusedSetting, { [address]: { action: "nothing", before: values, after: values } });
  const told = demanding(client, {
    compliance_level: "fapi1_adv_pkj_par",
    organization_usage: "require",
    require_proof_of_possession: true,
    require_pushed_authorization_requests: true,
  });
  const has = "Sign-in can't work, or isn't safe: Auth0's client for Cognito has";
  assert.deepEqual(
    told.map(({ means }) => means),
    [
      `${has} \`require_pushed_authorization_requests\` \`true\`. Cognito can't push its requests: nobody could sign in.`,
      `${has} \`require_proof_of_possession\` \`true\`. Cognito can't prove that it holds a key: nobody could sign in.`,
      `${has} \`compliance_level\` \`fapi1_adv_pkj_par\`. Each level but none asks for pushed requests and for keys, which Cognito does not have.`,
      `${has} \`organization_usage\` \`require\`. Cognito names no organization of Auth0's: with require nobody could sign in.`,
    ],
  );
  assert.deepEqual(
    [...new Set(told.map(({ fix }) => fix))],
    ["Set it back in Auth0. No deploy does that, as the stack leaves the argument to others."],
  );
  const credentials = credentialsOf(client);
  const signed = (required: boolean) =>
    demanding(credentials, { signed_request_object: [{ required, credentials: [] }] });
  assert.equal(signed(true).length, 1);
  assert.deepEqual(signed(false), []);
  assert.deepEqual(
    demanding(client, {
      compliance_level: "none",
      organization_usage: "allow",
      require_proof_of_possession: false,
      require_pushed_authorization_requests: false,
    }),
    [],
  );
});
