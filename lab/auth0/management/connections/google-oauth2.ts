import { notInLab } from "../error";
import type { Strategy } from "./strategy";

/** The scope that each option requests, as recorded. */
const SCOPES: ReadonlyMap<string, string> = new Map([
  ["email", "email"],
  ["profile", "profile"],
  ["gmail", "https://mail.google.com/mail/feed/atom"],
  ["youtube", "https://gdata.youtube.com"],
]);

/** Options that are true or false and request nothing. */
const NO_SCOPES = new Set(["federated_connections_access_tokens"]);

/**
 * Google. Without a client ID Auth0 uses development keys of its own. The lab keeps such a connection, but has no Google for
 * anybody to sign in to.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/google
 */
export const googleOauth2: Strategy = {
  kind: "social",
  complete: (options) => {
    const asked = Object.entries(options).filter(([, value]) => value === true);
    const lacking = asked.find(([name]) => !SCOPES.has(name) && !NO_SCOPES.has(name))?.[0];
    if (lacking !== undefined) throw notInLab(`google-oauth2 connections with ${lacking}`);
    const scope = [...SCOPES].filter(([option]) => options[option] === true).map(([, value]) => value);
    return { ...options, scope };
  },
};
