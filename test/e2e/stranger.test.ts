import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { Person } from "../../lab/people/person";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { everyConnection } from "../support/cloud-apis";
import { readMicrosoftConnection } from "../support/microsoft-connection";
import { OTHER_CONNECTION, refusalOf } from "../support/refusal";
import { SignInWorld } from "../support/sign-in-world";

const DATABASE = "Username-Password-Authentication";
const ACCOUNT = { email: "stranger@anywhere.example", password: "correct-Horse-7" };
const OTHER_ENVIRONMENT = "prod-microsoft";

let world: SignInWorld;
before(async () => {
  world = await SignInWorld.raiseDeployed({}, ["read:users"]);
});
after(() => world.close());
afterEach(() => {
  world.switches = DEFAULT_SWITCHES;
});

test("a deploy leaves Cognito's client one connection of those that a new tenant gives it", async () => {
  const { flags } = await world.apis.auth0("GET", "/tenants/settings");
  assert.equal(flags.enable_client_connections, undefined, "Auth0's default is true");
  const names = ({ name }: { name: string }) => name;
  const all: { name: string }[] = await world.apis.auth0("GET", "/connections");
  assert.deepEqual(all.map(names).sort(), [DATABASE, "dev-microsoft", "google-oauth2"]);
  const { connections } = await world.apis.auth0("GET", `/clients/${await readClientId()}/connections`);
  assert.deepEqual(connections.map(names), ["dev-microsoft"]);
});

test("a stranger who asks Auth0 for the database in the middle of a sign-in gets an error, and no page to sign up on", async () => {
  const walk = await world.walk({ account: "" });
  const atAuth0 = walk.way.find(({ hostname }) => hostname === world.environment.auth0.domain);
  assert.ok(atAuth0);
  assert.equal(walk.end.hostname, "login.microsoftonline.com");

  const person = new Person(world.wire);
  const started = await world.walk(
    { account: "", stopAt: ({ hostname }) => hostname === atAuth0.hostname },
    person,
  );
  started.end.searchParams.set("connection", DATABASE);
  const asked = await person.send(new Request(started.end));
  assert.equal(asked.status, 302);
  const answer = new URL(asked.headers.get("location") ?? "");
  assert.equal(answer.hostname, "acme-dev.auth.eu-west-1.amazoncognito.com");
  assert.equal(answer.searchParams.get("error"), "invalid_request");
  assert.equal(answer.searchParams.get("error_description"), "the connection is not enabled");
});

describe("a stranger who signs up at Auth0's page, if somebody gave the client every connection again", () => {
  let restore: () => Promise<unknown>;
  before(async () => {
    restore = await everyConnection(world);
  });
  after(() => restore());

  test("is denied with the gate's sentence at the app's callback, and is not in the pool", async () => {
    const walk = await world.walk({ account: "", password: { ...ACCOUNT, isNew: true } });
    const hosts = [...new Set(walk.way.map(({ hostname }) => hostname))];
    assert.ok(!hosts.includes("login.microsoftonline.com"), hosts.join());
    assert.deepEqual(refusalOf(walk), OTHER_CONNECTION);
    assert.deepEqual(await readPoolUsers(), []);
  });

  test("is a user of Auth0's, which made it before it ran the gate", async () => {
    const users: { email: string }[] = await world.apis.auth0("GET", "/users");
    assert.deepEqual(
      users.map(({ email }) => email),
      [ACCOUNT.email],
    );
  });

  for (const [sessions, keeps] of [
    ["Auth0 keeps a session of whom the gate denied", true],
    ["Auth0 keeps none", false],
  ] as const) {
    test(`is denied with the password too, and again in the same browser, if ${sessions}`, async () => {
      world.switches = { ...DEFAULT_SWITCHES, auth0KeepsSessionOfDenied: keeps };
      const browser = new Person(world.wire);
      for (const isAsked of [true, !keeps]) {
        const walk = await world.walk({ account: "", password: ACCOUNT }, browser);
        assert.deepEqual(refusalOf(walk), OTHER_CONNECTION);
        assert.equal(
          walk.way.some(({ pathname }) => pathname === "/u/login"),
          isAsked,
        );
      }
      assert.equal(await world.signedIn(browser), null);
      assert.deepEqual(await readPoolUsers(), []);
    });
  }
});

describe("a person of another environment's connection", () => {
  let connectionId: string;
  before(async () => {
    const { options } = await readMicrosoftConnection(world);
    const { id } = await world.apis.auth0("POST", "/connections", {
      name: OTHER_ENVIRONMENT,
      strategy: "oauth2",
      display_name: "Microsoft (prod)",
      options,
    });
    connectionId = id;
    await enable(true);
  });

  const enable = async (status: boolean) => {
    const client_id = await readClientId();
    return world.apis.auth0("PATCH", `/connections/${connectionId}/clients`, [{ client_id, status }]);
  };
  const signIn = (person: Person, connection = OTHER_ENVIRONMENT) =>
    world.walk({ account: "carla", connection }, person);

  for (const [sessions, keeps] of [
    ["Auth0 keeps a session of whom the gate denied", true],
    ["Auth0 keeps none", false],
  ] as const) {
    test(`is denied while that connection is on for our client, and is asked anew at ours once it is off, if ${sessions}`, async () => {
      world.switches = { ...DEFAULT_SWITCHES, auth0KeepsSessionOfDenied: keeps };
      const carla = new Person(world.wire);
      await enable(true);
      const before = await readPoolUsers();
      assert.deepEqual(refusalOf(await signIn(carla)), OTHER_CONNECTION);
      // Whichever button they would press now: a session that is kept asks nothing.
      const again = await signIn(carla, keeps ? "dev-microsoft" : OTHER_ENVIRONMENT);
      assert.deepEqual(refusalOf(again), OTHER_CONNECTION);
      assert.equal(
        again.way.some(({ hostname }) => hostname === "login.microsoftonline.com"),
        !keeps,
      );
      assert.deepEqual(await readPoolUsers(), before);

      await enable(false);
      const { way, stuckOn } = await signIn(carla, "dev-microsoft");
      assert.equal(stuckOn, undefined);
      assert.ok(way.some(({ hostname }) => hostname === "login.microsoftonline.com"));
      const signedIn = await world.signedIn(carla);
      assert.match(
        String(signedIn?.claims["cognito:username"]),
        /^Microsoft_oauth2\|dev-microsoft\|c0a70500-/,
      );
    });
  }

  test("is one user at Auth0 for each connection, of whom the pool knows ours alone", async () => {
    const [only, ...others] = await readPoolUsers();
    assert.match(String(only), /^Microsoft_oauth2\|dev-microsoft\|c0a70500-/);
    assert.deepEqual(others, []);
    const users: { user_id: string }[] = await world.apis.auth0("GET", "/users?connection=prod-microsoft");
    const [, , account] = String(only).split("|");
    assert.deepEqual(
      users.map(({ user_id }) => user_id),
      [`oauth2|prod-microsoft|${account}`],
    );
  });
});

async function readClientId(): Promise<string> {
  const clients: { name: string; client_id: string }[] = await world.apis.auth0("GET", "/clients");
  return clients.find(({ name }) => name === `Cognito (${world.environment.name})`)?.client_id ?? "";
}

async function readPoolUsers(): Promise<string[]> {
  const UserPoolId = new URL(world.app.issuer).pathname.slice(1);
  const { Users } = await world.apis.cognito("ListUsers", { UserPoolId });
  return Users.map(({ Username }: { Username: string }) => Username);
}
