import { addressOfConnection } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { knownAt } from "./support/known";

const WHO = "with a work or school account";

/**
 * Options of the connection that decide the user IDs, with the value that Auth0 takes where one is not set.
 *
 * @see https://github.com/auth0/terraform-provider-auth0/issues/1006
 * @see https://community.auth0.com/t/azure-connection-creates-duplicate-users-when-updating-app-settings/121381
 */
const OPTIONS = {
  user_id_attribute: "sub",
  identity_api: "(none)",
  waad_protocol: "openid-connect",
} as const;
type Option = keyof typeof OPTIONS;

export const userIdAttribute: Rule = {
  id: "user-id-attribute",
  severity: "forbidden",
  what: "Auth0 makes the user IDs of work and school accounts from something else than before, or than the environment file says.",
  why: "The user ID is the user's name in the pool. Microsoft has several IDs for a person: the claim, the version of its API and the protocol decide which.",
  fix: "If the plan changes it, put it back, like auth0.userIdAttribute of the environment file; if it was changed in Auth0, apply again and waive this rule for that: everyone gets their old user ID back.",
  find: (chain) => meaningsOf(chain).map((means) => ({ address: addressOfConnection("waad"), means })),
};

function meaningsOf({ before, after, environment: { auth0 } }: Chain): string[] {
  const [old, planned] = [before.connections.waad, after.connections.waad];
  const changed = (Object.keys(OPTIONS) as Option[]).flatMap((option) => {
    const [from, to] = [optionOf(old, option), optionOf(planned, option)];
    return from === undefined || to === undefined || from === to
      ? []
      : [`${option} ${to} instead of ${from}`];
  });
  if (changed.length > 0) {
    return [`Everyone ${WHO} gets a new user ID: the connection waad has ${changed.join(" and ")}.`];
  }
  const attribute = optionOf(planned, "user_id_attribute");
  return attribute === undefined || attribute === auth0.userIdAttribute
    ? []
    : [
        `Everyone ${WHO} is a different user than with ${auth0.userIdAttribute}: the connection waad has user_id_attribute ${attribute}.`,
      ];
}

function optionOf(connection: Values | undefined, option: Option): string | undefined {
  const value = knownAt(connection, `options.0.${option}`);
  return value === undefined ? undefined : String(value || OPTIONS[option]);
}
