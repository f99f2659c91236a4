import type { Chain } from "../../chain";
import { capitalize } from "./capitalize";

/** How much of a sentence the names of organisations take. */
const MAX_CHARACTERS = 60;

/** The people of some organisations, by the names that the environment file has for them, as the start of a sentence. */
export function peopleOf(ids: readonly string[], chain: Chain): string {
  return capitalize(`people of ${joinOrganizations(ids, chain)}`);
}

/** Names of organisations in a sentence: at least one, and as many as are short. */
export function joinOrganizations(ids: readonly string[], { organizationNames }: Chain): string {
  const names = ids.map((id) => organizationNames.get(id)?.replaceAll("`", "'") ?? `the organisation ${id}`);
  const shown = names.filter(
    (_, index) => index === 0 || names.slice(0, index + 1).join(", ").length <= MAX_CHARACTERS,
  );
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? "no organisation";
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${last}` : last;
}
