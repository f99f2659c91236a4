import assert from "node:assert/strict";
import { test } from "node:test";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { Chromium, noBrowser } from "../support/chromium";
import { OF_LIST } from "../support/entra-file";
import { PersonAtBrowser, VIEWPORT } from "../support/person-at-browser";
import { SignInWorld } from "../support/sign-in-world";

const ENTRA = "login.microsoftonline.com";

// Skipped test by test: a suite that is skipped as a whole counts as no test at all.
test("a person picks the organisation on Cognito's page at a real browser, signs in there, and out of everything", {
  skip: noBrowser,
}, async () => {
  const world = await SignInWorld.raiseDeployed(OF_LIST);
  const chromium = await Chromium.open(world.world.lab.certificateFile);
  try {
    const { origin, host } = new URL(world.chain.cognito.clients.web?.callbackUrls[0] ?? "");
    const pool = poolEndpointsOf(world.chain.cognito).host;
    const page = await (await chromium.window(world.world.lab, { viewport: VIEWPORT })).newPage();
    const person = new PersonAtBrowser(page);
    await person.open(origin);
    await person.press("Sign in with Microsoft");
    await person.isAt(pool, "Sign in");
    await person.press("Continue with Contoso");
    await person.isAt(ENTRA, "Pick an account");
    await person.press("Carla Contoso");
    await person.isAt(ENTRA, "Permissions requested");
    await person.press("Accept");
    await person.isAt(host, "Hello, Carla Contoso");
    assert.deepEqual(await person.hops(), [
      "Entra https://login.microsoftonline.com/c0a70500-0000-4000-8000-00000000c0a7/v2.0",
      `Cognito ${world.app.issuer}`,
    ]);
    await person.press("Sign out");
    await person.isAt(host, "Acme app");
    await person.press("Sign in with Microsoft");
    await person.press("Continue with Acme");
    await person.isAt(ENTRA, "Pick an account"); // nobody is remembered
  } finally {
    await chromium.close();
    await world.close();
  }
});
