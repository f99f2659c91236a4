import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Names } from "../../../commands/people/list-names";
import type { SignIn } from "../../../lab/people/sign-ins";
import { SignInWorld } from "../../support/sign-in-world";

describe("a move from Auth0's own strategies to one connection", () => {
  let world: SignInWorld;
  /** How everyone who got in was called before. */
  let old: Map<string, string>;
  before(async () => {
    world = await SignInWorld.raise();
    await world.deploy({ protection: "off", "auth0.strategy": "both" });
    old = usernamesIn(await world.signInEveryone());
  });
  after(() => world.close());

  const usernamesIn = (signIns: readonly SignIn[]) =>
    new Map(signIns.flatMap(({ account, username }) => (username === null ? [] : [[account, username]])));
  const list = async (...options: string[]) =>
    world.world.command("dev", "people", "names", "dev", ...options);
  let names: Names;
  const newNameOf = (username: string | undefined) =>
    names.users.find((user) => user.username === username)?.newUsername;

  test("is listed before, user by user, and nothing is changed", async () => {
    assert.ok(old.size > 5, String(old.size));
    const { code, stdout, stderr } = await list("--json");
    assert.equal(code, 0, stderr);
    names = JSON.parse(stdout);
    assert.deepEqual(names.users.map(({ username }) => username).sort(), [...old.values()].sort());
    assert.ok(
      names.users.every(({ newUsername }) => newUsername?.startsWith("Microsoft_oauth2|dev-microsoft|")),
    );
    const { stdout: shown } = await list();
    assert.ok(shown.endsWith(`${old.size} would get another name. Nothing was changed.`), shown);
    assert.deepEqual(usernamesIn(await world.signInEveryone()), old);
  });

  test("gives everyone the name of the list, or the user that the new account was linked to", async () => {
    const UserPoolId = names.userPool;
    const linked = names.users.filter(({ username }) => [old.get("hana"), old.get("pia")].includes(username));
    assert.equal(linked.length, 2);
    for (const { username, tenantId, objectId } of linked) {
      await world.apis.cognito("AdminLinkProviderForUser", {
        UserPoolId,
        DestinationUser: { ProviderName: "Cognito", ProviderAttributeValue: username },
        SourceUser: {
          ProviderName: "Microsoft",
          ProviderAttributeName: "Cognito_Subject",
          ProviderAttributeValue: `oauth2|dev-microsoft|${tenantId}.${objectId}`,
        },
      });
    }
    await world.apis.cognito("AddCustomAttributes", {
      UserPoolId,
      CustomAttributes: ["tenant_id", "object_id", "account_type"].map((Name) => ({
        Name,
        AttributeDataType: "String",
        Mutable: true,
        StringAttributeConstraints: { MinLength: "0", MaxLength: "256" },
      })),
    });
    await world.deploy({ protection: "off", "auth0.strategy": "microsoft" });
    const moved = usernamesIn(await world.signInEveryone());
    assert.deepEqual([...moved.keys()], [...old.keys()]);
    for (const [account, username] of moved) {
      const before = old.get(account);
      const expected = ["hana", "pia"].includes(account) ? before : newNameOf(before);
      assert.equal(username, expected, account);
    }
  });

  test("is listed after it as done", async () => {
    const { stdout } = await list("--json");
    const { users }: Names = JSON.parse(stdout);
    const notes = new Map(users.map(({ username, note }) => [username, note]));
    assert.equal(
      notes.get(String(old.get("hana"))),
      "is linked to the new account already, and keeps this name",
    );
    assert.equal(notes.get(String(newNameOf(old.get("carla")))), "has a name of this kind already");
  });
});
