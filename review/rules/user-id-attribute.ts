import { addressOfConnection } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { knownAt } from "./support/known";

const WHO = "with a work or school account";

/**
 * Options of the connection that decide on the ids of its users, with what Auth0 takes where they are not set.
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
  what: "Auth0 makes the ids of people with a work or school account from something else than it did, or than the environment file says.",
  why: "The id is the user's name in the pool. Microsoft has several for a person: the claim, the version of Microsoft's API and the protocol decide on which.",
  mend: "If the plan changes it, put it back, like auth0.userIdAttribute of the environment file; if it was changed in Auth0, apply again and waive this rule for that: who signed in before is known again.",
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
    return [`Everyone ${WHO} becomes a stranger: the connection waad has ${changed.join(" and ")}.`];
  }
  const attribute = optionOf(planned, "user_id_attribute");
  return attribute === undefined || attribute === auth0.userIdAttribute
    ? []
    : [
        `Everyone ${WHO} is another user than by ${auth0.userIdAttribute}: the connection waad has user_id_attribute ${attribute}.`,
      ];
}

function optionOf(connection: Values | undefined, option: Option): string | undefined {
  const value = knownAt(connection, `options.0.${option}`);
  return value === undefined ? undefined : String(value || OPTIONS[option]);
}
