import assert from "node:assert/strict";
import { test } from "node:test";
import { userIdAttribute } from "../../../review/rules/user-id-attribute";
import { UNKNOWN, type Value } from "../../../review/value";
import { addressOfConnection } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfConnection("waad");
const found = (edit: Edit) => findings(userIdAttribute, { [address]: edit });
const changed = (option: string, before: Value | undefined, after: Value | undefined) =>
  found({ before: { [`options.0.${option}`]: before }, after: { [`options.0.${option}`]: after } }).map(
    ({ means }) => means,
  );

test("people who are known by sub are right, and so is nobody", () => assertQuiet(userIdAttribute));

test("another ID gives people of every organisation a new user ID", () => {
  const edit: Edit = {
    after: { "options.0.user_id_attribute": "oid", "options.0.identity_api": "azure-active-directory-v1.0" },
  };
  assert.deepEqual(found(edit), [
    {
      address,
      means:
        "Everyone with a work or school account gets a new user ID: the connection `waad` has `user_id_attribute` `oid` instead of `sub` and `identity_api` `azure-active-directory-v1.0` instead of `microsoft-identity-platform-v2.0`.",
    },
  ]);
});

for (const [option, before, after] of [
  ["user_id_attribute", "oid", "sub"],
  ["waad_protocol", "openid-connect", "ws-federation"],
  ["identity_api", "azure-active-directory-v1.0", "microsoft-identity-platform-v2.0"],
] as const) {
  test(`${option} ${after} instead of ${before} gives people a new user ID`, () => {
    assert.deepEqual(changed(option, before, after), [
      `Everyone with a work or school account gets a new user ID: the connection \`waad\` has \`${option}\` \`${after}\` instead of \`${before}\`.`,
    ]);
  });
}

test("an oid that the environment file asks for is right, and sub is wrong then", () => {
  const environment = environmentWith({ auth0: { userIdAttribute: "oid" } });
  const withId = (id: string): Edit => {
    const patch = { "options.0.user_id_attribute": id };
    return { before: patch, after: patch };
  };
  assert.deepEqual(findings(userIdAttribute, { [address]: withId("oid") }, environment), []);
  assert.deepEqual(
    findings(userIdAttribute, { [address]: withId("sub") }, environment).map(({ means }) => means),
    [
      "Everyone with a work or school account has another user ID than the environment file says: the connection `waad` has `user_id_attribute` `sub`, but `auth0.userIdAttribute` is `oid`.",
    ],
  );
});

test("an unchanged oid is reported", () => {
  const means =
    "Everyone with a work or school account has another user ID than the environment file says: the connection `waad` has `user_id_attribute` `oid`, but `auth0.userIdAttribute` is `sub`.";
  assert.deepEqual(changed("user_id_attribute", "oid", "oid"), [means]);
  assert.deepEqual(found({ before: null, after: { "options.0.user_id_attribute": "oid" } }), [
    { address, means },
  ]);
});

test("an unset option means Auth0's default", () => {
  for (const unset of ["", undefined]) {
    assert.deepEqual(changed("user_id_attribute", "sub", unset), []);
    assert.deepEqual(changed("waad_protocol", unset, "openid-connect"), []);
    assert.deepEqual(changed("identity_api", unset, ""), []);
  }
});

test("other options give nobody a new user ID, and an unknown value is not judged", () => {
  assert.deepEqual(changed("upstream_params", undefined, "{}"), []);
  assert.deepEqual(changed("user_id_attribute", "sub", UNKNOWN), []);
  assert.deepEqual(found({ after: { options: UNKNOWN } }), []);
});

test("the other connection has no such option", () => {
  const edit: Edit = { after: { "options.0.user_id_attribute": "oid" } };
  assert.deepEqual(findings(userIdAttribute, { [addressOfConnection("windowslive")]: edit }), []);
});
