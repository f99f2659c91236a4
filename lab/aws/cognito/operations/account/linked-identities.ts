import { AwsError } from "../../../aws-error";
import type { ProviderLink } from "../../../backend";
import { usernameIn } from "../../../user-pools/letter-case";
import type { Pools } from "../../../user-pools/pools";
import type { UserPool } from "../../../user-pools/types";
import { refuse } from "../../rules/refuse";
import type { AccountCall, AccountOperation } from "../operation";
import { findUser, findUserIfAny } from "./find-user";

/** A person at an identity provider, or (`Cognito`) a user with a password. */
interface Identity {
  readonly ProviderName?: string;
  /** An attribute that the provider's claims are mapped to, or `Cognito_Subject`: the person's ID there. */
  readonly ProviderAttributeName?: string;
  readonly ProviderAttributeValue?: string;
}

const SUBJECT = "Cognito_Subject";
const MOST_IDENTITIES = 5;

/**
 * Lets a person at an identity provider, who has not signed in yet, sign in as a user of the pool.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html
 */
const adminLinkProviderForUser: AccountOperation<{
  readonly UserPoolId: string;
  readonly DestinationUser: Identity;
  readonly SourceUser: Identity;
}> = async ({ UserPoolId, DestinationUser, SourceUser }, call) => {
  const { pools } = call;
  const pool = await pools.userPool(UserPoolId);
  const source = readIdentity(SourceUser);
  // https://github.com/aws-amplify/amplify-js/issues/13334
  if (source.providerName === "Cognito") {
    refuse(
      "Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser",
    );
  }
  await checkProvider(pools, UserPoolId, source.providerName);
  const { user } = await findUser(pools, {
    UserPoolId,
    Username: usernameOf(readIdentity(DestinationUser), pool),
  });
  // https://github.com/aws/aws-sdk-net/issues/1000
  if (await findUserIfAny(pools, { UserPoolId, Username: usernameOf(source, pool) })) {
    refuse(
      "Merging is not currently supported, provide a SourceUser that has not been signed up in order to link",
    );
  }
  if ((await findLink(call, UserPoolId, source)) !== undefined) {
    refuse("SourceUser is already linked to DestinationUser");
  }
  const identities = user.UserAttributes.find(({ Name }) => Name === "identities")?.Value ?? "[]";
  // No public source has the words.
  if ((JSON.parse(identities) as unknown[]).length >= MOST_IDENTITIES) {
    throw new AwsError(
      "LimitExceededException",
      `A user can have at most ${MOST_IDENTITIES} linked identities.`,
    );
  }
  return call.passOn({
    UserPoolId,
    DestinationUser: { ProviderName: "Cognito", ProviderAttributeValue: user.Username },
    SourceUser: toInput(source),
  });
};

/** Takes a linked identity from its user, or from a user the password. */
const adminDisableProviderForUser: AccountOperation<{
  readonly UserPoolId: string;
  readonly User: Identity;
}> = async ({ UserPoolId, User }, call) => {
  const { pools } = call;
  await pools.userPool(UserPoolId);
  const identity = readIdentity(User);
  if (identity.providerName === "Cognito") {
    const { user } = await findUser(pools, { UserPoolId, Username: identity.attributeValue });
    return call.passOn({
      UserPoolId,
      User: toInput({ ...identity, attributeValue: user.Username }),
    });
  }
  await checkProvider(pools, UserPoolId, identity.providerName);
  // No public source says what Cognito answers for someone who is not linked.
  if ((await findLink(call, UserPoolId, identity)) === undefined) {
    throw new AwsError("UserNotFoundException", "User does not exist.");
  }
  return call.passOn({ UserPoolId, User: toInput(identity) });
};

type ReadIdentity = Omit<ProviderLink, "username">;

/** No public source has the words for a part that is missing: the model allows it, the documentation doesn't. */
function readIdentity({
  ProviderName,
  ProviderAttributeName,
  ProviderAttributeValue,
}: Identity): ReadIdentity {
  if (!ProviderName) refuse("ProviderName is required.");
  if (!ProviderAttributeValue) refuse("ProviderAttributeValue is required.");
  return {
    providerName: ProviderName,
    attributeName: ProviderAttributeName || SUBJECT,
    attributeValue: ProviderAttributeValue,
  };
}

const toInput = ({ providerName, attributeName, attributeValue }: ReadIdentity): Identity => ({
  ProviderName: providerName,
  ProviderAttributeName: attributeName,
  ProviderAttributeValue: attributeValue,
});

/** The username of a user with a password, or of the profile that a person's own sign-in creates. */
function usernameOf({ providerName, attributeValue }: ReadIdentity, pool: UserPool): string {
  return usernameIn(pool, providerName === "Cognito" ? attributeValue : `${providerName}_${attributeValue}`);
}

/** No public source has Cognito's words: these are those of DescribeIdentityProvider. */
async function checkProvider(pools: Pools, userPoolId: string, name: string): Promise<void> {
  await pools.identityProvider(userPoolId, name);
}

async function findLink(
  { context }: AccountCall,
  userPoolId: string,
  wanted: ReadIdentity,
): Promise<ProviderLink | undefined> {
  return (await context.backend.providerLinks(userPoolId)).find(
    (link) =>
      link.providerName === wanted.providerName &&
      link.attributeName === wanted.attributeName &&
      link.attributeValue === wanted.attributeValue,
  );
}

/** Identities at identity providers that an account gives its users. */
export const LINKED_IDENTITIES = {
  AdminDisableProviderForUser: adminDisableProviderForUser,
  AdminLinkProviderForUser: adminLinkProviderForUser,
};
