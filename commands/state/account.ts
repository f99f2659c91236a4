import { UserError } from "../../environments/user-error";
import { type Aws, elementOf, refused } from "./aws";

/**
 * Makes sure that the key is of the account that the environment names: Terraform works with the same one.
 *
 * @throws UserError
 */
export async function assertAccount(
  aws: Aws,
  { name, cognito }: { name: string; cognito: { accountId: string; region: string } },
): Promise<void> {
  const answer = await aws({
    service: "sts",
    region: cognito.region,
    url: `https://sts.${cognito.region}.amazonaws.com/`,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: "Action=GetCallerIdentity&Version=2011-06-15",
  });
  const account = elementOf(answer.body, "Account");
  if (account === undefined) throw refused(answer, "say whose they are", "sts:GetCallerIdentity");
  if (account === cognito.accountId) return;
  throw new UserError(
    `${name}: the AWS credentials are of account ${account}, but environments/${name}.yaml says cognito.accountId: "${cognito.accountId}".\nTo do: take credentials of ${cognito.accountId}; a bucket of another account is named with --bucket-account, not by that account's credentials.`,
  );
}
