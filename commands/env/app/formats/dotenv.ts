import type { AppSettings } from "../app-settings";
import type { Format } from "./format";

/** Variables of a `.env` file, for any library: Node.js, dotenv, Docker Compose and a shell read them alike. */
export const dotenv: Format = {
  library: "any library that reads environment variables",
  comment: "#",
  inBrowser: false,
  render: (app) =>
    [
      ...variablesOf(app).map(([name, value]) => `${name}=${quoted(value)}`),
      ...(app.isConfidential
        ? [`# npm run -s env -- secret ${app.environment} ${app.client}`, "COGNITO_CLIENT_SECRET="]
        : []),
    ].join("\n"),
};

function variablesOf(app: AppSettings): [string, string][] {
  return [
    ["COGNITO_REGION", app.region],
    ["COGNITO_USER_POOL_ID", app.userPoolId],
    ["COGNITO_DOMAIN", app.domain],
    ["COGNITO_ISSUER", app.issuer],
    ["COGNITO_JWKS_URI", app.jwksUri],
    ["COGNITO_AUTHORIZATION_ENDPOINT", app.authorizationEndpoint],
    ["COGNITO_TOKEN_ENDPOINT", app.tokenEndpoint],
    ["COGNITO_USERINFO_ENDPOINT", app.userinfoEndpoint],
    ["COGNITO_REVOCATION_ENDPOINT", app.revocationEndpoint],
    ["COGNITO_LOGOUT_ENDPOINT", app.logoutEndpoint],
    ...(app.identityProvider === undefined
      ? []
      : [["COGNITO_IDENTITY_PROVIDER", app.identityProvider] as [string, string]]),
    ["COGNITO_SCOPES", app.scopes.join(" ")],
    ["COGNITO_CLIENT_ID", app.clientId],
    ["COGNITO_CALLBACK_URL", app.callbackUrls[0] as string],
    ...(app.logoutUrl === undefined ? [] : [["COGNITO_LOGOUT_URL", app.logoutUrl] as [string, string]]),
    ...(app.signOutUrl === undefined ? [] : [["COGNITO_SIGN_OUT_URL", app.signOutUrl] as [string, string]]),
  ];
}

/** In single quotes where a shell would read anything but the value. URLs have no single quote: they encode it. */
const quoted = (value: string) =>
  /^[\w:/.,=@%+-]*$/.test(value) ? value : `'${value.replaceAll("'", "%27")}'`;
