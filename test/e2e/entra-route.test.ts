import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deployedFile } from "../support/environment-file";
import { SignInWorld } from "../support/sign-in-world";

let world: SignInWorld;
before(async () => {
  world = await SignInWorld.raiseDeployed({
    route: "entra",
    auth0: undefined,
    "microsoft.accounts": "tenant",
  });
});
after(() => world.close());

test("second plan is empty", async () => {
  console.log(
    await world.world.changes(
      "dev",
      world.file({ route: "entra", auth0: undefined, "microsoft.accounts": "tenant" }),
    ),
  );
});
test("signs in", async () => {
  for (const each of await world.signInEveryone()) console.log(JSON.stringify(each));
});
