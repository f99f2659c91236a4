import assert from "node:assert/strict";
import { test } from "node:test";
import { signedBy } from "../../../commands/clouds/aws";
import { MAX_OTHER_CLIENTS, readCognitoFacts } from "../../../commands/clouds/read-cognito-facts";
import { type Answers, answering, denied } from "./answering";

const POOL = "eu-west-1_AbCdEf123";
const KEYS = { accessKeyId: "AKIA", secretAccessKey: "aws-secret" };

const ANSWERS: Answers = {
  DescribeUserPool: () => [200, { UserPool: { Id: POOL, IssuerConfiguration: { Type: "UPDATED" } } }],
  GetUserPoolMfaConfig: () => [200, { MfaConfiguration: "OFF" }],
  DescribeUserPoolDomain: () => [200, { DomainDescription: { Domain: "acme", Routing: {} } }],
  ListUserPoolClients: () => [
    200,
    { UserPoolClients: ["web", "portal"].map((ClientId) => ({ ClientId, UserPoolId: POOL })) },
  ],
  DescribeUserPoolClient: ({ body }) => [
    200,
    { UserPoolClient: { ClientId: JSON.parse(body).ClientId, ClientSecret: "do-not-tell" } },
  ],
};

const read = (answers: Answers = {}, own: { userPoolId?: string; domain?: string } = { userPoolId: POOL }) =>
  readCognitoFacts(signedBy(KEYS, answering({ ...ANSWERS, ...answers })), "eu-west-1", {
    clientIds: ["web"],
    ...own,
  });

test("the pool is read as a whole, with its app clients, the stack's own and others, and without their secrets", async () => {
  assert.deepEqual(await read({}, { userPoolId: POOL, domain: "acme" }), {
    userPool: { Id: POOL, IssuerConfiguration: { Type: "UPDATED" } },
    mfa: { MfaConfiguration: "OFF" },
    domain: { Domain: "acme", Routing: {} },
    clients: [{ ClientId: "web" }, { ClientId: "portal" }],
  });
});

test("of a pool that is gone there is nothing", async () => {
  const gone: Answers = Object.fromEntries(
    ["DescribeUserPool", "GetUserPoolMfaConfig", "ListUserPoolClients", "DescribeUserPoolClient"].map(
      (operation) => [
        operation,
        () => [400, { __type: "ResourceNotFoundException", message: `User pool ${POOL} does not exist.` }],
      ],
    ),
  );
  assert.equal(await read(gone), undefined);
  assert.equal(await read({}, {}), undefined);
});

test("of a domain that is gone there is nothing", async () => {
  const facts = await read(
    { DescribeUserPoolDomain: () => [200, { DomainDescription: {} }] },
    { userPoolId: POOL, domain: "acme" },
  );
  assert.ok(facts !== undefined && !("domain" in facts));
});

test("a permission that lacks for the pool itself is why nobody looked", async () => {
  assert.deepEqual(await read({ DescribeUserPool: denied }), {
    unseen:
      "AWS does not let these credentials do that: grant them cognito-idp:DescribeUserPool, as docs/policies/aws-plan.json does",
  });
});

test("without a permission for the other app clients, only these are not looked at", async () => {
  const facts = await read({ ListUserPoolClients: denied });
  assert.ok(facts !== undefined && "clients" in facts);
  assert.deepEqual(facts.clients, [{ ClientId: "web" }]);
  assert.deepEqual(facts.notSeen, [
    {
      what: "the user pool's other app clients",
      why: "AWS does not let these credentials do that: grant them cognito-idp:ListUserPoolClients, as docs/policies/aws-plan.json does",
    },
  ]);
});

test("of a pool with very many app clients, it says how many it did not look at", async () => {
  const ids = Array.from({ length: MAX_OTHER_CLIENTS + 12 }, (_, index) => `app${index}`);
  const facts = await read({
    ListUserPoolClients: ({ body }) => {
      const start = Number(JSON.parse(body).NextToken ?? 0);
      const page = ids.slice(start, start + 60).map((ClientId) => ({ ClientId }));
      const rest = start + 60 < ids.length ? { NextToken: String(start + 60) } : {};
      return [200, { UserPoolClients: page, ...rest }];
    },
  });
  assert.ok(facts !== undefined && "clients" in facts);
  assert.equal(facts.clients.length, MAX_OTHER_CLIENTS + 1);
  assert.deepEqual(facts.notSeen, [
    { what: "12 of the user pool's other app clients", why: "It looks at 60, and the pool has more" },
  ]);
});

test("a call that is one too many is made again", async ({ mock }) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let asked = 0;
  const busy: Answers = {
    DescribeUserPoolDomain: () => {
      asked += 1;
      if (asked > 1) return [200, { DomainDescription: { Domain: "acme" } }];
      setImmediate(() => mock.timers.tick(1000));
      return [400, { __type: "TooManyRequestsException", message: "Rate exceeded" }];
    },
  };
  const facts = await read(busy, { userPoolId: POOL, domain: "acme" });
  assert.deepEqual(facts && "domain" in facts && facts.domain, { Domain: "acme" });
});

test("keys that AWS refuses are an error", async () => {
  const expired: Answers = {
    DescribeUserPool: () => [400, { __type: "ExpiredTokenException", message: "expired" }],
  };
  await assert.rejects(read(expired), {
    name: "UserError",
    code: "credentials-refused",
    message:
      "AWS refuses the credentials (ExpiredTokenException): they have expired or are wrong.\nTo do: renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login, then run the same command again.",
  });
});
