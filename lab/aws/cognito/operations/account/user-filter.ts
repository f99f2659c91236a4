import type { ListedUser } from "../../../user-pools/types";
import { refuse } from "../../rules/refuse";

const SYNTAX = /^\s*(?<name>[\w:]+)\s*(?<operator>\^?=)\s*"(?<value>(?:[^"\\]|\\.)*)"\s*$/s;

/**
 * What a filter compares, by the attributes that can be searched.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
 */
const SEARCHABLE: Readonly<Record<string, (user: ListedUser) => string | undefined>> = {
  username: ({ Username }) => Username,
  "cognito:user_status": ({ UserStatus }) => UserStatus,
  status: ({ Enabled }) => (Enabled ? "Enabled" : "Disabled"),
  ...Object.fromEntries(
    ["email", "phone_number", "name", "given_name", "family_name", "preferred_username", "sub"].map(
      (name) => [name, ({ Attributes }: ListedUser) => Attributes.find(({ Name }) => Name === name)?.Value],
    ),
  ),
};

/** Whether a filter can search an attribute. */
export const isSearchable = (name: string) => Object.hasOwn(SEARCHABLE, name);

/**
 * Reads ListUsers' `Filter`, such as `email ^= "ada@"`. Only the status of a user is compared without regard to case.
 *
 * @throws AwsError InvalidParameterException
 * @see https://github.com/aws/aws-sdk-php/issues/1088
 */
export function readUserFilter(filter: string): (user: ListedUser) => boolean {
  if (filter === "") return () => true;
  const { name = "", operator, value = "" } = SYNTAX.exec(filter)?.groups ?? {};
  if (operator === undefined) refuse("Error while parsing filter.");
  const read = isSearchable(name) ? SEARCHABLE[name] : undefined;
  // As moto has it. No other public source shows Cognito's answer.
  if (read === undefined) refuse(`Invalid search attribute: ${name}`);
  const fold = (text: string) => (name === "cognito:user_status" ? text.toUpperCase() : text);
  const wanted = fold(value.replace(/\\(.)/gs, "$1"));
  return (user) => {
    const actual = fold(read(user) ?? "");
    if (actual === "") return false;
    return operator === "=" ? actual === wanted : actual.startsWith(wanted);
  };
}
