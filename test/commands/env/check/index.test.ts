import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { exitCodeOf, type Finding } from "../../../../commands/clouds/finding";
import { readPolicies } from "../../../../commands/clouds/read-policies";
import { checkClouds } from "../../../../commands/env/check";
import { BOTH, environmentWith, MINIMAL } from "../../../support/environment";
import { type Answers, type Asked, answering, CREDENTIALS, denied, token } from "../../clouds/answering";
import { resourceIn, stateText } from "../../state/state-text";

const states = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(states, { recursive: true }));

const SCOPES = [...readPolicies().auth0.scopes, "read:tenant_settings"].join(" ");

const NOW = new Date("2026-11-24T12:00:00Z");

/** What the clouds answer where all is well. */
const WELL: Answers = {
  "login.microsoftonline.com": () => [
    200,
    { access_token: token({ roles: ["Application.ReadWrite.OwnedBy"] }) },
  ],
  "graph.microsoft.com": () => [200, { value: [] }],
  "/oauth/token": () => [
    200,
    { access_token: token({ iss: "https://acme-dev.eu.auth0.com/", scope: SCOPES }) },
  ],
  "/api/v2/clients": () => [200, []],
  "/api/v2/connections": () => [200, []],
  "/api/v2/actions/actions": () => [200, {}],
  "/api/v2/actions/triggers/post-login/bindings": () => [200, {}],
  "/api/v2/tenants/settings": () => [200, { flags: { enable_client_connections: false } }],
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  DescribeUserPoolDomain: () => [200, { DomainDescription: {} }],
  ListUserPools: () => [200, { UserPools: [] }],
  "cognito-idp.eu-west-1.amazonaws.com": () => [400, { __type: "ResourceNotFoundException" }],
};

/** What is not as it should be, with some answers, variables or values changed. */
async function found(
  answers: Answers,
  variables: NodeJS.ProcessEnv = {},
  environment = MINIMAL,
): Promise<string[]> {
  const findings = await checkClouds(
    environment,
    { ...CREDENTIALS, ...variables },
    answering({ ...WELL, ...answers }),
    states,
    NOW,
  );
  return findings.filter(({ verdict }) => verdict !== "ok").map(renderFinding);
}

const renderFinding = ({ cloud, what, verdict, message }: Finding) =>
  `${verdict}: ${cloud}, ${what}: ${message}`;

test("a deploy can work where all is well", async () => assert.deepEqual(await found({}), []));

test("a missing Graph permission is named", async () => {
  const withRoles = (roles?: string[]) => ({
    "login.microsoftonline.com": (): [number, unknown] => [200, { access_token: token({ roles }) }],
  });
  assert.deepEqual(await found(withRoles(["Application.Read.All"])), [
    "wrong: Entra, permissions: Application.ReadWrite.OwnedBy of Microsoft Graph is missing; the credentials have Application.Read.All",
  ]);
  assert.deepEqual(await found(withRoles()), [
    "wrong: Entra, permissions: Application.ReadWrite.OwnedBy of Microsoft Graph is missing; the credentials have none",
  ]);
  assert.deepEqual(await found(withRoles(["Application.ReadWrite.All"])), []);
});

test("an expired Entra secret is reported, and any other refusal in Entra's words", async () => {
  const refusing = (error_description: string) =>
    found({ "login.microsoftonline.com": () => [401, { error_description }] });
  assert.deepEqual(await refusing("AADSTS7000222: The provided client secret keys are expired."), [
    "wrong: Entra, credentials: ARM_CLIENT_SECRET has expired (AADSTS7000222)",
  ]);
  assert.deepEqual(await refusing("AADSTS53003: Access has been blocked.\r\nTrace ID: 1"), [
    "wrong: Entra, credentials: AADSTS53003: Access has been blocked. (AADSTS53003)",
  ]);
});

test("Entra credentials of another kind are left to the provider", async () => {
  assert.deepEqual(await found({}, { ARM_CLIENT_SECRET: undefined }), [
    "unchecked: Entra, credentials: only a client secret can be checked here; the provider would use az login, a certificate or an identity",
  ]);
});

test("a display name with an apostrophe is quoted as OData wants it", async () => {
  const asked: string[] = [];
  const graph = ({ url }: Asked): [number, unknown] => {
    asked.push(new URL(url).searchParams.get("$filter") ?? "");
    return [200, { value: [] }];
  };
  await found(
    { "graph.microsoft.com": graph },
    {},
    environmentWith({ microsoft: { displayName: "Acme's" } }),
  );
  assert.deepEqual(asked, ["displayName eq 'Acme''s'"]);
});

