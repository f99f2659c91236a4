import { checkPoolDeletion } from "../rules/pool-deletion";
import { checkSchema } from "../rules/schema";
import type { SchemaAttribute, UserPoolInput } from "../types";
import type { Gate } from "./operation";

export const createUserPool: Gate<UserPoolInput> = (input) => {
  checkSchema(input.Schema ?? []);
  return withDefaults(input);
};

/** What an update leaves out is reset to its default, except tier, tags and deletion protection. */
export const updateUserPool: Gate<UserPoolInput & { readonly UserPoolId: string }> = async (input, pools) => {
  const { UserPoolTier } = await pools.userPool(input.UserPoolId);
  return { ...RESET_BY_UPDATE, ...withDefaults({ ...(UserPoolTier && { UserPoolTier }), ...input }) };
};

export const addCustomAttributes: Gate<{ readonly CustomAttributes: readonly SchemaAttribute[] }> = (
  input,
) => {
  checkSchema(input.CustomAttributes);
  return input;
};

export const deleteUserPool: Gate<{ readonly UserPoolId: string }> = async (input, pools) => {
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
