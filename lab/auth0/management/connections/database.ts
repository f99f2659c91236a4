import { ManagementError, notInLab } from "../error";
import { isObject } from "../payload";
import type { ConnectionOptions } from "./properties";
import type { Strategy } from "./strategy";

/** Options that need what the lab does not have: an own database, scripts, or other identifiers than an e-mail. */
const BEYOND_LAB = [
  "attributes",
  "configuration",
  "customScripts",
  "custom_password_hash",
  "enable_script_context",
  "enabledDatabaseCustomization",
  "gateway_authentication",
  "import_mode",
  "precedence",
  "realm_fallback",
];

/** Ways to log in, besides the password. */
const METHODS_BEYOND_LAB = ["passkey", "email_otp", "phone_otp"];

const POLICIES = ["none", "low", "fair", "good", "excellent"];

/** Options of the rules for passwords that Auth0 had before `password_options`. */
const FORMER_RULES = [
  "passwordPolicy",
  "password_complexity_options",
  "password_dictionary",
  "password_history",
  "password_no_personal_info",
];

const AUTHENTICATION_METHODS = {
  password: { enabled: true, api_behavior: "required", signup_behavior: "allow" },
  passkey: { enabled: false },
};

const PASSKEY_OPTIONS = {
  challenge_ui: "both",
  progressive_enrollment_enabled: true,
  local_enrollment_enabled: true,
};

const COMPLEXITY = {
  character_type_rule: "all",
  identical_characters: "allow",
  sequential_characters: "allow",
  max_length_exceeded: "error",
  min_length: 15,
  character_types: [],
};

/** What every `password_options` has. */
const PASSWORD_OPTIONS = {
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

/**
 * A database of Auth0's own, in which people sign up with an e-mail and a password. What Auth0 adds to the options was
 * recorded in 2026: more to a new connection's than to changed ones.
 *
 * @see https://auth0.com/docs/authenticate/database-connections
 */
export const database: Strategy = {
  kind: "database",
  complete: (options, isNew) => {
    checkInLab(options);
    checkPolicy(options);
    const { password_options, authentication_methods } = options;
    return {
      ...(isNew && {
        mfa: { active: true, return_enroll_settings: true },
        strategy_version: 2,
        brute_force_protection: true,
        ...(!FORMER_RULES.some((name) => name in options) && { password_options: passwordOptions({}) }),
      }),
      ...options,
      ...(isObject(password_options) && { password_options: passwordOptions(password_options) }),
      authentication_methods: {
        ...AUTHENTICATION_METHODS,
        ...(isObject(authentication_methods) ? authentication_methods : {}),
      },
      passkey_options: options.passkey_options ?? PASSKEY_OPTIONS,
    };
  },
};

function passwordOptions({ complexity, ...others }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...PASSWORD_OPTIONS,
    ...others,
    complexity: { ...COMPLEXITY, ...(isObject(complexity) ? complexity : {}) },
  };
}

function checkInLab(options: ConnectionOptions): void {
  const lacking = BEYOND_LAB.find((name) => isAsked(options[name]));
  if (lacking !== undefined) throw notInLab(`database connections with ${lacking}`);
  const method = METHODS_BEYOND_LAB.find(
    (name) => at(options, "authentication_methods", name, "enabled") === true,
  );
  if (method !== undefined) throw notInLab(`database connections with ${method}`);
  const { enabled = true, signup_behavior = "allow" } = objectAt(
    options,
    "authentication_methods",
    "password",
  );
  if (enabled !== true || signup_behavior !== "allow") {
    throw notInLab("database connections without passwords");
  }
  for (const [path, asked] of [
    ["password_dictionary", at(options, "password_dictionary", "enable")],
    ["password_no_personal_info", at(options, "password_no_personal_info", "enable")],
    ["password_options.dictionary", at(options, "password_options", "dictionary", "active")],
    ["password_options.profile_data", at(options, "password_options", "profile_data", "active")],
  ] as const) {
    if (asked === true) throw notInLab(`database connections with ${path}`);
  }
  const sequences = at(options, "password_options", "complexity", "sequential_characters");
  if (sequences === "block") throw notInLab("database connections that refuse sequential characters");
}

/** No source has the words for options of the wrong kind; these are the validator's. */
function checkPolicy({ passwordPolicy }: ConnectionOptions): void {
  if (passwordPolicy === undefined || passwordPolicy === null || POLICIES.includes(String(passwordPolicy))) {
    return;
  }
  throw new ManagementError(
    400,
    `Payload validation error: 'Invalid value "${String(passwordPolicy)}"' on property options.passwordPolicy.`,
    "invalid_body",
  );
}

/** Whether an option asks for something: `false`, `null` and what is empty don't. */
function isAsked(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== false;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((each, name) => (isObject(each) ? each[name] : undefined), value);
}

function objectAt(value: unknown, ...path: readonly string[]): Record<string, unknown> {
  const found = at(value, ...path);
  return isObject(found) ? found : {};
}
