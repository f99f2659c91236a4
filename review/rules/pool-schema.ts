import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { at, isSame, isUnknownAt, isValues, textAt, type Values } from "../value";
import { countOfAll } from "./support/users";

/** Attributes that Cognito sets once, when it creates a pool: a change makes another pool. */
const FIXED = ["alias_attributes", "username_attributes", "username_configuration"];

export const poolSchema: Rule = {
  id: "pool-schema",
  severity: "forbidden",
  what: "What the user pool stores about a user changes in a way that Cognito does not allow.",
  why: "Cognito can add an attribute to a pool, but can't change one, remove one or require a new one. It never changes what people sign in with.",
  fix: "Put it back, like `cognito.usernames`. The stack itself gives a pool its attributes when it makes it, and leaves the schema then.",
  find: (chain) => {
    const { action, before, after } = chain.change(ADDRESSES.pool) ?? {};
    if (before === undefined || after === undefined) return [];
    const forbidden = action === "replace" ? [] : findAttributes(before, after); // another pool may have any attributes
    return [...forbidden, ...findFixed(before, after, countOfAll(chain))].map((finding) => ({
      address: ADDRESSES.pool,
      ...finding,
    }));
  },
};

function findAttributes(before: Values, after: Values): Omit<Finding, "address">[] {
  if (isUnknownAt(after, "schema")) return [];
  const [old, planned] = [attributesOf(before), attributesOf(after)];
  const changed = [...old].flatMap(([name, attribute]) => {
    const other = planned.get(name);
    if (other === undefined) return [`the attribute ${code(name)} is removed`];
    return isSame(attribute, other) ? [] : [`the attribute ${code(name)} changes`];
  });
  const required = [...planned]
    .filter(([name, { required }]) => !old.has(name) && required === true)
    .map(([name]) => `the required attribute ${code(name)} is added`);
  return [...changed, ...required].map((what) => ({
    people: "Sign-in may break, as the apply stops half-way",
    cause: `${what}, which Cognito does not allow`,
  }));
}

function findFixed(before: Values, after: Values, count: string): Omit<Finding, "address">[] {
  return FIXED.filter((name) => !isUnknownAt(after, name) && !isSame(at(before, name), at(after, name))).map(
    (name) => ({
      people: `Every user${count} is lost`,
      cause: `\`${name}\` changes, for which Cognito has to make another user pool`,
    }),
  );
}

function attributesOf(pool: Values): ReadonlyMap<string, Values> {
  const items = [at(pool, "schema") ?? []].flat().filter(isValues);
  return new Map(items.map((item) => [textAt(item, "name") ?? "", item]));
}
