import type { Environment, RouteName } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import type { AdoptedRoute } from "./adopted-route";
import { adoptedBroker } from "./broker";
import { adoptedEntra } from "./entra";

const ROUTES: Readonly<Partial<Record<RouteName, AdoptedRoute>>> = {
  broker: adoptedBroker,
  entra: adoptedEntra,
};

/**
 * How the chain of an environment is adopted.
 *
 * @throws UserError where no chain of its route can be
 */
export function adoptedRouteOf({ name, route }: Pick<Environment, "name" | "route">): AdoptedRoute {
  const found = ROUTES[route];
  if (found !== undefined) return found;
  throw new UserError(
    "route-not-adoptable",
    `environments/${name}.yaml route: is ${route}, and an enterprise application that was made by hand can't be adopted. Nothing was changed.\nIt names people by user principal name or e-mail address, unless somebody has changed that, and this route by object ID: everyone would get a new user name. Its signing certificate would be replaced, too, since Entra never changes the end of one.\nTo do: leave it as it is, and make a new one beside it: write the user pool into cognito.userPool and a new name into cognito.providerName (docs/join.md), deploy that, then move people from one to the other (docs/move-route.md).`,
  );
}
