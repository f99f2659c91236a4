import { html } from "hono/html";
import { page } from "./page";

/** What the login page shows. */
export interface LoginPage {
  /** Names of the identity providers to choose from. */
  readonly providers: readonly string[];
  /** The app's authorization request, which each choice continues. */
  readonly query: URLSearchParams;
  /** Why the person is here again. */
  readonly message: string | undefined;
}

/** One button for each identity provider. It works without JavaScript. */
export function loginPage({ providers, query, message }: LoginPage) {
  return page(
    "Sign in",
    html`${message !== undefined && html`<p role="alert">${message}</p>`}
      ${
        providers.length === 0
          ? html`<p>There is no way to sign in to this app here.</p>`
          : html`<form method="get" action="/oauth2/authorize">
              ${[...query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
              ${providers.map(
                (name) =>
                  html`<button name="identity_provider" value="${name}">Continue with ${name}</button>`,
              )}
            </form>`
      }`,
  );
}
