import type { Page } from "playwright-core";
import { PersonAtBrowser } from "../person-at-browser";

/** Somebody of the cast, as the pages of a sign-in name them. */
export interface Someone {
  readonly name: string;
  /** The way that they take on Auth0's page. */
  readonly kind: "Work or school account" | "Personal Microsoft account";
}

/** An app's page, and the person before it. */
export class AppAtBrowser {
  readonly #person: PersonAtBrowser;

  /**
   * @param origin the app's
   * @param auth0 host of the page that asks how to sign in
   */
  constructor(
    private readonly page: Page,
    private readonly origin: string,
    private readonly auth0: string,
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

  /** Answers the pages of a sign-in. */
  async answers(someone: Someone): Promise<void> {
    await this.chooses(someone);
    await this.#person.press(someone.name);
  }

  /** Chooses the kind of account on Auth0's page. */
  chooses({ kind }: Someone): Promise<void> {
    return this.#person.press(`Continue with ${kind}`);
  }

  /** Presses a button of the app. @returns the value, or the error in words, that it shows then */
  async press(words: string): Promise<unknown> {
    await this.#person.press(words);
    const result = this.page.locator("#result:not(:empty)");
    const text = await result.innerText();
    return /^[A-Z]/.test(text) ? text : JSON.parse(text);
  }

  /** Signs out, and starts a sign-in, to which somebody has to answer then. */
  async signsOut(): Promise<void> {
    await this.#person.press("Sign out");
    await this.#person.isAt(new URL(this.origin).host, "Nobody is signed in");
    await this.#person.press("Sign in");
    await this.isAskedToSignIn();
  }

  isAskedToSignIn(): Promise<void> {
    return this.#person.isAt(this.auth0, "Welcome");
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
