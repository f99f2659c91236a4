import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { PoolUser, PoolUsers } from "../clouds/pool-users";
import { accountByPool } from "./account-by-pool";

const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A tenant ID and an object ID, as `npm run people -- names` and user names have them. */
const ACCOUNT = new RegExp(`^(${GUID})[./](${GUID})$`, "i");

/** Attributes by which a person may be given, in their order. */
const SEARCHED = ["username", "sub", "email"] as const;

/**
 * Finds the users of a pool that somebody may mean: by the name there, by the user's own ID, by the tenant ID and object ID of the
 * account, or by the e-mail address, which several may have.
 *
 * @param count gets how many users were read so far, where all of them must be
 * @throws UserError where there is none
 */
export async function findUsers(
  environment: Environment,
  pool: PoolUsers,
  given: string,
  count: (read: number) => void = () => {},
): Promise<readonly PoolUser[]> {
  const [, tenantId, objectId] = ACCOUNT.exec(given.toLowerCase()) ?? [];
  const found =
    tenantId !== undefined && objectId !== undefined
      ? await findByAccount(environment, pool, { tenantId, objectId }, count)
      : await search(pool, given);
  if (found.length > 0) return found;
  throw new UserError(
    "user-not-found",
    `${environment.name}: the user pool ${pool.poolId} has no user ${JSON.stringify(given)}. Nobody was signed out.\nTo do: give the name in the pool, the sub of the person's tokens, the tenant ID and object ID as <tenant ID>.<object ID>, or the e-mail address, in the same letters' case. ${hintFor(environment)}`,
  );
}

/** How else a person is found whose tenant ID and object ID the pool does not have. */
const hintFor = ({ name, route }: Environment) =>
  route === "broker"
    ? `npm run people -- names ${name} lists all users. Whoever came by one of Auth0's own connections has tenant ID and object ID at Auth0 alone.`
    : "Whoever never signed in has no user.";

async function search(pool: PoolUsers, given: string): Promise<readonly PoolUser[]> {
  // Cognito compares with regard to case; a pool that does not has names in lower case.
  const values = [...new Set([given, given.toLowerCase()])];
  for (const attribute of SEARCHED) {
    const found = new Map<string, PoolUser>();
    for (const value of values) {
      for await (const page of pool.pages(filterOf(attribute, value)))
        for (const user of page) found.set(user.username, user);
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
const filterOf = (attribute: string, value: string) => `${attribute} = "${value.replace(/["\\]/g, "\\$&")}"`;

/** Cognito can't search the attributes that have them, and by most routes the name tells no account. */
async function findByAccount(
  environment: Environment,
  pool: PoolUsers,
  wanted: { readonly tenantId: string; readonly objectId: string },
  count: (read: number) => void,
): Promise<readonly PoolUser[]> {
  const found: PoolUser[] = [];
  let read = 0;
  for await (const page of pool.pages()) {
    read += page.length;
    count(read);
    for (const user of page) {
      const account = accountByPool(user, environment);
      if ("why" in account) continue;
      if (account.tenantId === wanted.tenantId && account.objectId === wanted.objectId) found.push(user);
    }
  }
  return found;
}
