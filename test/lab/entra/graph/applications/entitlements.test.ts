import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, refusal } from "../../fixture";

const entra = new Entra();
const ID = "aaaaaaaa-0000-4000-8000-000000000009";
const UNKNOWN = "aaaaaaaa-0000-4000-8000-00000000000a";

const ROLE = {
  id: ID,
  allowedMemberTypes: ["User"],
  description: "Reads",
  displayName: "Reader",
  isEnabled: true,
  value: "reader",
};
const SCOPE = {
  id: ID,
  adminConsentDescription: "Reads",
  adminConsentDisplayName: "Read",
  isEnabled: true,
  type: "User",
  value: "read",
};

for (const [what, list] of [
  ["role", (roles: readonly object[]) => ({ appRoles: roles })],
  ["scope", (scopes: readonly object[]) => ({ api: { oauth2PermissionScopes: scopes } })],
] as const) {
  test(`a ${what} must be disabled before it is changed or deleted`, async () => {
    const enabled = what === "role" ? ROLE : SCOPE;
    const { id } = await entra.application(list([enabled]));
    const path = `/applications/${id}`;
    const refused = [
      400,
      "CannotDeleteOrUpdateEnabledEntitlement",
      "Permission (scope or role) cannot be deleted or updated unless disabled first.",
    ];

    assert.deepEqual(refusal(await entra.graph("PATCH", path, list([]))), refused);
    assert.deepEqual(
      refusal(await entra.graph("PATCH", path, list([{ ...enabled, value: "write" }]))),
      refused,
    );
    assert.equal((await entra.graph("PATCH", path, list([{ ...enabled, isEnabled: false }]))).status, 204);
    assert.equal((await entra.graph("PATCH", path, list([]))).status, 204);
  });
}

test("a client is preauthorized for scopes that are stored, not for those of the same request", async () => {
  const { id } = await entra.application();
  const path = `/applications/${id}`;
  const preAuthorizedApplications = [{ appId: UNKNOWN, delegatedPermissionIds: [ID] }];
  const refused = [
    400,
    "InvalidValue",
    "Property api.preAuthorizedApplications.delegatedPermissionIds has a Permission Id that cannot be found in the AppPermissions sets.",
  ];
  const api = { oauth2PermissionScopes: [SCOPE], preAuthorizedApplications };

  assert.deepEqual(refusal(await entra.graph("PATCH", path, { api })), refused);
  assert.deepEqual(refusal(await entra.graph("POST", "/applications", { displayName: "new", api })), refused);
  await entra.graph("PATCH", path, { api: { oauth2PermissionScopes: [SCOPE] } });
  assert.equal((await entra.graph("PATCH", path, { api: { preAuthorizedApplications } })).status, 204);
  assert.deepEqual(
    (await entra.graph("GET", path)).body.api.preAuthorizedApplications,
    preAuthorizedApplications,
  );
});
