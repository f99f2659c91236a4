import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { CAST } from "../../lab/people/cast";
import { SignInWorld } from "../support/sign-in-world";

const DIRECT = { auth0: undefined, "microsoft.accounts": "tenant", "microsoft.secret": undefined };

const HANA = CAST.find(({ id }) => id === "hana") ?? assert.fail("nobody of the home tenant");

for (const { route, changes, renews, uses, retires, inFile } of [
  {
    route: "entra",
    changes: { ...DIRECT, route: "entra" },
    renews: "renew: make a new one beside the one in use (Entra's client secret)",
    uses: "switch: start using the new one (Entra's client secret)",
    retires: "retire: make the old one invalid (Entra's client secret)",
    inFile: /secret: \{ active: b, a: null, b: \S+ \}/,
  },
  {
    route: "saml",
    changes: { ...DIRECT, route: "saml" },
    renews: "renew: make a new one beside the one in use (Entra's signing certificate)",
    uses: "switch: start using the new one (Entra's signing certificate)",
    retires: "retire: make the old one invalid (Entra's signing certificate)",
    inFile: /certificate: \{ active: b, a: null, b: \S+ \}/,
  },
]) {
  describe(`a rotation with route: ${route}`, () => {
    let world: SignInWorld;
    const rotate = (...options: string[]) => world.world.command("dev", "rotate", "dev", ...options);
    before(async () => {
      world = await SignInWorld.raiseDeployed(changes);
    });
    after(() => world.close());

    test("renews, switches and retires, and nobody's sign-in fails meanwhile", async () => {
      const { username } = await world.signIn(HANA);
      assert.match(String(username), /^Microsoft_/);
      let isOver = false;
      const signIns = (async () => {
        const names: (string | null)[] = [];
        while (!isOver) names.push((await world.signIn(HANA)).username);
        return names;
      })();
      const begun = await rotate("--yes");
      const retired = await rotate("--retire", "--yes");
      isOver = true;
      for (const { code, stderr } of [begun, retired]) assert.equal(code, 0, stderr);
      for (const text of [renews, uses]) assert.ok(begun.stderr.includes(text), begun.stderr);
      assert.ok(retired.stderr.includes(retires), retired.stderr);
      const file = readFileSync(join(world.world.project.root, "environments", "dev.yaml"), "utf8");
      assert.match(file, inFile);
      const names = await signIns;
      assert.ok(names.length > 0);
      assert.deepEqual([...new Set([...names, (await world.signIn(HANA)).username])], [username]);
      assert.deepEqual(await world.world.changes("dev", file), []);
    });

    test("names the secrets that the route has, where another one's is asked for", async () => {
      const { code, stderr } = await rotate("--secret", "auth0", "--dry-run");
      assert.equal(code, 1);
      assert.match(
        stderr,
        new RegExp(
          `--secret: is auth0, but dev has the route ${route}, whose secrets are \\w+\\. Nothing was changed\\.`,
        ),
      );
    });
  });
}
