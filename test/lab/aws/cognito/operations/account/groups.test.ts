import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "../../../running-aws";
import { cognito, createPool, refusal } from "../../../shared-aws";
import { DeployedApp, person } from "./deployed-app";

const NOT_FOUND = "400 ResourceNotFoundException: Group not found.";

const namesIn = (groups: Answer) => groups.map(({ GroupName }: Answer) => GroupName);

test("a group has what it was given, and nothing else", async () => {
  const UserPoolId = await createPool();
  const group = { UserPoolId, GroupName: "admins" };
  const { Group } = await cognito("CreateGroup", group);
  const { CreationDate, LastModifiedDate, ...rest } = Group;
  assert.deepEqual(rest, group);
  assert.equal(CreationDate, LastModifiedDate);
  assert.equal(
    await refusal("CreateGroup", group),
    "400 GroupExistsException: A group with the name already exists.",
  );
  const RoleArn = "arn:aws:iam::123456789012:role/admins";
  const updated = await cognito("UpdateGroup", { ...group, Precedence: 0, RoleArn });
  assert.deepEqual(updated.Group, {
    ...group,
    Precedence: 0,
    RoleArn,
    CreationDate,
    LastModifiedDate: updated.Group.LastModifiedDate,
  });
  await cognito("UpdateGroup", { ...group, Description: "They may do everything" });
  const got = await cognito("GetGroup", group);
  assert.equal(got.Group.Precedence, 0);
  assert.equal(got.Group.Description, "They may do everything");
  assert.deepEqual(await cognito("DeleteGroup", group), {});
  assert.equal(await refusal("GetGroup", group), NOT_FOUND);
});

test("a group that is not there is refused, and so is a pool", async () => {
  const UserPoolId = await createPool();
  await cognito("AdminCreateUser", { UserPoolId, Username: "ada" });
  for (const [operation, input] of [
    ["GetGroup", {}],
    ["UpdateGroup", {}],
    ["DeleteGroup", {}],
    ["ListUsersInGroup", {}],
    ["AdminAddUserToGroup", { Username: "ada" }],
    ["AdminRemoveUserFromGroup", { Username: "ada" }],
  ] as const) {
    assert.equal(
      await refusal(operation, { UserPoolId, GroupName: "nobody", ...input }),
      NOT_FOUND,
      operation,
    );
  }
  for (const operation of ["CreateGroup", "GetGroup", "ListGroups"]) {
    assert.equal(
      await refusal(operation, { UserPoolId: "us-east-1_Nowhere", GroupName: "admins" }),
      "400 ResourceNotFoundException: User pool us-east-1_Nowhere does not exist.",
    );
  }
});

test("a user belongs to groups, until they leave or the group goes", async () => {
  const UserPoolId = await createPool();
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminCreateUser", user);
  for (const GroupName of ["admins", "editors"]) {
    await cognito("CreateGroup", { UserPoolId, GroupName });
    assert.deepEqual(await cognito("AdminAddUserToGroup", { ...user, GroupName }), {});
    await cognito("AdminAddUserToGroup", { ...user, GroupName });
  }
  const groups = async () => namesIn((await cognito("AdminListGroupsForUser", user)).Groups);
  assert.deepEqual(await groups(), ["admins", "editors"]);
  const { Users } = await cognito("ListUsersInGroup", { UserPoolId, GroupName: "admins" });
  assert.deepEqual(
    Users.map(({ Username, MFAOptions }: Answer) => ({ Username, MFAOptions })),
    [{ Username: "ada", MFAOptions: undefined }],
  );
  await cognito("AdminRemoveUserFromGroup", { ...user, GroupName: "admins" });
  assert.deepEqual(await groups(), ["editors"]);
  await cognito("DeleteGroup", { UserPoolId, GroupName: "editors" });
  assert.deepEqual(await groups(), []);
});

test("groups and members come in pages", async () => {
  const UserPoolId = await createPool();
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminCreateUser", user);
  for (const GroupName of ["a", "b", "c"]) {
    await cognito("CreateGroup", { UserPoolId, GroupName });
    await cognito("AdminAddUserToGroup", { ...user, GroupName });
  }
  for (const [operation, input] of [
    ["ListGroups", { UserPoolId }],
    ["AdminListGroupsForUser", user],
  ] as const) {
    const first = await cognito(operation, { ...input, Limit: 2 });
    assert.deepEqual(namesIn(first.Groups), ["a", "b"], operation);
    const second = await cognito(operation, { ...input, Limit: 2, NextToken: first.NextToken });
    assert.deepEqual(namesIn(second.Groups), ["c"], operation);
    assert.equal(second.NextToken, undefined);
    assert.equal(
      await refusal(operation, { ...input, NextToken: "nonsense" }),
      "400 InvalidParameterException: Invalid pagination token.",
    );
  }
  await cognito("AdminCreateUser", { UserPoolId, Username: "bob" });
  await cognito("AdminAddUserToGroup", { UserPoolId, Username: "bob", GroupName: "a" });
  const first = await cognito("ListUsersInGroup", { UserPoolId, GroupName: "a", Limit: 1 });
  assert.equal(first.Users[0].Username, "ada");
  const second = await cognito("ListUsersInGroup", {
    UserPoolId,
    GroupName: "a",
    NextToken: first.NextToken,
  });
  assert.equal(second.Users[0].Username, "bob");
});

test("the tokens of a member name the groups, and the ID token their roles", async () => {
  const app = await DeployedApp.deploy("grouped");
  const { UserPoolId } = app;
  await app.claimsOf(person);
  const RoleArn = "arn:aws:iam::123456789012:role/admins";
  await cognito("CreateGroup", { UserPoolId, GroupName: "admins", RoleArn });
  const Username = `Microsoft_${person.sub}`;
  await cognito("AdminAddUserToGroup", { UserPoolId, GroupName: "admins", Username });
  const claims = await app.claimsOf(person);
  assert.deepEqual(claims["cognito:groups"], [`${UserPoolId}_Microsoft`, "admins"]);
  assert.deepEqual(claims["cognito:roles"], [RoleArn]);
  assert.equal(claims["cognito:preferred_role"], RoleArn);
  const { Group } = await cognito("GetGroup", { UserPoolId, GroupName: `${UserPoolId}_Microsoft` });
  assert.equal(Group.Description, "Autogenerated group for users who sign in using Microsoft");
});
