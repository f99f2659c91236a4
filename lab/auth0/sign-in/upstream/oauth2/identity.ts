import { z } from "zod";
import type { Attributes, Connection } from "../../../data";
import { withoutUndefined } from "../../../users";
import { PageError } from "../../errors";
import { UpstreamError } from "../error";
import { pictureOf } from "../picture";
import type { Identity } from "../upstream";
import type { OAuth2Options } from "./options";

const text = z.string().min(1).optional().catch(undefined);

const PROFILE = z.looseObject({
  user_id: z.union([z.string().min(1), z.number()]),
  name: text,
  nickname: text,
  picture: text,
  email: text,
  email_verified: z.unknown().optional(),
  given_name: text,
  family_name: text,
});

/**
 * The limit is 10 kB. For now Auth0 logs what exceeds it, and refuses what is "about 10 times the limit": no source has the
 * words.
 *
 * @see https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-oversized-user-profiles
 */
const PROFILE_MAXIMUM_BYTES = 100_000;

/** What is Auth0's own to say about a user, whatever a profile has under these names. */
const AUTH0S_OWN = [
  "app_metadata",
  "blocked",
  "created_at",
  "identities",
  "last_ip",
  "last_login",
  "logins_count",
  "multifactor",
  "updated_at",
  "user_metadata",
];

/**
 * The user that a script's profile stands for. Only `user_id` is required. Auth0's names for what a profile lacks are
 * documented for the picture alone: the others are assumed to be those of other strategies. An e-mail of which nobody says
 * that it is verified is not.
 *
 * @see https://auth0.com/docs/manage-users/user-accounts/user-profiles/normalized-user-profile-schema
 * @throws UpstreamError
 */
export function identityOf(
  { name: connection }: Connection,
  options: OAuth2Options,
  profile: unknown,
): Identity {
  const { success, data } = PROFILE.safeParse(profile);
  // No source has Auth0's words.
  if (!success) throw new UpstreamError("invalid_request", "the user profile has no user_id");
  const { user_id, name, nickname, picture, email, email_verified, ...others } = data;
  const fallback = name ?? email ?? String(user_id);
  const attributes = withoutUndefined({
    ...others,
    name: fallback,
    nickname: nickname ?? email?.split("@")[0] ?? fallback,
    picture: picture ?? pictureOf(fallback, email),
    ...(email !== undefined && { email, email_verified: email_verified === true }),
  });
  const dropped = [...AUTH0S_OWN, ...(options.non_persistent_attrs ?? [])];
  const stored = without(attributes, dropped);
  if (Buffer.byteLength(JSON.stringify(stored)) > PROFILE_MAXIMUM_BYTES) {
    throw new PageError(501, "not_in_lab", "The lab does not have user profiles of more than 100 kB");
  }
  return { id: `${connection}|${user_id}`, attributes: stored };
}

/** The attributes but those of some names. */
function without(attributes: Attributes, names: readonly string[]): Attributes {
  const kept = Object.entries(attributes).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept) as unknown as Attributes;
}
