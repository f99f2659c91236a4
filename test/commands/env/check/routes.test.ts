import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Finding } from "../../../../commands/clouds/finding";
import { checkClouds } from "../../../../commands/env/check";
import { renderFindings } from "../../../../commands/env/check/render-findings";
import type { Environment } from "../../../../environments/schema";
import { routedIn } from "../../../support/environment-in";
import { type Answers, answering, CREDENTIALS, denied, token } from "../../clouds/answering";
import { resourceIn, stateText } from "../../state/state-text";

const states = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(states, { recursive: true }));

const POOL = "eu-west-1_a";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const REST = `cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [https://acme.com/] } }
`;
const LISTED = routedIn(`route: entra
microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  accounts: listed
  organizations: [{ name: Fabrikam, id: ${FABRIKAM} }, { name: Contoso, id: ${CONTOSO} }]
${REST}`);
const SAML = routedIn(`route: saml
microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
saml: { signRequests: true }
${REST}`);
const MOVING = routedIn(`route: entra
microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001, displayName: Acme }
${REST}  providerName: Entra
former:
  route: saml
  microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
`);

const inPool = (name: string, provider_name: string) =>
  resourceIn("aws_cognito_identity_provider", name, { provider_name, user_pool_id: POOL });
const OF_ENTRA = [
  resourceIn("azuread_application", "direct_application", { client_id: "app", object_id: "app-object" }),
  resourceIn("azuread_application_password", "direct_password", { key_id: "key-1" }),
  resourceIn("azuread_service_principal", "direct_service-principal", { object_id: "principal" }),
];
const OF_SAML = [
  resourceIn("azuread_application", "saml_application", {
    client_id: "saml-app",
    object_id: "saml-app-object",
  }),
  resourceIn("azuread_service_principal", "saml_service-principal", { object_id: "saml-principal" }),
  resourceIn("azuread_service_principal_token_signing_certificate", "saml_certificate", {
    key_id: "certificate-1",
  }),
  inPool("cognito_saml", "Microsoft"),
];
const IN_POOL = [
  resourceIn("aws_cognito_user_pool", "cognito_pool", { id: POOL }),
  resourceIn("aws_cognito_user_pool_domain", "cognito_domain", { domain: "acme-dev" }),
  resourceIn("aws_cognito_user_pool_client", "cognito_client-web", { id: "web-id", user_pool_id: POOL }),
];

/** What the clouds answer where everything is there. */
const THERE: Answers = {
  "login.microsoftonline.com": () => [
    200,
    {
      access_token: token({
        roles: [
          "Application.ReadWrite.OwnedBy",
          "Policy.Read.All",
          "Policy.ReadWrite.ApplicationConfiguration",
        ],
      }),
    },
  ],
  "/v1.0/applications": ({ url }) => [
    200,
    { value: [{ appId: url.includes("Acme") ? "app" : "saml-app" }, { appId: "app" }] },
  ],
  "/v1.0/applications/app-object": () => [200, { passwordCredentials: [{ keyId: "key-1" }] }],
  "/v1.0/applications/saml-app-object": () => [200, { passwordCredentials: [] }],
  "/v1.0/servicePrincipals/principal": () => [200, { id: "principal" }],
  "/v1.0/servicePrincipals/saml-principal": () => [200, { keyCredentials: [{ keyId: "certificate-1" }] }],
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  ListUserPools: () => [200, { UserPools: [] }],
  DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: POOL } }],
  "cognito-idp.eu-west-1.amazonaws.com": () => [200, {}],
};

function check(
  environment: Environment,
  resources: readonly object[],
  answers: Answers = {},
  outputs: object = {},
): Promise<Finding[]> {
  writeFileSync(join(states, "terraform.dev.tfstate"), stateText(resources, { outputs }));
  const fetch = answering({ ...THERE, ...answers });
  return checkClouds(environment, CREDENTIALS, fetch, states, new Date("2026-11-24T12:00:00Z"));
}

/** What is not as it should be. */
const wrongIn = (findings: readonly Finding[]) =>
  findings
    .filter(({ verdict }) => verdict !== "ok")
    .map(
      ({ cloud, what, verdict, message, toDo }) =>
        `${verdict}: ${cloud}, ${what}: ${message}${toDo === undefined ? "" : `. ${toDo}`}`,
    );

const OF_LISTED = [
  ...OF_ENTRA,
  ...IN_POOL,
  inPool("cognito_direct-Fabrikam", "Fabrikam"),
  inPool("cognito_direct-Contoso", "Contoso"),
];
const PERMISSIONS =
  "can read user pools; write permissions can't be tested without changing something (docs/policies/aws-deploy.json)";

test("a list of organisations straight to Entra is checked without Auth0", async () => {
  const findings = await check(LISTED, OF_LISTED);
  assert.equal(
    renderFindings("dev", findings),
    `ok  Entra  credentials       entra-id signs in to the tenant 3f2c1d4e-0000-4000-8000-000000000001
ok  Entra  permissions       Application.ReadWrite.OwnedBy
ok  Entra  display name      "dev sign-in" is this environment's
ok  Entra  organisations     Entra has the tenants of Fabrikam and Contoso; only they know whether an administrator has consented (docs/organizations.md)
ok  Entra  deployed          3 resources of the state are there
ok  AWS    credentials       belong to account 123456789012
ok  AWS    permissions       ${PERMISSIONS}
ok  AWS    domain            acme-dev is this environment's
ok  AWS    quota             0 user pools in eu-west-1 (default limit: 1000)
ok  AWS    deployed          5 resources of the state are there

Nothing is in the way. Next: npm run plan -- dev`,
  );
});

