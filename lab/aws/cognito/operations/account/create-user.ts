import { randomBytes } from "node:crypto";
import { AwsError } from "../../../aws-error";
import { fromList } from "../../../user-pools/attribute-list";
import { attributesIn, usernameIn } from "../../../user-pools/letter-case";
import type { UserAttribute, UserPool } from "../../../user-pools/types";
import { checkLambdaFunctions } from "../../rules/lambda-functions";
import { notInLab } from "../../rules/not-in-lab";
import { checkPassword } from "../../rules/password";
import { refuse } from "../../rules/refuse";
import { checkNewAttributes } from "../../rules/user-attributes";
import { checkUsername, usernameAttribute } from "../../rules/username";
import type { AccountCall, AccountOperation } from "../operation";
import { releaseAliases } from "./aliases";
import { findUser, findUserIfAny, type UserInput } from "./find-user";
import { toUserType } from "./user-type";

interface CreateUserInput extends UserInput {
  readonly UserAttributes?: readonly UserAttribute[];
  readonly TemporaryPassword?: string;
  readonly ForceAliasCreation?: boolean;
  readonly MessageAction?: "RESEND" | "SUPPRESS";
  readonly DesiredDeliveryMediums?: readonly string[];
}

interface CreatedUser {
  readonly User: object;
}

/**
 * Creates a user with a temporary password. The lab sends no invitation: without `TemporaryPassword` nobody learns the
 * password, until AdminSetUserPassword sets another one.
 */
export const adminCreateUser: AccountOperation<CreateUserInput> = async (input, call) => {
  const { UserPoolId, TemporaryPassword } = input;
  const pool = await call.pools.userPool(UserPoolId);
  checkLambdaFunctions(pool, "new user");
  checkHasPassword(pool, input);
  if (input.MessageAction === "RESEND") return resendInvitation(input, call);
  const Username = usernameIn(pool, input.Username);
  checkUsername(Username, pool);
  const given = fromList(input.UserAttributes);
  const attributes = attributesIn(pool, withUsername(Username, given, pool));
  checkNewAttributes(attributes, pool.SchemaAttributes);
  checkDelivery(input, attributes);
  if (TemporaryPassword) checkPassword(TemporaryPassword, pool, "invitation");
  const namesake = await findUserIfAny(call.pools, { UserPoolId, Username });
  if (namesake?.Username === Username || (namesake !== undefined && pool.UsernameAttributes?.length)) {
    throw new AwsError("UsernameExistsException", "User account already exists");
  }
  await releaseAliases(call, { ...input, pool, attributes, isForced: input.ForceAliasCreation === true });
  const { User } = (await call.passOn({
    UserPoolId,
    Username,
    UserAttributes: Object.entries(attributes).flatMap(([Name, Value]) =>
      Value === "" ? [] : [{ Name, Value }],
    ),
    TemporaryPassword: TemporaryPassword || randomPassword(),
    MessageAction: "SUPPRESS",
  })) as CreatedUser;
  return { User: toUserType(User) };
};

/** Gives a person who did not sign in yet a new temporary password. */
async function resendInvitation(input: CreateUserInput, { context, pools }: AccountCall): Promise<object> {
  const { UserPoolId, TemporaryPassword } = input;
  const { pool, user } = await findUser(pools, input);
  if (user.UserStatus !== "FORCE_CHANGE_PASSWORD") {
    // Two stand-ins of Cognito have these words; reports only name the code.
    const sub = user.UserAttributes.find(({ Name }) => Name === "sub")?.Value;
    throw new AwsError(
      "UnsupportedUserStateException",
      `Resend not possible. ${sub} status is not FORCE_CHANGE_PASSWORD`,
    );
  }
  if (TemporaryPassword) checkPassword(TemporaryPassword, pool, "invitation");
  await context.backend.cognito(pools.realm, "AdminSetUserPassword", {
    UserPoolId,
    Username: user.Username,
    Password: TemporaryPassword || randomPassword(),
    Permanent: false,
  });
  const { UserAttributes, ...rest } = await pools.user(UserPoolId, user.Username);
  return { User: toUserType({ ...rest, Attributes: UserAttributes }) };
}

/** Where people may sign in without a password, Cognito creates a user that has none. */
function checkHasPassword({ Policies }: UserPool, { TemporaryPassword }: CreateUserInput): void {
  const factors = Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (!TemporaryPassword && factors.some((factor) => factor !== "PASSWORD")) {
    throw notInLab("users without a password: set TemporaryPassword");
  }
}

/** In a pool whose users have no other name, the username becomes that attribute. */
function withUsername(
  username: string,
  attributes: Readonly<Record<string, string>>,
  pool: UserPool,
): Readonly<Record<string, string>> {
  const name = usernameAttribute(username, pool);
  if (name === undefined) return attributes;
  const { [name]: value } = attributes;
  // ministack has these words. No public report shows them.
  if (value && value !== username) {
    const label = name === "email" ? "email" : "phone number";
    refuse(`User ${label} should be empty or same as username, since username attribute is ${name}.`);
  }
  return { ...attributes, [name]: username };
}

/**
 * An invitation needs its address. The default is SMS, but Cognito creates a user without a phone number all the same.
 *
 * @see https://github.com/rahulpsd18/cognito-backup-restore/issues/25
 */
function checkDelivery(
  { MessageAction, DesiredDeliveryMediums = [] }: CreateUserInput,
  attributes: Readonly<Record<string, string>>,
): void {
  if (MessageAction === "SUPPRESS") return;
  if (DesiredDeliveryMediums.includes("EMAIL") && !attributes.email) {
    refuse("No email provided but desired delivery medium was Email");
  }
  // Only the words for an e-mail are public.
  if (DesiredDeliveryMediums.includes("SMS") && !attributes.phone_number) {
    refuse("No phone number provided but desired delivery medium was SMS");
  }
}

/** Nobody learns it, so it need not be memorable: it keeps to every policy. */
const randomPassword = () => `${randomBytes(72).toString("base64url")}aA1!`;
