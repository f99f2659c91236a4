import { AwsError } from "../../../aws-error";
import { CONTACTS } from "../../../user-pools/changed-attributes";
import type { DeployedPool } from "../../../user-pools/deployed-pool";

/**
 * An address that people sign in with belongs to one user: in place of a username at once, besides one when it is verified.
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
  const { UsernameAttributes, AliasAttributes } = await pool.userPool();
  for (const name of CONTACTS) {
    const value = attributes[name];
    const isUsername = UsernameAttributes?.includes(name) ?? false;
    const isAlias = (AliasAttributes?.includes(name) ?? false) && attributes[`${name}_verified`] === "true";
    if (!value || !(isUsername || isAlias)) continue;
    const owner = await pool.user(value);
    if (owner !== undefined && owner.username !== username) {
      throw new AwsError("AliasExistsException", `An account with the given ${name} already exists.`);
    }
  }
}
