import assert from "node:assert/strict";
import { test } from "node:test";
import { toPoolUser } from "../../../../lab/aws/user-pools/pool-user";
import type { Group } from "../../../../lab/aws/user-pools/types";

const user = { Username: "ada", Enabled: true, UserStatus: "CONFIRMED", UserAttributes: [] };

function rolesIn(...groups: Partial<Group>[]) {
  const { roles, preferredRole } = toPoolUser(
    user,
    groups.map((group) => ({ GroupName: "a", ...group })),
  );
  return { roles, preferredRole };
}

test("the role of the group with the lowest precedence is preferred, and a group without one counts least", () => {
  assert.deepEqual(rolesIn({ RoleArn: "reader" }, { RoleArn: "writer", Precedence: 7 }, { Precedence: 0 }), {
    roles: ["reader", "writer"],
    preferredRole: "writer",
  });
});

test("groups that count the same prefer a role only if it is the same", () => {
  const reader = { RoleArn: "reader", Precedence: 1 };
  assert.equal(rolesIn(reader, { RoleArn: "writer", Precedence: 1 }).preferredRole, undefined);
  assert.equal(rolesIn(reader, reader).preferredRole, "reader");
  assert.deepEqual(rolesIn({}, {}), { roles: [], preferredRole: undefined });
});
