import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, invalidBody, labTenant } from "../../tenant";

const AUTHENTICATION_METHODS = {
  password: { enabled: true, api_behavior: "required", signup_behavior: "allow" },
  passkey: { enabled: false },
};
const PASSKEY_OPTIONS = {
  challenge_ui: "both",
  progressive_enrollment_enabled: true,
  local_enrollment_enabled: true,
};
const PASSWORD_OPTIONS = {
  complexity: {
    character_type_rule: "all",
    identical_characters: "allow",
    sequential_characters: "allow",
    max_length_exceeded: "error",
    min_length: 15,
    character_types: [],
  },
  profile_data: {
    active: false,
    blocked_fields: [
      "name",
      "username",
      "nickname",
      "email",
      "phone_number",
      "user_metadata.name",
      "user_metadata.first",
      "user_metadata.last",
    ],
  },
  history: { active: false, size: 3 },
  dictionary: { active: false, custom: [], default: "en_100k" },
};

async function create(options?: object): Promise<Answer> {
  const { manage } = await labTenant();
  return manage("POST", "/connections", { name: "people", strategy: "auth0", ...(options && { options }) });
}

test("a new database connection has Auth0's rules for passwords", async () => {
  const { status, body } = await create();
  assert.equal(status, 201);
  assert.deepEqual(body.options, {
    mfa: { active: true, return_enroll_settings: true },
    strategy_version: 2,
    brute_force_protection: true,
    password_options: PASSWORD_OPTIONS,
    authentication_methods: AUTHENTICATION_METHODS,
    passkey_options: PASSKEY_OPTIONS,
  });
  for (const name of ["show_as_button", "display_name"]) assert.equal(name in body, false, name);
});

test("the options are kept as they were sent", async () => {
  const options = {
    mfa: { active: false, return_enroll_settings: false },
    passwordPolicy: "fair",
    password_complexity_options: { min_length: 12 },
    password_history: { enable: true, size: 5 },
    brute_force_protection: false,
    disable_signup: true,
    disable_self_service_change_password: true,
    requires_username: true,
    strategy_version: 2,
    non_persistent_attrs: ["hair_color"],
    set_user_root_attributes: "on_first_login",
    import_mode: false,
    enabledDatabaseCustomization: false,
  };
  const { status, body } = await create(options);
  assert.equal(status, 201);
  assert.deepEqual(body.options, {
    ...options,
    authentication_methods: AUTHENTICATION_METHODS,
    passkey_options: PASSKEY_OPTIONS,
  });
});

test("rules for passwords are completed", async () => {
  const { body } = await create({ password_options: { complexity: { min_length: 12 } } });
  assert.deepEqual(body.options.password_options, {
    ...PASSWORD_OPTIONS,
    complexity: { ...PASSWORD_OPTIONS.complexity, min_length: 12 },
  });
});

test("a change replaces the options, but for what every database connection has", async () => {
  const { manage } = await labTenant();
  const { body: connection } = await manage("POST", "/connections", { name: "people", strategy: "auth0" });
  const { status, body } = await manage("PATCH", `/connections/${connection.id}`, {
    options: { disable_signup: true },
  });
  assert.equal(status, 200);
  assert.deepEqual(body.options, {
    disable_signup: true,
    authentication_methods: AUTHENTICATION_METHODS,
    passkey_options: PASSKEY_OPTIONS,
  });
});

test("an unknown policy is refused", async () => {
  const { status, body } = await create({ passwordPolicy: "superb" });
  assert.equal(status, 400);
  assert.deepEqual(
    body,
    invalidBody("Payload validation error: 'Invalid value \"superb\"' on property options.passwordPolicy."),
  );
});

for (const [options, what] of [
  [{ enabledDatabaseCustomization: true }, "enabledDatabaseCustomization"],
  [{ import_mode: true }, "import_mode"],
  [{ customScripts: { get_user: "function () {}" } }, "customScripts"],
  [{ attributes: { username: { identifier: { active: true } } } }, "attributes"],
  [{ authentication_methods: { passkey: { enabled: true } } }, "passkey"],
  [{ authentication_methods: { email_otp: { enabled: true } } }, "email_otp"],
  [{ password_dictionary: { enable: true } }, "password_dictionary"],
  [{ password_no_personal_info: { enable: true } }, "password_no_personal_info"],
  [{ password_options: { dictionary: { active: true } } }, "password_options.dictionary"],
  [{ password_options: { profile_data: { active: true } } }, "password_options.profile_data"],
] as const) {
  test(`the lab does not have database connections with ${what}`, async () => {
    const { status, body } = await create(options);
    assert.equal(status, 501);
    assert.equal(body.message, `The lab does not have database connections with ${what}`);
  });
}

for (const [options, what] of [
  [{ authentication_methods: { password: { enabled: false } } }, "without passwords"],
  [{ authentication_methods: { password: { signup_behavior: "block" } } }, "without passwords"],
  [
    { password_options: { complexity: { sequential_characters: "block" } } },
    "that refuse sequential characters",
  ],
] as const) {
  test(`the lab does not have database connections ${what}: ${JSON.stringify(options)}`, async () => {
    const { status, body } = await create(options);
    assert.equal(status, 501);
    assert.equal(body.message, `The lab does not have database connections ${what}`);
  });
}
