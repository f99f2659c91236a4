import { html } from "hono/html";
import { page } from "./page";

/** What the login page shows. */
export interface LoginPage {
  /** Names of the identity providers that have a button. */
  readonly providers: readonly string[];
  /** Whether an e-mail address says which identity provider a person belongs to. */
  readonly asksForEmail: boolean;
  /** Proves that a form is of this page, in this browser. */
  readonly token: string;
  /** The form for users with a password, if they may sign in. */
  readonly passwordForm: PasswordForm | undefined;
  /** The app's authorization request, which each choice continues. */
  readonly query: URLSearchParams;
  /** Why the person is here again. */
  readonly message: string | undefined;
}

export interface PasswordForm {
  /** What people sign in with, such as `Username` or `Email`. */
  readonly label: string;
  /** Whether people may sign up by themselves. */
  readonly isSignUpOpen: boolean;
}

/** Ways to an identity provider, and a form for users with a password. It works without JavaScript. */
export function loginPage({ providers, asksForEmail, token, passwordForm, query, message }: LoginPage) {
  return page(
    "Sign in",
    html`${message !== undefined && html`<p role="alert">${message}</p>`}
      ${
        providers.length > 0 &&
        html`<form method="get" action="/oauth2/authorize">
          ${[...query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
          ${providers.map(
            (name) => html`<button name="identity_provider" value="${name}">Continue with ${name}</button>`,
          )}
        </form>`
      }
      ${asksForEmail && renderEmailForm(token, query)}
      ${passwordForm !== undefined && renderPasswordForm(passwordForm, token, query)}
      ${
        providers.length === 0 &&
        !asksForEmail &&
        passwordForm === undefined &&
        html`<p>There is no way to sign in to this app here.</p>`
      }`,
  );
}

/** The heading is the original's. */
function renderEmailForm(token: string, query: URLSearchParams) {
  return html`<form method="post" action="/login/provider?${query}">
    <input type="hidden" name="_csrf" value="${token}" />
    <h2>Sign in with your corporate ID</h2>
    <label for="corporateEmail">Email</label>
    <input id="corporateEmail" name="email" type="email" autocomplete="email" placeholder="name@host.com" required />
    <button>Sign in</button>
  </form>`;
}

/**
 * Names and IDs are those of the original's form, which scripts fill in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 * @see https://github.com/aws-amplify/amplify-js/issues/6236
 */
function renderPasswordForm({ label, isSignUpOpen }: PasswordForm, token: string, query: URLSearchParams) {
  return html`<form method="post" action="/login?${query}" name="cognitoSignInForm">
    <input type="hidden" name="_csrf" value="${token}" />
    <input type="hidden" name="cognitoAsfData" value="" />
    <label for="signInFormUsername">${label}</label>
    <input id="signInFormUsername" name="username" autocomplete="username" autocapitalize="none" required />
    <label for="signInFormPassword">Password</label>
    <input id="signInFormPassword" name="password" type="password" autocomplete="current-password" required />
    <p><a href="/forgotPassword?${query}">Forgot your password?</a></p>
    <input type="submit" name="signInSubmitButton" value="Sign in" />
    ${isSignUpOpen && html`<p>Need an account? <a href="/signup?${query}">Sign up</a></p>`}
  </form>`;
}
