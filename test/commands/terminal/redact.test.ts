import assert from "node:assert/strict";
import { test } from "node:test";
import { redact, rememberSecrets, withoutKnownSecrets } from "../../../commands/terminal/redact";

const SECRETS = {
  "Entra's client secret": "nXy8Q~Abcdefghijklmnopqrstuvwxyz0123456.",
  "Auth0's client secret": "aBcD1234-eFgH5678_iJkL9012mNoP3456qRsT7890uVwX1234yZaB5678cDeF90",
  "AWS's secret access key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "an Auth0 client secret of letters and digits": "AbcdefghIJKLMN0123456789xyzXYZ",
  "Cognito's client secret": "1h57kf5cpq17m0eml12abcde9f0g8h7i6j5k4l3m2n1o0p9q8r7s",
  "a key in hexadecimal digits": "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  "a shorter one": "9e107d9d372bb6826bd81d3542a419d6",
  "a key in capitals": "K7MDENG9X2QW4RT6YU8IOP1A",
  "a token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlIG9mIGEgdG9rZW4x",
};

for (const [what, secret] of Object.entries(SECRETS)) {
  test(`${what} is hidden wherever it stands`, () => {
    for (const [before, after] of [
      ["", ""],
      ["client_secret=", "&grant_type=x"],
      ['"', '"'],
      ["value: ", ", next"],
    ]) {
      const hidden = redact(`${before}${secret}${after}`);
      assert.ok(!hidden.includes(secret.slice(0, 12)), hidden);
      assert.ok(hidden.includes("(secret)"), hidden);
    }
  });
}

const CREDENTIALS = {
  ARM_CLIENT_SECRET: "correct horse battery",
  ARM_CLIENT_CERTIFICATE: "MIIKqAIBAzCCCm4GCSqG",
  ARM_CLIENT_CERTIFICATE_PASSWORD: "opensesame",
  AUTH0_API_TOKEN: "token of auth0",
  AWS_SESSION_TOKEN: "session/of+aws==",
  HTTPS_PROXY: "http://ada:p%40ssword@proxy.acme.example:8080",
  npm_config_proxy: "http://ada:hunter2@proxy.acme.example",
  AUTH0_CLIENT_PRIVATE_KEY:
    "-----BEGIN PRIVATE KEY-----\nfirst line of it\nsecond line of it\n-----END PRIVATE KEY-----",
};

test("the credentials in variables are hidden in each way in which they are written", () => {
  const said = [
    "correct horse battery and correct%20horse%20battery",
    "MIIKqAIBAzCCCm4GCSqG, opensesame, token of auth0",
    "session%2Fof%2Baws%3D%3D",
    "http://ada:p%40ssword@proxy.acme.example:8080 refused p@ssword",
    "hunter2",
    "> second line of it",
  ].join("\n");
  assert.equal(
    withoutKnownSecrets(said, CREDENTIALS),
    [
      "(secret) and (secret)",
      "(secret), (secret), (secret)",
      "(secret)",
      "http://(secret)@proxy.acme.example:8080 refused (secret)",
      "(secret)",
      "> (secret)",
    ].join("\n"),
  );
});

test("where a credential is, and whose, stays", () => {
  const variables = {
    AWS_WEB_IDENTITY_TOKEN_FILE: "/var/run/token-of-aws",
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.acme.example/",
    AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
    HTTPS_PROXY: "http://proxy.acme.example:8080",
    CLIENT_SECRET: "short",
  };
  const said = Object.values(variables).join(" ");
  assert.equal(redact(said, variables), said);
});

test("the secrets of a state that was read are hidden, whatever they look like", () => {
  rememberSecrets(["just-a-password", 'with "quotes" in it', "short"]);
  assert.equal(
    withoutKnownSecrets('x just-a-password, {"a":"with \\"quotes\\" in it"} short', {}),
    'x (secret), {"a":"(secret)"} short',
  );
});

test("a longer secret is hidden before one that is a part of it", () => {
  const variables = { A_SECRET: "beginning", B_SECRET: "beginning and end" };
  assert.equal(withoutKnownSecrets("beginning and end", variables), "(secret)");
});

test("a private key and what an Authorization header has are hidden", () => {
  assert.equal(
    redact(
      "a -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY----- b -----BEGIN PRIVATE KEY-----\nMIIE",
      {},
    ),
    "a (secret) b (secret)",
  );
  assert.equal(
    redact("Authorization: Basic YWRhOmh1bnRlcjI=, bearer abcdefgh", {}),
    "Authorization: Basic (secret), bearer (secret)",
  );
});

