import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { followBroker } from "../../../../commands/adopt/follow-chain/broker";
import type { FoundChain } from "../../../../commands/adopt/found-chain";
import type { GivenIds } from "../../../../commands/adopt/given-ids";
import { readPolicies } from "../../../../commands/clouds/read-policies";
import { ROOT } from "../../../../commands/setup/paths";
import { UserError } from "../../../../environments/user-error";
import { environmentWith } from "../../../support/environment";
import {
  type Answer,
  type Answers,
  type Asked,
  answering,
  CREDENTIALS,
  denied,
  token,
} from "../../clouds/answering";
import { APP_ID, AUTH0_CLIENT, CLIENT_ID, ENVIRONMENT, FOUND } from "../found-chain";

const SECRET = "a-secret-that-nobody-may-see";

const { clients, pool, connections, application, auth0Client, deployer } = FOUND;
const [identityProvider] = FOUND.identityProviders;
const { isConfidential: _, ...web } = clients.web as FoundChain["clients"][string];
const [windowslive, waad] = [connections.windowslive, connections.waad].map((connection) => {
  const { enabledClients: _, ...rest } = connection ?? { enabledClients: [] };
  return { ...rest, options: { ...connection?.options, client_secret: SECRET } };
});
const scope = readPolicies().auth0.scopes.join(" ");
const entraToken = (roles: string[]): Answer => [200, { access_token: token({ roles, oid: deployer.id }) }];

/** What the clouds answer where all is well. */
const WELL: Answers = {
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  "login.microsoftonline.com": () => entraToken(["Application.ReadWrite.OwnedBy"]),
  "/oauth/token": () => [200, { access_token: token({ iss: "https://acme-dev.eu.auth0.com/", scope }) }],
  DescribeUserPoolDomain: () => [
    200,
    { DomainDescription: { UserPoolId: pool.Id, AWSAccountId: "123456789012" } },
  ],
  DescribeUserPool: () => [200, { UserPool: pool }],
  ListIdentityProviders: () => [200, { Providers: [{ ProviderName: "Auth0" }] }],
  DescribeIdentityProvider: () => [
    200,
    {
      IdentityProvider: {
        ...identityProvider,
        ProviderDetails: { ...identityProvider.ProviderDetails, client_secret: SECRET },
      },
    },
  ],
  ListUserPoolClients: () => [200, { UserPoolClients: [{ ClientId: CLIENT_ID }] }],
  DescribeUserPoolClient: () => [200, { UserPoolClient: { ...web, ClientSecret: SECRET } }],
  [`/api/v2/clients/${AUTH0_CLIENT}`]: () => [200, auth0Client],
  "/api/v2/connections": () => [200, [windowslive, waad]],
  "/api/v2/connections/con_0000000000000001/clients": () => [200, { clients: [{ client_id: AUTH0_CLIENT }] }],
  "/api/v2/connections/con_0000000000000002/clients": () => [200, { clients: [{ client_id: AUTH0_CLIENT }] }],
  [`/api/v2/clients/${AUTH0_CLIENT}/connections`]: () => [200, { connections: [windowslive, waad] }],
  "/api/v2/actions/actions": () => [200, { actions: [] }],
  "/v1.0/applications": () => [200, { value: [application] }],
  [`/v1.0/applications/${application.id}/owners`]: () => [200, { value: [{ id: deployer.id }] }],
  "/v1.0/servicePrincipals": () => [200, { value: [{ id: FOUND.servicePrincipal }] }],
};

function follow(answers: Answers = {}, given: Partial<GivenIds> = {}, environment = ENVIRONMENT) {
  return followBroker(
    environment,
    { clients: {}, ...given },
    CREDENTIALS,
    answering({ ...WELL, ...answers }),
  );
}

async function errorOf(...args: Parameters<typeof follow>): Promise<string> {
  try {
    await follow(...args);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.doesNotMatch(error.message, new RegExp(SECRET));
    return error.message;
  }
  return "";
}

/** What a policy of docs/policies allows. */
function actionsOf(name: string): string[] {
  const policy = JSON.parse(readFileSync(join(ROOT, "docs", "policies", `${name}.json`), "utf8"));
  return policy.Statement.flatMap(({ Action }: { Action: string | string[] }) => Action);
}

const THEN = "then run the same command again.";
const missing = (): Answer => [400, { __type: "ResourceNotFoundException" }];

test("following the chain from the domain finds everything else, without a secret", async () => {
  const found = await follow();
  assert.deepEqual(found, FOUND);
  assert.doesNotMatch(JSON.stringify(found), new RegExp(SECRET));
});

