import type { Connection } from "../../data";
import type { Tenant } from "../../tenants";
import type { User } from "../../users";
import { pictureOf } from "../upstream/picture";
import { hashPassword, isPassword } from "./password-hash";
import { passwordRulesOf } from "./password-policy";

/** What a person typed. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Why Auth0 doesn't let a person in: the code and the words of its page. */
export interface Mistake {
  readonly code: string;
  readonly message: string;
}

/**
 * Signs a person up.
 *
 * @see https://auth0.com/docs/customize/login-pages/universal-login/customize-text-elements/prompt-signup
 */
export async function signUp(
  tenant: Tenant,
  connection: Connection,
  { email, password }: Credentials,
): Promise<User | Mistake> {
  if (email === "") return NO_EMAIL;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    return { code: "invalid-email-format", message: "Email is not valid." };
  }
  if (password === "") return NO_PASSWORD;
  if (!passwordRulesOf(connection).every(({ holds }) => holds(password))) {
    return { code: "password-policy-not-conformant", message: "The password is too weak" };
  }
  const hash = await hashPassword(password);
  if (tenant.users.findByEmail(connection, email) !== undefined) return userExists(tenant);
  return tenant.users.create(connection, attributesOf(email.toLowerCase()), hash);
}

/**
 * Signs a person in who has an account.
 *
 * @see https://auth0.com/docs/customize/login-pages/universal-login/customize-text-elements/prompt-login
 */
export async function logIn(
  tenant: Tenant,
  connection: Connection,
  { email, password }: Credentials,
): Promise<User | Mistake> {
  if (email === "") return NO_EMAIL;
  if (password === "") return NO_PASSWORD;
  const found = tenant.users.findByEmail(connection, email);
  if (found?.password === undefined || !(await isPassword(password, found.password))) {
    return { code: "wrong-email-credentials", message: "Wrong email or password" };
  }
  return tenant.users.record(found.profile);
}

export function isMistake(result: User | Mistake): result is Mistake {
  return "code" in result;
}

const NO_EMAIL: Mistake = { code: "no-email", message: "Please enter an email address" };
const NO_PASSWORD: Mistake = { code: "no-password", message: "Password is required" };

/** Unless the tenant's flag is on, Auth0 doesn't tell who has an account. */
function userExists({ settings }: Tenant): Mistake {
  return settings.flags?.enable_public_signup_user_exists_error === true
    ? { code: "email-in-use", message: "The user already exists." }
    : { code: "auth0-users-validation", message: "Something went wrong, please try again later" };
}

/** Nobody verified the e-mail: Auth0 sends a message about that, which the lab does not. */
function attributesOf(email: string) {
  return {
    email,
    email_verified: false,
    name: email,
    nickname: email.split("@")[0] ?? email,
    picture: pictureOf(email, email),
  };
}
