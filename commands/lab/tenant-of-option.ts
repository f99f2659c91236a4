import { UserError } from "../../environments/user-error";
import { tenantId } from "../../environments/values";
import { OTHER_ORGANIZATIONS } from "../../lab/people/cast";

/** The tenant that `--tenant` names. @throws UserError if it can't be a home tenant in the lab */
export function tenantOfOption(given: string): string {
  const { success, error } = tenantId.safeParse(given);
  const [organization] = Object.entries(OTHER_ORGANIZATIONS).find(([, id]) => id === given) ?? [];
  const must = success
    ? organization && `must be a tenant of your own; this is the lab's organisation ${organization}`
    : error.issues[0]?.message;
  if (must) throw new UserError("invalid-tenant", `--tenant: is "${given}", but ${must}`);
  return given;
}
