import { z } from "zod";
import type { RouteName } from "../routes/names";
import { providerName } from "../values";
import { key } from "./key";
import { map } from "./map";
import { unwrap } from "./optional";
import { routeOf } from "./route";

/** Keys that the routes of one file have in common, so that a former one has none of them. */
const OF_PRESENT = ["former", "cognito", "state", "protection", "tags", "waivers"] as const;
/** What is adopted of the pool, whichever route leads there. */
const ADOPTED_OF_POOL = { userPool: true, clients: true } as const;

/**
 * The route that people move away from: a map of the keys that its own file has, but for those of pool and state.
 *
 * @param others the file of each other route
 */
export const formerOf = (others: readonly (readonly [RouteName, z.ZodObject])[]) =>
  key(
    z
      .discriminatedUnion("route", others.map(keysOf) as [z.ZodObject, ...z.ZodObject[]], {
        error: ({ code }) =>
          code === "invalid_union"
            ? `must be ${others.map(([route]) => route).join(" or ")}: another route than the present one`
            : "must be a map with route, and the keys of that route",
      })
      .exactOptional(),
    {
      description: "The route that people move away from, which stays beside the present one until they have",
      details:
        "It has `route`, `providerName` (in place of `cognito.providerName`), and what a file of that route has of `microsoft`, `auth0`, `saml`, `signOut` and `adopt`. [`npm run route`](move-route.md) writes out what goes there. Both routes have the same home tenant and the same user pool; their identity providers and their app registrations have different names.",
      later:
        "with `retired: true` nobody signs in by that route any more. The plan destroys what it has. Take `former` out after [that deployment](move-route.md), and not before: by it Terraform knows where the old route is.",
    },
  );

function keysOf([route, file]: readonly [RouteName, z.ZodObject]): z.ZodObject {
  const present: readonly string[] = OF_PRESENT;
  const { adopt, ...own } = Object.fromEntries(
    Object.entries(file.shape).filter(([name]) => !present.includes(name)),
  );
  return map({
    ...own,
    route: routeOf(route),
    providerName: key(providerName.exactOptional(), {
      description: "Name of its identity provider in the user pool, and the start of each user's name",
      derivedDefault: "`Microsoft`",
    }),
    retired: key(z.literal(true, "must be true or left out").exactOptional(), {
      description:
        "Whether it is at its end: the stack has nothing of it any more, and Terraform destroys what is there",
      derivedDefault: "it stays beside the present one",
    }),
    adopt: key((unwrap(adopt as z.ZodType) as z.ZodObject).omit(ADOPTED_OF_POOL).exactOptional(), {
      description: "What was made by hand of it and was adopted, by its IDs",
    }),
  });
}