test("following the chain takes no more of Cognito than the policies of a deploy and of an adoption", async () => {
  const allowed = ["aws-deploy", "aws-adopt"].map(actionsOf);
  const asked = Object.keys(WELL).filter((name) => /^(Describe|List)/.test(name));
  const used = new Set<string>();
  await follow(
    Object.fromEntries(
      asked.map((name) => [
        name,
        (request: Asked) => {
          used.add(`cognito-idp:${name}`);
          return WELL[name]?.(request) ?? missing();
        },
      ]),
    ),
  );
  assert.deepEqual(
    [...used].filter((action) => !allowed.flat().includes(action)),
    [],
  );
  assert.deepEqual(
    allowed[1]?.filter((action) => !used.has(action)),
    [],
  );
});

test("what else is enabled for the client is found, page by page, without a secret", async () => {
  const database = {
    id: "con_0000000000000003",
    name: "Username-Password-Authentication",
    strategy: "auth0",
  };
  const custom = { id: "con_0000000000000004", name: "contoso", strategy: "oauth2" };
  const options = { authorizationURL: "https://id.contoso.com/authorize", client_secret: SECRET };
  const found = await follow({
    "/api/v2/connections/con_0000000000000004": () => [200, { ...custom, options }],
    [`/api/v2/clients/${AUTH0_CLIENT}/connections`]: ({ url }) =>
      new URL(url).searchParams.get("from") === "next"
        ? [200, { connections: [waad, custom] }]
        : [200, { connections: [windowslive, database], next: "next" }],
  });
  assert.deepEqual(found.otherConnections, [database, { ...custom, host: "id.contoso.com" }]);
  assert.doesNotMatch(JSON.stringify(found), new RegExp(SECRET));
});

test("an Action that has the gate's name is found, and no other one", async () => {
  const actions = [
    { id: "1", name: "Sign-in gate (dev2)" },
    { id: "2", name: "Sign-in gate (dev)" },
  ];
  const found = await follow({ "/api/v2/actions/actions": () => [200, { actions }] });
  assert.equal(found.gate, "2");
});

test("a scope that reading Actions takes is named", async () => {
  const message = "Insufficient scope, expected any of: read:actions";
  const answer: Answer = [
    403,
    { statusCode: 403, error: "Forbidden", message, errorCode: "insufficient_scope" },
  ];
  assert.match(
    await errorOf({ "/api/v2/actions/actions": () => answer }),
    /^Auth0 does not let the application .*list its Actions: it lacks read:actions of the Management API\.\nTo do: grant it at/,
  );
});

test("given ids must be those of the chain", async () => {
  const given = {
    userPool: pool.Id,
    auth0Client: AUTH0_CLIENT,
    waad: "con_0000000000000002",
    appRegistration: application.id,
    clients: { web: CLIENT_ID },
  };
  assert.deepEqual(await follow({}, given), FOUND);
  assert.equal(
    await errorOf({}, { userPool: "eu-west-1_Other" }),
    `The user pool eu-west-1_Other was named, but acme-dev (environments/dev.yaml cognito.domain) is the domain of eu-west-1_AbCdEf123. Nothing was changed.\nTo do: name that one, or correct cognito.domain, ${THEN}`,
  );
  assert.match(await errorOf({}, { auth0Client: "x" }), /^The Auth0 client x was named, but the identity/);
  assert.match(
    await errorOf({}, { waad: "con_x" }),
    /^The connection con_x was named, but is not of the strategy waad and enabled for the Auth0 client "AWS Cognito" \(\w+\); enabled are microsoft-work \(con_0000000000000002\)\./,
  );
  assert.match(
    await errorOf({}, { appRegistration: "x" }),
    /^The app registration x was named, but the conn/,
  );
});

test("the error for a domain that no user pool has says where it looked", async () => {
  const message = `environments/dev.yaml cognito.domain: no user pool of account 123456789012 in eu-west-1 has the domain acme-dev. Nothing was changed.\nTo do: correct cognito.domain (AWS console, the user pool, Domain), cognito.region or cognito.accountId, ${THEN}`;
  assert.equal(await errorOf({ DescribeUserPoolDomain: () => [200, { DomainDescription: {} }] }), message);
  assert.equal(await errorOf({ DescribeUserPoolDomain: missing }), message);
});

test("a domain of another account is refused", async () => {
  const DomainDescription = { UserPoolId: "eu-west-1_x", AWSAccountId: "210987654321" };
  assert.match(
    await errorOf({ DescribeUserPoolDomain: () => [200, { DomainDescription }] }),
    /acme-dev belongs to account 210987654321, but cognito\.accountId is 123456789012/,
  );
});

