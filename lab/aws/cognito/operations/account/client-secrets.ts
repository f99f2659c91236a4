import { randomInt } from "node:crypto";
import { AwsError } from "../../../aws-error";
import { clientSecrets, describeSecret } from "../../../user-pools/client-secrets";
import type { ClientSecretDescriptor } from "../../../user-pools/types";
import { refuse } from "../../rules/refuse";
import type { AccountCall, AccountOperation } from "../operation";
import type { OfClient } from "./app-clients";

const MAX_SECRETS = 2;

/**
 * The wordings of these refusals are floci's; no public source has Cognito's.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
 */
const addUserPoolClientSecret: AccountOperation<OfClient & { readonly ClientSecret?: string }> = async (
  input,
  call,
) => {
  const secrets = await readSecrets(input, call);
  if (secrets.length === 0) refuse("Client does not have a client secret.");
  if (secrets.length >= MAX_SECRETS) {
    throw new AwsError(
      "LimitExceededException",
      `Client secrets cannot exceed limit of ${MAX_SECRETS} secrets.`,
    );
  }
  const added = describeSecret(input.ClientId, input.ClientSecret ?? randomSecret(), Date.now() / 1000);
  await storeSecrets(input, [...secrets, added], call);
  // One that the request brought is not repeated.
  return { ClientSecretDescriptor: input.ClientSecret === undefined ? added : withoutValue(added) };
};

const listUserPoolClientSecrets: AccountOperation<OfClient> = async (input, call) => ({
  ClientSecrets: (await readSecrets(input, call)).map(withoutValue),
});

const deleteUserPoolClientSecret: AccountOperation<OfClient & { readonly ClientSecretId: string }> = async (
  input,
  call,
) => {
  const secrets = await readSecrets(input, call);
  const rest = secrets.filter(({ ClientSecretId }) => ClientSecretId !== input.ClientSecretId);
  if (rest.length === secrets.length) {
    throw new AwsError("ResourceNotFoundException", "Client secret does not exist");
  }
  if (rest.length === 0) refuse("Cannot delete the only client secret.");
  await storeSecrets(input, rest, call);
  return {};
};

async function readSecrets({ UserPoolId, ClientId }: OfClient, { pools }: AccountCall) {
  return clientSecrets(await pools.appClient(UserPoolId, ClientId), ClientId);
}

async function storeSecrets(
  { UserPoolId, ClientId }: OfClient,
  secrets: readonly ClientSecretDescriptor[],
  { context }: AccountCall,
): Promise<void> {
  // No source says which one DescribeUserPoolClient shows.
  const [oldest] = secrets;
  await context.backend.putAppClient(UserPoolId, ClientId, {
    _secrets: secrets,
    ClientSecret: oldest?.ClientSecretValue,
  });
}

function withoutValue({ ClientSecretValue: _value, ...descriptor }: ClientSecretDescriptor): object {
  return descriptor;
}

/** As those that Cognito makes with a client. */
function randomSecret(): string {
  return Array.from({ length: 51 }, () => randomInt(36).toString(36)).join("");
}

/** Secrets of an app client. Each one authenticates it. */
export const CLIENT_SECRETS = {
  AddUserPoolClientSecret: addUserPoolClientSecret,
  DeleteUserPoolClientSecret: deleteUserPoolClientSecret,
  ListUserPoolClientSecrets: listUserPoolClientSecrets,
};
