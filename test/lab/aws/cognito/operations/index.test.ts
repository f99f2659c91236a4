import assert from "node:assert/strict";
import { test } from "node:test";
import { awsCloud, emptyAwsData } from "../../../../../lab/aws";
import { findServiceModel, loadServiceModel } from "../../../../../lab/aws/cognito/model/service-model";
import { ACCOUNT_OPERATIONS, APP_OPERATIONS } from "../../../../../lab/aws/cognito/operations";
import { Store } from "../../../../../lab/kit/store";
import { wireOf } from "../../../../../lab/network/wire";
import { labPython } from "../../lab-python";
import { cognitoRequest, key } from "../../signed-request";

const path = findServiceModel(labPython());
const { operations } = loadServiceModel(path);
const isUnsigned = (name: string) => operations[name]?.authtype === "none";

/** AWS without ministack: an operation that reaches it gets an error that says so. */
const aws = awsCloud({
  ministack: { url: "http://127.0.0.1:1" },
  model: path,
  findAccessKey: (id) => (id === key.accessKeyId ? key : undefined),
  wire: wireOf(() => []),
  store: new Store(undefined, emptyAwsData()),
});

async function ask(request: Request): Promise<string> {
  const answer = await aws.fetch(request);
  const { __type, message } = (await answer.json()) as { __type: string; message: string };
  return `${answer.status} ${__type}: ${message}`;
}

test("each operation that the lab has is one of Cognito's, signed or not as there", () => {
  for (const name of Object.keys(ACCOUNT_OPERATIONS)) assert.equal(isUnsigned(name), false, name);
  for (const name of Object.keys(APP_OPERATIONS)) assert.equal(isUnsigned(name), true, name);
});

test("an operation that an account calls is refused without a signature", async () => {
  for (const name of Object.keys(ACCOUNT_OPERATIONS)) {
    const request = cognitoRequest(name, {});
    request.headers.delete("authorization");
    assert.equal(
      await ask(request),
      "400 MissingAuthenticationTokenException: Missing Authentication Token",
      name,
    );
  }
});

const NO_CLIENT = "400 ResourceNotFoundException: User pool client nobody does not exist.";
const NO_TOKEN = "400 NotAuthorizedException: Invalid Access Token";

/** What an app may call, with the first thing that each operation checks. */
const FIRST_CHECKS: Readonly<Record<string, readonly [input: object, refusal: string]>> = {
  ChangePassword: [{ AccessToken: "x", ProposedPassword: "x" }, NO_TOKEN],
  ConfirmForgotPassword: [
    { ClientId: "nobody", Username: "x", ConfirmationCode: "x", Password: "x" },
    NO_CLIENT,
  ],
  ConfirmSignUp: [{ ClientId: "nobody", Username: "x", ConfirmationCode: "x" }, NO_CLIENT],
  DeleteUser: [{ AccessToken: "x" }, NO_TOKEN],
  DeleteUserAttributes: [{ AccessToken: "x", UserAttributeNames: [] }, NO_TOKEN],
  ForgotPassword: [{ ClientId: "nobody", Username: "x" }, NO_CLIENT],
  GetTokensFromRefreshToken: [{ ClientId: "nobody", RefreshToken: "x" }, NO_CLIENT],
  GetUser: [{ AccessToken: "x" }, NO_TOKEN],
  GetUserAttributeVerificationCode: [{ AccessToken: "x", AttributeName: "email" }, NO_TOKEN],
  GlobalSignOut: [{ AccessToken: "x" }, NO_TOKEN],
  InitiateAuth: [{ ClientId: "nobody", AuthFlow: "USER_PASSWORD_AUTH" }, NO_CLIENT],
  ResendConfirmationCode: [{ ClientId: "nobody", Username: "x" }, NO_CLIENT],
  RespondToAuthChallenge: [{ ClientId: "nobody", ChallengeName: "PASSWORD_VERIFIER" }, NO_CLIENT],
  RevokeToken: [{ ClientId: "nobody", Token: "x" }, NO_CLIENT],
  SignUp: [{ ClientId: "nobody", Username: "x", Password: "x" }, NO_CLIENT],
  UpdateUserAttributes: [{ AccessToken: "x", UserAttributes: [] }, NO_TOKEN],
  VerifyUserAttribute: [{ AccessToken: "x", AttributeName: "email", Code: "x" }, NO_TOKEN],
};

test("an operation that an app calls needs no signature, but an app client or an access token", async () => {
  assert.deepEqual(Object.keys(APP_OPERATIONS).sort(), Object.keys(FIRST_CHECKS));
  for (const [name, [input, refusal]] of Object.entries(FIRST_CHECKS)) {
    const request = cognitoRequest(name, input);
    request.headers.delete("authorization");
    assert.equal(await ask(request), refusal, name);
  }
});

for (const name of Object.keys(operations)) {
  const isInLab = Object.hasOwn({ ...ACCOUNT_OPERATIONS, ...APP_OPERATIONS }, name);
  if (isInLab) continue;
  test(`${name} is refused: the lab does not have it`, async () => {
    assert.equal(
      await ask(cognitoRequest(name, {})),
      `400 UnknownOperationException: The lab's Cognito does not have the operation ${name}.`,
    );
  });
}
