import { AwsError } from "../../../aws-error";
import type { Pools } from "../../../user-pools/pools";
import type { Group } from "../../../user-pools/types";
import type { AccountCall, AccountOperation } from "../operation";
import { findUser, type UserInput } from "./find-user";
import { pageOf } from "./pages";
import { toUserType } from "./user-type";

interface GroupInput {
  readonly UserPoolId: string;
  readonly GroupName: string;
}

interface PageInput {
  readonly Limit?: number;
  readonly NextToken?: string;
}

/** @see https://github.com/aws-amplify/amplify-backend/issues/1781 */
const createGroup: AccountOperation<GroupInput & Group> = async (input, call) => {
  if ((await groupsOf(call.pools, input.UserPoolId)).some(({ GroupName }) => GroupName === input.GroupName)) {
    throw new AwsError("GroupExistsException", "A group with the name already exists.");
  }
  return putGroup(input, call);
};

/** No source says what becomes of a setting that an update leaves out. Here it stays, as Terraform's provider relies on. */
const updateGroup: AccountOperation<GroupInput & Group> = async (input, call) => {
  await findGroup(call.pools, input);
  return putGroup(input, call);
};

async function putGroup(input: GroupInput & Group, { context, pools }: AccountCall): Promise<object> {
  const { UserPoolId, GroupName, Description, RoleArn, Precedence } = input;
  await context.backend.putGroup(UserPoolId, { GroupName, Description, RoleArn, Precedence });
  return { Group: await findGroup(pools, input) };
}

const getGroup: AccountOperation<GroupInput> = async (input, { pools }) => ({
  Group: await findGroup(pools, input),
});

const deleteGroup: AccountOperation<GroupInput> = async (input, call) => {
  await findGroup(call.pools, input);
  return call.passOn(input);
};

const listGroups: AccountOperation<PageInput & { readonly UserPoolId: string }> = async (
  input,
  { pools },
) => {
  const { items, next } = pageOf(await groupsOf(pools, input.UserPoolId), input.Limit, input.NextToken);
  return { Groups: items, ...(next !== undefined && { NextToken: next }) };
};

const listUsersInGroup: AccountOperation<GroupInput & PageInput> = async (input, { pools }) => {
  await findGroup(pools, input);
  const users = await pools.usersIn(input.UserPoolId, input.GroupName);
  const { items, next } = pageOf(users, input.Limit, input.NextToken);
  return { Users: items.map(toUserType), ...(next !== undefined && { NextToken: next }) };
};

/** An operation on a user and a group that both exist. */
const onMember: AccountOperation<UserInput & GroupInput> = async (input, call) => {
  const { user } = await findUser(call.pools, input);
  await findGroup(call.pools, input);
  return call.passOn({ ...input, Username: user.Username });
};

const adminListGroupsForUser: AccountOperation<UserInput & PageInput> = async (input, { pools }) => {
  const { user } = await findUser(pools, input);
  const groups = await pools.groupsOf(input.UserPoolId, user.Username);
  const { items, next } = pageOf(groups, input.Limit, input.NextToken);
  return { Groups: items, ...(next !== undefined && { NextToken: next }) };
};

async function groupsOf(pools: Pools, userPoolId: string): Promise<readonly Group[]> {
  await pools.userPool(userPoolId);
  return pools.groups(userPoolId);
}

async function findGroup(pools: Pools, { UserPoolId, GroupName }: GroupInput): Promise<Group> {
  const group = (await groupsOf(pools, UserPoolId)).find((each) => each.GroupName === GroupName);
  if (group === undefined) throw new AwsError("ResourceNotFoundException", "Group not found.");
  return group;
}

/** Groups of users. */
export const GROUPS = {
  AdminAddUserToGroup: onMember,
  AdminListGroupsForUser: adminListGroupsForUser,
  AdminRemoveUserFromGroup: onMember,
  CreateGroup: createGroup,
  DeleteGroup: deleteGroup,
  GetGroup: getGroup,
  ListGroups: listGroups,
  ListUsersInGroup: listUsersInGroup,
  UpdateGroup: updateGroup,
};
