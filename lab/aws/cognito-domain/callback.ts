import type { Context } from "hono";

/** The app's callback URL, with the state of its request. */
export class Callback {
  constructor(
    private readonly redirectUri: string,
    private readonly state: string | undefined,
  ) {}

  /** The URL that gives the app an authorization code. */
  codeUrl(code: string): string {
    return this.#with({ code, state: this.state });
  }

  /**
   * The URL that gives the app an error.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html
   */
  errorUrl({ error, description }: AuthorizationError): string {
    return this.#with({ error_description: description, state: this.state, error });
  }

  /** Not with `URL`, which adds a slash to a URL without a path. */
  #with(parameters: Readonly<Record<string, string | undefined>>): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
    return `${this.redirectUri}${this.redirectUri.includes("?") ? "&" : "?"}${query}`;
  }
}

/** An error that the app gets at its callback URL. */
export class AuthorizationError extends Error {
  override readonly name: string = "AuthorizationError";

  constructor(
    readonly error: string,
    readonly description?: string,
  ) {
    super(description ?? error);
  }
}

/** An authentication that failed between the user pool and the identity provider. */
export class SignInError extends AuthorizationError {
  override readonly name = "SignInError";

  constructor(description: string) {
    super("invalid_request", description);
  }
}

/** An error on the domain's own page, because no callback URL can be trusted with it. */
export class PageError extends Error {
  override readonly name = "PageError";

  constructor(
    readonly error: string,
    readonly clientId?: string,
  ) {
    super(error);
  }
}

/** Answers the browser, or sends it back to the app with the error. */
export async function sendingErrorsToApp(
  c: Context,
  callback: Callback,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof AuthorizationError)) throw error;
    return c.redirect(callback.errorUrl(error));
  }
}
