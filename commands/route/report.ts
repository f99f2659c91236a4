import { poolAttributesOf } from "../../stacks/pool-attributes";
import { identityProvidersOf } from "../../stacks/routes/facts";
import { fatesOf, type MovingUser } from "./fates";
import type { UsersOfPool } from "./read-users";
import type { RouteMove } from "./route-move";

/** What a move does to whom, before anything changes or while both routes are there. */
export interface MoveReport extends Omit<RouteMove, "routes"> {
  /** Whether everyone who may sign in today can sign in by the new route. If not, there is no plan. */
  readonly isPlan: boolean;
  readonly userPool: string;
  /** Those who don't come by the new route alone. */
  readonly users: readonly MovingUser[];
  /** How many come by the new route alone. */
  readonly newUsers: number;
  /** The names of the identity providers. */
  readonly identityProviders: { readonly former: readonly string[]; readonly present: readonly string[] };
  /** What each app client's app does. */
  readonly clients: Readonly<Record<string, AppsPart>>;
  /** Attributes of the pool that no sign-in fills any more. */
  readonly unfilled: readonly string[];
}

/** What an app has to do for a move, beside knowing its people by other user names. */
export interface AppsPart {
  /** The parameter `identity_provider` of its sign-in links. `null` for none: people choose on Cognito's page. */
  readonly identityProvider: string | null;
  /** Whether it has a sign-out link to replace. */
  readonly hasSignOut: boolean;
}

export function reportOf({ routes, ...move }: RouteMove, { userPool, ...pool }: UsersOfPool): MoveReport {
  const { old, next } = routes;
  const users = fatesOf(pool, routes);
  const moved = users.filter(({ fate }) => fate === "moved").length;
  const former = identityProvidersOf(old).map(({ name }) => name);
  const present = identityProvidersOf(next).map(({ name }) => name);
  const filled = Object.keys(poolAttributesOf(next).mapping);
  return {
    ...move,
    isPlan: move.lost === undefined,
    userPool,
    users,
    newUsers: pool.users.length - users.length - moved,
    identityProviders: { former, present },
    clients: Object.fromEntries(
      Object.entries(next.cognito.clients).map(([name, { logoutUrls }]) => [
        name,
        {
          identityProvider: present.length === 1 ? (present[0] ?? null) : null,
          hasSignOut: logoutUrls.length > 0,
        },
      ]),
    ),
    unfilled: Object.keys(poolAttributesOf(old).mapping).filter(
      (attribute) => attribute !== "username" && !filled.includes(attribute),
    ),
  };
}

/** How many users a move does something to. */
export const countOf = (
  { users }: Pick<MoveReport, "users">,
  ...fates: readonly MovingUser["fate"][]
): number => users.filter(({ fate }) => fates.includes(fate)).length;
