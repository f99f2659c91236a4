import type { Environment } from "../../environments/schema";
import { shellWord } from "../../environments/shell-word";
import { type Aws, awsKeysIn, fetchAccount, signedBy } from "./aws";
import { type Entry, type Finding, findingsOn } from "./finding";
import type { Fetch } from "./https";

const { ok, unchecked, wrong } = findingsOn("AWS");

/** Makes sure that the deployer's keys belong to the environment's account. */
export async function enterAws(
  { accountId, region }: Environment["cognito"],
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<Entry<Aws>> {
  const keys = awsKeysIn(variables);
  if (keys === undefined) return { findings: [keysMissing(variables)] };
  const aws = signedBy(keys, fetch);
  const { code, account } = await fetchAccount(aws, region);
  if (account === accountId)
    return { findings: [ok("credentials", `belong to account ${account}`)], api: aws };
  const finding =
    account === undefined
      ? wrong(
          "credentials",
          `AWS refuses the access key (${code})`,
          "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and with them AWS_SESSION_TOKEN",
        )
      : wrong(
          "credentials",
          `belong to account ${account}, but cognito.accountId is ${accountId}`,
          "use credentials of that account, or correct cognito.accountId",
        );
  return { findings: [finding] };
}

const keysMissing = ({ AWS_PROFILE }: NodeJS.ProcessEnv): Finding =>
  unchecked(
    "credentials",
    "account, permissions, domain and quota were not checked: that takes access keys, and this command does not read profiles",
    `eval "$(aws configure export-credentials --format env${AWS_PROFILE ? ` --profile ${shellWord(AWS_PROFILE)}` : ""})", and check again`,
  );
