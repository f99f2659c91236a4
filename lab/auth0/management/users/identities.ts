import { Hono } from "hono";
import { z } from "zod";
import type { UserIdentity } from "../../data";
import type { Tenant } from "../../tenants";
import { attributesOf, isSameIdentity, type User } from "../../users";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { notInLab } from "../error";
import { payloadOf } from "../payload";
import { findUser } from "./find";

const LINK = {
  schema: z.strictObject({
    provider: z.string(),
    user_id: z.union([z.string(), z.int()]),
    connection_id: z.string().optional(),
  }),
  beyondLab: ["link_with"],
};

/**
 * `/api/v2/users/{id}/identities`: accounts that are one user. No public source has the words with which Auth0 refuses a link.
 *
 * @see https://auth0.com/docs/api/management/v2/users/post-identities
 */
export function identitiesApi(): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();
  const UPDATE = requireAnyScope("update:users");

  app.post("/:id/identities", UPDATE, async (c) => {
    const { provider, user_id, connection_id } = await payloadOf(c.req, LINK);
    const tenant = c.get("tenant");
    const { users } = tenant;
    const primary = findUser(users, c.req.param("id"));
    const secondary = findUser(users, userIdOf(provider, String(user_id)));
    if (secondary.user_id === primary.user_id) throw notInLab("a user who is linked to themselves");
    if (connection_id !== undefined) checkConnection(tenant, secondary, connection_id);
    users.link(primary.user_id, secondary.user_id);
    return c.json(visibleIdentities(findUser(users, primary.user_id)), 201);
  });

  app.delete("/:id/identities/:provider/:user_id", UPDATE, (c) => {
    const { users } = c.get("tenant");
    const { id, provider, user_id } = c.req.param();
    const primary = findUser(users, id);
    const [, ...linked] = primary.identities;
    if (!linked.some((identity) => isSameIdentity(identity, { provider, user_id }))) {
      throw notInLab("the removal of an identity that is not linked");
    }
    users.unlink(id, { provider, user_id });
    return c.json(visibleIdentities(findUser(users, id)));
  });

  return app;
}

/** Recordings name the secondary user by the whole ID, the documents by the part after the provider. */
function userIdOf(provider: string, id: string): string {
  return id.startsWith(`${provider}|`) ? id : `${provider}|${id}`;
}

function checkConnection(tenant: Tenant, { identities }: User, connectionId: string): void {
  if (tenant.connection(connectionId)?.name === identities[0]?.connection) return;
  throw notInLab("the link of a user by another connection than theirs");
}

/** As in recordings, these answers give a profile to the first identity too. */
function visibleIdentities(user: User): readonly UserIdentity[] {
  const { identities } = user;
  return identities.map((identity) => ({ profileData: attributesOf(user), ...identity }));
}
