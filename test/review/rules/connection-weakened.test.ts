import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionWeakened } from "../../../review/rules/connection-weakened";
import { UNKNOWN, type Value } from "../../../review/value";
import { renderScript } from "../../../stacks/scripts/render-script";
import { CONNECTION, microsoftFindings, microsoftWith } from "../support/microsoft";
import { assertQuiet } from "../support/quiet";

const LOGOUT = "options.0.scripts.getLogoutUrl";
const EVERYWHERE = { ...microsoftWith(), signOut: "everywhere" as const };
const logoutScript = (...postLogoutRedirectUris: string[]) =>
  renderScript("get-logout-url", JSON.stringify({ authority: "common", postLogoutRedirectUris }));

const found = (
  path: string,
  value: Value,
  { environment = microsoftWith(), kind = "plan" as "plan" | "drift" } = {},
) =>
  microsoftFindings(
    connectionWeakened,
    { [CONNECTION]: { after: { [path]: value } } },
    { environment, kind },
  );

test("a new, unchanged or destroyed environment is as strong as ever", () => {
  assertQuiet(connectionWeakened);
  assert.deepEqual(microsoftFindings(connectionWeakened, {}), []);
});

for (const [path, value, means] of [
  [
    "options.0.pkce_enabled",
    false,
    "Whoever gets hold of a person's code on its way to Auth0 may use it: the connection `microsoft` has `pkce_enabled` off.",
  ],
  [
    "connected_accounts.0.active",
    true,
    "Apps of the Auth0 tenant can get at people's tokens of Microsoft: the connection `microsoft` has `connected_accounts` on.",
  ],
  [
    "options.0.set_user_root_attributes",
    "on_first_login",
    "People's names and e-mail addresses are no longer renewed when they sign in: the connection `microsoft` has `set_user_root_attributes` `on_first_login` instead of `on_each_login`.",
  ],
  [
    "options.0.upstream_params",
    '{"prompt":{"value":"login"}}',
    'People may have to pick an account, or type their address, where an app knows it already: the connection `microsoft` has `upstream_params` `{"prompt":{"value":"login"}}`.',
  ],
  [
    "options.0.upstream_params",
    "",
    "People may have to pick an account, or type their address, where an app knows it already: the connection `microsoft` has `upstream_params` (none).",
  ],
] as const) {
  for (const kind of ["plan", "drift"] as const) {
    test(`${path} ${value || "(none)"} is told (${kind})`, () => {
      assert.deepEqual(found(path, value, { kind }), [{ address: CONNECTION, means }]);
    });
  }
}

test("what is not known is not judged", () => {
  for (const path of ["options.0.pkce_enabled", "options.0.upstream_params", "options"]) {
    assert.deepEqual(found(path, UNKNOWN), []);
  }
});

test("parameters of the protocol are connection-request-changed's", () => {
  assert.deepEqual(
    found("options.0.upstream_params", '{"login_hint":{"alias":"login_hint"},"state":{"alias":"s"}}'),
    [],
  );
  assert.deepEqual(found("options.0.upstream_params", "not JSON"), []);
});

test("an environment that signs people out everywhere needs its script for that", () => {
  const means =
    "People who sign out everywhere stay signed in at Microsoft: the connection `microsoft` has no script `getLogoutUrl`.";
  assert.deepEqual(found(LOGOUT, "", { environment: EVERYWHERE }), [{ address: CONNECTION, means }]);
  assert.deepEqual(found(LOGOUT, logoutScript("https://dev.acme.com/"), { environment: EVERYWHERE }), []);
  assert.deepEqual(found(LOGOUT, ""), []);
});

test("a script for signing out that was taken away or given other settings by hand is told", () => {
  const edit = (after: string) =>
    microsoftFindings(
      connectionWeakened,
      {
        [CONNECTION]: {
          before: { [LOGOUT]: logoutScript("https://dev.acme.com/") },
          after: { [LOGOUT]: after },
        },
      },
      { kind: "drift" },
    ).map(({ means }) => means);
  assert.deepEqual(edit(logoutScript("https://dev.acme.com/")), []);
  assert.deepEqual(edit("function (params, callback) { callback(null, params.returnTo); }"), []);
  assert.deepEqual(edit(""), [
    "People who sign out everywhere stay signed in at Microsoft: the connection `microsoft` has no script `getLogoutUrl`.",
  ]);
  assert.deepEqual(edit(logoutScript()), [
    "People who sign out everywhere may end on a page of Microsoft's instead of the app: the script `getLogoutUrl` of the connection `microsoft` has other settings.",
  ]);
});
