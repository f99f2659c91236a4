import type { LambdaConfig, UserPool } from "./types";

/** When Cognito calls Lambda functions. The sign-ins are those through an identity provider, unless they are by password. */
export type Moment =
  | "every sign-in"
  | "first sign-in"
  | "later sign-ins"
  | "sign-in by password"
  | "tokens"
  | "new user"
  | "confirmation";

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
const TRIGGERS: Readonly<Record<Moment, readonly (keyof LambdaConfig)[]>> = {
  "every sign-in": ["InboundFederation"],
  "first sign-in": ["PreSignUp", "PostConfirmation"],
  "later sign-ins": ["PreAuthentication", "PostAuthentication"],
  "sign-in by password": ["UserMigration", "PreAuthentication", "PostAuthentication"],
  "new user": ["PreSignUp", "CustomMessage"],
  confirmation: ["PostConfirmation"],
  tokens: ["PreTokenGenerationConfig", "PreTokenGeneration"],
};

/**
 * What is to be said instead of going on, if Cognito would call a Lambda function: the lab has none, and passing over one
 * would let in whom it keeps out.
 */
export function missingTrigger({ LambdaConfig = {} }: UserPool, moment: Moment): string | undefined {
  const trigger = TRIGGERS[moment].find((name) => LambdaConfig[name] !== undefined);
  return (
    trigger &&
    `The lab's Cognito does not have Lambda functions, and the user pool has the trigger ${trigger}.`
  );
}
