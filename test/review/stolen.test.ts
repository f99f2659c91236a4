import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadEnvironment } from "../../environments/load";
import { planOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import { reviewOf } from "../../review/review";
import { NOW, PLANS, planText } from "./support/plans";

const POOL = "aws_cognito_user_pool.cognito_pool";
const WEB = "aws_cognito_user_pool_client.cognito_client-web";
const PROVIDER = "aws_cognito_identity_provider.cognito_identity-provider";
const APPLICATION = "azuread_application.entra_application";
const CLIENT = "auth0_client.auth0_client";

/** Changes in a real plan by which somebody takes over a person's account, or keeps what they took. */
const THEFTS: Readonly<Record<string, readonly [address: string, changes: object, severity: string]>> = {
  "the scope by which people write their own e-mail address": [
    WEB,
    { allowed_oauth_scopes: ["email", "openid", "profile", "aws.cognito.signin.user.admin"] },
    "forbidden",
  ],
  "a Lambda of another account that writes tokens": [
    POOL,
    {
      lambda_config: [
        {
          pre_token_generation: "arn:aws:lambda:eu-west-1:999999999999:function:evil",
          custom_email_sender: [],
        },
      ],
    },
    "forbidden",
  ],
  "a role that an app may write": [
    WEB,
    { write_attributes: ["email", "family_name", "given_name", "name", "picture", "custom:role"] },
    "forbidden",
  ],
  "refresh tokens of ten years": [WEB, { refresh_token_validity: 3650 }, "forbidden"],
  "tokens that can't be revoked": [WEB, { enable_token_revocation: false }, "forbidden"],
  "another redirect URI at Entra": [
    APPLICATION,
    {
      web: [
        {
          homepage_url: "",
          implicit_grant: [{ access_token_issuance_enabled: false, id_token_issuance_enabled: false }],
          logout_url: "",
          redirect_uris: ["https://acme-dev.eu.auth0.com/login/callback", "https://evil.example/cb"],
        },
      ],
    },
    "forbidden",
  ],
  "another callback of Auth0's client": [
    CLIENT,
    {
      callbacks: [
        "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse",
        "https://evil.example/cb",
      ],
    },
    "forbidden",
  ],
  "another callback of the app": [
    WEB,
    { callback_urls: ["https://dev.acme.com/auth/callback", "https://evil.example/cb"] },
    "forbidden",
  ],
  "another issuer": [PROVIDER, { provider_details: { oidc_issuer: "https://evil.example/" } }, "forbidden"],
};

/** The review of a plan that changes nothing but some arguments of a resource. */
function reviewWith(address: string, changes: object) {
  const plan = JSON.parse(planText("no-change"));
  const { change } = plan.resource_changes.find((each: { address: string }) => each.address === address);
  change.actions = ["update"];
  for (const [name, value] of Object.entries(changes)) {
    const isMap = Object(value) === value && !Array.isArray(value);
    change.after[name] = isMap ? { ...change.after[name], ...value } : value;
  }
  const environment = loadEnvironment(join(PLANS, "no-change", "dev.yaml"));
  return reviewOf(planOf(readPlan("no-change", JSON.stringify(plan))), environment, { now: NOW });
}

for (const [what, [address, changes, severity]] of Object.entries(THEFTS)) {
  test(`a plan with ${what} is not a plan like any other`, () => {
    const { findings } = reviewWith(address, changes);
    assert.ok(
      findings.some((finding) => finding.severity === severity),
      JSON.stringify(findings.map((each) => [each.id, each.severity])),
    );
  });
}
