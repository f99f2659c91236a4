import { type Format, renderImport } from "./format";

/** @see https://docs.amplify.aws/react/build-a-backend/auth/concepts/external-identity-providers/ */
export const amplify: Format = {
  library: "aws-amplify 6.22",
  comment: "//",
  inBrowser: true,
  render: ({ userPoolId, clientId, domain, scopes, callbackUrls, logoutUrl, identityProvider }) => {
    const json = JSON.stringify;
    return `${renderImport("{ Amplify }", "aws-amplify")}
${renderImport("{ signInWithRedirect }", "aws-amplify/auth")}

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

export const signIn = () => signInWithRedirect({ provider: { custom: ${json(identityProvider)} } });`;
  },
};

const list = (items: readonly string[]) => `[${items.map((each) => JSON.stringify(each)).join(", ")}]`;
