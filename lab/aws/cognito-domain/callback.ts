import type { Context } from "hono";

/** Where the answer to an authorization request goes: the app's callback URL, with its state. */
export class Callback {
  constructor(
    private readonly redirectUri: string,
    private readonly state: string | undefined,
  ) {}

  /** The URL that gives the app an authorization code. */
  code(code: string): string {
    return this.#with({ code, state: this.state });
  }

  /**
   * The URL that tells the app of an error.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html
   */
  error({ error, description }: AuthorizationError): string {
    return this.#with({ error_description: description, state: this.state, error });
  }

  /** Not by `URL`, which would add a slash to a URL without a path. */
  #with(parameters: Readonly<Record<string, string | undefined>>): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
    return `${this.redirectUri}${this.redirectUri.includes("?") ? "&" : "?"}${query}`;
  }
}

/** What the app is told at its callback instead of a code. */
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

/** What the person is told on the domain's own error page, where no callback can be trusted. */
export class PageError extends Error {
  override readonly name = "PageError";

  constructor(
    readonly error: string,
    readonly clientId?: string,
  ) {
    super(error);
  }
}

/** Answers the browser, or else sends it back to the app with the error. */
export async function sendingErrorsToApp(
  c: Context,
  callback: Callback,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof AuthorizationError)) throw error;
    return c.redirect(callback.error(error));
  }
}