test("the error for a missing identity provider lists those that there are", async () => {
  const environment = environmentWith({ auth0: { customDomain: "id.acme.com" } });
  assert.equal(
    await errorOf({}, {}, environment),
    `The user pool eu-west-1_AbCdEf123 has no identity provider of type OIDC whose authorize_url is https://id.acme.com/authorize; it has Auth0 (https://acme-dev.eu.auth0.com/authorize). Nothing was changed.\nTo do: correct auth0.domain, or auth0.customDomain where sign-in goes through a custom domain of Auth0, ${THEN}`,
  );
});

test("of two identity providers for Auth0, the one in the file is chosen", async () => {
  const two = {
    ListIdentityProviders: (): Answer => [
      200,
      { Providers: [{ ProviderName: "Auth0" }, { ProviderName: "Other" }] },
    ],
    DescribeIdentityProvider: ({ body }: Asked): Answer => [
      200,
      {
        IdentityProvider: { ...identityProvider, ProviderName: JSON.parse(String(body)).ProviderName },
      },
    ],
  };
  assert.match(await errorOf(two), /has several identity providers for acme-dev\.eu\.auth0\.com: A/);
  const other = environmentWith({ cognito: { providerName: "Other" } });
  assert.equal((await follow(two, {}, other)).identityProviders[0].ProviderName, "Other");
});

test("an app client is found by its callback URLs, else by its name, else it must be named", async () => {
  const all = [
    { ...web, ClientId: "aaaaaaaaaaaaaaaaaaaa", ClientName: "one" },
    { ...web, ClientId: "bbbbbbbbbbbbbbbbbbbb", ClientName: "two" },
    { ...web, ClientId: "cccccccccccccccccccc", ClientName: "web", CallbackURLs: ["https://x.acme.com/"] },
  ];
  const pages = (clients: readonly { ClientId: string }[]): Answers => ({
    ListUserPoolClients: ({ body }) => {
      const at = Number(JSON.parse(String(body)).NextToken ?? 0); // one a page
      const more = at + 1 < clients.length && { NextToken: String(at + 1) };
      return [200, { UserPoolClients: clients.slice(at, at + 1), ...more }];
    },
    DescribeUserPoolClient: ({ body }) => [
      200,
      { UserPoolClient: clients.find(({ ClientId }) => ClientId === JSON.parse(String(body)).ClientId) },
    ],
  });
  const [one, two, three] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  const id = async (...args: Parameters<typeof follow>) => (await follow(...args)).clients.web?.ClientId;
  assert.equal(await id(pages([one, three])), one.ClientId);
  assert.equal(await id(pages([three])), three.ClientId);
  assert.equal(await id(pages(all), { clients: { web: two.ClientId } }), two.ClientId);
  assert.deepEqual((await follow(pages([one, three]))).otherClients, [{ ...three, isConfidential: false }]);
  assert.equal(
    await errorOf(pages(all)),
    `The user pool eu-west-1_AbCdEf123 has "one" (aaaaaaaaaaaaaaaaaaaa), "two" (bbbbbbbbbbbbbbbbbbbb), "web" (cccccccccccccccccccc). These of environments/dev.yaml cognito.clients are not clear:\n  web: "one" (aaaaaaaaaaaaaaaaaaaa) and "two" (bbbbbbbbbbbbbbbbbbbb) have its callback URLs. Nothing was changed.\nTo do: name each with --client NAME=ID; leave out of the file what is not there yet, and add it after the adoption, ${THEN}`,
  );
  assert.match(
    await errorOf(pages([])),
    /has no app client\. These of .+\n {2}web: no app client has one of its callback/,
  );
});

test("an Auth0 client that the tenant does not have is refused", async () => {
  const answers = { [`/api/v2/clients/${AUTH0_CLIENT}`]: (): Answer => [404, { message: "x" }] };
  assert.match(
    await errorOf(answers),
    /^The identity provider Auth0 has the client \w+, but the Auth0 tenant acme-dev\.eu\.auth0\.com has none/,
  );
});

test("connections that are not enabled for the client are not part of the chain", async () => {
  const none = (): Answer => [200, { clients: [{ client_id: "another" }] }];
  const windowsliveOnly = { "/api/v2/connections/con_0000000000000002/clients": none };
  assert.deepEqual(Object.keys((await follow(windowsliveOnly)).connections), ["windowslive"]);
  assert.match(
    await errorOf({ ...windowsliveOnly, "/api/v2/connections/con_0000000000000001/clients": none }),
    /^No connection of the strategy windowslive or waad is enabled for the Auth0 client "AWS Cognito"/,
  );
});

test("of two connections of a strategy one must be named", async () => {
  const second = { ...waad, id: "con_0000000000000003", name: "partners" };
  const answers = {
    "/api/v2/connections": (): Answer => [200, [windowslive, waad, second]],
    "/api/v2/connections/con_0000000000000003/clients": (): Answer => [
      200,
      { clients: [{ client_id: AUTH0_CLIENT }] },
    ],
  };
  assert.match(
    await errorOf(answers),
    /^Several connections of the strategy waad are enabled for .+: microsoft-work \(con_0000000000000002\), partners \(con_0000000000000003\)\..+\nTo do: name the one to adopt with --waad ID/,
  );
  assert.equal((await follow(answers, { waad: second.id })).connections.waad?.name, "partners");
});