test("an Auth0 token of another tenant, and an expired one, are reported", async () => {
  const withToken = (claims: object) => found({}, { AUTH0_API_TOKEN: token({ scope: SCOPES, ...claims }) });
  const iss = "https://acme-dev.eu.auth0.com/";
  assert.deepEqual(await withToken({ iss }), []);
  assert.deepEqual(await withToken({ iss: "https://other.eu.auth0.com/" }), [
    "wrong: Auth0, credentials: AUTH0_API_TOKEN is for another tenant: https://other.eu.auth0.com/, not acme-dev.eu.auth0.com",
  ]);
  assert.deepEqual(await withToken({ iss, exp: 1 }), [
    "wrong: Auth0, credentials: AUTH0_API_TOKEN has expired",
  ]);
  for (const nonsense of ["nonsense", "a.b.c"]) {
    assert.deepEqual(await found({}, { AUTH0_API_TOKEN: nonsense }), [
      "wrong: Auth0, credentials: AUTH0_API_TOKEN is not a token of the Management API",
    ]);
  }
});

test("an Auth0 application that is not authorized is reported", async () => {
  const error_description = 'Client is not authorized to access "x". You need to create a "client-grant"';
  assert.deepEqual(
    await found({ "/oauth/token": () => [403, { error: "access_denied", error_description }] }),
    ["wrong: Auth0, permissions: the application is not authorized for the Management API"],
  );
});

test("an Auth0 client of the name is found on any page", async () => {
  const pages = [
    Array.from({ length: 100 }, () => ({ client_id: "x", name: "x" })),
    [{ client_id: "c1", name: "Cognito (dev)" }],
  ];
  const clients = ({ url }: Asked): [number, unknown] => [
    200,
    pages[Number(new URL(url).searchParams.get("page"))],
  ];
  assert.deepEqual(await found({ "/api/v2/clients": clients }), [
    'wrong: Auth0, client name: "Cognito (dev)" is taken by c1',
    "note: Auth0, applications: the tenant has 101 applications. On a free plan Auth0 takes 10, and a deploy makes one more",
  ]);
});

test("a connection of the name is found, for the strategies in use only", async () => {
  const connections = ({ url }: Asked): [number, unknown] => [
    200,
    url.includes("name=dev-microsoft") ? [{ id: "con_1" }] : [],
  ];
  assert.deepEqual(await found({ "/api/v2/connections": connections }), [
    'wrong: Auth0, connection names: "dev-microsoft" is taken by con_1',
  ]);
  const both = environmentWith(BOTH);
  assert.deepEqual(await found({ "/api/v2/connections": connections }, {}, both), []);
});

test("an Action of the gate's name is found, unless the state has it", async () => {
  const answers: Answers = {
    "/api/v2/actions/actions": ({ url }) => [
      200,
      url.includes("actionName=Sign-in%20gate%20(dev)")
        ? { actions: [{ id: "a1", name: "Sign-in gate (dev)" }], total: 1 }
        : {},
    ],
  };
  assert.deepEqual(await found(answers), ['wrong: Auth0, Action name: "Sign-in gate (dev)" is taken by a1']);
  const state = stateText([resourceIn("auth0_action", "auth0_gate", { id: "a1" })]);
  const there: Answers = { ...answers, "/api/v2/actions/actions/a1": () => [200, { id: "a1" }] };
  assert.deepEqual(await found({ ...there, [STATE]: () => [200, state] }, {}, IN_S3), []);
});

test("missing AWS permissions are named, and a quota that a deployer can't see stops nothing", async () => {
  assert.deepEqual(
    await found({
      DescribeUserPool: denied,
      DescribeIdentityProvider: denied,
      DescribeUserPoolDomain: denied,
      ListUserPools: denied,
    }),
    [
      "wrong: AWS, permissions: missing: cognito-idp:DescribeUserPool, cognito-idp:DescribeIdentityProvider",
      "wrong: AWS, domain: missing: cognito-idp:DescribeUserPoolDomain",
      "note: AWS, quota: not checked: a deployer needs no cognito-idp:ListUserPools",
    ],
  );
});

