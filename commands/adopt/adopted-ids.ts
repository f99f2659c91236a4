import { hasOwnPool } from "../../environments/own-pool";
import type { Environment, RouteName } from "../../environments/schema";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../stacks/addresses";
import { importsOf } from "../../stacks/imports";
import { factsOf, identityProvidersOf } from "../../stacks/routes/facts";
import { type NewKey, withKeys } from "../environment/with-keys";
import type { FoundChain } from "./found-chain";
import type { Obstacle } from "./obstacle";
import type { OwnedIds } from "./owned-ids";

/** The ids by which an environment adopts a chain. */
export type AdoptedIds = NonNullable<Environment["adopt"]>;

const COMMENT =
  "# The chain that was made by hand, by its ids. Keep it: without it, the next plan would replace app clients.";

/**
 * @param environment tells whether the pool is adopted, or stays its owner's
 * @param ofRoute those that its route alone has
 */
export function adoptedIdsOf(
  found: FoundChain,
  environment: Environment,
  ofRoute: Partial<AdoptedIds>,
): AdoptedIds {
  const [first, ...others] = found.identityProviders.map(({ ProviderName }) => ProviderName);
  const isListed = identityProvidersOf(environment).some((each) => each.isListed === true);
  const isOwn = hasOwnPool(environment);
  return {
    appRegistration: found.application.id,
    ...(found.servicePrincipal && { servicePrincipal: found.servicePrincipal }),
    ...ofRoute,
    ...(isOwn && { userPool: found.pool.Id }),
    // The one of an adopted pool comes along with it.
    ...(!isOwn && !isListed && first !== undefined && { identityProvider: first }),
    ...(isListed && first !== undefined && { identityProviders: [first, ...others] }),
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
export function isAdopted(environment: Environment, { ids }: OwnedIds): boolean {
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
  environment: Environment,
  pool: string,
  own: OwnedIds,
  others: readonly OwnedIds[],
): Obstacle[] {
  const { connections = {}, clients = {}, identityProviders = [], ...singles } = adopt;
  const { addresses } = factsOf<RouteName>(environment);
  const providers = identityProvidersOf(environment);
  const names = singles.identityProvider === undefined ? identityProviders : [singles.identityProvider];
  const places = Object.entries({
    [addresses.application]: singles.appRegistration,
    [addresses.servicePrincipal]: singles.servicePrincipal,
    [ADDRESSES.auth0Client]: singles.auth0Client,
    [addressOfConnection("windowslive")]: connections.windowslive,
    [addressOfConnection("waad")]: connections.waad,
    [ADDRESSES.pool]: singles.userPool,
    ...Object.fromEntries(
      names.map((name) => [
        providers.find((each) => each.isListed && each.name === name)?.address ?? providers[0].address,
        `${pool}:${name}`,
      ]),
    ),
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
