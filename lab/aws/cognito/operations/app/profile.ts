import { fromList, toList } from "../../../user-pools/attribute-list";
import { applyTo, CONTACTS } from "../../../user-pools/changed-attributes";
import { attributesIn } from "../../../user-pools/letter-case";
import type { PoolUser } from "../../../user-pools/pool-user";
import type { AppClient, UserAttribute } from "../../../user-pools/types";
import { checkPassword } from "../../rules/password";
import { refuse } from "../../rules/refuse";
import { checkChangedAttributes, checkDeletedAttributes } from "../../rules/user-attributes";
import { checkWritable } from "../../rules/write-permission";
import type { AppOperation } from "../operation";
import { checkAliases } from "./aliases";
import { wrongPassword } from "./sign-in/find-user";
import { findSignedInUser } from "./signed-in-user";

interface Signed {
  readonly AccessToken: string;
}

/** The user's attributes that the app client may read. */
const getUser: AppOperation<Signed> = async ({ AccessToken }, call) => {
  const { client, user } = await findSignedInUser(call, AccessToken);
  return { UserAttributes: toList(readable(user, client)), Username: user.username };
};

function readable(
  { sub, identities, attributes }: PoolUser,
  { ReadAttributes = [] }: AppClient,
): Readonly<Record<string, string>> {
  const all = {
    sub,
    ...(identities.length > 0 && { identities: JSON.stringify(identities) }),
    ...attributes,
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name]) => name === "sub" || ReadAttributes.length === 0 || ReadAttributes.includes(name),
    ),
  );
}

/**
 * Changes what the app client may write. An address that changes is unverified, and where the pool verifies it, gets a code.
 * If it must be verified first, the old one stays until then.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html
 */
const updateUserAttributes: AppOperation<
  Signed & { readonly UserAttributes: readonly Partial<UserAttribute>[] }
> = async ({ AccessToken, UserAttributes }, call) => {
  const { pool, client, user } = await findSignedInUser(call, AccessToken);
  const userPool = await pool.userPool();
  const changes = attributesIn(userPool, fromList(UserAttributes));
  checkWritable(Object.keys(changes), client);
  const after = applyTo(user.attributes, changes);
  checkChangedAttributes(changes, userPool.SchemaAttributes, after);
  await checkAliases(pool, after, user.username);
  const changed = CONTACTS.filter((name) => changes[name] && changes[name] !== user.attributes[name]);
  const first = userPool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  const waiting = changed.filter((name) => first.includes(name));
  const atOnce = Object.fromEntries(
    Object.entries(changes).filter(([name]) => !waiting.some((each) => each === name)),
  );
  await pool.setAttributes(user.username, differences(user.attributes, applyTo(user.attributes, atOnce)));
  return {
    CodeDeliveryDetailsList: changed
      .filter((name) => waiting.includes(name) || userPool.AutoVerifiedAttributes?.includes(name))
      .map((contact) =>
        call.context.codes.send(
          { poolId: pool.id, userSub: user.sub, purpose: contact },
          { contact, value: changes[contact] ?? "" },
        ),
      ),
  };
};

const deleteUserAttributes: AppOperation<
  Signed & { readonly UserAttributeNames: readonly string[] }
> = async ({ AccessToken, UserAttributeNames: names }, call) => {
  const { pool, client, user } = await findSignedInUser(call, AccessToken);
  checkWritable(names, client);
  checkDeletedAttributes(names, (await pool.userPool()).SchemaAttributes);
  const after = applyTo(user.attributes, Object.fromEntries(names.map((name) => [name, ""])));
  await pool.setAttributes(user.username, differences(user.attributes, after));
  return {};
};

/** What changes one into the other. A value without text deletes an attribute. */
function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? ""]),
  );
}

/** A code for an address that is not verified yet. */
const getVerificationCode: AppOperation<Signed & { readonly AttributeName: string }> = async (
  { AccessToken, AttributeName },
  call,
) => {
  const { pool, user } = await findSignedInUser(call, AccessToken);
  const contact = toContact(AttributeName);
  // No public source has the words.
  const value = user.attributes[contact] ?? refuse(`User does not have the attribute ${contact}`);
  const receiver = { poolId: pool.id, userSub: user.sub, purpose: contact };
  return { CodeDeliveryDetails: call.context.codes.send(receiver, { contact, value }) };
};

const verifyUserAttribute: AppOperation<
  Signed & { readonly AttributeName: string; readonly Code: string }
> = async ({ AccessToken, AttributeName, Code }, call) => {
  const { pool, user } = await findSignedInUser(call, AccessToken);
  const contact = toContact(AttributeName);
  const receiver = { poolId: pool.id, userSub: user.sub, purpose: contact };
  const { value } = call.context.codes.redeem(receiver, Code);
  const changes = { [contact]: value, [`${contact}_verified`]: "true" };
  await checkAliases(pool, { ...user.attributes, ...changes }, user.username);
  await pool.setAttributes(user.username, changes);
  return {};
};

/** No public source has the words. */
function toContact(attribute: string): (typeof CONTACTS)[number] {
  return (
    CONTACTS.find((contact) => contact === attribute) ?? refuse(`Attribute ${attribute} cannot be verified`)
  );
}

/** ministack's words for a missing password; the old one is looked at first. */
const changePassword: AppOperation<
  Signed & { readonly PreviousPassword?: string; readonly ProposedPassword: string }
> = async ({ AccessToken, PreviousPassword, ProposedPassword }, call) => {
  const { pool, user } = await findSignedInUser(call, AccessToken);
  if (PreviousPassword === undefined) refuse("Missing required parameter OldPassword");
  if (!(await pool.hasPassword(user.username, PreviousPassword))) throw wrongPassword();
  checkPassword(ProposedPassword, await pool.userPool(), "change");
  await pool.setPassword(user.username, ProposedPassword);
  return {};
};

const deleteUser: AppOperation<Signed> = async ({ AccessToken }, call) => {
  const { pool, user } = await findSignedInUser(call, AccessToken);
  await pool.ask("AdminDeleteUser", { Username: user.username });
  return {};
};

/** What a signed-in user reads and changes of their profile. */
export const PROFILE = {
  ChangePassword: changePassword,
  DeleteUser: deleteUser,
  DeleteUserAttributes: deleteUserAttributes,
  GetUser: getUser,
  GetUserAttributeVerificationCode: getVerificationCode,
  UpdateUserAttributes: updateUserAttributes,
  VerifyUserAttribute: verifyUserAttribute,
};
