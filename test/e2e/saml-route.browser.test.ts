import { test } from "node:test";
import { Chromium, noBrowser } from "../support/chromium";
import { PersonAtBrowser, VIEWPORT } from "../support/person-at-browser";
import { BY_SAML } from "../support/saml-file";
import { SignInWorld } from "../support/sign-in-world";

// Skipped test by test: a suite that is skipped as a whole counts as no test at all.
test("a person signs in by SAML at a real browser, and out of the pool", { skip: noBrowser }, async () => {
  const world = await SignInWorld.raiseDeployed(BY_SAML);
  const chromium = await Chromium.open(world.world.lab.certificateFile);
  try {
    const { origin, host } = new URL(world.chain.cognito.clients.web?.callbackUrls[0] ?? "");
    const page = await (await chromium.window(world.world.lab, { viewport: VIEWPORT })).newPage();
    const person = new PersonAtBrowser(page);
    await person.open(origin);
    await person.press("Sign in with Microsoft");
    await person.isAt("login.microsoftonline.com", "Pick an account");
    await person.press("Hana Home");
    await person.isAt(host, "Hello, Hana Home");
    await person.press("Sign out");
    await person.isAt(host, "Acme app");
  } finally {
    await chromium.close();
    await world.close();
  }
});
