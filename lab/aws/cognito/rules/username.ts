import type { UserPool } from "../../user-pools/types";
import { refuse } from "./refuse";

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const PHONE_NUMBER = /^\+\d{2,15}$/;

/**
 * The name of a new user: an e-mail address or a phone number where those take a username's place, and neither where they are
 * other names of the user.
 *
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 * @see https://github.com/boto/boto3/issues/3836
 * @see https://github.com/aws-amplify/amplify-js/issues/8800
 */
export function checkUsername(username: string, { UsernameAttributes, AliasAttributes }: UserPool): void {
  const names = UsernameAttributes ?? [];
  const isEmail = EMAIL.test(username);
  const isPhoneNumber = PHONE_NUMBER.test(username);
  const isAny = (isEmail && names.includes("email")) || (isPhoneNumber && names.includes("phone_number"));
  if (names.length > 1 && !isAny) refuse("Username should be either an email or a phone number.");
  if (names.length === 1 && !isAny) {
    refuse(`Username should be ${names[0] === "email" ? "an email" : "a phone number"}.`);
  }
  if (isEmail && AliasAttributes?.includes("email")) {
    refuse("Username cannot be of email format, since user pool is configured for email alias.");
  }
  // Only the words for an e-mail address are public.
  if (isPhoneNumber && AliasAttributes?.includes("phone_number")) {
    refuse(
      "Username cannot be of phone number format, since user pool is configured for phone number alias.",
    );
  }
}

/** The attribute that a username of this form is, in a pool whose users have no other name. */
export function usernameAttribute(username: string, { UsernameAttributes }: UserPool): string | undefined {
  if (!UsernameAttributes?.length) return undefined;
  return EMAIL.test(username) ? "email" : "phone_number";
}

/** @throws AwsError InvalidParameterException */
export function checkContacts(attributes: Readonly<Record<string, string>>): void {
  const { email, phone_number } = attributes;
  if (email && !EMAIL.test(email)) refuse("Invalid email address format.");
  if (phone_number && !PHONE_NUMBER.test(phone_number)) refuse("Invalid phone number format.");
}
