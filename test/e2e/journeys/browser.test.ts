import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { ROOT } from "../../../commands/setup/paths";
import { Chromium, noBrowser } from "../../support/chromium";
import { SignInWorld } from "../../support/sign-in-world";

/** Where `PICTURES=1` has the pages of docs/sign-in.md taken anew. */
const PICTURES = join(ROOT, "docs", "pictures");

/** The window, and what a picture shows around a page, in pixels. */
const VIEWPORT = { width: 1000, height: 720 };
const MARGIN = 32;

/** Milliseconds that a page may take. */
const PATIENCE = 5_000;

// Skipped test by test: a suite that is skipped as a whole counts as no test at all.
const skip = noBrowser;

describe("a person at a real browser", () => {
  let world: SignInWorld;
  let chromium: Chromium;
  let origin: string;

  before(async () => {
    if (noBrowser) return;
    world = await SignInWorld.raiseDeployed();
    origin = new URL(world.environment.cognito.clients.web?.callbackUrls[0] ?? "").origin;
    chromium = await Chromium.open(world.world.lab.certificateFile);
  });
  after(async () => {
    await chromium?.close();
    await world?.close();
  });

  /** Opens a window, lets somebody act in it, and holds the pages to what a person would notice of them. */
  async function atBrowser(
    act: (person: PersonAtBrowser) => Promise<void>,
    { complaints = [] }: { readonly complaints?: readonly string[] } = {},
  ): Promise<void> {
    const { lab, log } = world.world;
    const window = await chromium.window(lab, { viewport: VIEWPORT });
    const page = await window.newPage();
    page.setDefaultTimeout(PATIENCE);
    const said: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(String(error)));
    const linesBefore = log.length;
    try {
      await page.goto(origin);
      await act(new PersonAtBrowser(window, page));
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
    {
      skip,
    },
    () =>
      atBrowser(async (person) => {
        await person.picture("1-app");
        await person.press("Sign in with Microsoft");
        await person.isAt("acme-dev.eu.auth0.com", "Welcome");
        await person.picture("3-auth0");
        await person.press("Continue with Work or school account");
        await person.isAt("login.microsoftonline.com", "Pick an account");
        await person.picture("4-entra-account");
        await person.press("Carla Contoso");
        await person.isAt("login.microsoftonline.com", "Permissions requested");
        await person.picture("5-entra-consent");
        await person.press("Accept");

        await person.isAt(new URL(origin).host, "Hello, Carla Contoso");
        await person.picture("6-app-signed-in");
        assert.deepEqual(await person.hops(), [
          "Entra https://login.microsoftonline.com/c0a70500-0000-4000-8000-00000000c0a7/v2.0",
          "Auth0 https://acme-dev.eu.auth0.com/",
          `Cognito ${world.app.issuer}`,
        ]);

        const way = person.follow();
        await person.press("Sign out");
        await person.isAt(new URL(origin).host, "Acme app");
        assert.equal(person.url, `${origin}/`);
        assert.ok(await person.reads("Nobody is signed in."));
        assert.deepEqual(way(), [
          new URL(origin).host,
          "acme-dev.auth.eu-west-1.amazoncognito.com",
          "acme-dev.eu.auth0.com",
          "login.microsoftonline.com",
          new URL(origin).host,
        ]);

        await person.press("Sign in with Microsoft");
        await person.isAt("acme-dev.eu.auth0.com", "Welcome"); // neither Cognito nor Auth0 knew who it was
        await person.press("Continue with Work or school account");
        await person.isAt("login.microsoftonline.com", "Pick an account"); // nor did Entra
        await person.press("Hana Home");
        await person.press("Accept");
        await person.isAt(new URL(origin).host, "Hello, Hana Home");
      }),
  );

  test(
    "signs in with a personal account, from Cognito's own page where the app names no provider",
    {
      skip,
    },
    () =>
      atBrowser(async (person) => {
        await person.followWithoutProvider(`${origin}/sign-in`);
        await person.isAt("acme-dev.auth.eu-west-1.amazoncognito.com", "Sign in");
        await person.picture("2-cognito");
        await person.press("Continue with Microsoft");
        await person.press("Continue with Personal Microsoft account");
        await person.press("Pia Personal");
        await person.press("Accept");
        await person.isAt(new URL(origin).host, "Hello, Pia Personal");

        await person.press("Sign out");
        await person.isAt(new URL(origin).host, "Acme app");
      }),
  );

  test("who is signed in at one hop is not asked there again", { skip }, () =>
    atBrowser(async (person) => {
      await person.press("Sign in with Microsoft");
      await person.press("Continue with Work or school account");
      await person.press("Felix Fabrikam");
      await person.press("Accept");
      await person.isAt(new URL(origin).host, "Hello, Felix Fabrikam");
      await person.open(`${origin}/sign-in`);
      await person.isAt(new URL(origin).host, "Hello, Felix Fabrikam");
    }),
  );

  test("reads in the app that they declined, and can start again", { skip }, () =>
    atBrowser(
      async (person) => {
        await person.press("Sign in with Microsoft");
        await person.press("Continue with Work or school account");
        await person.press("Nora Nomail");
        await person.press("Cancel");
        await person.isAt(new URL(origin).host, "You are not signed in");
        assert.ok(await person.reads("AADSTS65004: User declined to consent to access the app."));
        await person.picture("7-declined");
        await person.press("Sign in with Microsoft");
        await person.isAt("acme-dev.eu.auth0.com", "Welcome");
      },
      // What Chromium says of the app's own status, 400.
      { complaints: ["Failed to load resource: the server responded with a status of 400 (Bad Request)"] },
    ),
  );

  test("reads on Entra's page that the account is disabled", { skip }, () =>
    atBrowser(async (person) => {
      await person.press("Sign in with Microsoft");
      await person.press("Continue with Work or school account");
      await person.press("Dora Disabled");
      await person.isAt("login.microsoftonline.com", "Sorry, but we’re having trouble signing you in.");
      assert.ok(await person.reads("AADSTS50057: The user account is disabled."));
      await person.picture("8-entra-disabled");
      await person.open(origin);
      await person.isAt(new URL(origin).host, "Acme app");
    }),
  );

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

/** Finds things as a person does: by what they say. */
class PersonAtBrowser {
  constructor(
    private readonly window: BrowserContext,
    private readonly page: Page,
  ) {}

  get url(): string {
    return this.page.url();
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Presses the button, or follows the link, whose words begin so. */
  async press(words: string): Promise<void> {
    const name = new RegExp(`^\\s*${words}`);
    await this.page.getByRole("button", { name }).or(this.page.getByRole("link", { name })).click();
  }

  /** Follows a link to the user pool as of an app that leaves the choice of a provider to the pool. */
  async followWithoutProvider(link: string): Promise<void> {
    const response = await this.window.request.get(link, { maxRedirects: 0 });
    const url = new URL(response.headers().location ?? "");
    url.searchParams.delete("identity_provider");
    await this.open(url.href);
  }

  /** Waits until the page has the heading, and compares its host. */
  async isAt(host: string, heading: string): Promise<void> {
    await this.page
      .getByRole("heading", { level: 1, name: heading, exact: true })
      .waitFor()
      .catch(async (error: Error) => {
        const seen = await this.page.locator("body").innerText();
        throw new Error(`no "${heading}" at ${this.url}, which says:\n${seen}`, { cause: error });
      });
    assert.equal(new URL(this.url).host, host);
  }

  /** Notes where the person goes from here. @returns what gives the hosts so far, in order */
  follow(): () => string[] {
    const hosts: string[] = [];
    this.page.on("request", (request) => {
      if (request.isNavigationRequest()) hosts.push(new URL(request.url()).host);
    });
    return () => [...hosts];
  }

  async reads(words: string): Promise<boolean> {
    return (await this.page.locator("body").innerText()).includes(words);
  }

  /** Takes a picture for the guide, if that was asked for. */
  async picture(name: string): Promise<void> {
    if (process.env.PICTURES !== "1") return;
    const { y, height } = (await this.page.locator("main").boundingBox()) ?? { y: 0, height: 0 };
    const [top, bottom] = [Math.max(0, y - MARGIN), Math.min(y + height + MARGIN, VIEWPORT.height)];
    await this.page.screenshot({
      path: join(PICTURES, `${name}.png`),
      clip: { x: 0, y: top, width: VIEWPORT.width, height: bottom - top },
    });
  }

  /** The hops that the app shows: who gave an id_token, and with which issuer. */
  async hops(): Promise<string[]> {
    const hops = await this.page.locator("#hops > li").all();
    return Promise.all(
      hops.map(
        async (hop) =>
          `${await hop.locator("h3").innerText()} ${await hop.locator("code").first().innerText()}`,
      ),
    );
  }
}
