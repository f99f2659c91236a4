import assert from "node:assert/strict";
import { test } from "node:test";
import type { PostLoginApi } from "../../../stacks/scripts/auth0-sandbox";
import { renderScript } from "../../../stacks/scripts/render-script";
import type { ScriptSettings } from "../../../stacks/scripts/script-settings";
import { evaluateAction } from "./sandbox";

type Settings = ScriptSettings["sign-in-gate"];
interface Action {
  onExecutePostLogin(event: unknown, api: PostLoginApi): Promise<void>;
}

const CONNECTION =
  "You are signed in with an account that this app does not accept. Sign out, then try again. [sign_in_connection]";
const IDENTITY =
  "This account is linked to another one or does not come from Microsoft. Ask the app's support. [sign_in_identity]";

const TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
const OID = "690222be-ff1a-4d56-abd1-7e4f7d38e474";
const PREFIX = "https://cognito-microsoft-sign-in.invalid/";

const MICROSOFT: Settings = {
  clients: ["client-a", "client-b"],
  connections: ["con_microsoft"],
  microsoft: "dev-microsoft",
};
const BOTH: Settings = { clients: ["client-a"], connections: ["con_live", "con_waad"], microsoft: null };

const IDENTITY_OF_OURS = {
  provider: "oauth2",
  connection: "dev-microsoft",
  user_id: `dev-microsoft|${TENANT}.${OID}`,
  isSocial: true,
};

/** Someone who comes by the connection of strategy microsoft. */
const EVENT = {
  client: { client_id: "client-a", name: "Cognito (dev)" },
  connection: { id: "con_microsoft", name: "dev-microsoft", strategy: "dev-microsoft" },
  user: { user_id: `oauth2|dev-microsoft|${TENANT}.${OID}`, identities: [IDENTITY_OF_OURS] },
};

interface Outcome {
  readonly denied: readonly string[];
  readonly claims: Readonly<Record<string, string>>;
}
const PASSED: Outcome = { denied: [], claims: {} };
const deniedWith = (sentence: string): Outcome => ({ denied: [sentence], claims: {} });

async function run(event: unknown, settings: Settings = MICROSOFT): Promise<Outcome> {
  const denied: string[] = [];
  const claims: Record<string, string> = {};
  const api: PostLoginApi = {
    access: { deny: (reason) => denied.push(reason) },
    idToken: {
      setCustomClaim: (name, value) => {
        assert.equal(typeof value, "string");
        claims[name] = value;
      },
    },
  };
  const action = evaluateAction<Action>(renderScript("sign-in-gate", JSON.stringify(settings)));
  assert.deepEqual(Object.keys(action), ["onExecutePostLogin"]);
  assert.equal(await action.onExecutePostLogin(event, api), undefined);
  return { denied, claims };
}

const withUser = (user: object) => ({ ...EVENT, user: { ...EVENT.user, ...user } });

test("the gate tells the app the tenant, the object and the kind of an organisation's account", async () =>
  assert.deepEqual(await run(EVENT), {
    denied: [],
    claims: {
      [`${PREFIX}tenant_id`]: TENANT,
      [`${PREFIX}object_id`]: OID,
      [`${PREFIX}account_type`]: "organization",
    },
  }));

test("the gate tells the app that an account is a personal one", async () => {
  const { denied, claims } = await run(withUser({ user_id: `oauth2|dev-microsoft|${PERSONAL}.${OID}` }));
  assert.deepEqual(denied, []);
  assert.deepEqual(claims, {
    [`${PREFIX}tenant_id`]: PERSONAL,
    [`${PREFIX}object_id`]: OID,
    [`${PREFIX}account_type`]: "personal",
  });
});

test("the claims follow from the user ID alone", async () => {
  const hostile = { tenant_id: PERSONAL, account_type: "personal", app_metadata: { tenant_id: "x" } };
  const event = {
    ...withUser({ ...hostile, name: "x" }),
    request: { query: { tenant_id: "x" } },
    secrets: {},
  };
  assert.deepEqual(await run(event), await run(EVENT));
});

test("the gate lets everyone through to other clients, whatever the event has", async () => {
  const client = { client_id: "another-client" };
  for (const event of [
    { client },
    { ...EVENT, client },
    { ...EVENT, client, connection: { id: "con_database" } },
    { ...EVENT, client, user: { identities: [] } },
    { ...EVENT, client: { client_id: "client-a " } },
    { ...EVENT, client: { client_id: "CLIENT-A" } },
  ])
    assert.deepEqual(await run(event), PASSED);
  assert.deepEqual(await run(EVENT, { ...MICROSOFT, clients: [] }), PASSED);
});

test("the gate knows the clients of both slots of a rotation", async () => {
  const event = { ...EVENT, client: { client_id: "client-b" } };
  assert.deepEqual(await run(event), await run(EVENT));
  assert.deepEqual(await run({ ...event, connection: { id: "con_other" } }), deniedWith(CONNECTION));
});

test("the gate denies every connection but the environment's, whatever its name and strategy", async () => {
  for (const connection of [
    { id: "con_database", name: "Username-Password-Authentication", strategy: "auth0" },
    { id: "con_google", name: "google-oauth2", strategy: "google-oauth2" },
    { id: "con_prod", name: "prod-microsoft", strategy: "prod-microsoft" },
    { id: "con_again", name: "dev-microsoft", strategy: "dev-microsoft" },
    { id: "con_again", name: "dev-microsoft", strategy: "oauth2" },
    { id: "con_microsoft2", name: "dev-microsoft" },
    { id: "CON_MICROSOFT", name: "dev-microsoft" },
    { id: ["con_microsoft"], name: "dev-microsoft" },
    { id: "", name: "dev-microsoft" },
    { id: null },
    { name: "dev-microsoft", strategy: "oauth2" },
    {},
    null,
    undefined, // flows without a connection, such as an exchange of another party's token
  ])
    assert.deepEqual(await run({ ...EVENT, connection }), deniedWith(CONNECTION), JSON.stringify(connection));
  assert.deepEqual(await run(EVENT, { ...MICROSOFT, connections: [] }), deniedWith(CONNECTION));
});

