import { z } from "zod";
import { DEFAULT_ROUTE, ROUTES, type RouteName } from "../routes/names";
import { key } from "./key";

/** What a file gets to read that names no route. */
export const MUST_BE_A_ROUTE =
  "must be broker (any organisation and personal accounts, by way of Auth0), entra (straight to Entra) or saml (an enterprise application)";

const META = {
  description: "The way from the user pool to Microsoft",
  question: "The way from the user pool to Microsoft",
  choices: {
    broker: "by way of Auth0: any organisation, and personal accounts",
    entra: "straight to Entra by OpenID Connect: one organisation, a list of them, or personal accounts",
    saml: "straight to Entra by SAML: one organisation",
  },
  details: "[Which one to take](which-route.md).",
  later: "[`npm run route`](which-route.md) shows what a move does to whom. Everyone gets a new user name.",
} as const;

/** The route, in the keys of that route alone. */
export const routeOf = <Name extends RouteName>(name: Name) => key(z.literal(name, MUST_BE_A_ROUTE), META);

/** The route of a file that need not say which. */
export const defaultRoute = key(z.literal(DEFAULT_ROUTE, MUST_BE_A_ROUTE).default(DEFAULT_ROUTE), META);

/** The route that a file names; undefined for one that does not exist. */
export function findRoute(file: unknown): RouteName | undefined {
  const given: unknown = Object(file).route;
  return given === undefined ? DEFAULT_ROUTE : ROUTES.find((name) => name === given);
}
