import { type Format, renderImport } from "./format";

/** @see https://github.com/aws-amplify/amplify-js/tree/main/packages/amazon-cognito-identity-js */
export const cognitoIdentityJs: Format = {
  library: "amazon-cognito-identity-js 6.3",
  comment: "//",
  inBrowser: true,
  render: ({ userPoolId, clientId, environment, client, signOutUrl }) => {
    const json = JSON.stringify;
    const imported = [
      "CognitoAccessToken",
      "CognitoIdToken",
      "CognitoRefreshToken",
      "CognitoUser",
      "CognitoUserPool",
      "CognitoUserSession",
    ];
    return `${renderImport(`{\n${imported.map((each) => `  ${each},\n`).join("")}}`, "amazon-cognito-identity-js")}

export const userPool = new CognitoUserPool({
  UserPoolId: ${json(userPoolId)},
  ClientId: ${json(clientId)},
});

// This library can't begin a sign-in with Microsoft. Begin it with another one, and give its tokens to this function:
// npm run -s env -- app ${environment} ${client} --for oidc-client-ts
export function keepSession(tokens: { id_token?: string; access_token: string; refresh_token?: string }) {
  const session = new CognitoUserSession({
    IdToken: new CognitoIdToken({ IdToken: tokens.id_token ?? "" }),
    AccessToken: new CognitoAccessToken({ AccessToken: tokens.access_token }),
    RefreshToken: new CognitoRefreshToken({ RefreshToken: tokens.refresh_token ?? "" }),
  });
  const user = new CognitoUser({ Username: session.getIdToken().payload["cognito:username"], Pool: userPool });
  user.setSignInUserSession(session);
  return user;
}${
      signOutUrl === undefined
        ? ""
        : `

// signOut() of this library revokes the refresh token, and leaves the sessions of the sign-in.
export function signOut() {
  const leave = () => window.location.assign(${json(signOutUrl)});
  const user = userPool.getCurrentUser();
  if (user === null) leave();
  else user.signOut(leave);
}`
    }`;
  },
};
