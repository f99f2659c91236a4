import assert from "node:assert/strict";
import { test } from "node:test";
import { makesCall, providerPathOf } from "../../../stacks/ownership/unmodelled";

test("a member of the API has the provider's name, in snake case or another one", () => {
  for (const [member, path] of [
    ["LambdaConfig.KMSKeyID", "lambda_config.kms_key_id"],
    ["LambdaConfig.CustomSMSSender.LambdaArn", "lambda_config.custom_sms_sender.lambda_arn"],
    ["Policies.PasswordPolicy.MinimumLength", "password_policy.minimum_length"],
    ["EmailConfiguration.From", "email_configuration.from_email_address"],
    ["UserPoolTags.team", "tags.team"],
    ["CallbackURLs", "callback_urls"],
    ["AllowedOAuthFlowsUserPoolClient", "allowed_oauth_flows_user_pool_client"],
    ["TokenValidityUnits.AccessToken", "token_validity_units.access_token"],
    ["AdminCreateUserConfig.UnusedAccountValidityDays", undefined],
  ] as const) {
    assert.equal(providerPathOf(member), path);
  }
});

test("tags, custom attributes and MFA alone update the user pool by calls of their own", () => {
  for (const attribute of ["tags", "tags_all", "schema", "mfa_configuration", "web_authn_configuration"])
    assert.equal(makesCall("UpdateUserPool", attribute), false, attribute);
  for (const attribute of ["deletion_protection", "lambda_config", "sms_configuration"])
    assert.equal(makesCall("UpdateUserPool", attribute), true, attribute);
  assert.equal(makesCall("SetUserPoolMfaConfig", "sms_configuration"), true);
  assert.equal(makesCall("SetUserPoolMfaConfig", "deletion_protection"), false);
  assert.equal(makesCall("UpdateUserPoolDomain", "certificate_arn"), true);
});