test("connections with two app registrations are refused", async () => {
  const other = { ...waad, options: { client_id: "another" } };
  assert.match(
    await errorOf({ "/api/v2/connections": () => [200, [windowslive, other]] }),
    new RegExp(
      `^The connections sign in with two app registrations: microsoft-personal with ${APP_ID}, microsoft-work with another`,
    ),
  );
});

test("an app registration of another tenant is refused", async () => {
  assert.match(
    await errorOf({ "/v1.0/applications": () => [200, { value: [] }] }),
    /^The connection microsoft-personal signs in with the client ID \S+, but the tenant 3f2c1d4e-0000-4000-8000-000000000001 has no app registration with it/,
  );
});

test("a deployer that is not an owner may change the app registration only with the greater permission", async () => {
  const noOwner = { [`/v1.0/applications/${application.id}/owners`]: (): Answer => [200, { value: [] }] };
  assert.equal((await follow(noOwner)).deployer.mayChangeApplication, false);
  const all = { ...noOwner, "login.microsoftonline.com": () => entraToken(["Application.ReadWrite.All"]) };
  assert.equal((await follow(all)).deployer.mayChangeApplication, true);
});

test("one error has the missing credentials and permissions of all clouds", async () => {
  const few = scope.replace(" read:connections_options", "");
  assert.equal(
    await errorOf({
      "sts.eu-west-1.amazonaws.com": () => [200, "<Account>210987654321</Account>"],
      "login.microsoftonline.com": () => entraToken([]),
      "/oauth/token": () => [
        200,
        { access_token: token({ iss: "https://acme-dev.eu.auth0.com/", scope: few }) },
      ],
    }),
    `dev: its chain can't be followed with these credentials. Nothing was changed.
  AWS, credentials: belong to account 210987654321, but cognito.accountId is 123456789012
    To do: use credentials of that account, or correct cognito.accountId
  Auth0, permissions: the Management API's scopes read:connections_options are missing
    To do: grant them at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications
  Entra, permissions: Application.ReadWrite.OwnedBy of Microsoft Graph is missing; the credentials have none
    To do: grant it as an application permission, with an administrator's consent (docs/policies/entra-deploy.json)
Then run the same command again.`,
  );
});

test("the error for an action that AWS does not permit names it", async () => {
  for (const operation of ["DescribeUserPoolDomain", "DescribeUserPool", "ListUserPoolClients"]) {
    assert.match(
      await errorOf({ [operation]: denied }),
      new RegExp(`^AWS does not let these credentials call cognito-idp:${operation}\\. Nothing was changed`),
    );
  }
});

test("the permissions to list are not needed where the file and the options name everything", async () => {
  const environment = environmentWith({ cognito: { providerName: "Auth0" } });
  const found = await follow(
    { ListUserPoolClients: denied, ListIdentityProviders: denied },
    { clients: { web: CLIENT_ID } },
    environment,
  );
  assert.deepEqual(found, FOUND);
  assert.match(
    await errorOf({ ListIdentityProviders: denied, DescribeIdentityProvider: missing }),
    /ListIdentityProviders/,
  );
});

test("a network that is gone is an error", async () => {
  const { "/v1.0/applications": _, ...rest } = WELL;
  const gone: Answers = {
    ...rest,
    "/v1.0/applications": () => {
      throw new UserError(
        "cloud-unreachable",
        "graph.microsoft.com does not answer: no network.\nTo do: fix the network.",
      );
    },
  };
  assert.match(await errorOf(gone), /^graph\.microsoft\.com does not answer/);
});

test("the error for an unexpected answer says what to do", async () => {
  assert.match(
    await errorOf({ "/v1.0/applications": () => [403, { error: { message: "Insufficient privileges" } }] }),
    /^Microsoft Graph does not answer \/applications \(HTTP 403: Insufficient privileges\)/,
  );
  assert.match(
    await errorOf({
      "/api/v2/connections": () => [
        403,
        { message: "Insufficient scope, expected any of: read:connections" },
      ],
    }),
    /^Auth0 does not answer \/connections \(HTTP 403\)\..+\nTo do: grant the Management API's scope read:connections/,
  );
  assert.match(
    await errorOf({ DescribeUserPool: () => [500, { __type: "InternalErrorException" }] }),
    /^AWS does not answer cognito-idp:DescribeUserPool \(InternalErrorException\)/,
  );
});
