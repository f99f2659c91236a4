import type { Values } from "../../value";
import { knownTextsAt } from "./known";

/** With it, an access token opens Cognito's own API for a person's own user. */
export const SELF_SERVICE = "aws.cognito.signin.user.admin";

/** Those of some attributes that people can write of themselves through an app client, as far as the plan tells. */
export function changeableThrough(client: Values, attributes: readonly string[]): readonly string[] {
  const scopes = knownTextsAt(client, "allowed_oauth_scopes") ?? [];
  if (!scopes.includes(SELF_SERVICE)) return [];
  // Without a list, an app client writes the standard attributes, and no custom one.
  const writable = knownTextsAt(client, "write_attributes") ?? [];
  return attributes.filter((attribute) => writable.includes(attribute));
}
