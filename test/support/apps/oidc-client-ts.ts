import type { UserManager } from "oidc-client-ts";
import type { AppInBrowser } from "./run-app";

/** What is printed for oidc-client-ts. */
export interface Printed {
  readonly userManager: UserManager;
  readonly signOut: () => Promise<void>;
}

/** A single-page app that signs in with oidc-client-ts. */
export async function app({ userManager, signOut }: Printed): Promise<AppInBrowser> {
  if (new URLSearchParams(location.search).has("state")) {
    await userManager.signinCallback();
    history.replaceState(null, "", "/");
  }
  const user = async () => (await userManager.getUser()) ?? Promise.reject(new Error("nobody is signed in"));
  return {
    whoIsSignedIn: async () => (await userManager.getUser())?.profile.name,
    actions: {
      "Sign in": () => userManager.signinRedirect(),
      Refresh: async () => {
        const before = await user();
        const after = await userManager.signinSilent();
        return { isAnother: after?.access_token !== before.access_token, name: after?.profile.name };
      },
      "Read my claims": async () => {
        const authorization = `Bearer ${(await user()).access_token}`;
        const url = (await userManager.metadataService.getUserInfoEndpoint()) ?? "";
        return (await fetch(url, { headers: { authorization } })).json();
      },
      "Sign out": signOut,
    },
  };
}

declare const location: { readonly search: string };
declare const history: { replaceState(state: null, unused: "", url: string): void };
