import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { SignedIn } from "../../lab/app/pages";
import { Person } from "../../lab/people/person";
import { endpointsOf } from "../../stacks/endpoints";
import { SignInWorld } from "../support/sign-in-world";

const ENTRA = "login.microsoftonline.com";

describe("signing out by the deployed link", () => {
  let world: SignInWorld;
  let app: string;
  before(async () => {
    world = await SignInWorld.raiseDeployed();
    app = new URL(world.environment.cognito.clients.web?.callbackUrls[0] ?? "").host;
  });
  after(() => world.close());

  const hosts = () => {
    const { pool, broker } = endpointsOf(world.environment);
    return { pool: pool.host, broker: broker.host };
  };

  /** Goes on until the app's first page, signing in as the account where Entra asks. @returns where that led, in hosts */
  async function goes(person: Person, path: string, account: string) {
    const { way, stuckOn } = await person.walk(`http://${app}${path}`, {
      account,
      connection: `${world.environment.name}-waad`,
      stopAt: ({ host, pathname }) => host === app && pathname === "/",
    });
    assert.equal(stuckOn, undefined);
    return way.map(({ host }) => host).filter((host, index, all) => host !== all[index - 1]);
  }

  async function whoIsSignedIn(person: Person): Promise<unknown> {
    const request = new Request(`http://${app}/`, { headers: { accept: "application/json" } });
    const signedIn = (await (await person.send(request)).json()) as SignedIn | null;
    return signedIn?.claims.name;
  }

  async function signedIn(account: string): Promise<Person> {
    const person = new Person(world.world.lab.wire);
    await goes(person, "/sign-in", account);
    return person;
  }

  /** What is at the end of an address, and where that is. */
  async function endOf(person: Person, address: string) {
    const { end, stuckOn } = await person.walk(address, { account: "", stopAt: ({ host }) => host === app });
    return { host: end.host, html: stuckOn?.html ?? "" };
  }

  test("everywhere, it ends all four sessions in order and comes back to the app", async () => {
    const { pool, broker } = hosts();
    const person = await signedIn("carla");
    assert.equal(await whoIsSignedIn(person), "Carla Contoso");
    assert.deepEqual(await goes(person, "/sign-out", ""), [app, pool, broker, ENTRA, app]);
    assert.equal(await whoIsSignedIn(person), undefined);
    await goes(person, "/sign-in", "felix"); // no hop remembers Carla
    assert.equal(await whoIsSignedIn(person), "Felix Fabrikam");
  });

  test("everywhere, a person without a session comes back to the app too", async () => {
    const { pool, broker } = hosts();
    const person = new Person(world.world.lab.wire);
    assert.deepEqual(await goes(person, "/sign-out", ""), [app, pool, broker, app]);
  });

  test("everywhere, the pool redirects to no URL but the deployed one", async () => {
    const { pool } = hosts();
    const link = new URL(world.app.signOutUrl);
    const onward = new URL(link.searchParams.get("logout_uri") ?? "");
    onward.searchParams.set("returnTo", "https://evil.example/");
    link.searchParams.set("logout_uri", onward.href);
    const { host, html } = await endOf(await signedIn("carla"), link.href);
    assert.equal(host, pool);
    assert.match(html, /Required String parameter (&#39;|')redirect_uri(&#39;|') is not present/);
  });

  test("everywhere, Auth0 redirects to no URL but the deployed one", async () => {
    const { broker } = hosts();
    const onward = new URL(new URL(world.app.signOutUrl).searchParams.get("logout_uri") ?? "");
    onward.searchParams.set("returnTo", `http://${app}/elsewhere`);
    const { host, html } = await endOf(await signedIn("carla"), onward.href);
    assert.equal(host, broker);
    assert.match(html, /is not defined as a valid URL in (&quot;|")Allowed Logout URLs(&quot;|")/);
  });

  test("everywhere, Entra redirects to no URL but the deployed one", async () => {
    const person = await signedIn("carla");
    const onward = `https://${ENTRA}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(`http://${app}/elsewhere`)}`;
    const { host, html } = await endOf(person, onward);
    assert.equal(host, ENTRA);
    assert.match(html, /You signed out of your account/);
  });

  test("broker, it leaves the session at Entra", async () => {
    await world.deploy({ signOut: "broker" });
    const { pool, broker } = hosts();
    const person = await signedIn("carla");
    assert.deepEqual(await goes(person, "/sign-out", ""), [app, broker, pool, app]);
    assert.equal(await whoIsSignedIn(person), undefined);
    await goes(person, "/sign-in", "felix");
    assert.equal(await whoIsSignedIn(person), "Carla Contoso");
  });
});
