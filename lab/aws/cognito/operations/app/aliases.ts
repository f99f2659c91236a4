import type { DeployedPool } from "../../../user-pools/deployed-pool";
import { aliasExists, aliasesIn } from "../../rules/aliases";

/**
 * An address that people sign in with belongs to one user.
 *
 * @param attributes of the user, after the change
 * @param username of the user, unless it is new
 * @throws AwsError AliasExistsException
 */
export async function checkAliases(
  pool: DeployedPool,
  attributes: Readonly<Record<string, string>>,
  username?: string,
): Promise<void> {
  for (const alias of aliasesIn(await pool.userPool(), attributes)) {
    const owner = await pool.user(alias.value);
    if (owner !== undefined && owner.username !== username) throw aliasExists(alias);
  }
}
