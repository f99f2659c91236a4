import { type Format, renderImport } from "./format";

/** @see https://authts.github.io/oidc-client-ts/interfaces/UserManagerSettings.html */
export const oidcClientTs: Format = {
  library: "oidc-client-ts 3.5",
  comment: "//",
  inBrowser: true,
  render: ({ issuer, clientId, callbackUrls: [callbackUrl], scopes, identityProvider, signOutUrl }) => {
    const json = JSON.stringify;
    return `${renderImport("{ UserManager }", "oidc-client-ts")}

export const userManager = new UserManager({
  authority: ${json(issuer)},
  client_id: ${json(clientId)},
  redirect_uri: ${json(callbackUrl)},
  response_type: "code",
  scope: ${json(scopes.join(" "))},${
    identityProvider === undefined
      ? ""
      : `
  extraQueryParams: { identity_provider: ${json(identityProvider)} },`
  }
});${
      signOutUrl === undefined
        ? ""
        : `

// Not signoutRedirect(): Cognito's logout endpoint takes other parameters than OpenID Connect's.
export async function signOut() {
  await userManager.revokeTokens(["refresh_token"]);
  await userManager.removeUser();
  window.location.assign(${json(signOutUrl)});
}`
    }`;
  },
};
