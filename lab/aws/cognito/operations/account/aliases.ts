import type { User, UserPool } from "../../../user-pools/types";
import { aliasExists, aliasesIn } from "../../rules/aliases";
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
  for (const alias of aliasesIn(pool, attributes)) {
    const owner = await findUserIfAny(pools, { UserPoolId, Username: alias.value });
    if (owner === undefined || owner.Username === username) continue;
    if (alias.isUsername || !isForced) throw aliasExists(alias);
    await context.backend.changeUser(UserPoolId, owner.Username, {
      Attributes: unverified(owner, `${alias.name}_verified`),
    });
  }
}

const unverified = ({ UserAttributes }: User, name: string) =>
  UserAttributes.map((attribute) => (attribute.Name === name ? { Name: name, Value: "false" } : attribute));
