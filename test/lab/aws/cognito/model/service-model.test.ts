import assert from "node:assert/strict";
import { test } from "node:test";
import { checkInput } from "../../../../../lab/aws/cognito/model/check-input";
import { brokenConstraints } from "../../../../../lab/aws/cognito/model/scalars";
import { findServiceModel, loadServiceModel } from "../../../../../lab/aws/cognito/model/service-model";
import { labPython } from "../../lab-python";
import { refuses } from "../refusal";

const model = loadServiceModel(findServiceModel(labPython()));

test("botocore's model says which operations are not signed", () => {
  assert.equal(model.operations.CreateUserPool?.authtype, undefined);
  assert.equal(model.operations.InitiateAuth?.authtype, "none");
});

test("every pattern of the model is a valid regular expression here", () => {
  for (const [name, shape] of Object.entries(model.shapes)) {
    if (shape.type === "string") assert.doesNotThrow(() => brokenConstraints(shape, "value"), name);
  }
});

test("the model refuses what Cognito refuses, in its words", () => {
  const input = {
    UserPoolId: "us-east-1_abcdefghi",
    ProviderName: "_x",
    ProviderType: "NOPE",
    ProviderDetails: {},
  };
  refuses(
    () => checkInput(model, "CreateIdentityProvider", input),
    "2 validation errors detected: Value '_x' at 'providerName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+; Value 'NOPE' at 'providerType' failed to satisfy constraint: Member must satisfy enum value set: [SAML, Facebook, Google, LoginWithAmazon, SignInWithApple, OIDC]",
  );
});

test("a domain may have dots, unlike in the model", () => {
  const input = { UserPoolId: "us-east-1_abcdefghi", Domain: "login.acme.com" };
  checkInput(model, "CreateUserPoolDomain", input);
  refuses(
    () => checkInput(model, "CreateUserPoolDomain", { ...input, Domain: "a".repeat(64) }),
    `1 validation error detected: Value '${"a".repeat(64)}' at 'domain' failed to satisfy constraint: Member must have length less than or equal to 63`,
  );
});
