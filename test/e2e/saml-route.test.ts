import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { SignInWorld } from "../support/sign-in-world";

const FILE = `route: saml
microsoft:
  tenantId: 1ab00000-0000-4000-8000-000000000001
  displayName: Acme by SAML
cognito:
  accountId: "000000000000"
  region: eu-west-1
  domain: acme-saml
  clients:
    web:
      callbackUrls: [PORT/callback]
      logoutUrls: [PORT/]
protection: off
`;

describe("route: saml", () => {
  let world: SignInWorld;
  before(async () => {
    world = await SignInWorld.raise();
    const port = /http:\/\/localhost:\d+/.exec(world.file({}))?.[0] ?? "";
    console.time("deploy");
    try {
      await world.deployFile(FILE.replaceAll("PORT", port));
    } catch (e) {
      console.log(e);
    }
    console.timeEnd("deploy");
  });
  after(() => world.close());

  test("has nothing to change after it was deployed", async () => {
    const port = /http:\/\/localhost:\d+/.exec(world.file({}))?.[0] ?? "";
    const { changes, empty } = await world.world.plan("dev", FILE.replaceAll("PORT", port));
    console.log(changes, empty);
    console.log(world.world.log.slice(-20).join("\n"));
  });
  test("people", async () => {
    console.log(await world.signInEveryone());
    console.log(world.world.log.slice(-40).join("\n"));
  });
});
