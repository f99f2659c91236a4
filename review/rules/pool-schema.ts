import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { at, isSame, isUnknownAt, isValues, textAt, type Values } from "../value";

/** Attributes that Cognito sets once, when it creates a pool: a change makes another pool. */
const FIXED = ["alias_attributes", "username_attributes", "username_configuration"];

export const poolSchema: Rule = {
  id: "pool-schema",
  severity: "forbidden",
  what: "What the user pool stores about a user changes in a way that Cognito does not allow.",
  why: "Cognito can add an attribute to a pool, but never change or remove one, nor require another. What people sign in with is settled for good.",
  fix: "Put it back, like cognito.usernames of the environment file; to store something new about users, add an attribute that is not required. The environment file has no key for that.",
  find: ({ change }) => {
    const { action, before, after } = change(ADDRESSES.pool) ?? {};
    if (before === undefined || after === undefined) return [];
    const forbidden = action === "replace" ? [] : meaningsOfAttributes(before, after); // another pool may have any attributes
    return [...forbidden, ...meaningsOfFixed(before, after)].map((means) => ({
      address: ADDRESSES.pool,
      means,
    }));
  },
};

function meaningsOfAttributes(before: Values, after: Values): string[] {
  if (isUnknownAt(after, "schema")) return [];
  const [old, planned] = [attributesOf(before), attributesOf(after)];
  const changed = [...old].flatMap(([name, attribute]) => {
    const other = planned.get(name);
    if (other === undefined) return [`the attribute ${name} is removed`];
    return isSame(attribute, other) ? [] : [`the attribute ${name} changes`];
  });
  const required = [...planned]
    .filter(([name, { required }]) => !old.has(name) && required === true)
    .map(([name]) => `the required attribute ${name} is added`);
  return [...changed, ...required].map(
    (what) => `The apply stops half-way and may leave sign-in broken, as Cognito does not allow it: ${what}.`,
  );
}

function meaningsOfFixed(before: Values, after: Values): string[] {
  return FIXED.filter((name) => !isUnknownAt(after, name) && !isSame(at(before, name), at(after, name))).map(
    (name) => `Every user is lost: ${name} changes, for which Cognito has to make another user pool.`,
  );
}

function attributesOf(pool: Values): ReadonlyMap<string, Values> {
  const items = [at(pool, "schema") ?? []].flat().filter(isValues);
  return new Map(items.map((item) => [textAt(item, "name") ?? "", item]));
}
