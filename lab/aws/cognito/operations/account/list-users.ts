import type { ListedUser, SchemaAttribute } from "../../../user-pools/types";
import { refuse } from "../../rules/refuse";
import type { AccountOperation } from "../operation";
import { pageOf } from "./pages";
import { isSearchable, readUserFilter } from "./user-filter";
import { toUserType } from "./user-type";

interface ListUsersInput {
  readonly UserPoolId: string;
  readonly AttributesToGet?: readonly string[];
  readonly Filter?: string;
  readonly Limit?: number;
  readonly PaginationToken?: string;
}

export const listUsers: AccountOperation<ListUsersInput> = async (input, { pools }) => {
  const { UserPoolId, AttributesToGet: names, Filter = "", Limit, PaginationToken } = input;
  const { SchemaAttributes } = await pools.userPool(UserPoolId);
  const matches = readUserFilter(Filter);
  const users = await pools.users(UserPoolId);
  const found = users.filter(matches);
  if (names !== undefined) checkAttributesToGet(names, SchemaAttributes, { users, found });
  const { items, next } = pageOf(found, Limit, PaginationToken);
  return {
    Users: items.map((user) => toUserType(names === undefined ? user : withOnly(user, names))),
    ...(next !== undefined && { PaginationToken: next }),
  };
};

/**
 * Everyone who is found must have the attributes. What a filter can't search, everyone in the pool must have.
 *
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
 * @see https://github.com/aws/aws-sdk-js/issues/3091
 */
function checkAttributesToGet(
  names: readonly string[],
  schema: readonly SchemaAttribute[],
  { users, found }: { users: readonly ListedUser[]; found: readonly ListedUser[] },
): void {
  const isThere = (name: string) =>
    schema.some(({ Name }) => Name === name) &&
    (isSearchable(name) ? found : users).every(({ Attributes }) =>
      Attributes.some((attribute) => attribute.Name === name),
    );
  if (!names.every(isThere)) refuse("One or more requested attributes do not exist.");
}

const withOnly = (user: ListedUser, names: readonly string[]): ListedUser => ({
  ...user,
  Attributes: user.Attributes.filter(({ Name }) => names.includes(Name)),
});