/** What people look for in a message: IDs, hashes, places. */
const NEEDED = [
  "aws_cognito_user_pool_client.cognito_client-webApp2: operation error Cognito Identity Provider: DescribeUserPool",
  "AADSTS7000215: Invalid client secret provided. Trace ID: 0f5e0c9c-77aa-4a1b-bb00-1c5f4a2b0d00",
  "arn:aws:sts::123456789012:assumed-role/plan is not authorized to perform: cognito-idp:DescribeUserPool",
  "arn:aws:cognito-idp:ap-southeast-2:123456789012:userpool/ap-southeast-2_aB3dE5gH1",
  "403 Forbidden: Insufficient scope, expected any of: read:client_keys",
  "state/dev.tfplan of eu-west-1_AbCdEf123 at https://acme-dev.eu.auth0.com/api/v2/clients",
  "the app client 1h57kf5cpq17m0eml12abcde9f",
  "https://acme-dev.eu.auth0.com/api/v2/clients/aBcD1234eFgH5678iJkL9012mNoP3456 and client_id: aBcD1234eFgH5678iJkL9012mNoP3456",
  "https://manage.auth0.com/#/applications/aBcD1234eFgH5678iJkL9012mNoP3456/settings",
  "OAuth2IdPUnretryableServerError, V1ResourceV2GlobalEndpointNotSupported, auth0SkipsSingleConnection",
  "redirect_uri=https%3A%2F%2Fdev.acme.com%2Fcallback%2F1",
  "the connection con_aB3dE5gH1jK2lM4n of the key AKIAIOSFODNN7EXAMPLE",
  "the commit 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
  "sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  "zh:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0 h1:Tf2gxR0dF5kyVwzGyTjkaiRSe9ATr4CnlMmOZNEZbpc=",
  "d3a1b2c4e5f6g7.cloudfront.net and ip-10-0-12-34.eu-west-1.compute.internal",
  "terraform-provider-auth0_v1.54.1_x5 in /home/runner/work/Acme-Sign-In2/registry.terraform.io/hashicorp/aws",
  "waad|0f5e0c9c-77aa-4a1b-bb00-1c5f4a2b0d00.1f5e0c9c-77aa-4a1b-bb00-1c5f4a2b0d01",
  "https://login.microsoftonline.com/0f5e0c9c-77aa-4a1b-bb00-1c5f4a2b0d00/v2.0/.well-known/openid-configuration",
  "acme-dev-2026-q3-eu-west-1-sign-in, since 2026-11-24 09:58:31.123456 +0000 UTC, 20261124T095831Z",
];

for (const text of NEEDED) {
  test(`what a person needs to read stays: ${text.slice(0, 40)}`, () => assert.equal(redact(text, {}), text));
}

const PASSPHRASE = 'correct "horse" battery ${staple}';
/** What a text has to be in both languages: without the second dollar, it would be an expression. */
const TEMPLATE = PASSPHRASE.replace("$", "$$$$");
const QUOTED = JSON.stringify(TEMPLATE);
const ENCRYPTIONS = {
  "in HCL": `key_provider "pbkdf2" "team" {\n  passphrase = ${QUOTED}\n}\nmethod "unencrypted" "before" {}`,
  "in one line of HCL": `key_provider "pbkdf2" "team" { passphrase=${QUOTED} }`,
  "in HCL, in lines of its own": `key_provider "pbkdf2" "team" {\n  passphrase = <<-EOT\n${TEMPLATE}\n  EOT\n}`,
  "in JSON": JSON.stringify({ key_provider: { pbkdf2: { team: { passphrase: TEMPLATE } } } }),
};

for (const [how, TF_ENCRYPTION] of Object.entries(ENCRYPTIONS)) {
  test(`the passphrase of an encrypted state is hidden, written ${how}, and so is the whole of it`, () => {
    const said = `${PASSPHRASE}, ${JSON.stringify(PASSPHRASE)}, ${encodeURIComponent(PASSPHRASE)} of key_provider.pbkdf2.team, unencrypted`;
    assert.equal(
      withoutKnownSecrets(said, { TF_ENCRYPTION }),
      '(secret), "(secret)", (secret) of key_provider.pbkdf2.team, unencrypted',
    );
    assert.equal(withoutKnownSecrets(`env: ${TF_ENCRYPTION}`, { TF_ENCRYPTION }), "env: (secret)");
  });
}

test("every secret argument of OpenTofu's key providers is hidden, and a key's name is not", () => {
  const TF_ENCRYPTION = [
    ...[
      'static" "a" { key = "00112233445566778899"',
      'openbao" "b" { token = "s.AbCdEfGh"\n key_name = "states-of-acme"',
    ],
    ...['aws_kms" "c" { kms_key_id = "alias/acme-states" secret_key = "wJalrXUtnFEMI/K7MDENG"'],
    ...['azure_vault" "d" { client_secret = "nXy8Q~Abcdefgh"', 'gcp_kms" "e" { access_token: "ya29.abcdef"'],
  ]
    .map((each) => `key_provider "${each} }`)
    .join("\n");
  const said =
    "00112233445566778899 s.AbCdEfGh states-of-acme alias/acme-states wJalrXUtnFEMI/K7MDENG nXy8Q~Abcdefgh ya29.abcdef";
  assert.equal(
    withoutKnownSecrets(said, { TF_ENCRYPTION }),
    "(secret) (secret) states-of-acme alias/acme-states (secret) (secret) (secret)",
  );
});
