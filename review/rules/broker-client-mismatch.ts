import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Finding, Rule } from "../rule";
import { at, Secret, textAt } from "../value";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";

/** Algorithms with a public key, which Cognito reads at the jwks_uri. */
const ALGORITHMS = ["RS256", "RS512"];

export const brokerClientMismatch: Rule = {
  id: "broker-client-mismatch",
  severity: "forbidden",
  what: "Cognito and Auth0 disagree on the client with which Cognito signs people in.",
  why: "Auth0 gives tokens only to a client that proves itself as it is registered, and Cognito takes only tokens that it can check.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0 or Cognito, apply again. The environment file has no key for it.",
  find: (chain) => {
    if (chain.after.identityProvider === undefined) return [];
    const { auth0Client } = chain.after.inUse;
    if (chain.change(auth0Client)?.action === "delete") {
      return [
        {
          address: auth0Client,
          means: "Nobody can sign in: the Auth0 client that Cognito signs people in with is destroyed.",
        },
      ];
    }
    const otherClient = compareClientIds(chain);
    return [
      ...(otherClient.length > 0 ? otherClient : compareSecrets(chain)),
      ...checkMethod(chain),
      ...checkAlgorithm(chain),
      ...checkGrant(chain),
    ];
  },
};

function compareClientIds({ after }: Chain): Finding[] {
  const used = textAt(after.identityProvider, "provider_details.client_id");
  const registered = textAt(after.auth0Client, "client_id");
  if (used === undefined || registered === undefined || used === registered) return [];
  return [
    {
      address: ADDRESSES.identityProvider,
      means: `Nobody can sign in: Cognito signs people in with Auth0's client ${used}, and its client for Cognito is ${registered}.`,
    },
  ];
}

function compareSecrets({ after }: Chain): Finding[] {
  const used = at(after.identityProvider, "provider_details.client_secret");
  const registered = at(after.auth0Credentials, "client_secret");
  if (!(used instanceof Secret && registered instanceof Secret) || used.equals(registered)) return [];
  return [
    {
      address: ADDRESSES.identityProvider,
      means:
        "Nobody can sign in: Cognito has another client secret than Auth0's client for Cognito, so Auth0 gives it no tokens.",
    },
  ];
}

function checkMethod({ after }: Chain): Finding[] {
  const registered = textAt(after.auth0Credentials, "authentication_method");
  if (!registered || registered === "client_secret_post") return [];
  const effect =
    registered === "none" ? "Whoever gets hold of a person's code can redeem it" : "Nobody can sign in";
  return [
    {
      address: after.inUse.auth0Credentials,
      means: `${effect}: Cognito proves itself by client_secret_post, the only way it has, and Auth0 has ${registered} for its client.`,
    },
  ];
}

function checkAlgorithm({ after }: Chain): Finding[] {
  const used = textAt(after.auth0Client, "jwt_configuration.0.alg");
  if (!used || ALGORITHMS.includes(used)) return [];
  return [
    {
      address: after.inUse.auth0Client,
      means: `Nobody can sign in, because of "invalid_token_signature": Auth0 signs its tokens for Cognito with ${used} instead of RS256.`,
    },
  ];
}

function checkGrant({ after }: Chain): Finding[] {
  const allowed = knownTextsAt(after.auth0Client, "grant_types");
  if (allowed === undefined || allowed.includes("authorization_code")) return [];
  return [
    {
      address: after.inUse.auth0Client,
      means: `Nobody can sign in: Cognito asks for an authorization_code, and Auth0's client for Cognito allows ${joinValues(allowed)}.`,
    },
  ];
}
