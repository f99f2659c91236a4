import assert from "node:assert/strict";
import { test } from "node:test";
import { renderReport } from "../../../commands/route/render-report";
import { outputBlock } from "../../support/documents";
import { denied, token } from "../clouds/answering";
import { FABRIKAM, HOME, type ListedUser, oid, PERSONAL, POOL_KEYS, reportIn } from "./moving";

const MICROSOFT = `tenantId: ${HOME}`;
const broker = (accounts: string, more = "") =>
  `microsoft: { ${MICROSOFT}, ${accounts} }\nauth0: { domain: acme-dev.eu.auth0.com${more} }\n${POOL_KEYS}`;
const byBroker = (tenant: string, number: number): ListedUser => ({
  name: `Microsoft_oauth2|dev-microsoft|${tenant}.${oid(number)}`,
});
const attributes = (tenant: string, number: number) => ({ tenant_id: tenant, object_id: oid(number) });
const byEntra = (sub: string, number: number, provider = "Entra"): ListedUser => ({
  name: `${provider}_${sub}`,
  attributes: attributes(HOME, number),
});
const SUPPORT: ListedUser = { name: "support", identities: [] };
const TENANT = broker("accounts: tenant");

type Report = Awaited<ReturnType<typeof reportIn>>;
const fatesIn = ({ users }: Report) =>
  users.map(({ fate, newUsername, newStart, note }) => [fate, newUsername ?? newStart ?? note]);

/** The file with both routes, of a move from the broker to entra. */
const bothRoutes = async () => String((await reportIn(TENANT, { to: "entra" }, [])).files.sideBySide);

test("each user of the pool is shown with the new name, or why there is none", async () => {
  const report = await reportIn(TENANT, { to: "entra" }, [
    byBroker(HOME, 1),
    byBroker(FABRIKAM, 2),
    { name: "Microsoft_google-oauth2|1234" },
    SUPPORT,
  ]);
  const [users = ""] = renderReport(report).split("\n\nWhat stays");
  assert.equal(users, outputBlock("docs/move-route.md", "test/commands/route/report.test.ts"));
});

test("a route whose names are made of the object ID tells each name before", async () => {
  const report = await reportIn(TENANT, { to: "saml" }, [byBroker(HOME, 1), byBroker(HOME, 2)]);
  assert.deepEqual(fatesIn(report), [
    ["moves", `EntraSaml_${oid(1)}`],
    ["moves", `EntraSaml_${oid(2)}`],
  ]);
  assert.deepEqual(report.users[0], {
    username: `Microsoft_oauth2|dev-microsoft|${HOME}.${oid(1)}`,
    sub: `sub of Microsoft_oauth2|dev-microsoft|${HOME}.${oid(1)}`,
    fate: "moves",
    tenantId: HOME,
    objectId: oid(1),
    newUsername: `EntraSaml_${oid(1)}`,
    newStart: "EntraSaml_",
  });
  assert.doesNotMatch(JSON.stringify(report), /@acme/);
});

test("a move from Entra to the broker takes the IDs from the attributes, or says that there are none yet", async () => {
  const entra = `route: entra\nmicrosoft: { ${MICROSOFT} }\n${POOL_KEYS}`;
  const report = await reportIn(entra, { to: "broker", auth0Domain: "acme-dev.eu.auth0.com" }, [
    byEntra("abc", 1, "Microsoft"),
    { name: "Microsoft_def" },
    { name: "Microsoft_ghi", attributes: attributes(FABRIKAM, 3) },
  ]);
  assert.deepEqual(fatesIn(report), [
    ["moves", `Auth0_oauth2|dev-microsoft|${HOME}.${oid(1)}`],
    ["open", "has no tenant ID and object ID in the pool yet; they come with the next sign-in"],
    ["open", `is of the tenant ${HOME} by the name, and of ${FABRIKAM} by the attributes`],
  ]);
});

test("who has signed in by both is known by the two IDs, and nobody by one of them", async () => {
  const report = await reportIn(await bothRoutes(), { to: "entra" }, [
    byBroker(HOME, 1),
    byBroker(HOME, 2),
    byBroker(FABRIKAM, 1),
    byEntra("one", 1),
    byEntra("other", 9),
    SUPPORT,
  ]);
  assert.deepEqual(fatesIn(report), [
    ["moved", "Entra_one"],
    ["moves", "Entra_"],
    ["stays", `can't sign in today either: broker does not let in the tenant ${FABRIKAM}`],
    ["stays", "does not come by Microsoft, and stays as it is"],
  ]);
  assert.equal(report.users[0]?.newSub, "sub of Entra_one");
  assert.equal(report.newUsers, 1);
  assert.equal(report.files.sideBySide, undefined);
  assert.match(
    renderReport(report),
    /^6 users in the user pool eu-west-1_AbCdEf123: 1 will get another name, 1 person has signed in by both routes, 1 came by entra alone\. Nothing was changed\.$/m,
  );
});