test("a quota that is used up is reported, over all pages", async () => {
  const pools = ({ body }: Asked): [number, unknown] => {
    const page = Number(JSON.parse(body).NextToken ?? 0);
    return [200, { UserPools: Array(60).fill({}), ...(page < 16 && { NextToken: String(page + 1) }) }];
  };
  assert.deepEqual(await found({ ListUserPools: pools }), [
    "note: AWS, quota: 1020 user pools in eu-west-1 (default limit: 1000)",
  ]);
});

for (const [pools, counted] of [
  [0, "0 user pools"],
  [1, "1 user pool"],
  [2, "2 user pools"],
] as const) {
  test(`${counted} in a region read as that`, async () => {
    const answers = {
      ...WELL,
      ListUserPools: (): [number, unknown] => [200, { UserPools: Array(pools).fill({}) }],
    };
    const findings = await checkClouds(MINIMAL, CREDENTIALS, answering(answers), states, NOW);
    const ofAws = findings.filter(
      ({ cloud, what }) => cloud === "AWS" && ["permissions", "quota"].includes(what),
    );
    assert.deepEqual(ofAws.map(renderFinding), [
      "ok: AWS, permissions: can read user pools; write permissions can't be tested without changing something (docs/policies/aws-deploy.json)",
      `ok: AWS, quota: ${counted} in eu-west-1 (default limit: 1000)`,
    ]);
  });
}

test("a session's token is sent with the request", async () => {
  const sent: (string | null)[] = [];
  const sts = ({ headers }: Asked): [number, unknown] => {
    sent.push(headers.get("x-amz-security-token"));
    return [403, "<Code>ExpiredToken</Code>"];
  };
  assert.deepEqual(await found({ "sts.eu-west-1.amazonaws.com": sts }, { AWS_SESSION_TOKEN: "session" }), [
    "wrong: AWS, credentials: AWS refuses the access key (ExpiredToken)",
  ]);
  assert.deepEqual(sent, ["session"]);
});

const IN_S3 = environmentWith({
  state: { s3: { bucket: "acme-state", region: "eu-west-1", key: "dev/terraform.tfstate" } },
});
const STATE = "/acme-state/dev/terraform.tfstate";

test("names that the state in S3 has are this environment's own", async () => {
  const resources = [
    resourceIn("aws_cognito_user_pool", "cognito_pool", { id: "eu-west-1_a" }),
    resourceIn("azuread_application", "entra_application", { client_id: "app" }),
  ];
  const deployed: Answers = {
    DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: "eu-west-1_a" } }],
    DescribeUserPool: () => [200, {}],
    "graph.microsoft.com": () => [200, { value: [{ appId: "app" }] }],
  };
  assert.deepEqual(await found({ ...deployed, [STATE]: () => [200, stateText(resources)] }, {}, IN_S3), []);
  assert.deepEqual(await found({ ...deployed, [STATE]: () => [404, "<Code>NoSuchKey</Code>"] }, {}, IN_S3), [
    'wrong: Entra, display name: "dev sign-in" is taken by the app registration app',
    "wrong: AWS, domain: acme-dev is taken in eu-west-1, by the user pool eu-west-1_a",
  ]);
});

test("the permissions to read are tried on the environment's own pool, the only one that a policy may reach", async () => {
  const resources = [resourceIn("aws_cognito_user_pool", "cognito_pool", { id: "eu-west-1_a" })];
  const bound: Answers = {
    DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: "eu-west-1_a" } }],
    "cognito-idp.eu-west-1.amazonaws.com": ({ body }) =>
      JSON.parse(body).UserPoolId === "eu-west-1_a" ? [200, {}] : [400, { __type: "AccessDeniedException" }],
    [STATE]: () => [200, stateText(resources)],
  };
  assert.deepEqual(await found(bound, {}, IN_S3), []);
});

test("where the state was not read, a name that exists may be this environment's own", async () => {
  const existing: Answers = { "graph.microsoft.com": () => [200, { value: [{ appId: "app" }] }] };
  const unread =
    'unchecked: Entra, display name: "dev sign-in" is taken by the app registration app, perhaps by this environment itself: its state was not read';
  assert.deepEqual(
    await found({ ...existing, [STATE]: () => [404, "<Code>NoSuchBucket</Code>"] }, {}, IN_S3),
    [unread, "wrong: AWS, state: there is no bucket acme-state"],
  );
  assert.deepEqual(await found(existing, { AWS_ACCESS_KEY_ID: undefined }, IN_S3), [
    unread,
    "unchecked: AWS, credentials: account, permissions, domain and quota were not checked: that takes access keys, and this command does not read profiles",
  ]);
});

