import { AwsError } from "../../../aws-error";
import { fromList, toList } from "../../../user-pools/attribute-list";
import { CONTACTS } from "../../../user-pools/changed-attributes";
import { type CodeAddress, codeMismatch, deliveryDetails } from "../../../user-pools/codes";
import { findUserByName } from "../../../user-pools/find-user-by-name";
import { attributesIn, usernameIn } from "../../../user-pools/letter-case";
import type { PoolUser } from "../../../user-pools/pool-user";
import type { SchemaAttribute, UserAttribute, UserPool } from "../../../user-pools/types";
import { checkLambdaFunctions } from "../../rules/lambda-functions";
import { notInLab } from "../../rules/not-in-lab";
import { checkPassword } from "../../rules/password";
import { NO_VERIFIED_ADDRESS, notResettable, recoveryMechanisms } from "../../rules/recovery";
import { refuse } from "../../rules/refuse";
import { missingAttributes } from "../../rules/required-attributes";
import { checkNewAttributes } from "../../rules/user-attributes";
import { checkUsername, usernameAttribute } from "../../rules/username";
import { checkWritable } from "../../rules/write-permission";
import type { AppOperation } from "../operation";
import { checkAliases } from "./aliases";
import { checkNoSecretHash, checkSecretHash, findAppClient, hidesUsers, type Requester } from "./app-client";

interface NamesUser {
  readonly ClientId: string;
  readonly Username: string;
  readonly SecretHash?: string;
}

interface SignUpInput extends NamesUser {
  readonly Password?: string;
  readonly UserAttributes?: readonly Partial<UserAttribute>[];
}

/**
 * Creates a user who confirms their address with a code, or whom an account confirms.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
const signUp: AppOperation<SignUpInput> = async (input, call) => {
  const { pool, client } = await findAppClient(call, input.ClientId);
  const userPool = await pool.userPool();
  if (userPool.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    throw new AwsError("NotAuthorizedException", "SignUp is not permitted for this user pool");
  }
  checkNoSecretHash(client, input.SecretHash);
  checkSecretHash(client, input.Username, input.SecretHash);
  checkLambdaFunctions(userPool, "new user");
  if (!input.Password) throw notInLab("users without a password: set Password");
  const username = usernameIn(userPool, input.Username);
  checkUsername(username, userPool);
  const name = usernameAttribute(username, userPool);
  const given = fromList(input.UserAttributes);
  checkWritable(Object.keys(given), client);
  const attributes = attributesIn(userPool, { ...given, ...(name !== undefined && { [name]: username }) });
  checkNewAttributes(attributes, userPool.SchemaAttributes);
  checkRequired(attributes, userPool.SchemaAttributes);
  checkPassword(input.Password, userPool);
  if ((await pool.user(username)) !== undefined) {
    throw new AwsError(
      "UsernameExistsException",
      name === undefined ? "User already exists" : `An account with the given ${name} already exists.`,
    );
  }
  const unverified = CONTACTS.filter((contact) => attributes[contact]).map((contact) => [
    `${contact}_verified`,
    "false",
  ]);
  const { UserSub } = await pool.ask<{ readonly UserSub: string }>("SignUp", {
    ClientId: client.ClientId,
    Username: username,
    Password: input.Password,
    UserAttributes: toList({ ...attributes, ...Object.fromEntries(unverified) }),
  });
  const address = addressToConfirm(userPool, attributes);
  const receiver = { poolId: pool.id, userSub: UserSub, purpose: "sign-up" } as const;
  return {
    ...(address !== undefined && { CodeDeliveryDetails: call.context.codes.send(receiver, address) }),
    UserConfirmed: false,
    UserSub,
  };
};

/** @see https://github.com/aws-amplify/amplify-js/issues/2167 */
function checkRequired(
  attributes: Readonly<Record<string, string>>,
  schema: readonly SchemaAttribute[],
): void {
  const missing = missingAttributes(schema, attributes).map((name) => `${name}: The attribute is required\n`);
  if (missing.length > 0) refuse(`Attributes did not conform to the schema: ${missing.join("")}`);
}

/** Where a new user gets a code: to an address that the pool verifies, by SMS if it verifies both. */
function addressToConfirm(
  { AutoVerifiedAttributes = [] }: UserPool,
  attributes: Readonly<Record<string, string>>,
): CodeAddress | undefined {
  const contact = (["phone_number", "email"] as const).find(
    (name) => AutoVerifiedAttributes.includes(name) && attributes[name],
  );
  return contact && { contact, value: attributes[contact] ?? "" };
}

const confirmSignUp: AppOperation<
  NamesUser & { readonly ConfirmationCode: string; readonly ForceAliasCreation?: boolean }
