import assert from "node:assert/strict";
import { test } from "node:test";
import { refusedSetting } from "../../../review/rules/refused-setting";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
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
