import assert from "node:assert/strict";
import { test } from "node:test";
import { checkJoinedPool, checkProviderNames } from "../../../commands/clouds/check-joined-pool";
import type { DescribedPool, JoinedPool } from "../../../commands/clouds/joined-pool";
import type { BrokerEnvironment, Environment } from "../../../environments/schema";
import { BOTH, environmentWith, LISTED } from "../../support/environment";

const POOL = "eu-west-1_AbCdEf123";
const STANDARD = ["email", "email_verified", "name", "given_name", "family_name", "picture"];
const attribute = (Name: string, others = {}) => ({
  Name,
  AttributeDataType: "String",
  Mutable: true,
  ...others,
});
const SUB = attribute("sub", { Mutable: false, Required: true });

const joining = (
  cognito: Partial<BrokerEnvironment["cognito"]> = {},
  others: Partial<BrokerEnvironment> = {},
) => ({
  ...environmentWith({ cognito: { userPool: POOL, attributes: "none", ...cognito } }),
  ...others,
});
const poolWith = (changes: Partial<DescribedPool> = {}): DescribedPool => ({
  Id: POOL,
  Name: "people",
  Domain: "acme-dev",
  SchemaAttributes: [SUB, ...STANDARD.map((name) => attribute(name))],
  ...changes,
});
const joined = (pool: Partial<DescribedPool> = {}, others: Partial<JoinedPool> = {}): JoinedPool => ({
  pool: poolWith(pool),
  providers: {},
  missingProviders: [],
  ...others,
});
const checkProviderName = (environment: Environment, what: JoinedPool, isOwn: boolean) => {
  const [finding, ...others] = checkProviderNames(environment, what, () => isOwn);
  assert.ok(finding !== undefined && others.length === 0);
  return finding;
};
const told = (environment: BrokerEnvironment, what: JoinedPool) =>
  checkJoinedPool(environment, what)
    .filter(({ verdict }) => verdict !== "ok")
    .map(({ verdict, message, toDo }) => `${verdict}: ${message}. To do: ${toDo}`);

const ANOTHER = "join another pool; Cognito never changes that of a pool";

test("a pool with all that a sign-in writes can be joined", () => {
  assert.deepEqual(told(joining(), joined()), []);
  assert.deepEqual(
    checkJoinedPool(joining(), joined()).map(({ what, message }) => `${what}: ${message}`),
    [
      `user pool: people (${POOL}), which others own`,
      "domain: acme-dev is the pool's",
      "attributes: the pool has each that a sign-in writes",
    ],
  );
});

test("a pool that the account does not have can't be joined, and nothing else is said of it", () => {
  assert.deepEqual(told(joining(), { providers: {}, missingProviders: [] }), [
    `wrong: account 123456789012 has no user pool ${POOL} in eu-west-1. To do: correct cognito.userPool, cognito.accountId or cognito.region; if its owner has deleted it, everyone in it is lost: npm run destroy -- dev removes what is left of the environment`,
  ]);
});

for (const [title, environment, pool, expected] of [
  [
    "a pool without a domain has no sign-in pages",
    joining(),
    { Domain: undefined },
    "wrong: cognito.domain is acme-dev, but the pool has no domain. To do: ask the pool's owner for a domain",
  ],
  [
    "a custom domain is not a prefix",
    joining({ domain: { name: "login.acme.com" } }),
    {},
    "wrong: cognito.domain is login.acme.com, but the pool has acme-dev. To do: write the pool's own into cognito.domain",
  ],
  [
    "of two domains, people come by the one in the file",
    joining(),
    { CustomDomain: "login.acme.com" },
    "note: acme-dev is the pool's, which has login.acme.com too: people can sign in with Microsoft at acme-dev alone. To do: make each app start its sign-in at acme-dev",
  ],
  [
    "an e-mail that never changes fails everyone's second sign-in",
    joining(),
    { SchemaAttributes: [SUB, ...STANDARD.map((name) => attribute(name, { Mutable: name !== "email" }))] },
    `wrong: each sign-in writes email (which can't change). To do: ${ANOTHER}`,
  ],
  [
    "a required attribute that Microsoft does not give lets nobody in",
    joining(),
    {
      SchemaAttributes: [
        ...STANDARD.map((name) => attribute(name, { Required: true })),
        attribute("birthdate", { Required: true }),
        attribute("phone_number", { Required: true }),
      ],
    },
    `wrong: the pool requires birthdate, phone_number, which a sign-in with Microsoft does not give. To do: ${ANOTHER}`,
  ],
  [
    "triggers of the pool run for people from Microsoft too",
    joining(),
    { LambdaConfig: { PreSignUp: "arn", KMSKeyID: "arn" } },
    "note: the pool calls Lambda functions (PreSignUp), for people who come from Microsoft too: they may refuse or change them. To do: ask the pool's owner what they do with people of another identity provider",
  ],
] as const) {
  test(title, () => {
    const { Domain, ...others } = { Domain: "acme-dev" as string | undefined, ...pool };
    const changed = { ...others, ...(Domain !== undefined && { Domain }) };
    const { Domain: _, ...without } = poolWith();
    assert.deepEqual(
      told(environment, { pool: { ...without, ...changed }, providers: {}, missingProviders: [] }),
      [expected],
    );
  });
}

