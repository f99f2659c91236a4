import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changeToRestore,
  leftOptions,
  lostOptions,
  type RawConnection,
} from "../../review/connection-options";

const MICROSOFT: RawConnection = {
  strategy: "oauth2",
  display_name: "Microsoft",
  options: {
    client_id: "app",
    client_secret: "secret",
    authorizationURL: "https://login.example/authorize",
    tokenURL: "https://login.example/token",
    scope: ["openid"],
    scripts: { fetchUserProfile: "function () {}" },
    icon_url: "https://example.com/microsoft.png",
    upstream_params: { login_hint: { alias: "login_hint" } },
    pkce_enabled: true,
    useOauthSpecScope: true,
    set_user_root_attributes: "on_each_login",
  },
};

/** What others set of it. */
const OTHERS = {
  non_persistent_attrs: ["phone"],
  email: true,
  logoutUrl: "https://acme.com/",
};

const withOptions = (connection: RawConnection, options: object): RawConnection => ({
  ...connection,
  options: { ...connection.options, ...options },
});

test("of the options of a connection, those are left that the table leaves, and those that the provider does not know", () => {
  assert.deepEqual(leftOptions(withOptions(MICROSOFT, OTHERS)), {
    icon_url: "https://example.com/microsoft.png",
    ...OTHERS,
  });
});

test("what Auth0 derives from other options, or learns from Microsoft, is nobody's", () => {
  const waad = {
    strategy: "waad",
    options: {
      client_id: "app",
      basic_profile: true,
      useCommonEndpoint: true,
      waad_common_endpoint: true,
      userid_attribute: "sub",
      thumbprints: ["abc"],
      tenantId: "5e1f0000-0000-4000-8000-00000000a11e",
      domain_aliases: ["acme.com"],
      ext_city: true,
    },
  };
  assert.deepEqual(leftOptions(waad), { domain_aliases: ["acme.com"], ext_city: true });
  const windowslive = {
    strategy: "windowslive",
    options: { signin: true, graph_user: true, scope: ["User.Read"], domain_aliases: ["live.com"] },
  };
  assert.deepEqual(leftOptions(windowslive), { domain_aliases: ["live.com"] });
});

test("an update that drops options has lost those of others, and not what the stack changes", () => {
  const before = withOptions(MICROSOFT, { ...OTHERS, icon_url: "https://acme.com/icon.png" });
  const after = withOptions(MICROSOFT, { client_secret: "another", email: true });
  assert.deepEqual(lostOptions(before, after), {
    icon_url: "https://acme.com/icon.png",
    non_persistent_attrs: ["phone"],
    logoutUrl: "https://acme.com/",
  });
});

test("an update that loses nothing needs no other one", () => {
  const before = withOptions(MICROSOFT, OTHERS);
  assert.deepEqual(lostOptions(before, before), {});
  assert.equal(changeToRestore(before, withOptions(before, { client_secret: "another" })), undefined);
});

test("the change that restores options has all others too, and the display name as it was", () => {
  const before = { ...withOptions(MICROSOFT, OTHERS), display_name: "Acme" };
  const after = withOptions(MICROSOFT, { client_secret: "another" });
  assert.deepEqual(changeToRestore(before, after), {
    display_name: "Acme",
    options: { ...MICROSOFT.options, client_secret: "another", ...OTHERS },
  });
});

test("a display name alone is restored too, as Auth0 resets it with each change", () => {
  assert.deepEqual(changeToRestore({ ...MICROSOFT, display_name: "Acme" }, MICROSOFT), {
    display_name: "Acme",
    options: MICROSOFT.options,
  });
});

test("options that are unsafe are not given back, although the provider does not know them", () => {
  const unsafe = {
    authParams: { client_id: "another" },
    authParamsMap: { state: "state" },
    customHeaders: { authorization: "Basic x" },
    federated_connections_access_tokens: { active: true },
    fieldsMap: { user_id: "email" },
  };
  assert.deepEqual(lostOptions(withOptions(MICROSOFT, unsafe), MICROSOFT), {});
  for (const strategy of ["waad", "windowslive"]) {
    const { federated_connections_access_tokens } = unsafe;
    assert.deepEqual(leftOptions({ strategy, options: { federated_connections_access_tokens } }), {});
  }
});

test("what the stack sets at first and others took away does not come back", () => {
  const { icon_url: _, ...options } = MICROSOFT.options ?? {};
  const before = { ...MICROSOFT, options };
  assert.deepEqual(lostOptions(before, MICROSOFT), { icon_url: null });
  assert.deepEqual(changeToRestore(before, MICROSOFT), { display_name: "Microsoft", options });
});

test("what an extension asserts is not given back", () => {
  const before = { ...withOptions(MICROSOFT, OTHERS), display_name: "Acme" };
  const asserted = ["display_name", "options.non_persistent_attrs", "options.email"];
  assert.deepEqual(lostOptions(before, MICROSOFT, { asserted }), { logoutUrl: "https://acme.com/" });
  assert.equal(changeToRestore(before, MICROSOFT, { asserted })?.display_name, "Microsoft");
});

test("a connection without options that anyone may read has lost none", () => {
  assert.deepEqual(lostOptions({ strategy: "oauth2" }, { strategy: "oauth2" }), {});
  assert.deepEqual(leftOptions({ strategy: "samlp", options: { entityId: "acme" } }), { entityId: "acme" });
});
