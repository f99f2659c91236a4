import type { SchemaAttribute, UserPoolInput } from "../../../user-pools/types";
import { checkPoolDeletion } from "../../rules/pool-deletion";
import { checkSchema } from "../../rules/schema";
import { type Gate, passOn } from "../operation";

const createUserPool: Gate<UserPoolInput> = (input) => {
  checkSchema(input.Schema ?? []);
  return withDefaults(input);
};

/** What an update leaves out is reset to its default, except tier, tags and deletion protection. */
const updateUserPool: Gate<UserPoolInput & { readonly UserPoolId: string }> = async (input, pools) => {
  const { UserPoolTier } = await pools.userPool(input.UserPoolId);
  return { ...RESET_BY_UPDATE, ...withDefaults({ ...(UserPoolTier && { UserPoolTier }), ...input }) };
};

const addCustomAttributes: Gate<{ readonly CustomAttributes: readonly SchemaAttribute[] }> = (input) => {
  checkSchema(input.CustomAttributes);
  return input;
};

const deleteUserPool: Gate<{ readonly UserPoolId: string }> = async (input, pools) => {
  checkPoolDeletion(await pools.userPool(input.UserPoolId));
  return input;
};

const PASSWORD_POLICY = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

const RESET_BY_UPDATE = {
  AutoVerifiedAttributes: [],
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  EmailConfiguration: {},
  SmsConfiguration: {},
  LambdaConfig: {},
  DeviceConfiguration: null,
  UserPoolAddOns: null,
  UserAttributeUpdateSettings: null,
};

/**
 * The input with Cognito's defaults.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
function withDefaults(input: UserPoolInput): object {
  return {
    VerificationMessageTemplate: { DefaultEmailOption: "CONFIRM_WITH_CODE" },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Priority: 1, Name: "verified_email" },
        { Priority: 2, Name: "verified_phone_number" },
      ],
    },
    ...input,
    Policies: {
      PasswordPolicy: PASSWORD_POLICY,
      // Choice-based sign-in is not part of the Lite plan.
      ...(input.UserPoolTier !== "LITE" && { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD"] } }),
      ...input.Policies,
    },
  };
}

/** User pools and their settings. */
export const USER_POOLS = {
  AddCustomAttributes: passOn(addCustomAttributes),
  CreateUserPool: passOn(createUserPool),
  DeleteUserPool: passOn(deleteUserPool),
  DescribeUserPool: passOn(),
  GetUserPoolMfaConfig: passOn(),
  ListUserPools: passOn(),
  SetUserPoolMfaConfig: passOn(),
  UpdateUserPool: passOn(updateUserPool),
};
