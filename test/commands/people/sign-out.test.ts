import assert from "node:assert/strict";
import { test } from "node:test";
import { findSignOut } from "../../../commands/people/sign-out";
import type { Environment } from "../../../environments/schema";
import { outputBlock } from "../../support/documents";
import { OF_TENANT } from "../../support/entra-file";
import { appClientWith, environmentWith } from "../../support/environment";
import { fileWith } from "../../support/environment-file";
import { routedIn } from "../../support/environment-in";
import { type Answers, type Asked, answering, CREDENTIALS, denied } from "../clouds/answering";

const POOL = "eu-west-1_AbCdEf123";
const TENANT = "fab71ca0-0000-4000-8000-000000000fab";
const OID = "0b1ec700-0000-4000-8000-000000000001";
const BROKER = environmentWith({});
const ENTRA = routedIn(
  fileWith({
    ...OF_TENANT,
    signOut: undefined,
    "cognito.attributes": { tenantId: "tenant_id", objectId: "object_id" },
  }),
);

interface Listed {
  readonly Username: string;
  readonly Attributes: readonly { readonly Name: string; readonly Value: string }[];
}

const user = (Username: string, userId: string, more: Readonly<Record<string, string>> = {}): Listed => ({
  Username,
  Attributes: Object.entries({
    sub: `sub of ${Username}`,
    identities: JSON.stringify([{ providerName: "Microsoft", userId }]),
    ...more,
  }).map(([Name, Value]) => ({ Name, Value })),
});

const ADA_ID = `oauth2|dev-microsoft|${TENANT}.${OID}`;
const ADA = user(`Microsoft_${ADA_ID}`, ADA_ID, {
  sub: "5e55104e-0000-4000-8000-00000000ada0",
  email: "ada@fabrikam.com",
  name: "Ada",
});
const BEA = user("Microsoft_x'y", "x'y", { email: "shared@fabrikam.com", name: "Bea \u001b[2J" });
const CEM = user("cem", "cem", { email: "shared@fabrikam.com" });
const USERS = [ADA, BEA, CEM];

const attributeOf = ({ Username, Attributes }: Listed, name: string) =>
  name === "username" ? Username : Attributes.find(({ Name }) => Name === name)?.Value;

/** Cognito, as far as it is asked, and what it was asked to do. */
function cognito(users: readonly Listed[] = USERS, more: Answers = {}) {
  const signedOut: unknown[] = [];
  const answers: Answers = {
    "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
    DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: POOL } }],
    ListUsers: ({ body }: Asked) => {
      const { Filter } = JSON.parse(body);
      if (Filter === undefined) return [200, { Users: users }];
      const [, name = "", value = ""] = /^(\w+) = "(.*)"$/s.exec(Filter) ?? [];
      const wanted = value.replace(/\\(.)/g, "$1");
      return [200, { Users: users.filter((each) => attributeOf(each, name) === wanted) }];
    },
    AdminUserGlobalSignOut: ({ body }: Asked) => {
      signedOut.push(JSON.parse(body));
      return [200, {}];
    },
    ...more,
  };
  return { signedOut, fetch: answering(answers) };
}

const find = (given: string, { fetch } = cognito(), environment: Environment = BROKER) =>
  findSignOut(environment, given, CREDENTIALS, fetch);

test("a user is shown, and signed out of every app, and what goes on is said", async () => {
  const asked = cognito();
  const { who, act } = await find("ada@fabrikam.com", asked);
  assert.deepEqual(asked.signedOut, []);
  const done = await act();
  assert.deepEqual(asked.signedOut, [{ UserPoolId: POOL, Username: ADA.Username }]);
  assert.equal(
    `${who}\n? Sign this person out of every app? Yes\n${done}`,
    outputBlock("docs/people.md", "test/commands/people/sign-out.test.ts"),
  );
});