test("two users of one account are for a person to look at, on either side", async () => {
  const report = await reportIn(await bothRoutes(), { to: "entra" }, [
    byBroker(HOME, 1),
    byEntra("one", 1),
    byEntra("another", 1),
    byBroker(HOME, 2),
    { name: `Microsoft_oauth2|old-name|${HOME}.${oid(2)}` },
  ]);
  assert.deepEqual(fatesIn(report), [
    ["open", "is Entra_one and Entra_another: one account has two users"],
    ["open", `the same account as Microsoft_oauth2|old-name|${HOME}.${oid(2)}`],
    ["open", `the same account as Microsoft_oauth2|dev-microsoft|${HOME}.${oid(2)}`],
  ]);
});

test("who is linked to the new account stays the same user", async () => {
  const { name } = byBroker(HOME, 1);
  const report = await reportIn(await bothRoutes(), { to: "entra" }, [
    { name, identities: [name, "Entra_abc"] },
  ]);
  assert.deepEqual(fatesIn(report), [["linked", "is linked to the new account, and keeps this name"]]);
});

test("a pool that ignores upper and lower case has the new names in lower case", async () => {
  const file = TENANT.replace("domain: acme-dev\n", "domain: acme-dev\n  usernames: case-insensitive\n");
  assert.deepEqual(fatesIn(await reportIn(file, { to: "saml" }, [byBroker(HOME, 1)])), [
    ["moves", `entrasaml_${oid(1)}`],
  ]);
});

test("people of Auth0's own connections are asked for there", async () => {
  const answers = {
    "/oauth/token": () =>
      [200, { access_token: token({ iss: "https://acme-dev.eu.auth0.com/", scope: "read:users" }) }] as [
        number,
        unknown,
      ],
    "/api/v2/users/waad%7CdHUsYn7": () =>
      [200, { tenantid: HOME, oid: oid(1), identities: [{}] }] as [number, unknown],
  };
  const report = await reportIn(
    broker("accounts: tenant", ", strategy: waad"),
    { to: "saml" },
    [{ name: "Microsoft_waad|dHUsYn7" }],
    answers,
  );
  assert.deepEqual(fatesIn(report), [["moves", `EntraSaml_${oid(1)}`]]);
});

for (const [title, accounts, to, lost] of [
  [
    "every organisation and personal accounts",
    "accounts: any",
    "entra",
    "every organisation but the home tenant, and personal accounts",
  ],
  [
    "organisations of a list, and personal accounts",
    `accounts: any, organizations: [{ id: ${HOME}, name: Acme }]`,
    "entra",
    "personal accounts",
  ],
  ["every organisation", "accounts: organizations", "saml", "every organisation but the home tenant"],
] as const) {
  test(`a broker that lets in ${title} has no plan for ${to}, and says whom it would shut out`, async () => {
    const report = await reportIn(broker(accounts), { to }, [
      byBroker(HOME, 1),
      byBroker(accounts.includes("any") ? PERSONAL : FABRIKAM, 2),
    ]);
    assert.deepEqual(
      [report.isPlan, report.lost, report.users.map(({ fate }) => fate)],
      [false, lost, ["moves", "lost"]],
    );
    const shown = renderReport(report);
    assert.ok(
      shown.endsWith(`This is no plan. The route ${to} would shut out ${lost}, whom broker lets in.
To do: keep broker. To leave these people behind on purpose, let microsoft.accounts in environments/dev.yaml say so first, and deploy that. Then run the same command again.`),
      shown,
    );
    assert.doesNotMatch(shown, /Write environments/);
  });
}

test("a route that lets in more says so", async () => {
  const file = `route: entra\nmicrosoft: { ${MICROSOFT}, accounts: personal }\n${POOL_KEYS}`;
  const report = await reportIn(file, { to: "broker", auth0Domain: "acme-dev.eu.auth0.com" }, []);
  assert.match(renderReport(report), /^The route broker lets in people of every organisation besides\.$/m);
});

test("each app reads what it has to do, and what no sign-in fills any more", async () => {
  const report = await reportIn(TENANT, { to: "entra" }, [byBroker(HOME, 1)]);
  assert.deepEqual(report.clients, { web: { identityProvider: "Entra", hasSignOut: true } });
  assert.deepEqual(report.unfilled, ["email_verified", "picture", "custom:account_type"]);
  assert.match(
    renderReport(report),
    /^ {2}web: names identity_provider=Entra in its sign-in links instead of Microsoft, and takes its sign-out link from sign_out_urls$/m,
  );
});

test("the steps have the whole file of each", async () => {
  const report = await reportIn(TENANT, { to: "entra" }, []);
  const shown = renderReport(report);
  for (const file of [report.files.sideBySide, report.files.retired]) {
    assert.ok(
      shown.includes(
        String(file)
          .trimEnd()
          .replace(/^(?=.)/gm, "     "),
      ),
      shown,
    );
  }
});

test("a permission that is missing is named, with where it is said", () =>
  assert.rejects(reportIn(TENANT, { to: "entra" }, [], { ListUsers: denied }), {
    code: "aws-permission-missing",
    message:
      'AWS does not let these credentials call cognito-idp:ListUsers. Nothing was changed.\nTo do: grant it (docs/move-route.md, "Who gets which name"), then run the same command again.',
  }));