> = async (input, call) => {
  const requester = await findRequester(input, call);
  const user = await findUserByName(requester.pool, input.Username);
  if (user === undefined) throw hidesUsers(requester) ? codeMismatch() : userNotFound();
  if (user.status !== "UNCONFIRMED") {
    throw new AwsError(
      "NotAuthorizedException",
      `User cannot be confirmed. Current status is ${user.status}`,
    );
  }
  if (input.ForceAliasCreation) throw notInLab("ForceAliasCreation of ConfirmSignUp");
  const { pool } = requester;
  checkLambdaFunctions(await pool.userPool(), "confirmation");
  const receiver = { poolId: pool.id, userSub: user.sub, purpose: "sign-up" } as const;
  const { contact, value } = call.context.codes.redeem(receiver, input.ConfirmationCode);
  // An address that changed meanwhile stays unverified.
  const verified = user.attributes[contact] === value ? { [`${contact}_verified`]: "true" } : {};
  await checkAliases(pool, { ...user.attributes, ...verified }, user.username);
  await pool.ask("AdminConfirmSignUp", { Username: user.username });
  await pool.setAttributes(user.username, verified);
  return {};
};

const resendConfirmationCode: AppOperation<NamesUser> = async (input, call) => {
  const requester = await findRequester(input, call);
  const user = await findUserByName(requester.pool, input.Username);
  if (user === undefined) return pretendToSend(requester, input.Username);
  if (user.status !== "UNCONFIRMED") refuse("User is already confirmed.");
  const userPool = await requester.pool.userPool();
  const address =
    addressToConfirm(userPool, user.attributes) ??
    refuse("Cannot resend codes. Auto verification not turned on.");
  const receiver = { poolId: requester.pool.id, userSub: user.sub, purpose: "sign-up" } as const;
  return { CodeDeliveryDetails: call.context.codes.send(receiver, address) };
};

const forgotPassword: AppOperation<NamesUser> = async (input, call) => {
  const requester = await findRequester(input, call);
  const user = await findUserByName(requester.pool, input.Username);
  if (user === undefined) return pretendToSend(requester, input.Username);
  const address = addressToRecover(await requester.pool.userPool(), user);
  const receiver = { poolId: requester.pool.id, userSub: user.sub, purpose: "password" } as const;
  return { CodeDeliveryDetails: call.context.codes.send(receiver, address) };
};

/** @see https://github.com/amazon-archives/amazon-cognito-identity-js/issues/678 */
function addressToRecover(pool: UserPool, user: PoolUser): CodeAddress {
  if (!user.enabled) throw new AwsError("NotAuthorizedException", "User is disabled.");
  if (user.status === "FORCE_CHANGE_PASSWORD" || user.status === "EXTERNAL_PROVIDER") {
    throw notResettable();
  }
  const [address] = recoveryMechanisms(pool).flatMap(({ Name }) => {
    const contact = CONTACTS.find((each) => Name === `verified_${each}`);
    const value = contact && user.attributes[contact];
    const isVerified = contact && user.attributes[`${contact}_verified`] === "true";
    return contact !== undefined && value && isVerified ? [{ contact, value }] : [];
  });
  return address ?? refuse(NO_VERIFIED_ADDRESS);
}

const confirmForgotPassword: AppOperation<
  NamesUser & { readonly ConfirmationCode: string; readonly Password: string }
> = async (input, call) => {
  const requester = await findRequester(input, call);
  const user = await findUserByName(requester.pool, input.Username);
  if (user === undefined) throw hidesUsers(requester) ? codeMismatch() : userNotFound();
  const { pool } = requester;
  checkPassword(input.Password, await pool.userPool(), "change");
  const receiver = { poolId: pool.id, userSub: user.sub, purpose: "password" } as const;
  call.context.codes.redeem(receiver, input.ConfirmationCode);
  await pool.setPassword(user.username, input.Password);
  return {};
};

async function findRequester(
  input: NamesUser,
  call: Parameters<typeof findAppClient>[0],
): Promise<Requester> {
  const requester = await findAppClient(call, input.ClientId);
  checkNoSecretHash(requester.client, input.SecretHash);
  checkSecretHash(requester.client, input.Username, input.SecretHash);
  return requester;
}

/** Answers for a user that isn't there as for one that is, if the client hides who exists. */
function pretendToSend(requester: Requester, username: string): object {
  if (!hidesUsers(requester)) throw userNotFound();
  const contact = username.startsWith("+") ? "phone_number" : "email";
  const value = username.includes("@") || contact === "phone_number" ? username : `${username}@${username}`;
  return { CodeDeliveryDetails: deliveryDetails({ contact, value }) };
}

const userNotFound = () => new AwsError("UserNotFoundException", "Username/client id combination not found.");

/** What a person does who has no session: sign up, and get a new password. */
export const SIGN_UP = {
  ConfirmForgotPassword: confirmForgotPassword,
  ConfirmSignUp: confirmSignUp,
  ForgotPassword: forgotPassword,
  ResendConfirmationCode: resendConfirmationCode,
  SignUp: signUp,
};
