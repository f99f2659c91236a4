import { fetchAuthSession, fetchUserAttributes, updateUserAttributes } from "@aws-amplify/auth";
import type { AppInBrowser } from "./run-app";

/** What is printed for Amplify. */
export interface Printed {
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** A single-page app that signs in with AWS Amplify. */
export async function app({ signIn, signOut }: Printed): Promise<AppInBrowser> {
  return {
    whoIsSignedIn: async () => (await fetchAuthSession()).tokens?.idToken?.payload.name,
    actions: {
      "Sign in": signIn,
      Refresh: async () => {
        const before = await fetchAuthSession();
        const after = await fetchAuthSession({ forceRefresh: true });
        return {
          isAnother: String(after.tokens?.accessToken) !== String(before.tokens?.accessToken),
          name: after.tokens?.idToken?.payload.name,
        };
      },
      "Read my attributes": fetchUserAttributes,
      "Change my name": () => updateUserAttributes({ userAttributes: { name: "Changed in the app" } }),
      "Sign out": signOut,
    },
  };
}
