import { parse } from "node-html-parser";
import type { Walk } from "../../lab/people/person";

/** How a sign-in was refused. */
export interface Refusal {
  /** Whose page the person is left on: a cloud's host, or `app`, which got an error at its callback. */
  readonly shownBy: string;
  /** OAuth's error, where the app got one. */
  readonly error?: string | null;
  readonly message: string | null;
}

/** How a walk was refused; `undefined` if it got to where it was to stop. */
export function refusalOf({ end, stuckOn }: Walk): Refusal | undefined {
  if (stuckOn === undefined) return undefined;
  if (end.hostname === "localhost") {
    const { searchParams } = end;
    return {
      shownBy: "app",
      error: searchParams.get("error"),
      message: searchParams.get("error_description"),
    };
  }
  const text = parse(stuckOn.html).querySelector("body")?.structuredText.replace(/\s+/g, " ") ?? "";
  const [, ofEntra] = /(AADSTS\d+: .*?) Troubleshooting details/.exec(text) ?? [];
  return { shownBy: end.hostname, message: ofEntra ?? text };
}

/** What the app gets if the connection's script refuses, after Auth0 and Cognito wrapped it. */
export const refusedByScript = (sentence: string): Refusal => ({
  shownBy: "app",
  error: "invalid_request",
  message: `${sentence}; error=invalid_request`,
});

/** What the app gets if the gate denies, after Auth0 and Cognito wrapped it. */
export const refusedByGate = (sentence: string): Refusal => ({
  shownBy: "app",
  error: "invalid_request",
  message: `${sentence}; error=access_denied`,
});

export const refusedByEntra = (message: string): Refusal => ({
  shownBy: "login.microsoftonline.com",
  message,
});

/** What the gate says to whoever came by another connection. */
export const OTHER_CONNECTION = refusedByGate(
  "You are signed in with an account that this app does not accept. Sign out, then try again. [sign_in_connection]",
);

/** What the gate says to whoever is linked to another account. */
export const OTHER_IDENTITY = refusedByGate(
  "This account is linked to another one or does not come from Microsoft. Ask the app's support. [sign_in_identity]",
);