test("an organisation whose tenant Entra does not have is named", async () => {
  const unknown = "AADSTS90002: Tenant 'c0a70500-0000-4000-8000-00000000c0a7' not found.";
  const findings = await check(LISTED, OF_LISTED, {
    [`/${CONTOSO}/v2.0/.well-known/openid-configuration`]: () => [
      400,
      { error: "invalid_tenant", error_description: unknown },
    ],
    [`/${FABRIKAM}/v2.0/.well-known/openid-configuration`]: () => [503, "busy"],
  });
  assert.deepEqual(wrongIn(findings), [
    "unchecked: Entra, organisations: Fabrikam: Entra does not say (HTTP 503)",
    "wrong: Entra, organisations: Contoso: Entra has no tenant of this ID (AADSTS90002). correct its id in microsoft.organizations",
  ]);
});

test("of several identity providers the deleted one is named, and whom it concerns", async () => {
  const findings = await check(LISTED, OF_LISTED, {
    DescribeIdentityProvider: ({ body }) =>
      body.includes("Contoso") ? [400, { __type: "ResourceNotFoundException" }] : [200, {}],
  });
  assert.deepEqual(wrongIn(findings), [
    "wrong: AWS, deployed: The identity provider Contoso was deleted. Whoever comes by it can't sign in. Cognito restores no identity provider. npm run plan -- dev, and deploy that: it makes another one of the same name, and people keep their accounts",
  ]);
});

test("a deleted secret goes to Cognito again", async () => {
  const findings = await check(LISTED, OF_LISTED, {
    "/v1.0/applications/app-object": () => [200, { passwordCredentials: [] }],
  });
  assert.deepEqual(wrongIn(findings), [
    "wrong: Entra, deployed: The client secret in use (key ID key-1) was deleted. Nobody can sign in. npm run plan -- dev, and deploy that: it makes another secret, and gives it to Cognito. No user ID depends on it",
  ]);
});

test("a chain by SAML needs permissions on policies, and Cognito's certificate for its requests", async () => {
  const findings = await check(SAML, [], {
    "login.microsoftonline.com": () => [
      200,
      { access_token: token({ roles: ["Application.ReadWrite.All", "Policy.Read.All"] }) },
    ],
    GetSigningCertificate: denied,
    DescribeUserPoolDomain: () => [200, { DomainDescription: {} }],
  });
  assert.deepEqual(wrongIn(findings), [
    "wrong: Entra, permissions: Policy.ReadWrite.ApplicationConfiguration of Microsoft Graph is missing; the credentials have Application.ReadWrite.All, Policy.Read.All. grant it as an application permission, with an administrator's consent (docs/policies/entra-deploy.json)",
    "wrong: AWS, permissions: missing: cognito-idp:GetSigningCertificate. grant docs/policies/aws-deploy.json",
  ]);
});

test("a chain by SAML has a certificate that is there, and expires", async () => {
  const found = async (end: string, answers: Answers = {}) =>
    wrongIn(
      await check(SAML, [...OF_SAML, ...IN_POOL], answers, { entra_certificate_expires: { value: end } }),
    );
  assert.deepEqual(await found("2029-11-24T12:00:00Z"), []);
  assert.deepEqual(await found("2026-12-06T12:00:00Z"), [
    "note: Entra, certificate: of sign-in, expires in 12 days, on 2026-12-06; from then on nobody can sign in. npm run rotate -- dev",
  ]);
  const deleted: Answers = {
    "/v1.0/servicePrincipals/saml-principal": () => [200, { keyCredentials: [] }],
  };
  assert.deepEqual(await found("2029-11-24T12:00:00Z", deleted), [
    "wrong: Entra, deployed: The signing certificate in use (key ID certificate-1) was deleted. Nobody can sign in. npm run plan -- dev, and deploy that: it makes another certificate, and Cognito reads it from Entra's metadata. No user ID depends on it",
  ]);
  const gone: Answers = { "/v1.0/servicePrincipals/saml-principal": () => [404, {}] };
  const [message, ...more] = await found("2029-11-24T12:00:00Z", gone);
  assert.match(
    String(message),
    /^wrong: Entra, deployed: The enterprise application of "dev sign-in" .* was deleted/,
  );
  assert.deepEqual(more, []);
});

test("while people move, both routes are checked", async () => {
  const resources = [...OF_ENTRA, ...OF_SAML, ...IN_POOL, inPool("cognito_direct", "Entra")];
  const findings = await check(MOVING, resources);
  assert.deepEqual(wrongIn(findings), []);
  assert.deepEqual(
    findings
      .filter(({ what }) => ["permissions", "display name", "deployed"].includes(what))
      .map(({ cloud, what, message }) => `${cloud}, ${what}: ${message}`),
    [
      "Entra, permissions: Application.ReadWrite.OwnedBy, Policy.Read.All, Policy.ReadWrite.ApplicationConfiguration",
      'Entra, display name: "Acme" is this environment\'s',
      'Entra, display name: "dev sign-in" is this environment\'s',
      "Entra, deployed: 6 resources of the state are there",
      `AWS, permissions: ${PERMISSIONS}`,
      "AWS, deployed: 5 resources of the state are there",
    ],
  );
});
