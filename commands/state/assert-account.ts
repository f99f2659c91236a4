import { UserError } from "../../environments/user-error";
import { type Aws, fetchAccount } from "../clouds/aws";
import { explainAwsRefusal } from "../clouds/explain-aws-refusal";

/**
 * Makes sure that the key belongs to the account that the environment names: Terraform works with the same one.
 *
 * @throws UserError
 */
export async function assertAccount(
  aws: Aws,
  { name, cognito }: { name: string; cognito: { accountId: string; region: string } },
): Promise<void> {
  const { account, ...answer } = await fetchAccount(aws, cognito.region);
  if (account === undefined)
    throw explainAwsRefusal(answer, "ask for their account", "sts:GetCallerIdentity");
  if (account === cognito.accountId) return;
  throw new UserError(
    "aws-account-mismatch",
    `${name}: the AWS credentials belong to account ${account}, but environments/${name}.yaml says cognito.accountId: "${cognito.accountId}".\nTo do: use credentials of ${cognito.accountId}. For a bucket in another account, add --bucket-account instead.`,
  );
}
