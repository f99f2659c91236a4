import type { AppSettings } from "../app-settings";
import { type Format, renderImport } from "./format";

/** @see https://docs.amplify.aws/react/build-a-backend/auth/concepts/external-identity-providers/ */
export const amplify: Format = {
  library: "aws-amplify 6.22 (@aws-amplify/auth 6.21)",
  comment: "//",
  inBrowser: true,
  render: (app) => {
    const { userPoolId, clientId, domain, scopes, callbackUrls, logoutUrl, signOutUrl } = app;
    const json = JSON.stringify;
    return `${renderImport("{ Amplify }", "aws-amplify")}
${renderImport(`{ signInWithRedirect${signOutUrl === undefined ? "" : ", signOut as signOutOfUserPool"} }`, "aws-amplify/auth")}

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: ${json(userPoolId)},
      userPoolClientId: ${json(clientId)},
      loginWith: {
        oauth: {
          domain: ${json(domain)},
          scopes: ${list(scopes)},
          redirectSignIn: ${list(callbackUrls)},
          redirectSignOut: ${list(logoutUrl === undefined ? [] : [logoutUrl])},
          responseType: "code",
        },
      },
    },
  },
});

${renderSignIn(app)}${
  signOutUrl === undefined
    ? ""
    : `

// Amplify's own signOut() ends the user pool's session alone. This address ends the others too.
export async function signOut() {
  await signOutOfUserPool();
  window.location.assign(${json(signOutUrl)});
}`
}`;
  },
};

/** Amplify asks for `COGNITO` without a provider, so with several of them the app says which one. */
function renderSignIn({ identityProvider, identityProviders = [] }: AppSettings): string {
  if (identityProvider !== undefined)
    return `export const signIn = () => signInWithRedirect({ provider: { custom: ${JSON.stringify(identityProvider)} } });`;
  const organizations = identityProviders.map((each) => JSON.stringify(each)).join(" | ");
  return `export const signIn = (organization: ${organizations}) =>
  signInWithRedirect({ provider: { custom: organization } });`;
}

const list = (items: readonly string[]) => `[${items.map((each) => JSON.stringify(each)).join(", ")}]`;