test("a refusal of AWS credentials is reported once, and not for the state again", async () => {
  const refused = (): [number, unknown] => [403, "<Code>InvalidClientTokenId</Code>"];
  assert.deepEqual(await found({ "sts.eu-west-1.amazonaws.com": refused, [STATE]: refused }, {}, IN_S3), [
    "wrong: AWS, credentials: AWS refuses the access key (InvalidClientTokenId)",
  ]);
});

test("a state in S3 that can't be read is reported", async () => {
  const answering = (code: string) => found({ [STATE]: () => [403, `<Code>${code}</Code>`] }, {}, IN_S3);
  assert.deepEqual(await answering("AccessDenied"), [
    "wrong: AWS, state: AWS does not let these credentials read s3://acme-state/dev/terraform.tfstate",
  ]);
  assert.deepEqual(await answering("PermanentRedirect"), [
    "wrong: AWS, state: the bucket acme-state is not in eu-west-1",
  ]);
});

test("names that the local state has are this environment's own", async () => {
  const resources = [
    resourceIn("auth0_client", "auth0_client", { client_id: "c1" }),
    resourceIn("auth0_connection", "auth0_waad", { id: "con_1" }, 0),
  ];
  writeFileSync(join(states, "terraform.dev.tfstate"), stateText(resources));
  const answers: Answers = {
    "/api/v2/clients": () => [200, [{ client_id: "c1", name: "Cognito (dev)" }]],
    "/api/v2/connections": () => [200, [{ id: "con_1", name: "dev-microsoft", strategy: "oauth2" }]],
    "/api/v2/clients/c1": () => [200, { client_id: "c1" }],
    "/api/v2/connections/con_1": () => [200, { id: "con_1" }],
    "/api/v2/clients/c1/connections": () => [200, { connections: [{ id: "con_1", name: "dev-microsoft" }] }],
  };
  assert.deepEqual(await found(answers), []);
  const foreign = [
    { id: "con_1", name: "dev-microsoft" },
    { id: "con_2", name: "google-oauth2" },
  ];
  assert.deepEqual(
    await found({ ...answers, "/api/v2/clients/c1/connections": () => [200, { connections: foreign }] }),
    [
      "note: Auth0, other ways in: google-oauth2 is enabled for the environment's client, and not its own; a deploy takes it off",
    ],
  );
  rmSync(join(states, "terraform.dev.tfstate"));
});

for (const [expires, warning] of [
  ["2027-11-24T12:00:00Z", undefined],
  ["2026-12-06T12:00:00Z", "expires in 12 days, on 2026-12-06; from then on nobody can sign in"],
  ["2026-11-21T11:00:00Z", "EXPIRED 3 days ago, on 2026-11-21: nobody can sign in"],
] as const) {
  test(`a client secret that expires on ${expires} ${warning ? "has" : "needs no"} a warning, wherever the state is`, async () => {
    const state = stateText(undefined, { outputs: { entra_secret_expires: { value: expires } } });
    const expected = warning === undefined ? [] : [`note: Entra, client secret: of sign-in, ${warning}`];
    writeFileSync(join(states, "terraform.dev.tfstate"), state);
    const there: Answers = { DescribeUserPool: () => [200, {}] };
    assert.deepEqual(await found(there), expected);
    rmSync(join(states, "terraform.dev.tfstate"));
    assert.deepEqual(await found({ ...there, [STATE]: () => [200, state] }, {}, IN_S3), expected);
  });
}

test("a local file that is not a state stops the check", async () => {
  writeFileSync(join(states, "terraform.dev.tfstate"), "{}");
  await assert.rejects(found({}), { name: "UserError", code: "state-invalid" });
  rmSync(join(states, "terraform.dev.tfstate"));
});

test("the others are checked where one cloud is out of reach", async () => {
  const gone = { "sts.eu-west-1.amazonaws.com": undefined } as unknown as Answers;
  assert.deepEqual(await found(gone), [
    "unchecked: AWS, network: sts.eu-west-1.amazonaws.com does not answer: no network",
  ]);
});

test("the exit code is that of the gravest finding", () => {
  const of = (...verdicts: Finding["verdict"][]) =>
    exitCodeOf(verdicts.map((verdict) => ({ cloud: "AWS", what: "", message: "", verdict })));
  assert.deepEqual(
    [of("ok"), of("ok", "note"), of("note", "unchecked"), of("unchecked", "wrong")],
    [0, 0, 2, 3],
  );
});
