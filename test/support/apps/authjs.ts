import type { AppInBrowser } from "./run-app";

/** What a page knows of its server, which signs in with Auth.js. */
export interface Printed {
  /** Path of the app on its server. */
  readonly path: string;
  readonly signOutUrl: string;
}

/** The page of an app on a server. It asks Auth.js what next-auth/react asks. */
export async function app({ path, signOutUrl }: Printed): Promise<AppInBrowser> {
  const get = async (what: string) => (await fetch(`${path}${what}`)).json();
  const post = async (what: string, values: Readonly<Record<string, string>>) => {
    const { csrfToken } = (await get("auth/csrf")) as { csrfToken: string };
    const body = new URLSearchParams({ ...values, csrfToken });
    const headers = { "x-auth-return-redirect": "1" };
    return (await fetch(`${path}auth/${what}`, { method: "POST", headers, body })).json();
  };
  const leave = async (what: string, callbackUrl: string) => {
    const { url } = (await post(what, { callbackUrl })) as { url: string };
    location.assign(url);
  };
  const session = async () => (await get("auth/session")) as { user?: { name: string } } | null;
  return {
    whoIsSignedIn: async () => (await session())?.user?.name,
    actions: {
      "Sign in": () => leave("signin/cognito", path),
      Refresh: () => post("session", {}),
      "Read my claims": () => get("claims"),
      "Sign out": () => leave("signout", signOutUrl),
    },
  };
}

declare const location: { assign(url: string): void };
