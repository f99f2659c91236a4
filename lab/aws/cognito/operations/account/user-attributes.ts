import { fromList, toList } from "../../../user-pools/attribute-list";
import { applyTo } from "../../../user-pools/changed-attributes";
import { attributesIn } from "../../../user-pools/letter-case";
import type { UserAttribute, UserPool } from "../../../user-pools/types";
import { notInLab } from "../../rules/not-in-lab";
import { checkChangedAttributes, checkDeletedAttributes } from "../../rules/user-attributes";
import type { AccountOperation } from "../operation";
import { releaseAliases } from "./aliases";
import { findUser, type UserInput } from "./find-user";

type Attributes = Readonly<Record<string, string>>;

/** Changes attributes, whatever the app clients may write. A value without text deletes the attribute. */
const adminUpdateUserAttributes: AccountOperation<
  UserInput & { readonly UserAttributes: readonly UserAttribute[] }
> = async (input, call) => {
  const { UserPoolId } = input;
  const { pool, user } = await findUser(call.pools, input);
  const changes = attributesIn(pool, fromList(input.UserAttributes));
  const before = fromList(user.UserAttributes);
  const after = applyTo(before, changes);
  checkChangedAttributes(changes, pool.SchemaAttributes, after);
  checkVerification(pool, before, changes);
  const username = user.Username;
  await releaseAliases(call, { UserPoolId, pool, attributes: after, username, isForced: true });
  await call.context.backend.changeUser(UserPoolId, username, { Attributes: toList(after) });
  return {};
};

/** Deletes attributes, and with an address its verification. */
const adminDeleteUserAttributes: AccountOperation<
  UserInput & { readonly UserAttributeNames: readonly string[] }
> = async (input, call) => {
  const { UserPoolId, UserAttributeNames: names } = input;
  const { pool, user } = await findUser(call.pools, input);
  checkDeletedAttributes(names, pool.SchemaAttributes);
  const after = applyTo(fromList(user.UserAttributes), Object.fromEntries(names.map((name) => [name, ""])));
  await call.context.backend.changeUser(UserPoolId, user.Username, { Attributes: toList(after) });
  return {};
};

/** Where an address must be verified first, Cognito sends a message and keeps the old one until then. */
function checkVerification(
  { UserAttributeUpdateSettings }: UserPool,
  before: Attributes,
  changes: Attributes,
): void {
  const settings = UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  const waiting = settings.find(
    (name) => changes[name] && changes[name] !== before[name] && changes[`${name}_verified`] !== "true",
  );
  if (waiting !== undefined) {
    throw notInLab(`verification messages: set ${waiting}_verified to true in the same request`);
  }
}

/** Attributes of users. */
export const USER_ATTRIBUTES = {
  AdminDeleteUserAttributes: adminDeleteUserAttributes,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
};
