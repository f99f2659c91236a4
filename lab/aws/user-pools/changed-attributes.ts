type Attributes = Readonly<Record<string, string>>;

/** Addresses of a user, which have a mark that says whether they are verified. */
export const CONTACTS = ["email", "phone_number"] as const;

/**
 * The attributes after a change, where a value without text deletes one. An address that changes is unverified, unless the
 * change says that it is verified.
 *
 * @see https://github.com/amazon-archives/amazon-cognito-identity-js/issues/322
 */
export function applyTo(before: Attributes, changes: Attributes): Attributes {
  const after: Record<string, string> = { ...before };
  for (const name of CONTACTS) {
    const value = changes[name];
    if (value && value !== before[name]) after[`${name}_verified`] = "false";
    if (value === "") delete after[`${name}_verified`];
  }
  Object.assign(after, changes);
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== ""));
}
