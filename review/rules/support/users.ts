import type { Chain } from "../../chain";
import { at } from "../../value";

/** The number of users that AWS estimates for the pool before the plan; `undefined` where it tells none. */
function usersBefore({ before: { pool } }: Pick<Chain, "before">): string | undefined {
  const users = at(pool, "estimated_number_of_users");
  return typeof users === "number" && users > 0 ? users.toLocaleString("en-US") : undefined;
}

/** How many every user is, to follow those words: " (about 1,240)". Empty where AWS tells no number. */
export function countOfAll(chain: Pick<Chain, "before">): string {
  const users = usersBefore(chain);
  return users === undefined ? "" : ` (about ${users})`;
}

/** Of how many users some are, to follow their description: " (of about 1,240 users)". */
export function countOfSome(chain: Pick<Chain, "before">): string {
  const users = usersBefore(chain);
  return users === undefined ? "" : ` (of about ${users} users)`;
}
