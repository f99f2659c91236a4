import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Person } from "../../lab/people/person";
import { SignInWorld } from "../support/sign-in-world";

const DATABASE = "Username-Password-Authentication";
const ACCOUNT = { email: "stranger@anywhere.example", password: "correct-Horse-7" };

let world: SignInWorld;
before(async () => {
  world = await SignInWorld.raiseDeployed();
});
after(() => world.close());

test("until somebody turns a tenant's flag enable_client_connections off, a stranger signs up at Auth0's page and is a user of the pool", async () => {
  const { environment, apis, app } = world;
  const { flags } = await apis.auth0("GET", "/tenants/settings");
  assert.equal(flags.enable_client_connections, undefined, "Auth0's default is true");
  const clients: { name: string; client_id: string }[] = await apis.auth0("GET", "/clients");
  const id = clients.find(({ name }) => name === `Cognito (${environment.name})`)?.client_id;
  const { connections } = await apis.auth0("GET", `/clients/${id}/connections`);
  assert.deepEqual(
    connections.map(({ name }: { name: string }) => name),
    ["dev-waad", "dev-windowslive", "google-oauth2", DATABASE],
  );

  const stranger = new Person(world.wire);
  const { stuckOn, way } = await world.walk({ account: "", password: { ...ACCOUNT, isNew: true } }, stranger);
  assert.equal(stuckOn, undefined);
  const hosts = [...new Set(way.map(({ hostname }) => hostname))];
  assert.ok(!hosts.includes("login.microsoftonline.com"), hosts.join());

  const UserPoolId = new URL(app.issuer).pathname.slice(1);
  const { Users } = await apis.cognito("ListUsers", { UserPoolId, Filter: 'username ^= "Microsoft_auth0|"' });
  assert.equal(Users.length, 1);
  const [{ Username, UserStatus, Attributes }] = Users;
  assert.match(Username, /^Microsoft_auth0\|[0-9a-f]{24}$/);
  assert.equal(UserStatus, "EXTERNAL_PROVIDER");
  const attribute = (name: string) => Attributes.find(({ Name }: { Name: string }) => Name === name)?.Value;
  assert.deepEqual([attribute("email"), attribute("email_verified")], [ACCOUNT.email, "false"]);
});

test("the stranger comes back with the password, as the same user", async () => {
  const signInAgain = async () => {
    const person = new Person(world.wire);
    const { stuckOn, end } = await world.walk({ account: "", password: ACCOUNT }, person);
    assert.equal(stuckOn, undefined);
    const headers = { accept: "application/json" };
    const response = await person.send(new Request(`${end.origin}/`, { headers }));
    return ((await response.json()) as { claims: Record<string, string> }).claims["cognito:username"];
  };
  const first = await signInAgain();
  assert.match(String(first), /^Microsoft_auth0\|/);
  assert.equal(await signInAgain(), first);
});
