import type { Environment } from "../../environments/schema";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../stacks/addresses";
import { importsOf } from "../../stacks/imports";
import type { Found } from "./found-chain";
import type { Obstacle } from "./obstacle";
import type { Owned } from "./owned-ids";

export type Adoption = NonNullable<Environment["adopt"]>;

/** The ids by which a chain is taken over. */
export function adoptionOf(found: Found): Adoption {
  const { windowslive, waad } = found.connections;
  return {
    appRegistration: found.application.id,
    ...(found.servicePrincipal && { servicePrincipal: found.servicePrincipal }),
    auth0Client: found.auth0Client.client_id,
    connections: { ...(windowslive && { windowslive: windowslive.id }), ...(waad && { waad: waad.id }) },
    userPool: found.pool.Id,
    clients: Object.fromEntries(
      Object.entries(found.clients).map(([name, { ClientId }]) => [name, ClientId]),
    ),
  };
}

/** Whether the environment's state has all that its file takes over. */
export function isTakenOver(environment: Pick<Environment, "adopt" | "cognito">, { ids }: Owned): boolean {
  const imports = importsOf(environment);
  return imports.length > 0 && imports.every(({ to }) => ids.has(to));
}

/** What of an adoption Terraform manages already, at another address or for another environment. */
export function ownedElsewhere(adopt: Adoption, own: Owned, others: readonly Owned[]): Obstacle[] {
  const { connections = {}, clients = {}, ...singles } = adopt;
  const places = Object.entries({
    [ADDRESSES.application]: singles.appRegistration,
    [ADDRESSES.servicePrincipal]: singles.servicePrincipal,
    [ADDRESSES.auth0Client]: singles.auth0Client,
    [addressOfConnection("windowslive")]: connections.windowslive,
    [addressOfConnection("waad")]: connections.waad,
    [ADDRESSES.pool]: singles.userPool,
    ...Object.fromEntries(Object.entries(clients).map(([name, id]) => [addressOfAppClient(name), id])),
  });
  const inOwn = places.flatMap(([address, id]) => {
    const has = own.ids.get(address);
    return has === undefined || id === undefined || has === id
      ? []
      : [
          {
            where: `The state of ${own.by}, ${address}`,
            told: `it is ${has} already, which a deploy has made; ${id} would be a second one`,
            toDo: "take the chain over into an environment that was never deployed",
          },
        ];
  });
  const inOthers = others.flatMap(({ by, ids }) =>
    places.flatMap(([address, id]) => {
      const there = [...ids].find(([, owned]) => owned === id);
      return there === undefined
        ? []
        : [
            {
              where: `The state of ${by}, ${there[0]}`,
              told: `${id} (${address.split(".")[0]}) is that environment's: two states would each put back what the other one has changed`,
              toDo: `leave it to ${by}`,
            },
          ];
    }),
  );
  return [...inOwn, ...inOthers];
}
