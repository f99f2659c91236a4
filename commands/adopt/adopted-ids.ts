import { hasOwnPool } from "../../environments/own-pool";
import type { BrokerEnvironment } from "../../environments/schema";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../stacks/addresses";
import { importsOf } from "../../stacks/imports";
import { type NewKey, withKeys } from "../environment/with-keys";
import type { FoundChain } from "./found-chain";
import type { Obstacle } from "./obstacle";
import type { OwnedIds } from "./owned-ids";

/** The ids by which an environment adopts a chain. */
export type AdoptedIds = NonNullable<BrokerEnvironment["adopt"]>;

const COMMENT =
  "# The chain that was made by hand, by its ids. Keep it: without it, the next plan would replace app clients.";

/** @param environment tells whether the pool is adopted, or stays its owner's */
export function adoptedIdsOf(found: FoundChain, environment: Pick<BrokerEnvironment, "cognito">): AdoptedIds {
  const { windowslive, waad } = found.connections;
  return {
    appRegistration: found.application.id,
    ...(found.servicePrincipal && { servicePrincipal: found.servicePrincipal }),
    auth0Client: found.auth0Client.client_id,
    connections: { ...(windowslive && { windowslive: windowslive.id }), ...(waad && { waad: waad.id }) },
    ...(hasOwnPool(environment)
      ? { userPool: found.pool.Id }
      : { identityProvider: found.identityProvider.ProviderName }),
    clients: Object.fromEntries(
      Object.entries(found.clients).map(([name, { ClientId }]) => [name, ClientId]),
    ),
  };
}

/**
 * An environment file that adopts a chain: with its ids, and with the keys by which it stays as it is.
 *
 * @param file what the file is called in an error
 * @throws UserError where the file is written in a way that would lose something
 */
export function withAdoptedIds(
  file: string,
  text: string,
  ids: AdoptedIds,
  keys: readonly Pick<NewKey, "path" | "value">[],
): string {
  const adopt = { path: ["adopt"], value: ids as NewKey["value"], comment: COMMENT };
  return withKeys(file, text, [...keys, adopt]);
}

/** Whether the environment's state has everything that its file adopts. */
export function isAdopted(environment: BrokerEnvironment, { ids }: OwnedIds): boolean {
  const imports = importsOf(environment);
  return imports.length > 0 && imports.every(({ to }) => ids.has(to));
}

/**
 * The adopted ids that Terraform manages already, at another address or for another environment.
 *
 * @param pool the user pool
 */
export function findOwnedElsewhere(
  adopt: AdoptedIds,
  pool: string,
  own: OwnedIds,
  others: readonly OwnedIds[],
): Obstacle[] {
  const { connections = {}, clients = {}, ...singles } = adopt;
  const places = Object.entries({
    [ADDRESSES.application]: singles.appRegistration,
    [ADDRESSES.servicePrincipal]: singles.servicePrincipal,
    [ADDRESSES.auth0Client]: singles.auth0Client,
    [addressOfConnection("windowslive")]: connections.windowslive,
    [addressOfConnection("waad")]: connections.waad,
    [ADDRESSES.pool]: singles.userPool,
    [ADDRESSES.identityProvider]: singles.identityProvider && `${pool}:${singles.identityProvider}`,
    ...Object.fromEntries(Object.entries(clients).map(([name, id]) => [addressOfAppClient(name), id])),
  });
  const inOwn = places.flatMap(([address, id]) => {
    const has = own.ids.get(address);
    return has === undefined || id === undefined || has === id
      ? []
      : [
          {
            where: `The state of ${own.environment}, ${address}`,
            message: `an earlier deploy has made ${has} there; ${id} would be a second one`,
            toDo: "adopt the chain in an environment that was never deployed",
          },
        ];
  });
  const inOthers = others.flatMap(({ environment, ids }) =>
    places.flatMap(([address, id]) => {
      const there = [...ids].find(([, owned]) => owned === id);
      return there === undefined
        ? []
        : [
            {
              where: `The state of ${environment}, ${there[0]}`,
              message: `${id} (${address.split(".")[0]}) belongs to that environment: two states would each undo the other's changes`,
              toDo: `leave it to ${environment}`,
            },
          ];
    }),
  );
  return [...inOwn, ...inOthers];
}