for (const [what, given] of [
  ["name", ADA.Username],
  ["sub", "5e55104e-0000-4000-8000-00000000ada0"],
  ["sub in upper case", "5E55104E-0000-4000-8000-00000000ADA0"],
  ["e-mail address", "ada@fabrikam.com"],
  ["e-mail address in another case", "Ada@Fabrikam.com"],
  ["tenant ID and object ID", `${TENANT}.${OID}`],
  ["tenant ID and object ID in upper case", `${TENANT}/${OID}`.toUpperCase()],
] as const) {
  test(`a user is found by the ${what}`, async () => {
    const asked = cognito();
    await (await find(given, asked)).act();
    assert.deepEqual(asked.signedOut, [{ UserPoolId: POOL, Username: ADA.Username }]);
  });
}

test("straight to Entra, a user is found by the attributes that hold tenant ID and object ID", async () => {
  const asked = cognito([
    user("Microsoft_one", "one", { "custom:tenant_id": TENANT, "custom:object_id": TENANT }),
    user("Microsoft_two", "two", { "custom:tenant_id": ENTRA.microsoft.tenantId, "custom:object_id": OID }),
  ]);
  const { who, act } = await find(`${ENTRA.microsoft.tenantId}.${OID}`, asked, ENTRA);
  assert.match(who, new RegExp(`^ {2}Microsoft_two\n {4}account {4}${OID} of the tenant `));
  assert.doesNotMatch(await act(), /Auth0/);
  assert.deepEqual(asked.signedOut, [{ UserPoolId: POOL, Username: "Microsoft_two" }]);
});

test("where several may be meant, nobody is signed out", async () => {
  const asked = cognito();
  await assert.rejects(find("shared@fabrikam.com", asked), {
    name: "UserError",
    code: "user-not-clear",
    message: `dev: "shared@fabrikam.com" may be 2 users of the pool. Nobody was signed out.
  Microsoft_x'y
    name       "Bea <U+001B>[2J"
    e-mail     "shared@fabrikam.com"
    sub        sub of Microsoft_x'y
  cem
    e-mail     "shared@fabrikam.com"
    sub        sub of cem
To do: run it again with the name of one of them.`,
  });
  assert.deepEqual(asked.signedOut, []);
});

test("a line for a shell keeps a name that has quotes whole", async () => {
  const lines = (await (await find("Microsoft_x'y")).act()).split("\n");
  assert.equal(
    lines.at(-1),
    `  aws cognito-idp admin-disable-user --region eu-west-1 --user-pool-id ${POOL} --username 'Microsoft_x'\\''y'`,
  );
});

test("the longest life of a token that an app verifies by itself is said", async () => {
  const clients = {
    web: appClientWith({ tokens: { access: "15 minutes", id: "2 hours", refresh: "8 hours" } }),
    server: appClientWith({ tokens: { access: "10 minutes", id: "5 minutes", refresh: "8 hours" } }),
  };
  const done = await (await find("cem", cognito(), environmentWith({ cognito: { clients } }))).act();
  assert.match(done, /until they end, at most 2 hours after they were issued$/m);
});

for (const given of ["nobody", "nobody@fabrikam.com", '" or username ^= "', `${TENANT}.${TENANT}`]) {
  test(`nobody is found by ${given}`, () =>
    assert.rejects(find(given), {
      name: "UserError",
      code: "user-not-found",
      message: `dev: the user pool ${POOL} has no user ${JSON.stringify(given)}. Nobody was signed out.\nTo do: give the name in the pool, the sub of the person's tokens, the tenant ID and object ID as <tenant ID>.<object ID>, or the e-mail address, in the same letters' case. npm run people -- names dev lists all users. Whoever came by one of Auth0's own connections has tenant ID and object ID at Auth0 alone.`,
    }));
}

test("a permission that is missing is named, and so are missing keys", async () => {
  for (const [operation, run] of [
    ["ListUsers", () => find("cem", cognito(USERS, { ListUsers: denied }))],
    [
      "AdminUserGlobalSignOut",
      async () => (await find("cem", cognito(USERS, { AdminUserGlobalSignOut: denied }))).act(),
    ],
  ] as const) {
    await assert.rejects(run(), {
      code: "aws-permission-missing",
      message: `AWS does not let these credentials call cognito-idp:${operation}. Nothing was changed.\nTo do: grant it (docs/people.md, "Somebody may not sign in any more"), then run the same command again.`,
    });
  }
  await assert.rejects(findSignOut(BROKER, "cem", {}, cognito().fetch), { code: "aws-keys-missing" });
});
