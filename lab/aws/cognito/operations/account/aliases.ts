import { AwsError } from "../../../aws-error";
import type { User, UserPool } from "../../../user-pools/types";
import type { AccountCall } from "../operation";
import { findUserIfAny } from "./find-user";

/**
 * Takes an e-mail address or a phone number, with which people sign in, from whoever has it.
 *
 * @param attributes of the user who is to have it
 * @param username of that user, unless it is new
 * @param isForced whether the user may take it from another one; if not, it is refused
 * @throws AwsError AliasExistsException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 * @see https://repost.aws/knowledge-center/cognito-email-verified-attribute
 */
export async function releaseAliases(
  { context, pools }: AccountCall,
  {
    UserPoolId,
    pool,
    attributes,
    username,
    isForced,
  }: {
    readonly UserPoolId: string;
    readonly pool: UserPool;
    readonly attributes: Readonly<Record<string, string>>;
    readonly username?: string;
    readonly isForced: boolean;
  },
): Promise<void> {
  for (const name of ["email", "phone_number"]) {
    const value = attributes[name];
    const isUsername = pool.UsernameAttributes?.includes(name) ?? false;
    const isAlias =
      (pool.AliasAttributes?.includes(name) && attributes[`${name}_verified`] === "true") ?? false;
    if (!value || !(isUsername || isAlias)) continue;
    const owner = await findUserIfAny(pools, { UserPoolId, Username: value });
    if (owner === undefined || owner.Username === username) continue;
    if (isUsername || !isForced) {
      throw new AwsError("AliasExistsException", `An account with the given ${name} already exists.`);
    }
    await context.backend.changeUser(UserPoolId, owner.Username, {
      Attributes: unverified(owner, `${name}_verified`),
    });
  }
}

const unverified = ({ UserAttributes }: User, name: string) =>
  UserAttributes.map((attribute) => (attribute.Name === name ? { Name: name, Value: "false" } : attribute));
