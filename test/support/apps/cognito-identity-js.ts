import type { CognitoUser, CognitoUserPool, CognitoUserSession } from "amazon-cognito-identity-js";
import type { UserManager } from "oidc-client-ts";
import type { AppInBrowser } from "./run-app";

/** What is printed for amazon-cognito-identity-js, and for oidc-client-ts, with which it signs in. */
export interface Printed {
  readonly userManager: UserManager;
  readonly userPool: CognitoUserPool;
  readonly keepSession: (tokens: object) => CognitoUser;
  readonly signOut: () => void;
}

/** A single-page app that keeps its session with amazon-cognito-identity-js. */
export async function app({ userManager, userPool, keepSession, signOut }: Printed): Promise<AppInBrowser> {
  if (new URLSearchParams(location.search).has("state")) {
    keepSession((await userManager.signinCallback()) ?? {});
    await userManager.removeUser();
    history.replaceState(null, "", location.pathname);
  }
  return {
    whoIsSignedIn: async () => {
      const user = userPool.getCurrentUser();
      return user === null ? undefined : (await sessionOf(user)).getIdToken().payload.name;
    },
    actions: {
      "Sign in": () => userManager.signinRedirect(),
      Refresh: async () => {
        const user = userPool.getCurrentUser() as CognitoUser;
        const before = await sessionOf(user);
        const after = await called<CognitoUserSession>((callback) =>
          user.refreshSession(before.getRefreshToken(), callback),
        );
        return {
          isAnother: after.getAccessToken().getJwtToken() !== before.getAccessToken().getJwtToken(),
          name: after.getIdToken().payload.name,
        };
      },
      "Read my attributes": async () => {
        const user = userPool.getCurrentUser() as CognitoUser;
        await sessionOf(user);
        return called((callback) => user.getUserData(callback, { bypassCache: true }));
      },
      "End all sessions": async () => {
        const user = userPool.getCurrentUser() as CognitoUser;
        await sessionOf(user);
        return new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }));
      },
      "Sign out": async () => signOut(),
    },
  };
}

/** The session that is kept in the browser. */
const sessionOf = (user: CognitoUser) =>
  called<CognitoUserSession>((callback) => user.getSession(callback as () => void));

/** What a function with a callback gives, or its error. */
function called<T>(call: (callback: (error?: Error | null, result?: T | null) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call((error, result) => (error ? reject(error) : resolve(result as T))),
  );
}

declare const location: { readonly search: string; readonly pathname: string };
declare const history: { replaceState(state: null, unused: "", url: string): void };
