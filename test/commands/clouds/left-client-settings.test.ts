import assert from "node:assert/strict";
import { test } from "node:test";
import { leftClientSettings } from "../../../commands/clouds/left-client-settings";

/** A client as a deployment makes it, with Auth0's defaults. */
const NEW = {
  client_id: "new",
  client_secret: "secret",
  name: "Cognito (dev)",
  app_type: "regular_web",
  is_first_party: true,
  oidc_conformant: true,
  callbacks: ["https://acme.example/oauth2/idpresponse"],
  grant_types: ["authorization_code"],
  token_endpoint_auth_method: "client_secret_post",
  sso_disabled: false,
  custom_login_page_on: true,
  cross_origin_authentication: false,
  jwt_configuration: { alg: "RS256", secret_encoded: false },
  refresh_token: { rotation_type: "non-rotating", expiration_type: "non-expiring", leeway: 0 },
  signing_keys: [{ cert: "certificate" }],
};

test("another client gets what others set on the one in use, and nothing that is the stack's", () => {
  const left = {
    logo_uri: "https://acme.com/logo.png",
    description: "The shop's sign-in",
    client_metadata: { team: "shop" },
    web_origins: ["https://acme.com"],
    cross_origin_authentication: true,
    custom_login_page_on: false,
    refresh_token: { rotation_type: "rotating", expiration_type: "expiring", leeway: 15 },
    oidc_logout: { backchannel_logout_urls: ["https://acme.com/logout"] },
    par_request_expiry: 60,
  };
  const inUse = {
    ...NEW,
    ...left,
    client_id: "in-use",
    client_secret: "another",
    name: "Shop",
    callbacks: ["https://other.example/"],
    grant_types: ["implicit"],
    allowed_logout_urls: ["https://acme.com/"],
    token_exchange: { allow_any_profile_of_type: ["custom_authentication"] },
    oidc_backchannel_logout: { backchannel_logout_urls: ["https://acme.com/logout"] },
    jwt_configuration: { alg: "RS512", secret_encoded: false, lifetime_in_seconds: 60, scopes: { a: "b" } },
    token_vault_privileged_access: { credentials: [] },
    signing_keys: [{ cert: "another" }],
  };
  assert.deepEqual(leftClientSettings(inUse, NEW), {
    ...left,
    jwt_configuration: { alg: "RS256", secret_encoded: false, lifetime_in_seconds: 60, scopes: { a: "b" } },
  });
});

test("a client on which nobody set anything gives nothing", () => {
  assert.deepEqual(leftClientSettings({ ...NEW, client_id: "in-use", logo_uri: null }, NEW), {});
});

test("a client that has it already gets nothing", () => {
  const inUse = { ...NEW, logo_uri: "https://acme.com/logo.png", client_metadata: { team: "shop" } };
  assert.deepEqual(leftClientSettings(inUse, { ...inUse, client_id: "new" }), {});
});

test("a setting that the chain works with goes along, one that it can't work with does not", () => {
  const settingsWith = (settings: object) => leftClientSettings({ ...NEW, ...settings }, NEW);
  assert.deepEqual(settingsWith({ organization_usage: "allow", compliance_level: "none" }), {
    organization_usage: "allow",
    compliance_level: "none",
  });
  assert.deepEqual(
    settingsWith({
      organization_usage: "require",
      compliance_level: "fapi1_adv_pkj_par",
      require_pushed_authorization_requests: true,
      require_proof_of_possession: true,
    }),
    {},
  );
});
