import type { Format } from "./format";

/**
 * The object that react-native-app-auth takes. AppAuth for Android and for iOS want the same values.
 *
 * @see https://nearform.com/open-source/react-native-app-auth/docs/usage/config
 */
export const appauth: Format = {
  library: "AppAuth (react-native-app-auth 8)",
  comment: "//",
  inBrowser: true,
  render: ({ issuer, clientId, callbackUrls, scopes, identityProvider, signOutUrl }) => {
    const json = JSON.stringify;
    const ofApp = callbackUrls.find((url) => !/^https?:/.test(url)) ?? callbackUrls[0];
    return `export const configuration = {
  issuer: ${json(issuer)},
  clientId: ${json(clientId)},
  redirectUrl: ${json(ofApp)},
  scopes: [${scopes.map((each) => json(each)).join(", ")}],${
    identityProvider === undefined
      ? ""
      : `
  additionalParameters: { identity_provider: ${json(identityProvider)} },`
  }
};${
      signOutUrl === undefined
        ? ""
        : `

// Revoke the refresh token first: revoke(configuration, { tokenToRevoke: refreshToken, sendClientId: true }).
// Then open this as a sign-in is opened, in the system's browser. logout() sends parameters that Cognito doesn't take.
export const signOutUrl = ${json(signOutUrl)};`
    }`;
  },
};
