import type { BrokerChain } from "../chain";
import { code } from "../code";
import { findOtherClients } from "../links";
import { type Finding, ruleOf } from "../rule";
import { textAt } from "../value";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";

/** Algorithms with a public key, which Cognito reads at the jwks_uri. */
const ALGORITHMS = ["RS256", "RS512"];

export const brokerClientMismatch = ruleOf(["broker"], {
  id: "broker-client-mismatch",
  severity: "forbidden",
  what: "Cognito and Auth0 disagree about the Auth0 client with which Cognito signs people in.",
  why: "Auth0 gives tokens only to a client that proves itself in the registered way. Cognito accepts only tokens that it can check.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0 or Cognito, apply again. The environment file has no key for it.",
  find: (chain) => {
    if (chain.after.identityProvider === undefined) return [];
    const { auth0Client } = chain.after.inUse;
    if (chain.change(auth0Client)?.action === "delete") {
      return [
        {
          address: auth0Client,
          people: "Nobody can sign in",
          cause: "the Auth0 client with which Cognito signs people in is destroyed",
        },
      ];
    }
    return [
      ...findOtherClients(chain, "broker-client-mismatch"),
      ...checkMethod(chain),
      ...checkAlgorithm(chain),
      ...checkGrant(chain),
    ];
  },
});

function checkMethod({ after }: BrokerChain): Finding[] {
  const registered = textAt(after.auth0Credentials, "authentication_method");
  if (!registered || registered === "client_secret_post") return [];
  const people =
    registered === "none" ? "Anyone who gets hold of a person's code can redeem it" : "Nobody can sign in";
  return [
    {
      address: after.inUse.auth0Credentials,
      people,
      cause: `Cognito proves itself by \`client_secret_post\`, the only way it has, but Auth0's client has ${code(registered)}`,
    },
  ];
}

function checkAlgorithm({ after }: BrokerChain): Finding[] {
  const used = textAt(after.auth0Client, "jwt_configuration.0.alg");
  if (!used || ALGORITHMS.includes(used)) return [];
  return [
    {
      address: after.inUse.auth0Client,
      people: "Nobody can sign in",
      cause: `Auth0 signs its tokens for Cognito with ${code(used)} instead of \`RS256\` (\`invalid_token_signature\`)`,
    },
  ];
}

function checkGrant({ after }: BrokerChain): Finding[] {
  const allowed = knownTextsAt(after.auth0Client, "grant_types");
  if (allowed === undefined || allowed.includes("authorization_code")) return [];
  return [
    {
      address: after.inUse.auth0Client,
      people: "Nobody can sign in",
      cause: `Cognito needs the grant \`authorization_code\`, but Auth0's client for Cognito allows ${joinValues(allowed)}`,
    },
  ];
}
