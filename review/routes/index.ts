import type { EnvironmentOf, RouteName } from "../../environments/schema";
import { brokerReview } from "./broker";
import { entraReview } from "./entra";
import type { RouteReview } from "./route-review";
import { samlReview } from "./saml";

/** An environment whose route is known by the type of its name. */
export type Routed<Name extends RouteName> = EnvironmentOf<Name> & { readonly route: Name };

const REVIEWS: { readonly [Name in RouteName]: RouteReview<Name> } = {
  broker: brokerReview,
  entra: entraReview,
  saml: samlReview,
};

/** What a review must know of an environment's route. */
export const reviewedRouteOf = <Name extends RouteName>({
  route,
}: {
  readonly route: Name;
}): RouteReview<Name> => REVIEWS[route];
