import { addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import type { Values } from "../value";
import { knownAt } from "./support/known";
import { countOfSome } from "./support/users";

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

export const userIdAttribute = ruleOf(["broker"], {
  id: "user-id-attribute",
  severity: "forbidden",
  what: "Auth0 makes the user IDs of work and school accounts from another claim than before, or than the environment file says.",
  why: "The user name in the pool is the user ID. Microsoft has several IDs for a person: the claim, the version of its API and the protocol decide which.",
  fix: "If the plan changes it, put it back, like `auth0.userIdAttribute`. If it was changed in Auth0, apply again and waive this rule for that: everyone gets their old user ID back.",
  find: (chain) => findOthers(chain).map((other) => ({ address: addressOfConnection("waad"), ...other })),
});

function findOthers(chain: BrokerChain): Omit<Finding, "address">[] {
  const { before, after, environment } = chain;
  const wanted = environment.auth0.userIdAttribute;
  const who = `Everyone with a work or school account${countOfSome(chain)}`;
  const [old, planned] = [before.connections.waad, after.connections.waad];
  const changed = (Object.keys(OPTIONS) as Option[]).flatMap((option) => {
    const [from, to] = [optionOf(old, option), optionOf(planned, option)];
    return from === undefined || to === undefined || from === to
      ? []
      : [`\`${option}\` ${code(to)} instead of ${code(from)}`];
  });
  if (changed.length > 0) {
    return [
      { people: `${who} gets a new user ID`, cause: `the connection \`waad\` has ${changed.join(" and ")}` },
    ];
  }
  const attribute = optionOf(planned, "user_id_attribute");
  return attribute === undefined || attribute === wanted
    ? []
    : [
        {
          people: `${who} has another user ID than the environment file says`,
          cause: `the connection \`waad\` has \`user_id_attribute\` ${code(attribute)}, but \`auth0.userIdAttribute\` is \`${wanted}\``,
        },
      ];
}

function optionOf(connection: Values | undefined, option: Option): string | undefined {
  const value = knownAt(connection, `options.0.${option}`);
  return value === undefined ? undefined : String(value || OPTIONS[option]);
}
