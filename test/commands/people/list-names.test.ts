import assert from "node:assert/strict";
import { test } from "node:test";
import { listNames } from "../../../commands/people/list-names";
import { renderNames } from "../../../commands/people/render-names";
import { outputBlock } from "../../support/documents";
import { environmentWith } from "../../support/environment";
import { type Answers, answering, CREDENTIALS, denied, token } from "../clouds/answering";

const POOL = "eu-west-1_AbCdEf123";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const OID = "0b1ec700-0000-4000-8000-000000000001";
const ENVIRONMENT = environmentWith({ auth0: { strategy: "both" } });

const listed = (Username: string, ...ids: string[]) => ({
  Username,
  Attributes: [
    { Name: "sub", Value: `sub of ${Username}` },
    { Name: "email", Value: "nobody@acme.com" },
    ...(ids.length === 0
      ? []
      : [
          {
            Name: "identities",
            Value: JSON.stringify(ids.map((userId) => ({ providerName: "Microsoft", userId }))),
          },
        ]),
  ],
});
const HANA = listed("Microsoft_waad|dHUsYn7_Ab-9", "waad|dHUsYn7_Ab-9");
const PIA = listed("Microsoft_windowslive|0123456789abcdef", "windowslive|0123456789abcdef");
const GONE = listed("Microsoft_waad|Zy8Xw7Vu6", "waad|Zy8Xw7Vu6");
const LOCAL = listed("support");

const auth0Token = (scope: string) => [
  200,
  { access_token: token({ iss: "https://acme-dev.eu.auth0.com/", scope }) },
];
const WELL: Answers = {
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  "/oauth/token": () => auth0Token("read:users") as [number, unknown],
  DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: POOL } }],
  ListUsers: ({ body }) =>
    JSON.parse(body).PaginationToken === "next"
      ? [200, { Users: [GONE, LOCAL] }]
      : [200, { Users: [HANA, PIA], PaginationToken: "next" }],
  "/api/v2/users/waad%7CdHUsYn7_Ab-9": () => [200, { tenantid: FABRIKAM, oid: OID, identities: [{}] }],
  "/api/v2/users/waad%7CZy8Xw7Vu6": () => [404, { message: "The user does not exist." }],
};
const list = (answers: Answers = {}) =>
  listNames(ENVIRONMENT, CREDENTIALS, answering({ ...WELL, ...answers }));
const fails = (answers: Answers, code: string, message: string | RegExp) =>
  assert.rejects(list(answers), { name: "UserError", code, message });

test("every user of the pool is listed, page by page, with the new name or why there is none", async () => {
  assert.equal(
    renderNames(await list()),
    outputBlock("docs/move-strategy.md", "test/commands/people/list-names.test.ts"),
  );
});

test("for a program there are the user's own ID and Microsoft's two, and no e-mail", async () => {
  const { users, ...about } = await list();
  assert.deepEqual(about, { environment: "dev", userPool: POOL });
  assert.deepEqual(users[0], {
    username: "Microsoft_waad|dHUsYn7_Ab-9",
    sub: "sub of Microsoft_waad|dHUsYn7_Ab-9",
    newUsername: `Microsoft_oauth2|dev-microsoft|${FABRIKAM}.${OID}`,
    tenantId: FABRIKAM,
    objectId: OID,
    isOpen: false,
  });
  assert.doesNotMatch(JSON.stringify(users), /@/);
});

test("ten thousand users are listed in their order, and Auth0 is asked for work accounts alone", async () => {
  const COUNT = 10_000;
  const hex = (index: number) => index.toString(16).padStart(16, "0");
  let asked = 0;
  const { users } = await list({
    ListUsers: ({ body }) => {
      const start = Number(JSON.parse(body).PaginationToken ?? 0);
      const page = Array.from({ length: Math.min(60, COUNT - start) }, (_, index) => start + index);
      const Users = page.map((index) => {
        const id = index % 100 === 0 ? "waad|dHUsYn7_Ab-9" : `windowslive|${hex(index)}`;
        return listed(`Microsoft_${id}`, id);
      });
      const end = start + page.length;
      return [200, { Users, ...(end < COUNT && { PaginationToken: String(end) }) }];
    },
    "/api/v2/users/waad%7CdHUsYn7_Ab-9": () => {
      asked += 1;
      return [200, { tenantid: FABRIKAM, oid: OID, identities: [{}] }];
    },
  });
  assert.equal(users.length, COUNT);
  assert.equal(users[9_999]?.username, `Microsoft_windowslive|${hex(9_999)}`);
  assert.equal(asked, 100);
});

test("nobody in the pool is a list too", async () => {
  assert.equal(
    renderNames(await list({ ListUsers: () => [200, { Users: [] }] })),
    `dev: 0 users in the user pool ${POOL}. 0 would get another name. Nothing was changed.`,
  );
});

test("a scope and a permission that are missing are named", async () => {
  await fails(
    { "/oauth/token": () => auth0Token("read:clients") as [number, unknown] },
    "auth0-scope-missing",
    "dev: these credentials lack the Management API's scope read:users at acme-dev.eu.auth0.com. Nothing was changed.\nTo do: grant it (Auth0 dashboard, Applications, APIs, Auth0 Management API, Machine to Machine Applications), then run the same command again. A deploy does not need it: take it away afterwards.",
  );
  await fails(
    { ListUsers: denied },
    "aws-permission-missing",
    'AWS does not let these credentials call cognito-idp:ListUsers. Nothing was changed.\nTo do: grant it (docs/move-strategy.md, "Who gets which name"), then run the same command again.',
  );
});

test("a cloud that refuses the credentials is named", () =>
  fails(
    { "/oauth/token": () => [401, { error: "access_denied" }] },
    "clouds-not-entered",
    /^dev: its users can't be read with these credentials\. Nothing was changed\.\n {2}Auth0: acme-dev\.eu\.auth0\.com does not accept AUTH0_CLIENT_ID/,
  ));

test("an environment without a pool is told", () =>
  fails(
    { DescribeUserPoolDomain: () => [200, { DomainDescription: {} }] },
    "not-deployed",
    "dev: no user pool in eu-west-1 has the domain acme-dev, so there is nobody to name.\nTo do: check cognito.domain and cognito.region in environments/dev.yaml; deploy it, if it never was.",
  ));

test("names in a joined pool are in lower case if the pool takes upper and lower case for the same", async () => {
  const joined = environmentWith({
    auth0: { strategy: "both" },
    cognito: { userPool: POOL, attributes: "none" },
  });
  const namesWith = async (CaseSensitive: boolean) => {
    const answers: Answers = {
      ...WELL,
      DescribeUserPool: () => [200, { UserPool: { UsernameConfiguration: { CaseSensitive } } }],
    };
    const { users } = await listNames(joined, CREDENTIALS, answering(answers));
    return users.flatMap(({ newUsername }) => newUsername ?? []);
  };
  const [sensitive, insensitive] = [await namesWith(true), await namesWith(false)];
  assert.ok(
    sensitive.every((name) => name.startsWith("Microsoft_oauth2|")),
    String(sensitive),
  );
  assert.deepEqual(
    insensitive,
    sensitive.map((name) => name.toLowerCase()),
  );
});
