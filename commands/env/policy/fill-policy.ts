import { hasOwnPool } from "../../../environments/own-pool";
import type { Environment } from "../../../environments/schema";

/** The policies of AWS in `docs/policies` that an environment fills in. */
export const POLICY_NAMES = ["aws-deploy", "aws-plan", "aws-state", "aws-adopt"] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: string | readonly string[];
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

/** What is there of an environment. */
export interface Deployed {
  /** Absent as long as nobody knows it. */
  readonly poolId?: string;
  /** Whether the state is in its bucket. */
  readonly hasState: boolean;
  /** The account that has the bucket. @default - that of the environment */
  readonly bucketAccount?: string;
  /** The ARN of the bucket's own key. @default - S3's */
  readonly kmsKey?: string;
}

/** Needed for nothing but a pool that the stack makes. */
const OF_OWN_POOL = /^cognito-idp:(?:Create|Update|Delete)UserPool(?:Domain)?$/;

/**
 * Fills in a policy, as narrow as it can be. As long as there is no pool, it reaches every pool of the account; as long as there is no
 * state, it lists the whole bucket, because S3 says that an object is missing only to who may list it. Once there is a pool of its
 * own, none can be made.
 */
export function fillPolicy(policy: Policy, environment: Environment, deployed: Deployed): Policy {
  const { state, cognito } = environment;
  const { poolId, hasState, bucketAccount = cognito.accountId, kmsKey } = deployed;
  const values: Readonly<Record<string, string>> = {
    ACCOUNT: cognito.accountId,
    REGION: cognito.region,
    POOL_ID: poolId ?? "*",
    ...(state !== "local" && {
      BUCKET_ACCOUNT: bucketAccount,
      BUCKET: state.s3.bucket,
      BUCKET_REGION: state.s3.region,
      "ENVIRONMENT/terraform.tfstate": state.s3.key,
    }),
    ...(kmsKey !== undefined && { KMS_KEY: kmsKey }),
  };
  const fill = (text: string) =>
    text.replace(
      /ENVIRONMENT\/terraform\.tfstate|\b(?:BUCKET_ACCOUNT|BUCKET_REGION|ACCOUNT|REGION|POOL_ID|BUCKET|KMS_KEY)\b/g,
      (name) => values[name] ?? name,
    );
  const isNeeded = ({ Sid, Resource }: Statement) =>
    (Sid !== "NewUserPool" || (poolId === undefined && hasOwnPool(environment))) &&
    (!["Certificates", "CustomDomains"].includes(Sid) ||
      (typeof cognito.domain !== "string" && hasOwnPool(environment))) &&
    (state !== "local" || !Resource.startsWith("arn:aws:s3:")) &&
    (Sid !== "KeyOfTheBucket" || (state !== "local" && kmsKey !== undefined));
  return {
    ...policy,
    Statement: policy.Statement.filter(isNeeded).map((statement) => {
      const actions = [statement.Action].flat();
      const { Condition: conditions = {}, ...rest } = statement;
      return deepFill(
        {
          ...rest,
          ...(!hasOwnPool(environment) && { Action: actions.filter((action) => !OF_OWN_POOL.test(action)) }),
          ...(statement.Condition && {
            Condition: hasState ? conditions : withoutPrefix(conditions),
          }),
        },
        fill,
      );
    }),
  };
}

function withoutPrefix(conditions: NonNullable<Statement["Condition"]>): NonNullable<Statement["Condition"]> {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, { "s3:prefix": _, ...rest }]) => [operator, rest]),
  );
}

/** The same data, with each text filled in. */
const deepFill = <T>(data: T, fill: (text: string) => string): T =>
  JSON.parse(JSON.stringify(data), (_, value) => (typeof value === "string" ? fill(value) : value));
