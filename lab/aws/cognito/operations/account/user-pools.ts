import type { Realm } from "../../../backend";
import type { PoolSettings, SchemaAttribute, UserPool } from "../../../user-pools/types";
import { checkCustomAttributes } from "../../rules/custom-attributes";
import { checkFeaturePlan } from "../../rules/feature-plan";
import { checkPoolMfa } from "../../rules/mfa";
import { checkPoolDeletion } from "../../rules/pool-deletion";
import { checkSchema } from "../../rules/schema";
import { checkSenders } from "../../rules/senders";
import { checkSignInNames, checkSignInOptions } from "../../rules/sign-in-options";
import { checkTriggers } from "../../rules/triggers";
import { type AccountOperation, passOn } from "../operation";
import { poolAnswer } from "./pool-answer";
import { settingsOfNewPool, settingsOfUpdate, tierOf } from "./pool-settings";

interface NewPool extends PoolSettings {
  readonly PoolName: string;
  readonly Schema?: readonly SchemaAttribute[];
  readonly AliasAttributes?: readonly string[];
  readonly UsernameAttributes?: readonly string[];
  readonly UsernameConfiguration?: object;
}

interface OfPool {
  readonly UserPoolId: string;
}

const createUserPool: AccountOperation<NewPool> = async (input, { context, pools, passOn }) => {
  const { PoolName, Schema = [], AliasAttributes, UsernameAttributes, UsernameConfiguration } = input;
  checkSignInNames(input);
  checkSchema(Schema);
  checkSettings(input, pools.realm);
  checkFeaturePlan(tierOf(input), input);
  const identity = {
    PoolName,
    Schema: Schema.map(withFullName),
    AliasAttributes,
    UsernameAttributes,
    UsernameConfiguration,
  };
  const { UserPool } = (await passOn(identity)) as { UserPool: { Id: string } };
  await context.backend.putUserPool(UserPool.Id, settingsOfNewPool(input));
  return { UserPool: poolAnswer(await pools.userPool(UserPool.Id)) };
};

const updateUserPool: AccountOperation<PoolSettings & OfPool & { readonly PoolName?: string }> = async (
  input,
  { context, pools },
) => {
  const { UserPoolId } = input;
  const stored = await pools.userPool(UserPoolId);
  checkSettings(input, pools.realm, stored);
  const { UserPoolTier = tierOf(stored) } = input;
  checkFeaturePlan(
    UserPoolTier,
    { ...input, Policies: { ...stored.Policies, ...input.Policies } },
    tierOf(stored),
  );
  await context.backend.putUserPool(UserPoolId, settingsOfUpdate(input, stored));
  return {};
};

/** @param stored the pool, if it exists */
function checkSettings(input: PoolSettings, realm: Realm, stored?: UserPool): void {
  checkSignInOptions(input, stored);
  checkSenders(input, realm);
  checkTriggers(input.LambdaConfig ?? {}, realm.region);
  checkPoolMfa(input, stored);
}

const describeUserPool: AccountOperation<OfPool> = async ({ UserPoolId }, { pools }) => ({
  UserPool: poolAnswer(await pools.userPool(UserPoolId)),
});

const addCustomAttributes: AccountOperation<
  OfPool & { readonly CustomAttributes: readonly SchemaAttribute[] }
> = async ({ UserPoolId, CustomAttributes }, { pools, passOn }) => {
  const { SchemaAttributes } = await pools.userPool(UserPoolId);
  const added = CustomAttributes.map((attribute) => ({ ...attribute, Name: customName(attribute) }));
  checkCustomAttributes(added, SchemaAttributes);
  return passOn({ UserPoolId, CustomAttributes: added });
};

const deleteUserPool: AccountOperation<OfPool> = async (input, { context, pools, passOn }) => {
  checkPoolDeletion(await pools.userPool(input.UserPoolId));
  const output = await passOn(input);
  context.store.update(({ poolResources }) => {
    delete poolResources[input.UserPoolId];
  });
  context.saml.forgetPool(input.UserPoolId);
  return output;
};

/** ministack leaves a prefix alone that it is given. Cognito takes it for a part of the name. */
function withFullName(attribute: SchemaAttribute): SchemaAttribute {
  return /^(?:custom|dev):/.test(attribute.Name ?? "")
    ? { ...attribute, Name: customName(attribute) }
    : attribute;
}

/** @see https://github.com/awsdocs/aws-cloudformation-user-guide/issues/932 */
function customName({ Name, DeveloperOnlyAttribute }: SchemaAttribute): string {
  return `${DeveloperOnlyAttribute ? "dev" : "custom"}:${Name}`;
}

/** User pools and their settings. */
export const USER_POOLS = {
  AddCustomAttributes: addCustomAttributes,
  CreateUserPool: createUserPool,
  DeleteUserPool: deleteUserPool,
  DescribeUserPool: describeUserPool,
  ListUserPools: passOn(),
  UpdateUserPool: updateUserPool,
};
