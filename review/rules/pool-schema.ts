import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { at, isSame, isUnknownAt, isValues, textAt, type Values } from "../value";

/** What Cognito sets when a pool is made, and never again: a change makes another pool. */
const FOR_GOOD = ["alias_attributes", "username_attributes", "username_configuration"];

export const poolSchema: Rule = {
  id: "pool-schema",
  severity: "forbidden",
  what: "What the user pool knows of a user changes in a way that Cognito does not allow.",
  why: "Cognito can add an attribute to a pool, but never change or remove one, nor require another. What people sign in with is settled for good.",
  mend: "Put it back, like cognito.usernames of the environment file; to keep something new of users, add an attribute that is not required. The environment file has no key for that.",
  find: ({ change }) => {
    const { action, before, after } = change(ADDRESSES.pool) ?? {};
    if (before === undefined || after === undefined) return [];
    const refused = action === "replace" ? [] : attributes(before, after); // another pool may have any
    return [...refused, ...settled(before, after)].map((means) => ({
      address: ADDRESSES.pool,
      means,
    }));
  },
};

function attributes(before: Values, after: Values): string[] {
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

function settled(before: Values, after: Values): string[] {
  return FOR_GOOD.filter(
    (name) => !isUnknownAt(after, name) && !isSame(at(before, name), at(after, name)),
  ).map((name) => `Every user is lost: ${name} changes, for which Cognito has to make another user pool.`);
}

function attributesOf(pool: Values): ReadonlyMap<string, Values> {
  const items = [at(pool, "schema") ?? []].flat().filter(isValues);
  return new Map(items.map((item) => [textAt(item, "name") ?? "", item]));
}
