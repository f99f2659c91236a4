import type { Environment } from "../../environments/schema";
import { accountIn, identityProvidersOf } from "../../stacks/routes/facts";
import { isNamedAfter, type PoolUser } from "../clouds/pool-users";
import type { AccountOrWhy } from "./new-names";

/** The identity providers of an environment's route, by their names in the pool. */
export const namesOf = (environment: Environment): string[] =>
  identityProvidersOf(environment).map(({ name }) => name);

/** The identity after which a user is named, if it is of an environment's route. */
export const identityIn = ({ username, identities }: PoolUser, environment: Environment) =>
  identities.find((each) => namesOf(environment).includes(each.providerName) && isNamedAfter(username, each));

/**
 * The account of a user by the route of an environment. What the name tells counts, as nobody can change it; the rest is in the
 * attributes, which each sign-in renews.
 */
export function accountByPool(user: PoolUser, environment: Environment): AccountOrWhy {
  const identity = identityIn(user, environment);
  if (identity === undefined) return { why: "comes by another identity provider" };
  const told = accountIn(environment, identity.providerName, identity.userId);
  const { attributes } = environment.cognito;
  const [tenantId, objectId] =
    attributes === "none"
      ? []
      : [attributes.tenantId, attributes.objectId].map((name) =>
          user.attributes.get(`custom:${name}`)?.toLowerCase(),
        );
  const account = { tenantId: told.tenantId ?? tenantId, objectId: told.objectId ?? objectId };
  if (told.tenantId !== undefined && tenantId !== undefined && told.tenantId !== tenantId) {
    return { why: `is of the tenant ${told.tenantId} by the name, and of ${tenantId} by the attributes` };
  }
  return account.tenantId === undefined || account.objectId === undefined
    ? { why: "has no tenant ID and object ID in the pool yet; they come with the next sign-in" }
    : { tenantId: account.tenantId, objectId: account.objectId };
}