test("the gate denies an event that doesn't say for which client it is", async () => {
  for (const client of [undefined, null, {}, { client_id: null }, { client_id: ["client-a"] }, "client-a"])
    assert.deepEqual(await run({ ...EVENT, client }), deniedWith(CONNECTION), JSON.stringify(client));
});

/** Identities of which Microsoft alone doesn't vouch for the user ID. */
const WRONG_IDENTITIES: readonly (readonly [what: string, identities: unknown])[] = [
  ["ours and another one", [IDENTITY_OF_OURS, { provider: "auth0", connection: "Users", user_id: "1" }]],
  ["another one and ours", [{ provider: "google-oauth2", connection: "google-oauth2" }, IDENTITY_OF_OURS]],
  ["ours twice", [IDENTITY_OF_OURS, IDENTITY_OF_OURS]],
  ["one of another provider", [{ ...IDENTITY_OF_OURS, provider: "waad" }]],
  ["one of another connection", [{ ...IDENTITY_OF_OURS, connection: "prod-microsoft" }]],
  ["one of a connection in another case", [{ ...IDENTITY_OF_OURS, connection: "Dev-Microsoft" }]],
  ["one without a provider", [{ connection: "dev-microsoft" }]],
  ["one that is null", [null]],
  ["none", []],
  ["no list", undefined],
  ["an object in place of a list", { 0: IDENTITY_OF_OURS, length: 1 }],
  ["null in place of a list", null],
];

for (const [what, identities] of WRONG_IDENTITIES) {
  test(`the gate denies a user whose identities are ${what}`, async () =>
    assert.deepEqual(await run(withUser({ identities })), deniedWith(IDENTITY)));
}

test("the gate denies a user whose ID is not what the connection gives", async () => {
  const id = `oauth2|dev-microsoft|${TENANT}.${OID}`;
  for (const user_id of [
    `auth0|${TENANT}.${OID}`,
    `oauth2|prod-microsoft|${TENANT}.${OID}`,
    `oauth2|dev-microsoft2|${TENANT}.${OID}`,
    `oauth2|dev-microsoft|x|${TENANT}.${OID}`,
    `waad|${OID}`,
    id.toUpperCase(),
    `oauth2|dev-microsoft|${TENANT.toUpperCase()}.${OID}`,
    `oauth2|dev-microsoft|${TENANT}.${OID.toUpperCase()}`,
    `oauth2|dev-microsoft|${TENANT}`,
    `oauth2|dev-microsoft|${TENANT}-${OID}`,
    `oauth2|dev-microsoft|${TENANT}.${OID}.${OID}`,
    `x${id}`,
    ` ${id}`,
    `${id} `,
    `${id}\n`,
    `\n${id}`,
    `${id}\nx`,
    "",
    [id],
    { toString: () => id },
    null,
    undefined,
  ])
    assert.deepEqual(await run(withUser({ user_id })), deniedWith(IDENTITY), String(user_id));
});

test("the gate takes a connection's name as text, not as a pattern", async () => {
  const settings = { ...MICROSOFT, microsoft: "dev.microsoft" };
  const identities = [{ ...IDENTITY_OF_OURS, connection: "dev.microsoft" }];
  assert.deepEqual(await run(withUser({ identities }), settings), deniedWith(IDENTITY));
});

test("the gate denies whatever it can't read, and throws nothing", async () => {
  const thrower = (key: string) => Object.defineProperty({}, key, { get: () => assert.fail("secret") });
  for (const event of [undefined, null, thrower("client")])
    assert.deepEqual(await run(event), deniedWith(IDENTITY));
  for (const part of [
    { connection: thrower("id") },
    { user: thrower("identities") },
    { user: thrower("user_id") },
  ])
    assert.deepEqual(await run({ ...EVENT, ...part }), deniedWith(IDENTITY));
  for (const user of [undefined, null, {}, "user"])
    assert.deepEqual(await run({ ...EVENT, user }), deniedWith(IDENTITY));
});

test("the gate denies if Auth0 takes no claim of it", async () => {
  const denied: string[] = [];
  const action = evaluateAction<Action>(renderScript("sign-in-gate", JSON.stringify(MICROSOFT)));
  const setCustomClaim = () => assert.fail("refused");
  await action.onExecutePostLogin(EVENT, {
    access: { deny: (reason) => denied.push(reason) },
    idToken: { setCustomClaim },
  });
  assert.deepEqual(denied, [IDENTITY]);
});

test("with the other strategies the gate goes by the connection alone, and sets no claims", async () => {
  const user = { user_id: "waad|KcK5", identities: [{ provider: "waad" }, { provider: "windowslive" }] };
  for (const id of BOTH.connections)
    assert.deepEqual(await run({ ...EVENT, connection: { id }, user }, BOTH), PASSED);
  assert.deepEqual(await run({ ...EVENT, user }, BOTH), deniedWith(CONNECTION));
});

test("a denial is a short sentence in ASCII with a code", () => {
  for (const sentence of [CONNECTION, IDENTITY])
    assert.match(sentence, /^(?=.{1,199}$)[ !#-Z^-~]+ \[[a-z_]+\]$/);
});
