import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAws } from "../../../../commands/env/check/aws";
import { renderOwnersPart } from "../../../../commands/env/check/joined-pool";
import { NONE, UNKNOWN } from "../../../../commands/env/own-resources";
import { ADDRESSES } from "../../../../stacks/addresses";
import { environmentWith } from "../../../support/environment";
import { type Answers, answering, CREDENTIALS, denied } from "../../clouds/answering";

const POOL = "eu-west-1_AbCdEf123";
const ENVIRONMENT = environmentWith({ cognito: { userPool: POOL, attributes: "none" } });
const ISSUER = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`;
const WRITTEN = ["email", "email_verified", "name", "given_name", "family_name", "picture"];
const notFound = (): [number, unknown] => [400, { __type: "ResourceNotFoundException" }];

const isOf = ({ body }: { readonly body: string }) => JSON.parse(body).UserPoolId === POOL;
const CLIENTS: Readonly<Record<string, object>> = {
  shop: {},
  app: { SupportedIdentityProviders: ["COGNITO", "Microsoft"], WriteAttributes: ["email"] },
  api: { SupportedIdentityProviders: ["Microsoft"] },
  portal: {
    SupportedIdentityProviders: ["Microsoft"],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["code"],
  },
};
const WELL: Answers = {
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  DescribeUserPool: (asked) =>
    isOf(asked)
      ? [
          200,
          {
            UserPool: {
              Id: POOL,
              Name: "people",
              Domain: "acme-dev",
              SchemaAttributes: WRITTEN.map((Name) => ({ Name, Mutable: true })),
            },
          },
        ]
      : notFound(),
  GetUserPoolMfaConfig: notFound,
  DescribeIdentityProvider: notFound,
  ListUserPoolClients: () => [
    200,
    { UserPoolClients: Object.keys(CLIENTS).map((ClientId) => ({ ClientId })) },
  ],
  DescribeUserPoolClient: (asked) => {
    const { ClientId } = JSON.parse(asked.body);
    return isOf(asked)
      ? [200, { UserPoolClient: { ClientId, ClientName: ClientId, ...CLIENTS[ClientId] } }]
      : notFound();
  },
  [`/${POOL}/.well-known/openid-configuration`]: () => [
    200,
    {
      issuer: ISSUER,
      authorization_endpoint: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
    },
  ],
};
async function check(answers: Answers = {}, deployed = NONE): Promise<string[]> {
  const findings = await checkAws(ENVIRONMENT, CREDENTIALS, deployed, answering({ ...WELL, ...answers }));
  return findings
    .filter(({ what }) => !["credentials", "permissions"].includes(what))
    .map(({ what, verdict, message }) => `${verdict} ${what}: ${message}`);
}

test("a check of a joined pool says whether it can be joined, and what each of the owner's app clients lacks", async () => {
  assert.deepEqual(await check(), [
    `ok user pool: people (${POOL}), which others own`,
    "ok domain: acme-dev is the pool's",
    "ok attributes: the pool has each that a sign-in writes",
    `ok identity provider: the name Microsoft is free in ${POOL}`,
    'note app client: "shop" (shop) of the pool\'s owner does not offer Microsoft',
    'wrong app client: "app" (app) of the pool\'s owner offers Microsoft, but may not write name, given_name, family_name, picture: nobody can sign in to it with Microsoft',
    'note app client: "api" (api) of the pool\'s owner offers Microsoft, but has no authorization code flow, by which people come back from Microsoft',
    'ok app client: "portal" (portal) of the pool\'s owner lets people sign in with Microsoft',
  ]);
});

test("a check without the right to list app clients says that it did not look at them", async () => {
  const findings = await check({ ListUserPoolClients: denied });
  assert.equal(
    findings.at(-1),
    "note app clients: the owner's were not checked: a deployer needs no cognito-idp:ListUserPoolClients",
  );
});

test("a check of a pool that is gone says so, and looks no further", async () => {
  const findings = await check({ DescribeUserPool: notFound });
  assert.deepEqual(findings, [`wrong user pool: account 123456789012 has no user pool ${POOL} in eu-west-1`]);
});

test("an identity provider of the name is the environment's own by its state, or another's", async () => {
  const there: Answers = {
    DescribeIdentityProvider: (asked) =>
      isOf(asked) ? [200, { IdentityProvider: { ProviderType: "OIDC" } }] : notFound(),
  };
  const own = {
    ...NONE,
    textAt: (address: string, path: string) =>
      address === ADDRESSES.identityProvider && path === "id" ? `${POOL}:Microsoft` : undefined,
  };
  const told = async (deployed: typeof NONE) =>
    (await check(there, deployed)).filter((finding) => / identity provider:/.test(finding));
  const taken = `the user pool ${POOL} has an identity provider Microsoft already (OIDC), which dev has not made`;
  assert.deepEqual(await told(own), ["ok identity provider: Microsoft is this environment's"]);
  assert.deepEqual(await told(NONE), [`wrong identity provider: ${taken}`]);
  assert.deepEqual(await told(UNKNOWN), [
    `unchecked identity provider: ${taken}, perhaps by this environment itself: its state was not read`,
  ]);
});

test("the owner reads what to add, in Terraform and in the AWS CLI", () => {
  const text = renderOwnersPart(ENVIRONMENT);
  assert.match(
    text,
    /^For the owner of eu-west-1_AbCdEf123: each app client that is to offer Microsoft needs Microsoft among /,
  );
  assert.match(text, /\n {2}supported_identity_providers = \["COGNITO", "Microsoft"\]/);
  assert.match(
    text,
    /\n {2}aws cognito-idp update-user-pool-client --region eu-west-1 --cli-input-json file:\/\/client\.json$/,
  );
});
