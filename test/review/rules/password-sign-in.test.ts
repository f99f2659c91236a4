import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { passwordSignIn } from "../../../review/rules/password-sign-in";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { appClientWith, environmentWith } from "../../support/environment";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const web = addressOfAppClient("web");
const { pool } = ADDRESSES;
const flowsAre = (flows: Value | undefined) =>
  findings(passwordSignIn, { [web]: { after: { explicit_auth_flows: flows } } });

test("a new, unchanged or destroyed environment has no way in but Microsoft", () =>
  assertQuiet(passwordSignIn));

for (const flow of [
  "ALLOW_USER_PASSWORD_AUTH",
  "ALLOW_ADMIN_USER_PASSWORD_AUTH",
  "ALLOW_USER_SRP_AUTH",
  "ALLOW_USER_AUTH",
  "ALLOW_CUSTOM_AUTH",
  "ADMIN_NO_SRP_AUTH",
]) {
  test(`${flow} is a way in without Microsoft`, () => {
    assert.deepEqual(flowsAre(["ALLOW_REFRESH_TOKEN_AUTH", flow]), [
      {
        address: web,
        means: `People can sign in to web without Microsoft: its app client allows \`${flow}\`.`,
      },
    ]);
  });
}

test("no flow at all is Cognito's default, which has a password in it", () => {
  const expected = [
    {
      address: web,
      means:
        "People can sign in to web without Microsoft: its app client has no `explicit_auth_flows`, so Cognito allows `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH` too.",
    },
  ];
  assert.deepEqual(flowsAre([]), expected);
  assert.deepEqual(flowsAre(undefined), expected);
});

test("an app client that supports the pool's own users is a way in without Microsoft", () => {
  assert.deepEqual(
    findings(passwordSignIn, {
      [web]: { after: { supported_identity_providers: ["Microsoft", "COGNITO"] } },
    }),
    [
      {
        address: web,
        means:
          "People can sign in to web without Microsoft: its app client supports `COGNITO`, the pool's own users.",
      },
    ],
  );
});

test("a pool in which anyone may sign up is a way in without Microsoft", () => {
  const expected = [
    {
      address: pool,
      means:
        "Anyone can sign up without Microsoft: the user pool has `admin_create_user_config.allow_admin_create_user_only` off.",
    },
  ];
  for (const after of [
    { "admin_create_user_config.0.allow_admin_create_user_only": false },
    { admin_create_user_config: [] },
  ]) {
    assert.deepEqual(findings(passwordSignIn, { [pool]: { after } }), expected);
  }
});

test("sign-up that was open in an adopted pool is left, but not opened", () => {
  const after = { "admin_create_user_config.0.allow_admin_create_user_only": false };
  const adopted = environmentWith({ adopt: { userPool: "eu-west-1_AbCdEf123" } });
  const found = (before: Readonly<Record<string, Value>>) =>
    tellAll(passwordSignIn, chainOf(planWith({ [pool]: { before, after } }), adopted, NOW)).map(
      ({ severity, fix }) => [severity, fix],
    );
  assert.deepEqual(found(after), [
    ["note", "Close sign-up in the AWS console if no app needs it. A deploy leaves it as it is."],
  ]);
  assert.deepEqual(found({}), [[undefined, undefined]]);
});

test("the flows that an adopted app client keeps are on purpose", () => {
  const clients = { web: appClientWith({ alsoSignInWith: ["COGNITO"] }) };
  const keep = { clients: { web: { authFlows: ["ALLOW_USER_PASSWORD_AUTH" as const] } } };
  const found = (flow: string) =>
    findings(
      passwordSignIn,
      { [web]: { after: { ...PASSWORDS, explicit_auth_flows: ["ALLOW_USER_SRP_AUTH", flow] } } },
      { ...environmentWith({ cognito: { clients } }), adopt: { keep } },
    ).length;
  assert.equal(found("ALLOW_USER_PASSWORD_AUTH"), 0);
  assert.equal(found("ALLOW_ADMIN_USER_PASSWORD_AUTH"), 1);
});

test("an unknown value is not judged", () => {
  assert.deepEqual(flowsAre(UNKNOWN), []);
  assert.deepEqual(
    findings(passwordSignIn, { [pool]: { after: { admin_create_user_config: UNKNOWN } } }),
    [],
  );
});

const ROTATING = {
  explicit_auth_flows: ["ALLOW_CUSTOM_AUTH"],
  refresh_token_rotation: [{ feature: "ENABLED", retry_grace_period_seconds: 60 }],
};

test("an app client that rotates refresh tokens lets nobody in with a password", () => {
  assert.deepEqual(findings(passwordSignIn, { [web]: { after: ROTATING } }), []);
});

test("a Lambda function that defines challenges is a way in to an app client that rotates", () => {
  const lambda_config = [
    { define_auth_challenge: "arn:aws:lambda:eu-west-1:123456789012:function:challenge" },
  ];
  assert.deepEqual(
    findings(passwordSignIn, { [web]: { after: ROTATING }, [pool]: { after: { lambda_config } } }),
    [
      {
        address: web,
        means:
          "People can sign in to web without Microsoft: its app client allows `ALLOW_CUSTOM_AUTH`, for which the user pool calls a Lambda function (`define_auth_challenge`).",
      },
    ],
  );
  assert.deepEqual(
    findings(passwordSignIn, { [web]: { after: ROTATING }, [pool]: { after: { lambda_config: UNKNOWN } } }),
    [],
  );
});

const PASSWORDS = {
  explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
  supported_identity_providers: ["Microsoft", "COGNITO"],
};

test("passwords that the file has are on purpose, but not more than the stack allows for them", () => {
  const clients = { web: appClientWith({ alsoSignInWith: ["COGNITO"] }) };
  const found = (after: Readonly<Record<string, Value>>) =>
    findings(passwordSignIn, { [web]: { after } }, environmentWith({ cognito: { clients } }));
  assert.deepEqual(found(PASSWORDS), []);
  assert.deepEqual(
    found({ ...PASSWORDS, explicit_auth_flows: ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"] }),
    [
      {
        address: web,
        means:
          "People can sign in to web without Microsoft: its app client allows `ALLOW_USER_PASSWORD_AUTH`.",
      },
    ],
  );
});

test("for drift, passwords are on purpose if they were deployed, whatever the file says by now", () => {
  const drift = (before: Readonly<Record<string, Value>>) => {
    const plan = { ...planWith({ [web]: { before, after: PASSWORDS } }), kind: "drift" as const };
    return tellAll(passwordSignIn, chainOf(plan, PLANNED, NOW)).map(({ means }) => means);
  };
  assert.deepEqual(drift(PASSWORDS), []);
  assert.deepEqual(drift({}), [
    "People can sign in to web without Microsoft: its app client allows `ALLOW_USER_SRP_AUTH`.",
    "People can sign in to web without Microsoft: its app client supports `COGNITO`, the pool's own users.",
  ]);
});
