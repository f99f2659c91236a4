import { createHash } from "node:crypto";
import type { Switches } from "../../../../switches";
import { PageError } from "../../errors";
import { addParameters } from "../parameters";
import type { Upstream } from "../upstream";
import { identityOf } from "./identity";
import { logoutUrlOf } from "./logout-url";
import { type OAuth2Options, optionsOf } from "./options";
import { redeemCode } from "./redeem-code";
import { runScript } from "./run-script";

/**
 * Any OAuth 2.0 provider. Auth0 knows nothing of it but what the options say: it checks no id_token, and takes the profile
 * from the connection's script.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2
 */
export const oauth2: Upstream = {
  social: true,
  labelOf: ({ name }) => name,
  hasButton: () => true,

  authorizationUrl: (connection, request, { sandbox, switches }) => {
    sandbox.warmUp(); // for the script that runs when the person is back
    const options = optionsOf(connection);
    const { parameters, codeVerifier } = request;
    if (parameters.has("connection_scope")) {
      throw new PageError(501, "not_in_lab", "The lab does not have the parameter connection_scope");
    }
    const url = new URL(options.authorizationURL);
    for (const [name, value] of Object.entries(options.authParams)) url.searchParams.set(name, value);
    for (const [name, parameter] of Object.entries(options.authParamsMap)) {
      const value = parameters.get(parameter);
      if (value !== null) url.searchParams.set(name, value);
    }
    addParameters(url, connection, scopeOf(options, switches), request);
    if (options.pkce_enabled) {
      url.searchParams.set("code_challenge", createHash("sha256").update(codeVerifier).digest("base64url"));
      url.searchParams.set("code_challenge_method", "S256");
    }
    return url;
  },

  identify: async (connection, answer, { sandbox, switches, wire }) => {
    const options = optionsOf(connection);
    const { id_token, ...tokens } = await redeemCode(options, answer, wire);
    const context = { ...tokens, ...(switches.auth0GivesScriptsIdToken && { id_token }) };
    const { fetchUserProfile } = options.scripts;
    const profile =
      fetchUserProfile === undefined
        ? {} // as Auth0's client libraries say
        : await runScript(sandbox, fetchUserProfile, tokens.access_token, context);
    return identityOf(connection, options, profile);
  },

  logoutUrl: (connection, query, _, context) => logoutUrlOf(connection, query, context),
};

function scopeOf(
  { scope, useOauthSpecScope }: OAuth2Options,
  { auth0JoinsScopesByCommas }: Switches,
): string {
  if (typeof scope === "string") return scope;
  return scope.join(auth0JoinsScopesByCommas && !useOauthSpecScope ? "," : " ");
}