test("attributes of the organisation must be there as text that is long enough and can change", () => {
  const environment = joining({
    attributes: { tenantId: "org", objectId: "person", accountType: "kind", former: [] },
  });
  const custom = [
    attribute("custom:org", { AttributeDataType: "Number" }),
    attribute("custom:person", { StringAttributeConstraints: { MaxLength: "10" } }),
  ];
  const SchemaAttributes = [...STANDARD.map((name) => attribute(name)), ...custom];
  assert.deepEqual(told(environment, joined({ SchemaAttributes })), [
    "wrong: cognito.attributes: each sign-in writes custom:org (which is a Number, not text), custom:person (which takes 10 characters, of 36), custom:kind (which the pool lacks). To do: ask the pool's owner to add them, as text of 0 to 256 characters that can change; or write cognito.attributes: none",
  ]);
});

test("a pool that takes upper and lower case for the same is no danger to user IDs in lower case", () => {
  const pool = { UsernameConfiguration: { CaseSensitive: false } };
  assert.deepEqual(told(joining(), joined(pool)), []);
  const both = joining({}, { auth0: BOTH.auth0 });
  assert.deepEqual(told(both, joined(pool)), [
    "wrong: the pool takes upper and lower case for the same, and two people can have user IDs that differ in that alone with auth0.strategy: both. To do: write auth0.strategy: microsoft, whose user IDs are in lower case",
  ]);
  assert.deepEqual(told(both, joined({ UsernameConfiguration: { CaseSensitive: true } })), []);
  assert.deepEqual(told(both, joined()), []);
});

test("the issuer is what the pool's discovery document says, in either form", () => {
  const updated = `https://issuer-cognito-idp.eu-west-1.amazonaws.com/${POOL}`;
  const original = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`;
  assert.deepEqual(told(joining(), joined({}, { issuer: original })), []);
  assert.deepEqual(told(joining({ issuer: "updated" }), joined({}, { issuer: updated })), []);
  assert.deepEqual(told(joining(), joined({}, { issuer: updated })), [
    `wrong: the pool's discovery document says ${updated}, but cognito.issuer is original. To do: write cognito.issuer: updated`,
  ]);
});

test("an app client's other identity providers must be there", () => {
  assert.deepEqual(told(joining(), joined({}, { missingProviders: ["Google"] })), [
    "wrong: the user pool has no identity provider Google. To do: correct the name in cognito.clients.*.alsoSignInWith, or leave it out",
  ]);
});

const PROVIDER = { type: "OIDC", url: "https://acme-dev.eu.auth0.com/authorize" };
const adopting = joining({}, { adopt: { identityProvider: "Microsoft" } });

test("an identity provider that is adopted must be there, and lead to the environment's Auth0 tenant", () => {
  assert.deepEqual(told(adopting, joined({}, { providers: { Microsoft: PROVIDER } })), []);
  assert.deepEqual(told(adopting, joined()), [
    "wrong: environments/dev.yaml adopts the identity provider Microsoft, which the pool doesn't have. To do: take adopt.identityProvider out of the file: a deploy then makes it, and people keep their user IDs by its name",
  ]);
  const { verdict, message, toDo } = checkProviderName(
    adopting,
    joined({}, { providers: { Microsoft: { type: "SAML" } } }),
    false,
  );
  assert.deepEqual(
    [verdict, message, toDo],
    [
      "wrong",
      "environments/dev.yaml adopts the identity provider Microsoft, which leads elsewhere (SAML), not to https://acme-dev.eu.auth0.com/authorize: people would get new user IDs",
      "correct auth0.domain or auth0.customDomain, or take another cognito.providerName and leave that one alone",
    ],
  );
});

test("the identity provider's name is free, the environment's own, adopted, or another's", () => {
  const there = joined({}, { providers: { Microsoft: PROVIDER } });
  assert.equal(
    checkProviderName(joining(), joined(), false).message,
    `the name Microsoft is free in ${POOL}`,
  );
  assert.equal(checkProviderName(joining(), there, true).message, "Microsoft is this environment's");
  assert.equal(checkProviderName(adopting, there, false).message, "Microsoft is there, and is adopted");
  const { verdict, message } = checkProviderName(joining(), there, false);
  assert.deepEqual(
    [verdict, message],
    [
      "wrong",
      `the user pool ${POOL} has an identity provider Microsoft already (OIDC, https://acme-dev.eu.auth0.com/authorize), which dev has not made`,
    ],
  );
});

test("each identity provider of a list is free, the environment's own, adopted, or another's", () => {
  const listed: Environment = {
    ...LISTED,
    cognito: { ...LISTED.cognito, userPool: POOL, attributes: "none" },
  };
  const tenant = "https://login.microsoftonline.com/fab71ca0-0000-4000-8000-000000000fab";
  const there = joined(
    {},
    { providers: { Fabrikam: { type: "OIDC", url: `${tenant}/oauth2/v2.0/authorize` } } },
  );
  const found = (environment: Environment, what: JoinedPool) =>
    checkProviderNames(environment, what, () => false).map(({ message, toDo }) => [message, toDo]);
  assert.deepEqual(found(listed, there), [
    [`the name Acme is free in ${POOL}`, undefined],
    [
      `the user pool ${POOL} has an identity provider Fabrikam already (OIDC, ${tenant}/oauth2/v2.0/authorize), which dev has not made`,
      "choose another name in microsoft.organizations; if it leads to this environment's Entra tenant and is to be its own, write adopt: { identityProviders: [Fabrikam] } into environments/dev.yaml",
    ],
  ]);
  const adopted: Environment = { ...listed, adopt: { identityProviders: ["Fabrikam"] } };
  assert.deepEqual(found(adopted, there)[1], ["Fabrikam is there, and is adopted", undefined]);
  assert.deepEqual(
    checkJoinedPool(adopted, joined()).flatMap(({ verdict, message }) =>
      verdict === "wrong" ? message : [],
    ),
    ["environments/dev.yaml adopts the identity provider Fabrikam, which the pool doesn't have"],
  );
});
