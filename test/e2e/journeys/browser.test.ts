import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launchChromium } from "../../../commands/lab/launch-chromium";
import { readLocalState } from "../../../commands/state/read-state";
import { findError } from "../../../explain/find-errors";
import { chromiumFlags } from "../../../lab/network/chromium-flags";
import { OTHER_ORGANIZATIONS } from "../../../lab/people/cast";
import { Chromium, noBrowser, PROGRAM, removeProfile } from "../../support/chromium";
import { everyConnection } from "../../support/cloud-apis";
import { complaint, PersonAtBrowser, VIEWPORT } from "../../support/person-at-browser";
import { OTHER_CONNECTION } from "../../support/refusal";
import { SignInWorld } from "../../support/sign-in-world";

const COGNITO = "acme-dev.auth.eu-west-1.amazoncognito.com";
const AUTH0 = "acme-dev.eu.auth0.com";
const ENTRA = "login.microsoftonline.com";

// Skipped test by test: a suite that is skipped as a whole counts as no test at all.
const skip = noBrowser;

describe("a person at a real browser", () => {
  let world: SignInWorld;
  let chromium: Chromium;
  let origin: string;
  /** The app's host. */
  let home: string;

  before(async () => {
    if (noBrowser) return;
    world = await SignInWorld.raiseDeployed();
    origin = new URL(world.environment.cognito.clients.web?.callbackUrls[0] ?? "").origin;
    home = new URL(origin).host;
    chromium = await Chromium.open(world.world.lab.certificateFile);
  });
  after(async () => {
    await chromium?.close();
    await world?.close();
  });

  /** While Cognito's client has every connection of the tenant, of which a deploy leaves it one. */
  async function withEveryConnection(act: () => Promise<void>): Promise<void> {
    const restore = await everyConnection(world);
    try {
      await act();
    } finally {
      await restore();
    }
  }

  /** An output of the deployment. */
  function output(name: string): string {
    return String(readLocalState(join(world.world.project.root, "state"), "dev")?.outputs[name]);
  }

  /** Opens a window, lets somebody act in it, and holds the pages to what a person would notice of them. */
  async function atBrowser(
    act: (person: PersonAtBrowser) => Promise<void>,
    { complaints = [] }: { readonly complaints?: readonly string[] } = {},
  ): Promise<void> {
    const { lab, log } = world.world;
    const window = await chromium.window(lab, { viewport: VIEWPORT });
    const page = await window.newPage();
    const said: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(String(error)));
    const linesBefore = log.length;
    try {
      await page.goto(origin);
      await act(new PersonAtBrowser(page));
      assert.deepEqual(said, complaints);
      assert.deepEqual(
        log.slice(linesBefore).filter((line) => /^(refused|failed)/.test(line)),
        [],
      );
    } finally {
      await window.close();
    }
  }

  test(
    "signs in at an organisation over every page, out everywhere by one link, and is asked for the account then",
    { skip },
    () =>
      atBrowser(async (person) => {
        await person.isAt(home, "Acme app");
        await person.picture("1-app");
        await person.press("Sign in with Microsoft");
        await person.isAt(ENTRA, "Pick an account"); // neither Cognito nor Auth0 has a page of its own
        await person.picture("4-entra-account");
        await person.press("Nell Newcomer");
        await person.isAt(ENTRA, "Permissions requested");
        await person.picture("5-entra-consent");
        await person.press("Accept");

        await person.isAt(home, "Hello, Nell Newcomer");
        await person.picture("6-app-signed-in");
        assert.deepEqual(await person.hops(), [
          "Entra https://login.microsoftonline.com/c0a70500-0000-4000-8000-00000000c0a7/v2.0",
          "Auth0 https://acme-dev.eu.auth0.com/",
          `Cognito ${world.app.issuer}`,
        ]);
        assert.deepEqual(await person.brokenClaims(), []);

        const way = person.follow();
        await person.press("Sign out");
        await person.isAt(home, "Acme app");
        assert.equal(person.url, `${origin}/`);
        assert.ok(await person.reads("Nobody is signed in."));
        assert.deepEqual(way(), [home, COGNITO, AUTH0, ENTRA, home]);

        await person.press("Sign in with Microsoft");
        await person.isAt(ENTRA, "Pick an account"); // nobody knew who it was
        await person.press("Hana Home");
        await person.press("Accept");
        await person.isAt(home, "Hello, Hana Home");
      }),
  );

  test("signs in with a personal account, from Cognito's own page", { skip }, () =>
    atBrowser(async (person) => {
      await person.press("Choose on Cognito’s own page");
      await person.isAt(COGNITO, "Sign in");
      await person.picture("2-cognito");
      await person.press("Continue with Microsoft");
      await person.press("Pia Personal");
      await person.press("Accept");
      await person.isAt(home, "Hello, Pia Personal");

      await person.press("Sign out");
      await person.isAt(home, "Acme app");
    }),
  );

  test(
    "signs up at Auth0's page with an e-mail and a password while the client has that connection, and is denied by the gate, with them too",
    { skip },
    () =>
      withEveryConnection(() =>
        atBrowser(
          async (person) => {
            const password = "correct-Horse-7";
            await person.press("Sign in with Microsoft");
            await person.isAt(AUTH0, "Welcome");
            await person.picture("3-auth0");
            await person.press("Sign up");
            await person.isAt(AUTH0, "Welcome");
            assert.ok(await person.reads("Your password must contain:"));
            await person.type("Email address", "stranger@anywhere.example");
            await person.type("Password", "weak");
            await person.press("Continue");
            assert.ok(await person.reads("The password is too weak"));
            await person.type("Password", password);
            await person.press("Continue");
            await person.isAt(home, "You are not signed in");
            assert.ok(await person.reads(OTHER_CONNECTION.message ?? ""));
            await person.picture("9-denied");

            await person.open(world.app.signOutUrl ?? "");
            await person.isAt(home, "Acme app");
            await person.press("Sign in with Microsoft");
            await person.type("Email address", "stranger@anywhere.example");
            await person.type("Password", password);
            await person.press("Continue$");
            await person.isAt(home, "You are not signed in");
            assert.ok(await person.reads(OTHER_CONNECTION.message ?? ""));
          },
          { complaints: Array(3).fill(complaint(400, "Bad Request")) },
        ),
      ),
  );

  test(
    "is denied with a session that another way in left at Auth0, and is asked anew once that way is closed",
    { skip },
    () =>
      atBrowser(
        async (person) => {
          await withEveryConnection(async () => {
            await person.press("Sign in with Microsoft");
            await person.type("Email address", "stranger@anywhere.example");
            await person.type("Password", "correct-Horse-7");
            await person.press("Continue$");
            await person.isAt(home, "You are not signed in");
            await person.press("Sign in with Microsoft"); // nobody asks
            await person.isAt(home, "You are not signed in");
          });
          await person.press("Sign in with Microsoft");
          await person.isAt(ENTRA, "Pick an account");
          await person.press("Carla Contoso");
          await person.press("Accept");
          await person.isAt(home, "Hello, Carla Contoso");
        },
        { complaints: Array(2).fill(complaint(400, "Bad Request")) },
      ),
  );

  test("of an organisation without user consent is refused, and signs in once the administrator consented by the link of the output", {
    skip,
  }, async () => {
    await atBrowser(async (person) => {
      await person.press("Sign in with Microsoft");
      await person.press("Anna Adatum");
      await person.isAt(ENTRA, "Need admin approval");
      await person.picture("10-admin-approval");
    });
    await atBrowser(async (person) => {
      await person.open(output("admin_consent_url"));
      await person.isAt(ENTRA, "Pick an account");
      await person.press("Arno Administrator");
      await person.isAt(ENTRA, "Permissions requested");
      await person.picture("11-admin-consent");
      await person.press("Accept");
      await person.isAt(home, "Acme app");
      const { searchParams } = new URL(person.url);
      assert.equal(searchParams.get("admin_consent"), "True");
      assert.equal(searchParams.get("tenant"), OTHER_ORGANIZATIONS.adatum);
    });
    await atBrowser(async (person) => {
      await person.press("Sign in with Microsoft");
      await person.press("Anna Adatum");
      await person.isAt(home, "Hello, Anna Adatum"); // without a page of consent
    });
  });

  test("signs in to the confidential app client, and out of it", { skip }, () =>
    atBrowser(async (person) => {
      await person.press("Sign in to the app client server");
      await person.press("Gus Guest");
      await person.press("Accept");
      await person.isAt(home, "Hello, Gus Guest");
      assert.ok(await person.reads("Signed in to the app client server as Microsoft_"));
      await person.press("Sign out");
      await person.isAt(home, "Acme app");
    }),
  );

  test("is asked for consent each time as the newcomer", { skip }, () =>
    atBrowser(async (person) => {
      for (let times = 0; times < 2; times += 1) {
        await person.press("Sign in with Microsoft");
        await person.press("Nell Newcomer");
        await person.isAt(ENTRA, "Permissions requested");
        await person.press("Accept");
        await person.isAt(home, "Hello, Nell Newcomer");
        await person.press("Sign out");
        await person.isAt(home, "Acme app");
      }
    }),
  );

  test("who is signed in at one hop is not asked there again", { skip }, () =>
    atBrowser(async (person) => {
      await person.press("Sign in with Microsoft");
      await person.press("Felix Fabrikam");
      await person.press("Accept");
      await person.isAt(home, "Hello, Felix Fabrikam");
      await person.open(`${origin}/sign-in`);
      await person.isAt(home, "Hello, Felix Fabrikam");
    }),
  );

  test(
    "reads in the app that they declined, what that means and what to do, and can start again",
    { skip },
    () =>
      atBrowser(
        async (person) => {
          await person.press("Sign in with Microsoft");
          await person.press("Nora Nomail");
          await person.press("Cancel");
          await person.isAt(home, "You are not signed in");
          assert.ok(await person.reads("AADSTS65004: User declined to consent to access the app."));
          const explanation = findError("AADSTS65004");
          assert.ok(await person.reads(`Entra said this first. ${explanation?.means}`));
          assert.ok(await person.reads(explanation?.causes[0].fix ?? ""));
          assert.ok(await person.reads(`npm run explain -- '${origin}/callback?error=`));
          await person.picture("7-declined");
          await person.press("Sign in with Microsoft");
          await person.isAt(ENTRA, "Permissions requested"); // Entra knows who it is, and asks again
        },
        { complaints: [complaint(400, "Bad Request")] },
      ),
  );

  test("reads on Entra's page that the account is disabled, and goes back to the app", { skip }, () =>
    atBrowser(async (person) => {
      await person.press("Sign in with Microsoft");
      await person.press("Dora Disabled");
      await person.isAt(ENTRA, "Sorry, but we’re having trouble signing you in.");
      assert.ok(await person.reads("AADSTS50057: The user account is disabled."));
      await person.picture("8-entra-disabled");
      await person.press("Back to the lab’s app");
      await person.isAt(home, "Acme app");
    }),
  );

  test("reads in the app what to do after an authorization URL that they opened themselves", { skip }, () =>
    atBrowser(
      async (person) => {
        await person.open(world.app.authorizeUrl);
        await person.press("Felix Fabrikam");
        await person.isAt(home, "You are not signed in");
        assert.ok(await person.reads("No sign-in is in progress in this browser."));
        await person.press("Sign in with Microsoft");
        await person.isAt(home, "Hello, Felix Fabrikam");
      },
      { complaints: [complaint(400, "Bad Request")] },
    ),
  );

  for (const { what, url, host, heading, complaints } of [
    {
      what: "Cognito's error page",
      url: `https://${COGNITO}/oauth2/authorize`,
      host: COGNITO,
      heading: "An error was encountered with the requested page.",
      complaints: [complaint(400, "Bad Request")],
    },
    {
      what: "Auth0's error page",
      url: `https://${AUTH0}/authorize`,
      host: AUTH0,
      heading: "Oops!, something went wrong",
      complaints: [complaint(400, "Bad Request")],
    },
    {
      what: "Entra's page after a sign-out that leads nowhere",
      url: `https://${ENTRA}/common/oauth2/v2.0/logout`,
      host: ENTRA,
      heading: "You signed out of your account",
      complaints: [],
    },
    ...[COGNITO, AUTH0, ENTRA].map((each) => ({
      what: `a page that ${each} does not have`,
      url: `https://${each}/no-such-page`,
      host: each,
      heading: "Page not found",
      complaints: [complaint(404, "Not Found")],
    })),
  ]) {
    test(`goes back to the app from ${what}`, { skip }, () =>
      atBrowser(
        async (person) => {
          await person.open(url);
          await person.isAt(host, heading);
          await person.press("Back to the lab’s app");
          await person.isAt(home, "Acme app");
        },
        { complaints },
      ),
    );
  }

  test("goes back to the app from a page that it does not have", { skip }, () =>
    atBrowser(
      async (person) => {
        await person.open(`${origin}/no-such-page`);
        await person.isAt(home, "Page not found");
        await person.press("Back to the app");
        await person.isAt(home, "Acme app");
      },
      { complaints: [complaint(404, "Not Found")] },
    ),
  );

  test("signs in with a browser as npm run lab -- browser starts it", { skip }, async () => {
    const profile = mkdtempSync(join(tmpdir(), "browser-"));
    const flags = chromiumFlags({ ...world.world.lab, customDomains: [] });
    const window = await Chromium.withFlags(flags, profile);
    try {
      const page = await window.newPage();
      await page.goto(origin);
      const person = new PersonAtBrowser(page);
      await person.press("Sign in with Microsoft");
      await person.press("Nell Newcomer");
      await person.press("Accept");
      await person.isAt(home, "Hello, Nell Newcomer");
      // What the lab doesn't serve, it isn't asked for.
      const lines = world.world.log.length;
      await assert.rejects(page.goto("https://nobody.invalid/"), /net::ERR_NAME_NOT_RESOLVED/);
      assert.deepEqual(world.world.log.slice(lines), []);
    } finally {
      await window.close();
      removeProfile(profile);
    }
  });

  test("opens the app in a browser that goes on running, and has its profile for itself", {
    skip,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "browser-"));
    const launch = {
      program: PROGRAM ?? "",
      flags: [...chromiumFlags({ ...world.world.lab, customDomains: [] }), "--headless=new", "--no-sandbox"],
      profile: join(folder, "profile"),
      logFile: join(folder, "browser.log"),
      url: `${origin}/`,
    };
    const browser = await launchChromium(launch);
    try {
      process.kill(browser, 0);
      // One with a window would open the page in a new tab; this one has none.
      await assert.rejects(launchChromium(launch), { code: "browser-profile-in-use" });
    } finally {
      process.kill(-browser, "SIGKILL");
      removeProfile(folder);
    }
  });

  test("gets an error of the certificate in a browser that does not trust the lab's authority", {
    skip,
  }, async () => {
    const distrustful = await Chromium.open();
    try {
      const window = await distrustful.window(world.world.lab);
      const page = await window.newPage();
      await assert.rejects(page.goto(`${origin}/sign-in`), /net::ERR_CERT_AUTHORITY_INVALID/);
    } finally {
      await distrustful.close();
    }
  });
});
