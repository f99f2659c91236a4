import { createHash } from "node:crypto";

/**
 * The picture that Auth0 uses if the provider has none: the e-mail's Gravatar with the initials as its fallback, or without
 * an e-mail the initials.
 *
 * @see https://auth0.com/docs/manage-users/user-accounts/user-profiles/normalized-user-profile-schema
 */
export function pictureOf(name: string, email: string | undefined): string {
  const fallback = `https://cdn.auth0.com/avatars/${initials(name)}.png`;
  if (email === undefined) return fallback;
  const hash = createHash("md5").update(email.toLowerCase()).digest("hex");
  return `https://s.gravatar.com/avatar/${hash}?s=480&r=pg&d=${encodeURIComponent(fallback)}`;
}

/** Two letters: of the first two words, or of the only one. */
function initials(name: string): string {
  const [first = "", second] = name.toLowerCase().match(/[a-z0-9]+/g) ?? ["default"];
  return second === undefined ? first.slice(0, 2) : `${first.charAt(0)}${second.charAt(0)}`;
}
