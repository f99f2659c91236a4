import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { PersonAtBrowser } from "../person-at-browser";

/** Where Microsoft asks who somebody is. */
const MICROSOFT = "login.microsoftonline.com";

/** Somebody of the cast, as the pages of a sign-in name them. */
export interface Someone {
  readonly name: string;
}

/** An app's page, and the person before it. */
export class AppAtBrowser {
  readonly #person: PersonAtBrowser;

  /** @param origin the app's */
  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {
    this.#person = new PersonAtBrowser(page);
  }

  async signsIn(path: string, someone: Someone): Promise<void> {
    await this.#person.open(`${this.origin}${path}`);
    await this.#person.isAt(new URL(this.origin).host, "Nobody is signed in");
    await this.#person.press("Sign in");
    await this.answers(someone);
    await this.greets(someone);
  }

  greets({ name }: Someone): Promise<void> {
    return this.#person.isAt(new URL(this.origin).host, `Hello, ${name}`);
  }

  /** Answers the pages of a sign-in: Auth0 has none, as there is one connection. */
  answers({ name }: Someone): Promise<void> {
    return this.#person.press(name);
  }

  /** Presses a button of the app. @returns the value, or the error in words, that it shows then */
  async press(words: string): Promise<unknown> {
    await this.#person.press(words);
    const result = this.page.locator("#result:not(:empty)");
    const text = await result.innerText();
    return /^[A-Z]/.test(text) ? text : JSON.parse(text);
  }

  /** Signs out. The next sign-in gets to Microsoft, which still knows who it is: Auth0's session has ended too. */
  async signsOut(someone: Someone): Promise<void> {
    await this.#person.press("Sign out");
    await this.#person.isAt(new URL(this.origin).host, "Nobody is signed in");
    const asksMicrosoft = this.followToMicrosoft();
    await this.#person.press("Sign in");
    await this.greets(someone);
    assert.ok(asksMicrosoft(), "Auth0 did not ask Microsoft");
  }

  /** @returns what tells whether the browser has been to Microsoft since */
  followToMicrosoft(): () => boolean {
    const hosts = this.#person.follow();
    return () => hosts().includes(MICROSOFT);
  }

  /** Opens an address in the system's browser, which may lead to an app. */
  async opens(url: string): Promise<void> {
    await this.page.goto(url).catch((error: Error) => {
      if (!error.message.includes("net::ERR_ABORTED")) throw error;
    });
  }

  /** @returns the address with which the browser leaves to an app of the system, once it does */
  async leavesTo(start: string): Promise<string> {
    const response = await this.page.waitForResponse(
      (each) => each.headers().location?.startsWith(start) ?? false,
    );
    return response.headers().location ?? "";
  }
}
